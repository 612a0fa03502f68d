/** What editors complete and explain: custom data for VS Code and all that reads its format, web-types for JetBrains. */
import type { ElementDeclaration } from './manifest.ts';

interface Named {
  name: string;
  description?: string | undefined;
}

const named = ({ name, description = '' }: Named) => ({ name, description });

/** Those of the elements that bear the same name are one. */
function byName<T extends Named>(
  elements: ElementDeclaration[],
  list: (one: ElementDeclaration) => T[] | undefined,
): T[] {
  return [...new Map(elements.flatMap(one => list(one) ?? []).map(item => [item.name, item])).values()];
}

/** The values of a union of texts. */
const valuesOf = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name: name! }));

/** https://github.com/microsoft/vscode-custom-data */
export const htmlData = (elements: ElementDeclaration[]) => ({
  version: 1.1,
  tags: elements.map(({ tagName, description = '', attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map(one => ({
      ...named(one),
      ...(one.type?.text === 'boolean' ? { valueSet: 'v' } : { values: valuesOf(one.type?.text) }),
    })),
  })),
});

export const cssData = (elements: ElementDeclaration[]) => ({
  version: 1.1,
  properties: byName(elements, one => one.cssProperties).map(named),
  pseudoElements: byName(elements, one => one.cssParts).map(one => ({
    ...named(one),
    name: `::part(${one.name})`,
  })),
});

/** https://github.com/JetBrains/web-types */
export const webTypes = (
  elements: ElementDeclaration[],
  { name, version }: { name: string; version: string },
) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map(
        ({ tagName, description = '', attributes = [], slots = [], events = [], members = [] }) => ({
          name: tagName,
          description,
          attributes: attributes.map(one => ({
            ...named(one),
            ...(one.default !== undefined && { default: one.default }),
            value: { type: one.type?.text ?? 'string' },
          })),
          slots: slots.map(named),
          js: {
            properties: members
              .filter(({ kind, ...one }) => kind === 'field' && !('static' in one && one.static))
              .map(one => ({ ...named(one), ...('type' in one && { type: one.type?.text }) })),
            events: events.map(named),
          },
        }),
      ),
    },
    css: {
      properties: byName(elements, one => one.cssProperties).map(named),
      'pseudo-elements': byName(elements, one => one.cssParts).map(one => ({
        ...named(one),
        name: `part(${one.name})`,
      })),
    },
  },
});
