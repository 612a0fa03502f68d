/** Describes the elements (attributes, events, slots, parts, custom properties) from their source, for editors and docs. */
export default {
  globs: [
    'src/base/content-element.ts',
    'src/elements/{resource-list,return-reintegration-overview,territory-footnote}.ts',
  ],
  litelement: true,
  outdir: 'dist/npm',
  packagejson: false, // package.json already points there
};
