/** Writes `types/elements.d.ts` of the package: what each element takes in a template. `types/` here says it to each framework. */
import type { Attribute } from 'custom-elements-manifest/schema.d.ts';
import type { ElementDeclaration } from './manifest.ts';

export function frameworkTypes(elements: ElementDeclaration[]): string {
  const classes = elements.map(({ name }) => name).join(', ');
  return `/** What each element takes in a template. Written by the build from custom-elements.json. */
import type { ${classes} } from '../elements.js';
import type {} from '../index.js';

type Listened<Names extends keyof GlobalEventHandlersEventMap> = Pick<GlobalEventHandlersEventMap, Names>;

${elements.map(interfaces).join('\n')}
export interface Elements {
${elements
  .map(
    ({ tagName, name }) => `  '${tagName}': {
    element: ${name};
    attributes: ${name}Attributes;
    properties: ${name}Properties;
    events: ${name}Events;
  };
`,
  )
  .join('')}}
`;
}

function interfaces({ name, attributes = [], members = [], events = [] }: ElementDeclaration): string {
  const own = attributes.filter(({ fieldName }) => fieldName); // `lang` is every element's
  const line = (written: string, field: string, description = '') =>
    `  /** ${description} */\n  ${written}?: ${name}['${field}'] | undefined;\n`;
  const isAttribute = (field: string) => own.some(one => one.fieldName === field && one.name === field);
  const fields = members.filter(
    one =>
      one.kind === 'field' && !one.static && !('readonly' in one && one.readonly) && !isAttribute(one.name),
  );
  const key = ({ name }: Attribute) => (name.includes('-') ? `'${name}'` : name);
  return `export interface ${name}Attributes {
${own.map(one => line(key(one), one.fieldName!, one.description)).join('')}}
/** Those that are no attribute, or have another name. */
export interface ${name}Properties {
${fields.map(one => line(one.name, one.name, one.description)).join('')}}
export type ${name}Events = Listened<${events.map(({ name }) => `'${name}'`).join(' | ')}>;
`;
}
