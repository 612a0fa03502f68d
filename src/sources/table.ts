/** What the columns of a table are, and the items in its rows: of CSV, and of JSON whose records are rows. */
import { isLanguage } from '../localization/language.js';
import { columnsOf, isOther, languageOfHeader } from './csv-columns.js';
import type { Column, Field } from './csv-columns.js';
import type { FeedEdition, FeedItem } from './feed-item.js';
import { isLanguageKnown, languageOf } from './language-of.js';
import { most } from './limits.js';
import { quoted, unknownLanguageNote } from './notes.js';
import type { Notes } from './notes.js';
import { hrefIn, textOf } from './values.js';

/** Where no header says "address", the columns with nothing else in them: "Download", "PDF (en)", "English". */
export function columnsIn(header: string[], rows: string[][]): Column[] {
  const columns = columnsOf(header);
  const fields = columns.map(({ field }) => field);
  if (!fields.includes('title') || fields.includes('url')) return columns;
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const cells = rows.map(row => textOf(row[index])).filter(Boolean);
    const language = languageOfHeader(header[index]!);
    if (column.field || isOther(header[index]!) || taken.has(language) || !cells.length) return column;
    if (!cells.every(cell => (isWhole(cell) || hrefIn(cell)) && !/\.(?:png|jpe?g|gif|svg|webp)$/i.test(cell)))
      return column;
    taken.add(language);
    return { field: 'url', language };
  });
}

/** Which columns are used for what: `"Titre": title`. */
export const namesOf = (columns: Column[], header: string[]): string[] =>
  columns.flatMap(({ field, language }, column) =>
    field ? [`${quoted(header[column], 60)}: ${field}${language && ` (${language})`}`] : [],
  );

/** The apostrophe that says "this is text" before what a spreadsheet would take for a formula: our own exports write it. */
const textMark = /(^|; *)'(?=[=+\-@＝＋－＠])/g;

/** `="2024"` says so, too. */
const formulaOfText = /^="([^"]*)"$/;

/** `record`: its cells, one for each column. */
export function itemOf(record: string[], columns: Column[], notes: Notes): FeedItem {
  /** By language, then by field; those of no language under ''. */
  const cells: Record<string, Partial<Record<Field, string>>> = { '': {} };
  columns.forEach(({ field, language }, index) => {
    if (!field) return;
    const value = textOf(record[index]).replace(formulaOfText, '$1').replace(textMark, '$1');
    if (!value) return;
    const cell = (cells[language] ??= {});
    cell[field] = field === 'topic' && cell.topic ? `${cell.topic};${value}` : (cell[field] ?? value);
  });
  const { '': own = {}, ...others } = cells;
  const several = (value = '') => value.split(/ ?[;|] ?/);
  const editionsOf = (
    { url, format, size, pages }: typeof own,
    tags: (string | undefined)[],
  ): FeedEdition[] =>
    addressesIn(url, notes)
      .slice(0, most.inItem)
      .flatMap(({ url, label }) =>
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
    .replace(/(\p{L}{4}) ?- ?(?=\p{L}{4})/gu, '$1,')
    .replace(/(?<!\p{L})(?:(?:en|in|auf|на) (?=\p{L}{4})|versi[oó]n |ب?(?:ال)?لغ(?:ة|تين|ات) )/giu, '') // "en français", "Version française"
    .replace(/ язык(?:е|ах)?(?!\p{L})/giu, '')
    .replace(/([中英法俄西阿])(?=(?:[、，,/和]?[中英法俄西阿]){1,5}[文语語])/gu, '$1文,'); // 中英文
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
  for (const part of parts) if (!isLanguageKnown(part)) notes.add(unknownLanguageNote, quoted(part));
  return parts.filter(languageOf).slice(0, most.inItem);
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
  const text = textOf(cell);
  if (isWhole(text) && /^\S+ [^:;|]+\.\w{2,5}$/.test(text) && !/ (?:https?:\/\/|www\.)/i.test(text))
    return [{ url: text }]; // "My Guide.pdf"
  if (hrefIn(text)) return [{ url: text }];
  const [, doi] = /^(?:doi: ?)?(10\.\d{4,9}\/\S+)$/i.exec(text) ?? [];
  if (doi) return [{ url: `https://doi.org/${doi}` }];
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
  if (text) notes.add('an address is not understood', quoted(text));
  return [{}];
}

/** Without what closes around an address or ends the sentence, unless it opens in it. */
const withoutBrackets = (address: string) =>
  address.replace(address.includes('(') ? /[.'’»\]#]{1,9}$/ : /[.'’»\])#]{1,9}$/, '');
