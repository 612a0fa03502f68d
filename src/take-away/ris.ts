/**
 * RIS (Research Information Systems, the specification of 2011), which every reference manager reads.
 * Bodies are the authors, and not the publishers once more: most styles would name them twice. RIS has no sign
 * that an author is a body: a comma would be taken for the one between last and first name. A body with one is the publisher.
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { oneLine, references } from './reference.js';
import type { Reference } from './reference.js';

const types: Record<Reference['kind'], string> = { report: 'RPRT', book: 'BOOK', webpage: 'ELEC' };

export const toRis = (resources: Resource[], content: ResourcesContent): string =>
  references(resources, content).map(toRecord).join('');

function toRecord(reference: Reference): string {
  const { kind, title, language, urls, publishers, date, type, topics, symbol, description, pages } =
    reference;
  const [year, month = '', day = ''] = date;
  const names = publishers.map(({ name }) => name);
  const hasComma = (name: string) => name.includes(',');
  const fields: [tag: string, values: (string | number | false | undefined)[]][] = [
    ['TY', [types[kind]]],
    ['AU', names.filter(name => !hasComma(name))],
    ['TI', [title]],
    ['PB', [names.filter(hasComma).join('; ')]],
    ['PY', [year]],
    ['DA', [month && `${year}/${month}/${day}/`]], // year/month/day/other: what is not known stays empty
    ['LA', [language]],
    ['M3', [type]],
    ['SN', [symbol]], // in a report the number of the report
    ['SP', [kind === 'book' && pages]], // in a report the pages that are meant
    ['KW', topics],
    ['AB', [description]],
    ['UR', urls],
  ];
  const lines = fields.flatMap(([tag, values]) =>
    values.filter(Boolean).map(value => `${tag}  - ${oneLine(String(value))}`),
  );
  return [...lines, 'ER  - ', '', ''].join('\r\n');
}
