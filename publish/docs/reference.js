/** Tables of an element, from the manifest that the package brings. */
import { readFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync('dist/npm/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const cell = (text = '') => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = text => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

function table(title, heads, rows = []) {
  if (!rows.length) return '';
  const line = cells => `| ${cells.join(' | ')} |`;
  return `\n### ${title}\n\n${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** Markdown for the page of an element, nothing for other pages. */
export function reference(page) {
  const element = elements.find(({ tagName }) => tagName === page);
  if (!element) return '';
  const { attributes, members = [], events, slots, cssProperties, cssParts } = element;
  const methods = members.filter(({ kind }) => kind === 'method');
  const named = (list = []) => list.map(({ name, description }) => [code(name) || 'none', cell(description)]);
  return `
## Reference
${table(
  'All attributes',
  ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
  attributes.map(one => [
    code(one.name),
    code(one.fieldName),
    code(one.type?.text),
    code(one.default),
    cell(one.description),
  ]),
)}${table('Methods', ['Method', 'Does'], named(methods))}${table('All events', ['Event', 'When'], named(events))}${table(
    'Slots',
    ['Slot', 'Holds'],
    named(slots),
  )}${table('Parts', ['Part', 'Is'], named(cssParts))}${table(
    'Custom properties',
    ['Property', 'Default', 'Sets'],
    (cssProperties ?? []).map(one => [code(one.name), code(one.default), cell(one.description)]),
  )}`;
}
