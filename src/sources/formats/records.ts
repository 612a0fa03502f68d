/**
 * JSON that names a title and an address for each record: plain lists, exports of Drupal's Views, the search of
 * WordPress, CSL-JSON, CKAN, `{ "items": […] }`.
 */
import type { FeedEdition, FeedItem, Reading, Recognised } from '../feed-item.js';
import { readable } from '../readable.js';
import { formatOf, nameOfFile, objects, textOf, textOfHtml } from '../values.js';
import { readCarried } from './published.js';

type Fields = Record<string, unknown>;

/** What a record may call a field, the likeliest first. */
const names = {
  id: ['id', 'uuid', 'nid', 'guid'],
  title: ['title', 'name', 'headline', 'label', 'titre', 'titulo', 'título'],
  url: [
    'url',
    'link',
    'href',
    'field_link',
    'field_url',
    'view_node',
    'path',
    'permalink',
    'lien',
    'enlace',
    'uri',
  ],
  language: ['language', 'lang', 'langcode', 'langue', 'idioma'],
  description: ['description', 'summary', 'abstract', 'excerpt', 'notes', 'body', 'résumé'],
  date: [
    ...[
      'date',
      'issued',
      'field_publication_date',
      'field_date',
      'publication_date',
      'published',
      'date_published',
    ],
    ...['created', 'metadata_created', 'year', 'fecha'],
  ],
  publisher: ['publisher', 'publishers', 'organization', 'organisation', 'source', 'author', 'authors'],
  type: ['type', 'genre', 'document_type', 'field_type', 'field_document_type'],
  topic: [
    'topics',
    'topic',
    'tags',
    'keywords',
    'categories',
    'keyword',
    'themes',
    'field_topics',
    'field_tags',
  ],
  symbol: ['symbol', 'number', 'field_symbol'],
};

const lists = [
  'items',
  'results',
  'result',
  'records',
  'documents',
  'entries',
  'rows',
  'nodes',
  'publications',
  'data',
];

/** The list in the answer, at most two fields deep; undefined where none of its records has a title and an address. */
export function recordsIn(json: unknown, depth = 2): unknown[] | undefined {
  if (Array.isArray(json)) {
    const records = objects<Fields>(json);
    return records.some(isRecord) ? (json as unknown[]) : undefined;
  }
  if (!json || typeof json !== 'object' || !depth) return undefined;
  for (const name of lists) {
    const inside = recordsIn((json as Fields)[name], depth - 1);
    if (inside) return inside;
  }
  return undefined;
}

/** A title, and something that leads to the document. */
const isRecord = (record: Fields) =>
  found(record, 'title') !== undefined &&
  ((['url', 'DOI'] as const).some(field => found(record, field) !== undefined) ||
    ['nid', 'issued', 'resources'].some(name => name in record));

export function readRecords(records: unknown[], { notes }: Reading): Recognised {
  const all = readable<Fields>(records, {}, 'items', notes);
  const custom = (record: Fields) => record['custom'] as Fields | undefined; // of CSL-JSON, for what it has no field for
  return {
    format: all.some(({ issued, custom }) => custom ?? objects<Fields>(issued)[0]?.['date-parts'])
      ? 'CSL-JSON'
      : 'JSON',
    ...readCarried(all, record => custom(record)?.['_return_reintegration'], itemOf),
  };
}

function itemOf(record: Fields): FeedItem {
  const nid = plain(record['nid']);
  const page = plain(found(record, 'url')) || (nid && `/node/${nid}`);
  const doi = plain(found(record, 'DOI'));
  const path = objects<{ langcode?: unknown }>(record['path'])[0];
  const isReference = 'issued' in record || doi !== '';
  return {
    id: plain(found(record, 'id')) || plain(record['ID']),
    title: textOfHtml(plain(found(record, 'title'))),
    language: plain(found(record, 'language')) || path?.langcode,
    description: textOfHtml(plain(found(record, 'description'))),
    date: plain(found(record, 'date')),
    publishers: several(
      isReference ? (found(record, 'publisher') ?? record['author']) : found(record, 'publisher'),
    ),
    type: 'subtype' in record ? undefined : plain(found(record, 'type')), // "post", in the search of WordPress
    topics: several(found(record, 'topic')),
    symbol: plain(found(record, 'symbol')),
    editions: [
      { url: linkIn(page) || (doi && `https://doi.org/${doi.replace(/^https?:\/\/(dx\.)?doi\.org\//, '')}`) },
      ...filesIn(record['resources'] ?? record['attachments'] ?? record['files']),
    ],
  };
}

/** So many fields of a record are looked at. */
const mostFields = 500;

/** The value of a field by its name, whatever its case. */
function found(record: Fields, field: keyof typeof names | 'DOI'): unknown {
  const wanted = field === 'DOI' ? ['doi'] : names[field];
  const keys = Object.keys(record).slice(0, mostFields);
  for (const name of wanted) {
    const key = keys.find(key => key.toLowerCase() === name);
    if (key !== undefined && plain(record[key])) return record[key];
  }
  return undefined;
}

const insides = [
  'value',
  'rendered',
  'url',
  'uri',
  'alias',
  'href',
  'title',
  'display_name',
  'literal',
  'label',
  'name',
  'raw',
];

/** One value in whatever it is wrapped: a list, `{ "value": … }`, the parts of a date. */
function plain(value: unknown, depth = 4): string {
  if (!value || typeof value !== 'object' || !depth) return textOf(value);
  if (Array.isArray(value)) return plain(value[0], depth - 1);
  const fields = value as Fields;
  const parts = fields['date-parts'];
  if (Array.isArray(parts))
    return [parts[0]]
      .flat()
      .map(part => textOf(part).padStart(2, '0'))
      .join('-');
  for (const name of insides) {
    const text = plain(fields[name], depth - 1);
    if (text) return text;
  }
  return '';
}

const several = (value: unknown): string[] =>
  [value].flat().flatMap(entry => (typeof entry === 'string' ? entry.split(/ ?[;|] ?/) : plain(entry)));

/** An address, or the one in `<a href="…">`. */
function linkIn(text: string): string {
  const href = /<a\s[^<>]*href=["']([^"'<>]+)/i.exec(text)?.[1];
  return href ?? (text.includes('<') ? '' : text);
}

const filesIn = (value: unknown): FeedEdition[] =>
  objects<Fields>(value).flatMap(({ url, mimetype, mime_type, format, size }) => {
    const known = formatOf(mimetype) ?? formatOf(mime_type) ?? formatOf(format) ?? formatOf(nameOfFile(url));
    return known ? [{ url, format: known, size }] : [];
  });
