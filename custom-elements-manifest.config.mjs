/** Describes the elements (attributes, events, slots, parts, custom properties) from their source, for editors and docs. */

/** `noHeading` is the attribute `no-heading`: see `finalize()` of the elements. */
const namesOfAttributes = {
  name: 'names-of-attributes',
  moduleLinkPhase({ moduleDoc }) {
    for (const { attributes = [], members = [] } of moduleDoc.declarations) {
      const nameOf = field => field.replace(/[A-Z]/g, '-$&').toLowerCase();
      for (const attribute of attributes)
        if (attribute.fieldName) attribute.name = nameOf(attribute.fieldName);
      for (const member of members) if (member.attribute) member.attribute = nameOf(member.name);
    }
  },
};

export default {
  globs: [
    'src/base/content-element.ts',
    'src/elements/{resource-list,return-reintegration-overview,territory-footnote}.ts',
  ],
  litelement: true,
  outdir: 'dist/npm',
  packagejson: false, // package.json already points there
  plugins: [namesOfAttributes],
};
