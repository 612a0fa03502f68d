/** Describes the elements (attributes, events, slots, parts, custom properties) from their source, for editors and docs. */
export default {
  globs: ['src/elements/*.ts', 'src/base/*.ts'],
  litelement: true,
  outdir: 'dist/npm',
  packagejson: false, // package.json already points there
};
