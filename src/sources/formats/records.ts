/**
 * JSON that names a title and an address for each record: plain lists, exports of Drupal's Views, the search of
 * WordPress, CSL-JSON, CKAN, `{ "items": […] }`. It is a table, whose columns are called as in CSV.
 */
import type { Feed, FeedEdition, Reading } from '../feed-item.js';
import { languageOf } from '../language-of.js';
import { isLanguage } from '../../localization/language.js';
import { readable } from '../readable.js';
import { columnsIn, itemOf, namesOf } from '../table.js';
import { formatOfFile, hrefIn, objects, textOf, textOfHtml } from '../values.js';
import { readCarried } from './published.js';

type Fields = Record<string, unknown>;

/** What only programs call a column; behind a word of it ("its date") where others fit better. */
const aliases: Record<string, string> = {
  // @ts-expect-error: a field may be called "constructor"
  __proto__: null,
  uuid: 'id',
  nid: 'id',
  guid: 'id',
  headline: 'name',
  label: 'name',
  path: 'its url',
  view_node: 'its url',
  langcode: 'its language',
  locale: 'its language',
  notes: 'its description',
  body: 'its description',
  content: 'its description',
  excerpt: 'its description',
  created: 'issued',
  createdat: 'issued',
  created_at: 'issued',
  metadata_created: 'issued',
  '@type': '',
  genre: 'kind',
  categories: 'topics',
  authors: 'author',
  number: 'its symbol',
};

/** So many fields of a list are looked at. */
const mostFields = 500;

/** The list in the answer, at most four fields deep; undefined where none of its records has a title and an address. */
export function recordsIn(json: unknown, depth = 4): Fields[] | undefined {
  if (!json || typeof json !== 'object' || !depth) return undefined;
  const rows = rowsOf(json);
  const values = withHeader(rows ?? Object.values(json).filter(value => value !== null));
  const records = objects<Fields>(values).map(unwrapped) as Fields[];
  const isList = rows ?? (Array.isArray(json) || (records.length > 1 && records.length === values.length));
  if (isList && areDocuments(records.slice(0, 100))) return values.map(unwrapped) as Fields[];
  for (const [name, value] of Array.isArray(json) ? [] : Object.entries(json).slice(0, 100)) {
    const inside = notDocuments.test(name) ? undefined : recordsIn(value, depth - 1);
    if (inside) return inside;
  }
  return undefined;
}

/** Those of a query to Google Sheets, with the names of the columns in front. */
function rowsOf(json: object): unknown[] | undefined {
  const { cols, rows } = json as { cols?: unknown; rows?: unknown };
  if (!Array.isArray(cols) || !Array.isArray(rows)) return undefined;
  const cells = objects<{ c?: unknown[] }>(rows).map(({ c }) =>
    [c].flat().map(cell => (Object(cell) as Fields)['f'] ?? (Object(cell) as Fields)['v']),
  );
  return [cols.map(column => (Object(column) as Fields)['label']), ...cells];
}

/** The rows of a spreadsheet (Google Sheets), of which the first names the columns. */
function withHeader(values: unknown[]): unknown[] {
  const [header, ...rows] = values;
  if (!Array.isArray(header) || !rows.length || !rows.every(Array.isArray)) return values;
  const names = header.map(name => textOf(name));
  // A column is known by the first, though all of its cells are empty: rows end with their last cell that is not.
  const namesOf = (row: unknown[], index: number) => (index ? names.slice(0, row.length) : names);
  return rows.map((row, index) =>
    Object.fromEntries(namesOf(row, index).map((name, column) => [name, row[column]])),
  );
}

/** Lists of what has a name and an address, too. */
const notDocuments = /author|contributor|publisher|menu|breadcrumb|links|categor|tags|languages/i;

/** GraphQL, Airtable, Strapi and search engines wrap each record. */
const unwrapped = (record: unknown): unknown => {
  const outer = Object(record) as Fields;
  const inner = ['node', 'fields', 'attributes', '_source', 'properties', 'item', 'data']
    .map(name => outer[name])
    .find(value => value && typeof value === 'object' && !Array.isArray(value));
  return inner && !('title' in outer) ? { ...outer, ...inner } : record;
};

/** A title, and something that leads to the document. */
function areDocuments(records: Fields[]): boolean {
  const fields = new Set(tableOf(records.map(withReference)).columns.map(({ field }) => field));
  const leads = ['nid', 'issued', 'DOI', ...files];
  return (
    fields.has('title') && (fields.has('url') || records.some(record => leads.some(name => name in record)))
  );
}

/** The records as rows; a field that holds a text for each language is as many columns. */
function tableOf(records: Fields[]) {
  const cells = records.map(
    record =>
      new Map(
        Object.entries(record)
          .slice(0, mostFields)
          .flatMap(([name, value]) => byLanguage(name.slice(0, 200), value)),
      ),
  );
  const header = [...new Set(cells.flatMap(row => [...row.keys()]))].slice(0, mostFields);
  const named = header.map(name => aliases[name.toLowerCase()] ?? name);
  const rows = cells.map(row => header.map(name => row.get(name) ?? ''));
  return { header, rows, columns: columnsIn(named, rows.slice(0, 20)) };
}

/** `{ "en": … }`, or a list of texts that each say their language, as in JSON-LD. */
function byLanguage(name: string, value: unknown): [string, string][] {
  const inside = Array.isArray(value)
    ? objects<Fields>(value).map(text => [textOf(text['@language'] ?? text['language']), text] as const)
    : Object.entries(Object(value) as Fields);
  const tags = inside.map(([tag]) => (tag.length < 6 ? languageOf(tag) : undefined));
  return tags.some(isLanguage) && tags.every(Boolean)
    ? inside.map(([tag, text]) => [`${name}_${tag}`, cellOf(name, text)])
    : [[name, cellOf(name, value)]];
}

/** Several are one cell, as in CSV. */
const cellOf = (name: string, value: unknown): string =>
  Array.isArray(value) && name !== 'path'
    ? [...new Set(value.map(entry => cellOf(name, entry)))].filter(Boolean).join('; ')
    : plain(
        value,
        /ur[il]|link|href|path|file|download|page/i.test(name) ? [...addresses, ...insides] : insides,
      );

export function readRecords(given: unknown[], { notes }: Reading): Feed {
  const records = readable<Fields>(given, {}, 'items', notes).map(withReference);
  const { header, rows, columns } = tableOf(records);
  const items = records.map((record, index) => ({ record, cells: rows[index]! }));
  const custom = (record: Fields) => record['custom'] as Fields | undefined; // of CSL-JSON, for what it has no field for
  return {
    format: records.some(({ issued, custom }) => custom ?? objects<Fields>(issued)[0]?.['date-parts'])
      ? 'CSL-JSON'
      : 'JSON',
    columns: namesOf(columns, header),
    ...readCarried(
      items.map(({ record, cells }) => ({ title: plain(record['title']), record, cells })),
      ({ record }) => custom(record)?.['_return_reintegration'],
      ({ record, cells }) => {
        const item = itemOf(cells, columns, notes);
        return {
          ...item,
          title: textOfHtml(item.title),
          description: textOfHtml(item.description),
          type: 'subtype' in record ? undefined : item.type, // "post", in the search of WordPress
          editions: [
            ...item.editions,
            ...files.flatMap(name => filesIn(record[name])),
            ...filesIn(Object.values(record).map(linkIn)),
          ],
        };
      },
    ),
  };
}

/** With what a reference says in fields of its own: the author for the publisher, the DOI or the number of a page for the address. */
function withReference(record: Fields): Fields {
  const { publisher, author, nid, title } = record;
  const path = objects<{ langcode?: unknown }>(record['path'])[0];
  const doi = plain(record['DOI'] ?? record['doi']).replace(/^https?:\/\/(dx\.)?doi\.org\//, '');
  const page = doi ? `https://doi.org/${doi}` : hrefIn(plain(title)) || (plain(nid) && `/node/${plain(nid)}`);
  const isReference = 'issued' in record || doi;
  return {
    ...(path?.langcode ? { langcode: path.langcode } : {}),
    ...record,
    ...(isReference && !publisher && author ? { publisher: author } : {}),
    ...(page && !['url', 'URL', 'link', 'path', 'view_node'].some(name => plain(record[name]))
      ? { url: page }
      : {}),
  };
}

/** An object's own address comes first where one is wanted. */
const addresses = ['url', 'Url', 'uri', 'href', 'alias', '@id'];
const insides = [
  'value',
  '@value',
  'rendered',
  'uri',
  'alias',
  'href',
  'title',
  'display_name',
  'literal',
  'label',
  'name',
  'raw',
  'start',
  'date',
  '$date',
  'url',
  'Url',
  'code',
];

/** One value in whatever it is wrapped: a list, `{ "value": … }`, the parts of a date. */
function plain(value: unknown, names = insides, depth = 4): string {
  if (!value || typeof value !== 'object' || !depth) return textOf(value);
  if (Array.isArray(value)) return plain(value[0], names, depth - 1);
  const fields = value as Fields;
  const parts = fields['date-parts'];
  if (Array.isArray(parts))
    return [parts[0]]
      .flat()
      .map(part => textOf(part).padStart(2, '0'))
      .join('-');
  for (const name of names) {
    const text = plain(fields[name], names, depth - 1);
    if (text) return text;
  }
  return '';
}

const files = ['resources', 'attachments', 'files', 'file'];

/** A field that holds a link and nothing else. */
const linkIn = (value: unknown) => {
  const text = textOf(value);
  return /^<a\s[^<>]*>[^<>]*<\/a>$/i.test(text) && { url: hrefIn(text) };
};

const filesIn = (value: unknown): FeedEdition[] =>
  objects<Fields>(value).flatMap(({ url, mimetype, mime_type, format, size }) => {
    const known = formatOfFile(url, mimetype, mime_type, format);
    return known ? [{ url, format: known, size }] : [];
  });
