/**
 * CSV as RFC 4180 describes it, and as spreadsheets write it: a header among the first rows; comma, semicolon, tab or
 * bar between fields. What columns may be called is in csv-columns.ts; one for each language (`title_fr`, `url_ar`)
 * makes an edition of each.
 */
import { ContentError } from '../../content/content-error.js';
import { columnsOf } from '../csv-columns.js';
import type { Column } from '../csv-columns.js';
import { recordsOf } from '../csv-records.js';
import type { CsvRecord } from '../csv-records.js';
import { dayOrderIn } from '../dates.js';
import type { Feed, FeedItem, Reading } from '../feed-item.js';
import { most } from '../limits.js';
import { Notes, quoted } from '../notes.js';
import { columnsIn, itemOf, namesOf } from '../table.js';
import { textOf } from '../values.js';
import { numbered } from '../../content/numbered.js';
import { inSlices } from '../../list/in-slices.js';

/** So many rows may stand above the data: a title, an empty line, the header. */
const headerWithin = 10;

interface Header {
  /** In which it stands. */
  text: string;
  columns: Column[];
  cells: string[];
  /** Of its row. */
  index: number;
  separator: string;
  isComplete: boolean;
}

/** `texts`: the answer in the encodings that it may have; the first in which the columns are known counts. */
export const readCsv = (texts: string[], { notes }: Reading): Promise<Feed> =>
  inSlices(rowByRow(texts, notes));

/** Pauses after each row. */
function* rowByRow(texts: string[], notes: Notes): Generator<void, Feed> {
  const { text, columns, cells, index, separator } = yield* chosenOf(texts);
  for (const needed of ['title', 'url'] as const)
    if (!columns.some(({ field }) => field === needed))
      throw new ContentError(
        `column "${needed}" is missing. Read as CSV, the columns are: ${cells.map(textOf).join(', ').slice(0, 200)}.`,
      );
  // Our own export names there the list that a document came from; as a feed the file is that list.
  const unused = cells.filter((cell, column) => textOf(cell) && cell !== 'source' && !columns[column]!.field);
  for (const cell of unused) notes.add('a column is not used', quoted(cell, 60));
  const header = cells.join();
  const items: FeedItem[] = [];
  let row = 0;
  let read = 0;
  for (const record of recordsOf(withoutSeparatorRow(text), separator, notes)) {
    yield;
    const isNext = row === index + 1;
    if (
      row++ <= index ||
      !/[\p{L}\p{N}]/u.test(record.cells.join('')) ||
      record.cells.join() === header ||
      (isNext && isHeaderToo(record.cells, columns)) ||
      isTotal(record.cells)
    )
      continue;
    if (read++ === most.items) {
      notes.add(`only the first ${most.items} rows are read: the others are left out`, `line ${record.line}`);
      break;
    }
    items.push(...itemsOf(record, columns, notes));
  }
  return {
    format: 'CSV',
    items,
    columns: namesOf(columns, cells),
    dayOrder: dayOrderIn(cells[columns.findIndex(({ field }) => field === 'date')] ?? ''),
  };
}

/** The header once more, in another language or as tags (HXL: `#meta+title`). */
function isHeaderToo(cells: string[], columns: Column[]): boolean {
  const again = columnsOf(cells);
  const isAgain = (wanted: string) =>
    columns.some(({ field }, column) => field === wanted && again[column]?.field === field);
  return (isAgain('title') && isAgain('url')) || cells.every(cell => !cell || cell.startsWith('#'));
}

const total =
  /^(?:(?:grand |sub-?)?tota(?:l|ls|ux|les)(?: g[eé]n[eé]ral)?|summe|somme|итого|всего|المجموع|الإجمالي|[合总總][计計]) ?[:：]?$/i;

/** What a spreadsheet counts below the documents. */
const isTotal = (cells: string[]): boolean => total.test(cells.map(textOf).find(Boolean) ?? '');

function* chosenOf(texts: string[]): Generator<void, Header> {
  const headers = texts.map(headerOf);
  const complete = headers.find(({ isComplete }) => isComplete);
  if (complete) return complete;
  for (const text of texts) {
    const header = headerOf(yield* withoutOuterQuotes(text));
    if (header.isComplete) return header;
  }
  return headers[0]!;
}

const separatorRow = /^"?sep=(.)"?;*\r?\n/i;
// The line stays, so that the others keep their numbers.
const withoutSeparatorRow = (text: string) => text.replace(separatorRow, '\n');

/** A spreadsheet that took each line for one cell has put quotes around it. Empty where there are none. */
function* withoutOuterQuotes(text: string): Generator<void, string> {
  if (!text.startsWith('"')) return '';
  const lines: string[] = [];
  for (const { cells } of recordsOf(text, ',', new Notes())) {
    yield;
    if (cells.length > 1) return '';
    lines.push(cells[0]!);
  }
  return lines.join('\n');
}

/** The separator and the row that give the most columns that we know. */
function headerOf(text: string): Header {
  const named = separatorRow.exec(text)?.[1];
  const start = withoutSeparatorRow(text).slice(0, 50_000);
  let best: Header | undefined;
  let highest = -1;
  for (const separator of new Set([...(named ?? ''), ',', ';', '\t', '|'])) {
    const records: string[][] = [];
    for (const { cells } of recordsOf(start, separator, new Notes()))
      if (records.push(cells) === headerWithin + 20) break;
    for (const [index, cells] of numbered(records.slice(0, headerWithin))) {
      const columns = columnsIn(cells, records.slice(index + 1));
      const known = new Set(columns.flatMap(({ field }) => field ?? []));
      const isComplete = known.has('title') && known.has('url');
      // Of rows that tell as much, the one with more cells, then the first.
      const score = (isComplete ? 1e6 : 0) + known.size * 1000 + Math.min(cells.filter(textOf).length, 999);
      if (score > highest) best = { text, columns, cells, index, separator, isComplete };
      highest = Math.max(highest, score);
    }
  }
  return best ?? { text, columns: [], cells: [], index: 0, separator: ',', isComplete: false };
}

function itemsOf({ cells, line }: CsvRecord, columns: Column[], notes: Notes): FeedItem[] {
  // Cells that have no column come of a separator without quotes: all others may be in the wrong one.
  if (!cells.slice(columns.length).some(textOf)) return [itemOf(cells, columns, notes)];
  notes.skip('a row has more cells than there are columns', `line ${line}: ${quoted(cells[0])}`);
  return [];
}
