/**
 * CSV as RFC 4180 describes it, and as spreadsheets write it: a header among the first rows; comma, semicolon, tab or
 * bar between fields. What columns may be called is in csv-columns.ts; one for each language (`title_fr`, `url_ar`)
 * makes an edition of each.
 */
import { ContentError } from '../../content/content-error.js';
import { columnsOf, languageOfHeader } from '../csv-columns.js';
import type { Column, Field } from '../csv-columns.js';
import { recordsOf } from '../csv-records.js';
import type { CsvRecord } from '../csv-records.js';
import type { Feed, FeedEdition, FeedItem, Reading } from '../feed-item.js';
import { Notes, unknownLanguageNote } from '../notes.js';
import { isLanguageKnown, languageOf } from '../language-of.js';
import { textOf, textOfReferences } from '../values.js';
import { isLanguage } from '../../localization/language.js';
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
  const { text, columns, cells, index, separator } = chosenOf(texts);
  for (const needed of ['title', 'url'] as const)
    if (!columns.some(({ field }) => field === needed))
      throw new ContentError(
        `column "${needed}" is missing. Read as CSV, the columns are: ${cells.map(textOf).join(', ').slice(0, 200)}.`,
      );
  const unused = cells.filter((cell, column) => textOf(cell) && !columns[column]!.field);
  for (const cell of unused) notes.add('a column is not used', `"${textOf(cell).slice(0, 60)}"`);
  const header = cells.join();
  const records = recordsOf(withoutSeparatorRow(text), separator, notes)
    .slice(index + 1)
    .filter(record => /[\p{L}\p{N}]/u.test(record.cells.join('')) && record.cells.join() !== header);
  const used = columns.flatMap(({ field, language }, column) =>
    field ? [`"${textOf(cells[column]).slice(0, 60)}": ${field}${language && ` (${language})`}`] : [],
  );
  return { items: records.flatMap(record => itemsOf(record, columns, notes)), columns: used };
}

function chosenOf(texts: string[]): Header & { text: string } {
  const found: (Header & { text: string })[] = [];
  for (const text of texts.flatMap(text => [text, ...withoutOuterQuotes(text)])) {
    const header = { text, ...headerOf(text) };
    if (header.isComplete) return header;
    found.push(header);
  }
  return found[0]!;
}

const separatorRow = /^"?sep=(.)"?;*\r?\n/i;
// The line stays, so that the others keep their numbers.
const withoutSeparatorRow = (text: string) => text.replace(separatorRow, '\n');

/** A spreadsheet that took each line for one cell has put quotes around it. */
function withoutOuterQuotes(text: string): string[] {
  if (!text.startsWith('"')) return [];
  const records = recordsOf(text, ',', new Notes());
  return records.every(({ cells }) => cells.length < 2)
    ? [records.map(({ cells }) => cells[0]).join('\n')]
    : [];
}

/** The separator and the row that give the most columns that we know. */
function headerOf(text: string): Header {
  const named = separatorRow.exec(text)?.[1];
  const start = withoutSeparatorRow(text).slice(0, 50_000);
  let best: Header | undefined;
  let most = -1;
  for (const separator of new Set([...(named ?? ''), ',', ';', '\t', '|'])) {
    const records = recordsOf(start, separator, new Notes(), headerWithin + 20).map(({ cells }) => cells);
    for (const [index, cells] of numbered(records.slice(0, headerWithin))) {
      const columns = withAddresses(columnsOf(cells), cells, records.slice(index + 1));
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

/** Where no header says "address", the columns with nothing else in them: "Download", "PDF (en)", "English". */
function withAddresses(columns: Column[], header: string[], rows: string[][]): Column[] {
  const fields = columns.map(({ field }) => field);
  if (!fields.includes('title') || fields.includes('url')) return columns;
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const cells = rows.map(row => textOf(row[index])).filter(Boolean);
    const language = languageOfHeader(header[index]!);
    if (column.field || taken.has(language) || !cells.length) return column;
    if (!cells.every(cell => isWhole(cell) && !/\.(?:png|jpe?g|gif|svg|webp)$/i.test(cell))) return column;
    taken.add(language);
    return { field: 'url', language };
  });
}

function itemsOf({ cells, line }: CsvRecord, columns: Column[], notes: Notes): FeedItem[] {
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

/** `="2024"` says so, too. */
const formulaOfText = /^="([^"]*)"$/;

function itemOf(record: string[], columns: Column[], notes: Notes): FeedItem {
  /** By language, then by field; those of no language under ''. */
  const cells: Record<string, Partial<Record<Field, string>>> = { '': {} };
  columns.forEach(({ field, language }, index) => {
    const value = textOf(record[index]).replace(formulaOfText, '$1').replace(textMark, '$1');
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
    addressesIn(url, notes).flatMap(({ url, label }) =>
      (isLanguage(languageOf(label)) ? [label] : tags).map(language => ({
        url,
        language,
        format,
        size,
        pages,
      })),
    );
  const titles = Object.entries(others).flatMap(([tag, { title }]) => (title ? [[tag, title] as const] : []));
  const [first] = titles;
  // Nor of an address beside titles in several.
  const languages =
    own.title || titles.length < 2 || own.language ? languagesIn(own.language, notes) : ['und'];
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
function languagesIn(cell = '', notes: Notes): (string | undefined)[] {
  // "English (original), Spanish", "Anglais-Français", but not "Chinese (traditional)", nor "zh-Hant"
  const text = cell
    .replace(/ ?[([](?!trad|традиц)[^()[\]]{0,60}[)\]]/giu, '')
    .replace(/(\p{L}{4}) ?- ?(?=\p{L}{4})/gu, '$1,');
  const codes = text.split(/[ -]/);
  // "EN-FR" is two, "ES-AR" the Spanish of Argentina.
  const areCodes =
    codes.length > 1 &&
    codes.every(code => /^[A-Z]{2}$/.test(code) && languageOf(code)) &&
    (text.includes(' ') ||
      new Intl.Locale(`und-${codes[1]}`).maximize().language !== codes[0]!.toLowerCase());
  const parts = areCodes
    ? codes
    : text
        .split(/[,;/|+&،、，]| (?:(?:and|et|y|e|и|und)(?= )|و) ?|和/u)
        .map(textOf)
        .filter(Boolean);
  if (parts.length < 2 || !parts.some(languageOf))
    return [cell && languageOf(text) ? text : cell || undefined];
  for (const part of parts)
    if (!isLanguageKnown(part)) notes.add(unknownLanguageNote, `"${part.slice(0, 40)}"`);
  return parts.filter(languageOf);
}

const isWhole = (text: string) => /^(https?:\/\/|www\.)/i.test(text);
const wholeAddress =
  /(?:https?:\/\/|www\.)[^\s<>"“”|]+?(?=[,;|]{0,9}(?:[\s<>"“”|]|$)|[,;|]{1,9}(?:https?:\/\/|www\.))/gi;

/** From the root, a file or a page in a folder, or one beside the list; "n/a", "TBC" and "pending" are none. */
const isRelative =
  /^(?!(?:none|null|unknown|pending|forthcoming|missing|internal|confidential|soon)$)(?:\.{0,2}\/|[^\s\\]*\.[a-z]{2,4}\d?$|[\w%.-]{3,}\/|[a-z][a-z\d_-]{3,}$)[^\\]*$/;

/**
 * Several addresses, or one, in whatever stands around them: a link of HTML, a formula, brackets. `label`: what stands
 * before each ("EN: https://…"), or behind it ("https://… (EN)"). A cell without an address ("on request") still tells the language.
 */
function addressesIn(cell = '', notes: Notes): { url?: string; label?: string }[] {
  const text = textOfReferences(cell);
  if (isWhole(text) && /^\S+ [^:;|]+\.\w{2,5}$/.test(text) && !/ (?:https?:\/\/|www\.)/i.test(text))
    return [{ url: text }]; // "My Guide.pdf"
  const found = [...text.matchAll(wholeAddress)];
  const labels = text.split(wholeAddress).map(part => part.replace(/[^\p{L}\p{M}-]+/gu, ' ').trim());
  const areBehind = !labels[0];
  if (found.length)
    return found.map(([address], index) => ({
      url: withoutBrackets(address),
      label: labels[areBehind ? index + 1 : index]!,
    }));
  const parts = text.split(/[\s;|]+/).filter(Boolean);
  if (parts.length && parts.every(part => isRelative.test(part))) return parts.map(url => ({ url }));
  if (text) notes.add('an address is not understood', `"${text.slice(0, 40)}"`);
  return [{}];
}

/** Without what closes around an address or ends the sentence, unless it opens in it. */
const withoutBrackets = (address: string) =>
  address.replace(address.includes('(') ? /[.'’»\]#]{1,9}$/ : /[.'’»\])#]{1,9}$/, '');
