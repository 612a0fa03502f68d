/**
 * CSV as RFC 4180 describes it, and as spreadsheets write it: a header among the first rows; comma, semicolon, tab or
 * bar between fields. What columns may be called is in csv-columns.ts; one for each language (`title_fr`, `url_ar`)
 * makes an edition of each.
 */
import { ContentError } from '../../content/content-error.js';
import { columnsOf } from '../csv-columns.js';
import type { Column, Field } from '../csv-columns.js';
import { recordsOf } from '../csv-records.js';
import type { CsvRecord } from '../csv-records.js';
import type { Feed, FeedEdition, FeedItem, Reading } from '../feed-item.js';
import { Notes, unknownLanguageNote } from '../notes.js';
import { isLanguageKnown, languageOf, textOf } from '../values.js';
import { numbered } from '../../content/numbered.js';

/** So many rows may stand above the data: a title, an empty line, the header. */
const headerWithin = 10;

interface Header {
  columns: Column[];
  cells: string[];
  /** Of its row. */
  index: number;
  separator: string;
  isComplete: boolean;
}

/** `texts`: the answer in the encodings that it may have; the first in which the columns are known counts. */
export function readCsv(texts: string[], { notes }: Reading): Feed {
  const headers = texts.map(headerOf);
  const chosen = Math.max(
    0,
    headers.findIndex(({ isComplete }) => isComplete),
  );
  const { columns, cells, index, separator } = headers[chosen]!;
  for (const needed of ['title', 'url'] as const)
    if (!columns.some(({ field }) => field === needed))
      throw new ContentError(
        `column "${needed}" is missing. Read as CSV, the columns are: ${cells.map(textOf).join(', ').slice(0, 200)}.`,
      );
  const unused = cells.filter((cell, column) => textOf(cell) && !columns[column]!.field);
  for (const cell of unused) notes.add('a column is not used', `"${textOf(cell).slice(0, 60)}"`);
  const records = recordsOf(withoutSeparatorRow(texts[chosen]!), separator, notes).slice(index + 1);
  const used = columns.flatMap(({ field, language }, column) =>
    field ? [`"${textOf(cells[column]).slice(0, 60)}": ${field}${language && ` (${language})`}`] : [],
  );
  return { items: records.flatMap(record => itemsOf(record, columns, notes)), columns: used };
}

const separatorRow = /^"?sep=(.)"?;*\r?\n/i;
// The line stays, so that the others keep their numbers.
const withoutSeparatorRow = (text: string) => text.replace(separatorRow, '\n');

/** The separator and the row that give the most columns that we know. */
function headerOf(text: string): Header {
  const named = separatorRow.exec(text)?.[1];
  const start = withoutSeparatorRow(text).slice(0, 50_000);
  let best: Header | undefined;
  let most = -1;
  for (const separator of named ? [named] : [',', ';', '\t', '|']) {
    const records = recordsOf(start, separator, new Notes(), headerWithin);
    for (const [index, { cells }] of numbered(records)) {
      const columns = columnsOf(cells);
      const known = new Set(columns.flatMap(({ field }) => field ?? []));
      const isComplete = known.has('title') && known.has('url');
      // Of rows that tell as much, the one with more cells, then the first.
      const score = (isComplete ? 1e6 : 0) + known.size * 1000 + Math.min(cells.filter(textOf).length, 999);
      if (score > most) best = { columns, cells, index, separator, isComplete };
      most = Math.max(most, score);
    }
  }
  return best ?? { columns: [], cells: [], index: 0, separator: ',', isComplete: false };
}

function itemsOf({ cells, line }: CsvRecord, columns: Column[], notes: Notes): FeedItem[] {
  if (!cells.some(textOf)) return [];
  // Cells that have no column come of a separator without quotes: all others may be in the wrong one.
  if (!cells.slice(columns.length).some(textOf)) return [itemOf(cells, columns, notes)];
  notes.skip(
    'a row has more cells than there are columns',
    `line ${line}: "${textOf(cells[0]).slice(0, 40)}"`,
  );
  return [];
}

/** The apostrophe that says "this is text" before what a spreadsheet would take for a formula: our own exports write it. */
const textMark = /(^|; *)'(?=[=+\-@＝＋－＠])/g;

function itemOf(record: string[], columns: Column[], notes: Notes): FeedItem {
  /** By language, then by field; those of no language under ''. */
  const cells: Record<string, Partial<Record<Field, string>>> = { '': {} };
  columns.forEach(({ field, language }, index) => {
    const value = textOf(record[index]).replace(textMark, '$1');
    if (!field || !value) return;
    const cell = (cells[language] ??= {});
    cell[field] = field === 'topic' && cell.topic ? `${cell.topic};${value}` : (cell[field] ?? value);
  });
  const { '': own = {}, ...others } = cells;
  const several = (value = '') => value.split(/ ?[;|] ?/);
  const editionsOf = (
    { url, format, size, pages }: typeof own,
    tags: (string | undefined)[],
  ): FeedEdition[] =>
    tags.flatMap(language => addressesIn(url).map(url => ({ url, language, format, size, pages })));
  const titles = Object.entries(others).flatMap(([tag, { title }]) => (title ? [[tag, title] as const] : []));
  const [first] = titles;
  const languages = languagesIn(own.language, notes);
  return {
    id: own.id ?? own.symbol ?? own.url,
    title: own.title ?? first?.[1],
    // Of a title in one of several languages it is not said which.
    language: own.title
      ? (own.titleLanguage ?? (languages.length > 1 ? undefined : languages[0]))
      : first?.[0],
    otherTitles: Object.fromEntries(titles),
    description: own.description ?? Object.values(others).find(({ description }) => description)?.description,
    descriptionLanguage: own.descriptionLanguage,
    date: own.date,
    publishers: several(own.publisher),
    type: own.type,
    topics: several(own.topic),
    symbol: own.symbol,
    editions: [
      ...(own.url || own.language ? editionsOf(own, languages) : []),
      ...Object.entries(others).flatMap(([tag, cell]) => (isEdition(cell) ? editionsOf(cell, [tag]) : [])),
    ],
  };
}

const isEdition = ({ url, format, size, pages }: Partial<Record<Field, string>>) =>
  Boolean(url ?? format ?? size ?? pages);

/** "EN/FR", "English, French", "français et arabe" are several; a name that we do not know stays whole. */
function languagesIn(cell: string | undefined, notes: Notes): (string | undefined)[] {
  const parts = (cell ?? '')
    .split(/[,;/|+&،、，]| (?:(?:and|et|y|e|и|und)(?= )|و) ?/)
    .map(textOf)
    .filter(Boolean);
  if (parts.length < 2 || !parts.some(languageOf)) return [cell];
  for (const part of parts)
    if (!isLanguageKnown(part)) notes.add(unknownLanguageNote, `"${part.slice(0, 40)}"`);
  return parts.filter(languageOf);
}

/** Several addresses, or one; a remark ("on request") is none. A cell without one still tells the language. */
function addressesIn(cell: string | undefined): (string | undefined)[] {
  const isWhole = (part: string) => /^(https?:\/\/|www\.)/i.test(part);
  // An address may have a semicolon of its own.
  const separator = isWhole(cell ?? '') ? /[;|]?\s+|[;|](?=https?:\/\/|www\.)/i : /[\s;|]+/;
  const parts = (cell ?? '').split(separator).filter(Boolean);
  if (parts.length > 1 && parts.every(part => isWhole(part) || /\.\w{2,5}$/.test(part))) return parts;
  const found = parts.filter(isWhole);
  if (parts.length < 2 || (isWhole(cell!) && found.length === 1)) return [cell];
  return found.length ? found : [/\.\w{3,4}$|^\.{0,2}\//.test(cell!) ? cell : undefined];
}
