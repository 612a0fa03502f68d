/**
 * A collection of nodes of Drupal's JSON:API: https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module
 * Terms and files come along where the address asks for them (`include=field_topics,field_file`), files also inside media.
 */
import type { Feed, FeedItem, Reading } from '../feed-item.js';
import { most } from '../limits.js';
import { readable } from '../readable.js';
import { formatOf, objects, textOf, textOfHtml } from '../values.js';

interface Wrapped {
  value?: unknown;
  uri?: unknown;
}

interface Entity {
  /** "node--document", "taxonomy_term--topics", "file--file". */
  type?: unknown;
  id?: unknown;
  attributes?: Record<string, unknown> & {
    body?: { summary?: unknown; processed?: unknown; value?: unknown } | null;
    path?: { alias?: unknown; langcode?: unknown } | null;
    uri?: { url?: unknown } | null;
  };
  relationships?: Record<string, { data?: unknown } | null>;
}

export function readDrupal(json: unknown, { address, notes }: Reading): Feed {
  const { data, included } = json as { data?: unknown; included?: unknown };
  const nodes = readable<Entity>([data].flat(), { attributes: {} }, 'answer.data', notes);
  const entities = objects<Entity>(included);
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const inMedia = new Map(
    entities.filter(isMedium).map(medium => [medium, relatedTo(medium, byId).slice(0, most.inItem)]),
  );
  // A language in front of /jsonapi stands in front of the pages too.
  const site = address.replace(/\/jsonapi\b.*/s, '');
  return {
    format: 'Drupal JSON:API',
    items: nodes.map(node => {
      const related = relatedTo(node, byId);
      return itemOf(node, isMedium(node) ? related : withoutMedia(related, inMedia), site);
    }),
  };
}

/** The entities that came along. */
const relatedTo = ({ relationships }: Entity, byId: Map<unknown, Entity>): Entity[] =>
  Object.values(relationships ?? {})
    .flatMap(relationship => objects<Entity>(relationship?.data))
    .flatMap(({ id }) => byId.get(id) ?? []);

/** A medium stands for the files in it. */
const withoutMedia = (related: Entity[], inMedia: Map<Entity, Entity[]>): Entity[] => [
  ...related.filter(entity => !isMedium(entity)),
  ...related
    .filter(isMedium)
    .slice(0, most.inItem)
    .flatMap(medium => inMedia.get(medium)!)
    .slice(0, most.inItem),
];

function itemOf({ id, attributes = {} }: Entity, related: Entity[], site: string): FeedItem {
  const named = (pattern: RegExp) =>
    Object.entries(attributes)
      .map(([name, value]) => pattern.test(name) && [value].flat()[0])
      // A date may have an end, and a link a title.
      .map(value =>
        value && typeof value === 'object' ? ((value as Wrapped).value ?? (value as Wrapped).uri) : value,
      )
      .find(value => value && typeof value === 'string');
  const terms = (pattern: RegExp) =>
    related.filter(entity => pattern.test(kindOf(entity))).map(entity => entity.attributes?.['name']);
  const { title, created, langcode, body, path } = attributes;
  const number = textOf(attributes['drupal_internal__nid']);
  const page = textOf(path?.alias) || (number && `/node/${number}`); // neither, where the address asks for other fields
  const link = textOf(named(/^field_(.*_)?(link|url|website)$/)).replace(/^(internal|entity):(?=\/?)/, '');
  return {
    id,
    title: title ?? attributes['name'], // of a medium
    language: langcode ?? path?.langcode,
    description: textOfHtml(body?.summary) || textOfHtml(body?.processed ?? body?.value),
    date: named(/^field_(.*_)?date(s|_?range)?$/) ?? created, // the document's own, else when the page was made
    publishers: terms(publisher),
    type: terms(type)[0],
    topics: terms(topic),
    symbol: named(/symbol$/),
    editions: [
      { url: link ? (link.startsWith('/') ? site + link : link) : page && site + page },
      ...related
        .map(({ attributes: file = {} }) => file)
        .filter(file => formatOf(file['filemime']))
        .map(file => ({ url: file.uri?.url, format: file['filemime'], size: file['filesize'] })),
    ],
  };
}

const kindOf = ({ type }: Entity) => (typeof type === 'string' ? type.slice(0, 200) : '');
const isMedium = (entity: Entity) => kindOf(entity).startsWith('media--');

// Vocabularies have names of the site's own; these words in them are what most sites use.
const publisher = /^taxonomy_term--.*(publisher|organi[sz]ation|agency|agencies|source)/;
const type = /^taxonomy_term--.*type/;
const topic = /^taxonomy_term--(?!.*(publisher|organi[sz]ation|agency|agencies|source|type|language))/;
