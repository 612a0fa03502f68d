/**
 * A resource as a reference manager, a citation or a search engine knows it: one document in one
 * language. The best edition for the reader that can be opened is the one referred to, by its own title.
 */
import { canBeOpened } from '../content/resources-content.js';
import type { Edition, LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { safeUrl } from '../safe/blocks.js';

export interface Reference {
  /** Unique within its list, of letters that every format takes. The same in all formats. */
  key: string;
  /** The kind of document, as reference managers distinguish them. */
  kind: 'report' | 'book' | 'webpage';
  title: string;
  /** The language of the title, where that is known. */
  titleLanguage?: string | undefined;
  /** The edition referred to; none where none is known. */
  edition?: Edition | undefined;
  /** Its language, where that is known. */
  language?: string | undefined;
  /** Its address, where that is known. */
  url?: string | undefined;
  /** The addresses of all editions. */
  urls: string[];
  publishers: LocalName[];
  /** As many as are known of year, month and day. */
  date: string[];
  /** "Position paper"; empty where it is not known. */
  type: string;
  topics: string[];
  symbol?: string | undefined;
  description?: string | undefined;
  pages?: number | undefined;
}

/** All other types are reports: the one kind that keeps publisher, type and symbol in every format. */
const kinds: Record<string, Reference['kind']> = {
  'e-course': 'webpage',
  glossary: 'book',
  handbook: 'book',
};

export function references(resources: Resource[], content: ResourcesContent): Reference[] {
  const keys = new Set<string>();
  return resources.map(resource => {
    const wanted = resource.id.replace(/[^\w.-]+/g, '-').replace(/^-|-$/g, '') || 'document';
    let key = wanted;
    for (let n = 2; keys.has(key); n++) key = `${wanted}-${n}`;
    keys.add(key);
    return { key, ...reference(resource, content) };
  });
}

/** The same for one document. */
export function reference(resource: Resource, content: ResourcesContent): Omit<Reference, 'key'> {
  const { type, symbol, description, editions } = resource;
  const edition = editions.find(canBeOpened) ?? editions[0];
  const own = edition && titleIn(edition.language, resource, content);
  return {
    kind: symbol ? 'report' : (kinds[type] ?? 'report'),
    title: oneLine(own ?? resource.title),
    titleLanguage: own ? edition.language : (resource.titleLanguage ?? usualLanguage(resource, content)),
    edition,
    language: edition && statedLanguage(edition),
    url: edition && encodedAddresses(edition)[0],
    urls: [...new Set(editions.flatMap(encodedAddresses))],
    publishers: publisherNames(resource, content),
    date: dateParts(resource.date),
    type: oneLine(content.types[type] ?? type),
    topics: topicNames(resource, content),
    symbol: symbol && oneLine(symbol),
    description: description && oneLine(description),
    pages: edition?.pages,
  };
}

/** The language of an edition; none where a further list has not said it, which the catalogue calls "und". */
export const statedLanguage = ({ language }: Edition): string | undefined =>
  language === 'und' ? undefined : language;

/** The language of a document's texts that do not say theirs: the page's, unless a further list has left it open. */
export const usualLanguage = (
  { editions: [edition] }: Resource,
  { language }: ResourcesContent,
): string | undefined => (edition && !statedLanguage(edition) ? undefined : language);

/** The title of a document in a language, where it is known. */
export const titleIn = (
  language: string,
  { title, titleLanguage, otherTitles }: Resource,
  content: ResourcesContent,
): string | undefined => (language === (titleLanguage ?? content.language) ? title : otherTitles?.[language]);

export const publisherNames = ({ publishers }: Resource, content: ResourcesContent): LocalName[] =>
  publishers.map(id => {
    const { name, ...rest } = content.publishers[id] ?? { name: id };
    return { name: oneLine(name), ...rest };
  });

export const topicNames = ({ topics }: Resource, content: ResourcesContent): string[] =>
  topics.map(id => oneLine(content.topics?.[id] ?? id));

/**
 * The addresses of an edition that a reader may follow, in the form that every format takes (RFC 3986): browsers
 * let some signs pass, such as braces, which end a field elsewhere.
 */
export const encodedAddresses = ({ urls }: Edition): string[] =>
  urls.flatMap(url =>
    safeUrl(url) ? new URL(url).href.replace(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/g, encodeURIComponent) : [],
  );

/** `zh` of `zh-Hant`. */
export const primary = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** Text without line breaks and control characters, which end a field or a record in most formats. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** `2018`, `2018-05` or `2022-06-07` in parts; nothing where it is none of these. */
export const dateParts = (date = ''): string[] =>
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date) ? date.split('-') : [];
