/** What a JSON Schema cannot say of the catalogue: names that lead nowhere, documents that stand twice, days that are still to come. */
import { isDate } from '../../src/localization/calendar.ts';
import type { DataFile, Path } from './data-file.ts';
import { withDerivedEditions } from './derived-editions.ts';
import type { AuthoredResource, Catalogue } from './read-content.ts';

/** Whatever an editor has written. */
type Unchecked<T> = { [K in keyof T]?: unknown };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** @param catalogue - Anything: the schema says elsewhere what it should be. */
export function checkCatalogue(catalogue: unknown, file: DataFile, today: string): void {
  if (!isObject(catalogue)) return;
  const { resources } = catalogue as Unchecked<Catalogue>;
  const isKnown = (kind: 'types' | 'topics' | 'publishers', id: unknown) => {
    const known = catalogue[kind];
    return !isObject(known) || typeof id !== 'string' || Object.hasOwn(known, id);
  };
  const seen = new Map<string, string>();
  const undated = new Set(listOf(resources).flatMap(one => (isObject(one) && typeof one['date'] !== 'string' ? titlesOf(one).map(([, title]) => fold(title)) : [])));
  listOf(resources).forEach((resource, index) => {
    if (!isObject(resource)) return;
    const { id, type, date }: Unchecked<AuthoredResource> = resource;
    const path = ['resources', index];
    if (!isKnown('types', type)) file.mistake([...path, 'type'], 'an id from "types"');
    for (const kind of ['topics', 'publishers'] as const)
      listOf(resource[kind]).forEach((id, position) => {
        if (!isKnown(kind, id)) file.mistake([...path, kind, position], `an id from "${kind}"`);
      });
    if (Array.isArray(resource['editions']) && !resource['editions'].length && !hasDerivedEditions(resource))
      file.mistake([...path, 'editions'], 'an edition, or a symbol or CELEX number that editions follow from');
    if (typeof date === 'string' && /^\d{4}(-\d\d){0,2}$/.test(date)) {
      if (!isDate(date)) file.mistake([...path, 'date'], 'a date that the calendar has');
      else if (date > today) file.mistake([...path, 'date'], `no day after today (${today})`);
    }
    const languages = listOf(resource['editions']).map(edition => isObject(edition) && edition['language']);
    languages.forEach((language, position) => {
      if (typeof language === 'string' && languages.indexOf(language) < position)
        file.mistake([...path, 'editions', position, 'language'], 'a language that no other edition of the document has');
    });
    checkIsNew(seen, marksOf(resource, undated), String(id), path, file);
  });
}

function hasDerivedEditions(resource: Record<string, unknown>): boolean {
  const { symbol, identifiers } = resource;
  const celex = isObject(identifiers) ? listOf(identifiers['celex']).filter(one => typeof one === 'string') : [];
  const known = { ...(typeof symbol === 'string' && { symbol }), identifiers: { celex }, editions: [] };
  return withDerivedEditions(known as unknown as AuthoredResource).editions.length > 0;
}

/** By what two entries are one document: whichever of these they share, editors have written it down twice. */
function checkIsNew(seen: Map<string, string>, marks: Mark[], id: string, path: Path, file: DataFile) {
  for (const { key, at, what } of marks) {
    const first = seen.get(key);
    seen.set(key, first ?? id);
    if (first === undefined) continue;
    file.mistake([...path, ...at], what === 'id' ? 'an id that no other resource has' : `a document that is not in the list yet ("${first}" has the same ${what})`);
    return; // one reason is enough
  }
}

interface Mark {
  key: string;
  at: Path;
  what: string;
}

/** @param undated - The titles of entries without a date: of these the year says nothing. */
function marksOf(resource: Record<string, unknown>, undated: ReadonlySet<string>): Mark[] {
  const { id, type, date, symbol, identifiers, editions }: Unchecked<AuthoredResource> = resource;
  const marks: Mark[] = [];
  const mark = (what: string, at: Path, value: unknown) => {
    if (typeof value === 'string' && value) marks.push({ key: `${what}: ${value}`, at, what });
  };
  mark('id', ['id'], id);
  mark('symbol', ['symbol'], fold(symbol));
  for (const name of ['isbn', 'celex'])
    listOf(isObject(identifiers) && identifiers[name]).forEach((value, index) =>
      mark(name === 'isbn' ? 'ISBN' : 'CELEX number', ['identifiers', name, index], fold(String(value).replace(/ \(.*/, ''))),
    );
  const links = linksOf(editions);
  mark('addresses', ['editions'], links.map(({ address }) => address).sort().join(' '));
  // The address of a full text belongs to one document of its type. A collection has another type than what it holds, and a page about
  // several documents is none of their full texts. A document may name one twice.
  const fullTexts = links.filter(({ kind }) => kind === 'full-text');
  for (const [text, at] of new Map(fullTexts.map(({ language, address, at }) => [`${String(type)} ${language} ${address}`, at])))
    marks.push({ key: `full text: ${text}`, at, what: 'full text in this language: one that holds both is a "landing" or a "part"' });
  for (const [language, title] of titlesOf(resource))
    if (undated.has(fold(title))) mark('title', ['titles', language], fold(title));
    else mark('title and year', ['titles', language], `${fold(title)} ${String(date).slice(0, 4)}`);
  return marks;
}

const linksOf = (editions: unknown) =>
  listOf(editions).flatMap((edition, position) =>
    listOf(isObject(edition) && edition['links']).flatMap((link, index) => {
      if (!isObject(edition) || !isObject(link) || typeof link['url'] !== 'string') return [];
      const at: Path = ['editions', position, 'links', index, 'url'];
      return [{ language: String(edition['language']), kind: link['kind'], address: foldAddress(link['url']), at }];
    }),
  );

const titlesOf = ({ titles }: Record<string, unknown>) =>
  Object.entries(isObject(titles) ? titles : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** What people write in several ways. */
const fold = (text: unknown) => (typeof text === 'string' ? text.normalize('NFKC').toLowerCase().replace(/[\p{P}\s]+/gu, '') : '');

/** Paths keep their small and capital letters, and places in a page their name: these may be two documents. */
const foldAddress = (url: string) =>
  url
    .replace(/^https?:\/\/(?:www\.)?([^/?#]*)/i, (_, host: string) => host.toLowerCase())
    .replace(/#(top)?$/, '')
    .replace(/\/$/, '');
