/** Describes the elements (attributes, events, slots, parts, custom properties) from their source, for editors and docs. */
import { attributeOf } from './dist/npm/base/attribute-of.js'; // compiled before

/** As the elements' `finalize()` does. */
const namesOfAttributes = {
  name: 'names-of-attributes',
  moduleLinkPhase({ moduleDoc }) {
    for (const { attributes = [], members = [] } of moduleDoc.declarations) {
      for (const attribute of attributes)
        if (attribute.fieldName) attribute.name = attributeOf(attribute.fieldName);
      for (const member of members) if (member.attribute) member.attribute = attributeOf(member.name);
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
