/**
 * What search engines read of the lists on a page: one schema.org ItemList in JSON-LD for all of them,
 * each document once. It is data and never runs: no Content Security Policy stands in its way.
 */
import type { Edition, Resource, ResourcesContent } from '../content/resources-content.js';
import { formatSize } from '../localization/format.js';
import { trusted } from '../safe/trusted.js';
import {
  encodedAddresses,
  reference,
  statedLanguage,
  titleIn,
  usualLanguage,
} from '../take-away/reference.js';
import { toJson } from '../safe/to-json.js';

/** Enough for a search engine, and no work that a reader notices. */
const most = 500;

interface Described {
  name: string;
  /** How many documents it has, also those that are not described. */
  total: number;
  documents: { key: string; item: object }[];
}

/** What each list holds. */
const lists = new Map<object, Described>();

let script: HTMLScriptElement | undefined;

const mark = 'data-return-reintegration-widgets';

// Of all copies of this module on the page.
const place = Symbol.for('return-reintegration-widgets.structured-data');
const inUse = ((globalThis as { [place]?: Set<Element> })[place] ??= new Set());

/** Copies that a saved page, or a router's snapshot of the head, has kept. */
function removeCopies(): void {
  for (const one of document.head.querySelectorAll(`script[${mark}]`)) if (!inUse.has(one)) one.remove();
}

/**
 * Says what a list holds now, in place of what it has said before.
 *
 * @param owner - The element.
 * @param name - The list's heading.
 * @param total - How many documents the list has, of which these may be the first.
 */
export function publishStructuredData(
  owner: object,
  resources: Resource[],
  content: ResourcesContent,
  name: string,
  total: number,
): void {
  const documents = resources.slice(0, most).map(resource => ({
    // One document may share an address with a chapter of it; lists of two sources may share an id.
    key: [resource.id, ...resource.editions.flatMap(encodedAddresses).sort()].join(' '),
    item: toDigitalDocument(resource, content),
  }));
  lists.set(owner, { name, total, documents });
  write();
}

/** Takes back what a list has said. */
export function removeStructuredData(owner: object): void {
  if (lists.delete(owner)) write();
}

function write(): void {
  if (script) inUse.delete(script);
  script = undefined;
  removeCopies();
  const all = [...lists.values()];
  const listed = all.flatMap(({ documents }) => documents);
  const documents = new Map<string, object>();
  for (const { key, item } of listed) if (!documents.has(key)) documents.set(key, item);
  // What is not described cannot be compared, and counts as one more.
  let more = 0;
  for (const { total, documents } of all) more += Math.max(0, total - documents.length);
  if (!documents.size || document.designMode === 'on') return; // what is edited will be saved
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: [...new Set(all.map(({ name }) => name))].join(', '),
    numberOfItems: documents.size + more,
    itemListElement: [...documents.values()].map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item,
    })),
  };
  script = document.createElement('script');
  script.setAttribute(mark, '');
  script.type = 'application/ld+json'; // first of all: from here on it is data
  // Escaped, although nothing parses it as HTML here: a page may be saved, and opened again.
  try {
    script.text = trusted('createScript', toJson(list).replaceAll('<', '\\u003c'));
  } catch {
    return; // the page allows other Trusted Types policies only
  }
  inUse.add(script);
  document.head.append(script);
}

/** The best edition for the reader; those in other languages are its translations. */
function toDigitalDocument(resource: Resource, content: ResourcesContent): object {
  const { title, titleLanguage, edition, language, publishers, date, type, topics, symbol, description } =
    reference(resource, content);
  const usual = usualLanguage(resource, content);
  /** Text; in JSON-LD's own words where it is known to be in another language than `inLanguage` makes one expect. */
  const text = (words: string, its = usual) =>
    !its || its === language ? words : { '@value': words, '@language': its };
  const translations = resource.editions.filter(({ language }) => language !== edition?.language);
  return {
    '@type': 'DigitalDocument',
    name: text(title, titleLanguage),
    description: description && text(description, resource.descriptionLanguage),
    ...ofEdition(edition),
    datePublished: date.join('-') || undefined,
    publisher: publishers.map(({ name, language: its }) => ({
      '@type': 'Organization',
      name: text(name, its),
    })),
    identifier: symbol,
    genre: type || undefined,
    about: topics.length ? topics.map(topic => ({ '@type': 'Thing', name: topic })) : undefined,
    workTranslation: translations.length
      ? translations.map(translation => ({
          '@type': 'DigitalDocument',
          name: titleIn(translation.language, resource, content),
          ...ofEdition(translation),
        }))
      : undefined,
  };
}

const mediaTypes: Record<string, string> = {
  PDF: 'application/pdf',
  HTML: 'text/html',
  EPUB: 'application/epub+zip',
};

/** Size and pages are words of MediaObject and Book: a DigitalDocument has an `encoding` and a `materialExtent`. */
function ofEdition(edition: Edition | undefined): object {
  if (!edition) return {};
  const { format, size, pages } = edition;
  const [url, ...others] = encodedAddresses(edition);
  const encodingFormat = format && (mediaTypes[format] ?? format);
  return {
    url,
    sameAs: others.length ? others : undefined,
    inLanguage: statedLanguage(edition),
    encodingFormat,
    encoding: size && { '@type': 'MediaObject', encodingFormat, contentSize: formatSize(size, 'en') },
    materialExtent: pages && { '@type': 'QuantitativeValue', value: pages, unitText: 'pages' },
  };
}
