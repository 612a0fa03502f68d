const modules = 'node_modules/return-reintegration-widgets';

/** The package and the modules that it imports are copied as they are: the import map of the page leads to them. */
export default config => {
  config.addPassthroughCopy({
    [`${modules}/dist/npm`]: 'modules/return-reintegration-widgets',
    'node_modules/lit': 'modules/lit',
    'node_modules/lit-element': 'modules/lit-element',
    'node_modules/lit-html': 'modules/lit-html',
    'node_modules/@lit': 'modules/@lit',
    'node_modules/@lit-labs': 'modules/@lit-labs',
  });
  return { dir: { input: 'pages', output: 'dist' } };
};
