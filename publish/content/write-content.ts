/** Makes the published content of each language: the objects that src/content/*-content.ts describe. */
import { createHash } from 'node:crypto';
import { byTitle, newestFirst } from '../../src/content/document-order.ts';
import { bestFirst } from '../../src/content/edition-order.ts';
import { longestContent } from '../../src/content/load-content.ts';
import type { OverviewContent } from '../../src/content/overview-content.ts';
import type { PublishedContent } from '../../src/content/published-content.ts';
import type { Edition, FileSize, LocalName, Resource, ResourcesContent } from '../../src/content/resources-content.ts';
import type { Spellings, TerritoriesContent, Territory } from '../../src/content/territories-content.ts';
import type { Language } from '../../src/localization/language.ts';
import type { Block, Inline } from '../../src/safe/blocks.ts';
import { typeset } from '../locales/typography.ts';
import { bestText, languages } from './languages.ts';
import type {
  AuthoredEdition,
  AuthoredResource,
  AuthoredTerritory,
  Catalogue,
  AuthoredContent,
  SpellingsByLanguage,
} from './read-content.ts';

export type { PublishedContent };

/** The files of `content/{language}/` by language. The same content always gives the same objects, to the byte. */
export function publishedContent(content: AuthoredContent): Record<Language, PublishedContent> {
  const { publishers, resources } = content.catalogue;
  // The same in each language, but for their order.
  const editions = new Map(resources.map(resource => [resource.id, editionsOf(resource, hostsOf(resource, publishers))]));
  const contentIn = (language: Language): PublishedContent => ({
    overview: withVersion(overviewIn(language, content)),
    resources: withVersion(resourcesIn(language, content.catalogue, editions)),
    territories: withVersion(territoriesIn(language, content.territories)),
  });
  return Object.fromEntries(languages.map(language => [language, contentIn(language)])) as Record<
    Language,
    PublishedContent
  >;
}

/** Says of a file that is longer than the elements read what to do. */
export function tooLong(path: string, text: string): string | undefined {
  const size = Buffer.byteLength(text) / 1e6;
  return size <= longestContent
    ? undefined
    : `${path} has ${size.toFixed(1)} MB, and the elements read ${longestContent} MB at most: lists show an error, unless they ask a search service (docs/search-service.md). Publish fewer documents, or shorter descriptions.`;
}

function withVersion<T extends { language: string }>({ language, ...rest }: T): T {
  const hash = createHash('sha256').update(JSON.stringify({ language, ...rest }));
  return { language, version: hash.digest('hex').slice(0, 8), ...rest } as unknown as T;
}

function overviewIn(language: Language, { overviews, territories }: AuthoredContent): OverviewContent {
  const { status, title } = overviews[language];
  const sections = overviews[language].sections.map(({ id, title, blocks, territories }) => ({
    id,
    title: typeset(title, language),
    blocks: blocks.map(block => typesetBlock(block, language)),
    ...(territories.length && { territories }),
  }));
  // The text brings the notes that it needs, in the publisher's wording, so that none waits for another file.
  const notes = sections.flatMap(({ territories: named = [] }) =>
    named.flatMap(id => {
      const texts = territories[id]?.wordings['un']?.texts;
      return texts ? [[id, officialText(texts, language)]] : [];
    }),
  );
  return {
    language,
    status,
    title: typeset(title, language),
    sections,
    ...(notes.length && { notes: Object.fromEntries(notes) as Record<string, Record<string, string>> }),
  };
}

/** Of each passage in the language that it is in. */
function typesetBlock(block: Block, language: string): Block {
  const set = (inline: Inline): Inline =>
    typeof inline === 'string'
      ? typeset(inline, language)
      : ({ ...inline, children: inline.type === 'foreign' ? inline.children : inline.children.map(set) });
  return block.type === 'list'
    ? { ...block, items: block.items.map(item => item.map(set)) }
    : { ...block, children: block.children.map(set) };
}

/** An official text is shown in one language: the reader's, else English. */
function officialText(texts: Record<string, string>, language: Language): Record<string, string> {
  const best = bestText(texts, [language, 'en']);
  return { [best.language]: best.text };
}

function resourcesIn(
  language: Language,
  catalogue: Catalogue,
  editionsById: ReadonlyMap<string, Edition[]>,
): ResourcesContent {
  const { publishers, types, topics, kinds, resources } = catalogue;
  const labels = (of: Catalogue['types'], used: string[]) =>
    pick(of, used, texts => {
      const best = bestText(texts, [language, 'en']);
      return typeset(best.text, best.language);
    });
  return {
    language,
    publishers: pick(
      publishers,
      resources.flatMap(resource => resource.publishers),
      ({ names }): LocalName => {
        const best = bestText(names, [language, 'en']);
        return { name: best.text, ...(best.language !== language && { language: best.language }) };
      },
    ),
    types: labels(types, resources.map(resource => resource.type)),
    topics: labels(topics, resources.flatMap(resource => resource.topics)),
    kinds: labels(kinds, Object.keys(kinds)),
    resources: inUsualOrder(
      language,
      resources.map(resource => resourceIn(language, resource, editionsById.get(resource.id)!)),
    ),
  };
}

/** The usual order of a list, so that no reader's device has to sort it. Equal dates are in the order of their titles. */
const inUsualOrder = (language: Language, resources: Resource[]): Resource[] =>
  resources.toSorted(byTitle(language)).sort(newestFirst);

/** The entries that are used, in the order of the file. */
function pick<T, U>(entries: Record<string, T>, used: string[], publish: (entry: T) => U): Record<string, U> {
  const ids = new Set(used);
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => (ids.has(id) ? [[id, publish(entry)]] : [])),
  );
}

const hostsOf = (resource: AuthoredResource, publishers: Catalogue['publishers']): string[] =>
  resource.publishers.flatMap(id => publishers[id]?.hosts ?? []);

function resourceIn(language: Language, resource: AuthoredResource, editions: Edition[]): Resource {
  const { id, titles, descriptions, publishers, date, type, topics, symbol } = resource;
  const title = bestText(titles, [language, 'en', ...resource.editions.map(edition => edition.language)]);
  const { [title.language]: shown, ...otherTitles } = titles;
  const description = descriptions?.[language];
  return {
    id,
    title: title.text,
    ...(title.language !== language && { titleLanguage: title.language }),
    ...(Object.keys(otherTitles).length && { otherTitles }),
    ...(description !== undefined && { description: typeset(description, language) }),
    publishers,
    ...(date !== undefined && { date }),
    type,
    topics,
    ...(symbol !== undefined && { symbol }),
    editions: editions.toSorted(bestFirst(language)),
  };
}

/** @param hosts - The publishers' own. */
const editionsOf = (resource: AuthoredResource, hosts: string[]): Edition[] =>
  resource.editions.map(edition => editionFor(edition, hosts));

function editionFor({ language, links, format, size, pages }: AuthoredEdition, hosts: string[]): Edition {
  const isOwn = ({ url }: { url: string }) => {
    const { hostname } = new URL(url);
    return hosts.some(host => hostname === host || hostname.endsWith(`.${host}`));
  };
  // A landing page before a file: it outlives the files that it leads to.
  const rank = (link: { url: string; kind: string }) => Number(!isOwn(link)) * 2 + Number(link.kind !== 'landing');
  const ordered = links.toSorted((a, b) => rank(a) - rank(b));
  return {
    language,
    urls: ordered.map(link => link.url),
    ...(ordered.length > 1 && { kinds: ordered.map(link => link.kind) }),
    ...(format !== undefined && { format }),
    ...(size !== undefined && { size: readSize(size) }),
    ...(pages !== undefined && { pages }),
  };
}

const units: Record<string, FileSize['unit']> = { B: 'byte', KB: 'kilobyte', MB: 'megabyte', GB: 'gigabyte' };

/** "787.11 KB" as { value: 787.11, unit: 'kilobyte' }. */
export function readSize(text: string): FileSize {
  const [, value, unitName = ''] = /^(\d+(?:\.\d+)?) ([KMG]?B)$/.exec(text) ?? [];
  const unit = units[unitName];
  if (!unit) throw new Error(`Expected a size such as "787.11 KB", found "${text}".`);
  return { value: Number(value), unit };
}

function territoriesIn(language: Language, authored: AuthoredContent['territories']): TerritoriesContent {
  const territories = Object.entries(authored).map(([id, territory]): [string, Territory] => {
    const { names } = territory;
    const wordings = Object.entries(territory.wordings).map(([name, { texts, usedBy, marker }]) => {
      const wording = {
        texts: officialText(texts, language),
        ...(usedBy && { usedBy }),
        ...(!marker && { unsigned: true as const }),
        ...(Object.values(texts).some(text => isUnfit(text, names)) && { unfit: true as const }),
      };
      return [name, wording] as const;
    });
    const name = names && Object.keys(names).length ? bestText(names, [language, 'en']) : undefined;
    return [
      id,
      {
        ...(name && { name: name.text }),
        ...(name && name.language !== language && { nameLanguage: name.language }),
        ...spellingsOf(territory),
        wordings: Object.fromEntries(wordings),
      },
    ];
  });
  return { language, territories: Object.fromEntries(territories) };
}

/**
 * What was written for a map, a report, a table or the website of another body says so; the legend of a map is no more than a
 * name; a note has a few lines.
 */
const isUnfit = (text: string, names: AuthoredTerritory['names'] = {}): boolean =>
  text.length > 400 ||
  Object.values(names).includes(text) ||
  /\b(maps?|report|publication|website|data|dotted line|ouvrage|informe)\b|报告/i.test(text);

/** How texts in any language name a territory. A page may name it in several. */
export function spellingsOf({ mentions, surnames, exceptions }: AuthoredTerritory): Spellings {
  const all = (spellings: SpellingsByLanguage = {}) => [
    ...new Set(languages.flatMap(language => spellings[language] ?? [])),
  ];
  return {
    mentions: all(mentions),
    ...(surnames && { surnames: all(surnames) }),
    ...(exceptions && { exceptions: all(exceptions) }),
  };
}
