/**
 * Hands words, filters, order and page of <resource-list search-endpoint="…" search-key="…"> to a search
 * service, for collections beyond what a browser should load. One address says which engine and index:
 *
 *     typesense+https://search.example.org/collections/resources
 *     meilisearch+https://search.example.org/indexes/resources
 *     opensearch+https://search.example.org/resources (and elasticsearch+https://…)
 *
 * The key is public, as the page is: one that may search this index and do nothing else.
 *
 * Each document of the index is a Resource (content/resources-content.ts) that always says its
 * `titleLanguage` and `descriptionLanguage`, and in addition, for the engine:
 *
 *     titles     list of texts  to be searched: the title in each language
 *     names      list of texts  to be searched: the names of its type, topics and publishers in each language
 *     languages  list of texts  those of its editions
 *     year       text           "2018"; left out without a date
 *     dateOrder  whole number   20180000, 20180500 or 20220607 for 2018, 2018-05 or 2022-06-07; left out too
 *
 * How an engine is set up for them is said at the top of its file. Types, topics and publishers come back under
 * their ids: the list shows the names that the central list has for them in the reader's language, or those of its
 * property `content` in place of that list, else the ids.
 */
import { readResources } from '../content/resources-content.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { ContentError } from '../content/shape.js';
import { readersOrder } from '../localization/language.js';

/** What a list can be filtered by, and the field of the index that holds it. */
const fields = {
  type: 'type',
  topic: 'topics',
  language: 'languages',
  publisher: 'publishers',
  year: 'year',
} as const;

export type Facet = keyof typeof fields;

/** Fields and directions. Documents without the field come last in both directions. */
type Order = [field: string, direction: 'asc' | 'desc'][];

const orders = {
  newest: [
    ['dateOrder', 'desc'],
    ['title', 'asc'],
  ] as Order,
  oldest: [
    ['dateOrder', 'asc'],
    ['title', 'asc'],
  ] as Order,
  title: [['title', 'asc']] as Order,
};

/** What a document of the index has that a reader sees: the rest need not travel. */
const stored = [
  ...['id', 'title', 'titleLanguage', 'otherTitles', 'description', 'descriptionLanguage'],
  ...['publishers', 'date', 'type', 'topics', 'symbol', 'source', 'editions'],
];

export interface ServiceQuestion {
  /** As in the attribute `search-endpoint`. */
  endpoint: string;
  /** As in the attribute `search-key`. */
  key?: string | undefined;
  /** As the reader types them. */
  words: string;
  /** What the reader chose: any of the values within a facet, all of the facets together. */
  filters: Partial<Record<Facet, string[]>>;
  /** What the page fixed, in the same way. A document has to fit both: it may have several topics. */
  within?: Partial<Record<Facet, string[]>> | undefined;
  sort: keyof typeof orders;
  /** How many documents come before this page. */
  from: number;
  /** How many documents the page holds; 250 is what all engines give at most. */
  size: number;
  /** The reader's: titles and editions in it come first. */
  language: string;
  /** To give up, for example because the reader types on. */
  signal?: AbortSignal | undefined;
}

export interface ServicePage {
  /** The documents of this page. */
  content: ResourcesContent;
  /** How many documents there are on all pages. */
  total: number;
  /** How many documents choosing a value would give: the other filters count, the facet's own does not. */
  counts: Record<Facet, Record<string, number>>;
}

export type Clause = [field: string, values: string[]];

/** What an engine is asked, in words that none of them owns. */
export interface Query {
  index: string;
  key: string | undefined;
  words: string[];
  /** Each filter that is in use: a field and the values of which one must be there. */
  filters: Clause[];
  /** The same, for counts too, whichever filter they leave out. */
  within: Clause[];
  /** The fields to count by. */
  fields: string[];
  stored: string[];
  order: Order;
  from: number;
  size: number;
}

/** What an engine's file has to say. */
export interface Engine {
  request: (query: Query) => { path: string; headers: Record<string, string>; body: object };
  /** @throws Error with the engine's reason, where that comes in the answer. */
  read: (answer: unknown) => {
    resources: unknown[];
    total: number;
    counts: Record<string, Record<string, number>>;
  };
}

const openSearch = { before: '/', load: (): Promise<Engine> => import('./opensearch.js') };

/** What stands before the name of the index, and the file that speaks with the engine. */
const engines: Record<string, { before: string; load(): Promise<Engine> }> = {
  typesense: { before: '/collections/', load: () => import('./typesense.js') },
  meilisearch: { before: '/indexes/', load: () => import('./meilisearch.js') },
  opensearch: openSearch,
  elasticsearch: openSearch,
};

/** Milliseconds after which a silent line counts as broken, as in content/load-content.ts. */
const patience = 30_000;

/** @throws ContentError naming the endpoint and the engine's reason; the signal's reason once it is aborted. */
export async function search({
  endpoint,
  key,
  words,
  filters,
  within = {},
  sort,
  from,
  size,
  language,
  signal,
}: ServiceQuestion): Promise<ServicePage> {
  const { engine, base, index } = readEndpoint(endpoint);
  const query: Query = {
    index,
    key: key || undefined,
    words: plainWords(words),
    filters: clauses(filters),
    within: clauses(within),
    fields: Object.values(fields),
    stored,
    order: orders[sort],
    from: Math.max(0, from),
    size: Math.min(size, 250),
  };
  const { request, read } = await engine.load();
  try {
    const { resources, total, counts } = read(await post(base, request(query), signal));
    const content = readResources({ ...withLabels(resources as Resource[], counts), language });
    return {
      content: { ...content, resources: content.resources.map(resource => inLanguage(resource, language)) },
      total,
      counts: Object.fromEntries(
        facets().map(facet => [facet, counts[fields[facet]] ?? {}]),
      ) as ServicePage['counts'],
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const odd = error instanceof TypeError || error instanceof ContentError;
    const what = odd ? 'gave an answer that cannot be shown: ' : '';
    throw new ContentError(`${endpoint} ${what}${(error as Error).message}`, { cause: error });
  }
}

/**
 * The same for as many documents as are wanted, those that have come before among them: a service gives only so many
 * at once.
 */
export async function searchUpTo(
  wanted: number,
  asked: Omit<ServiceQuestion, 'from' | 'size'>,
  before?: ResourcesContent,
): Promise<ServicePage> {
  let found: ServicePage;
  let content = before;
  let came: number;
  do {
    const from = content?.resources.length ?? 0;
    found = await search({ ...asked, from, size: Math.max(0, wanted - from) });
    came = found.content.resources.length;
    content = joined(content, found.content);
  } while (came && content.resources.length < Math.min(wanted, found.total));
  return { ...found, content };
}

/** What has come before, with its names for ids, and what has come now. */
const joined = (before: ResourcesContent | undefined, more: ResourcesContent): ResourcesContent => ({
  ...more,
  publishers: { ...more.publishers, ...before?.publishers },
  types: { ...more.types, ...before?.types },
  topics: { ...more.topics, ...before?.topics },
  resources: [...(before?.resources ?? []), ...more.resources],
});

const clauses = (filters: Partial<Record<Facet, string[]>>) =>
  facets()
    .map((facet): Clause => [fields[facet], (filters[facet] ?? []).filter(Boolean).slice(0, 100)])
    .filter(([, values]) => values.length);

const facets = () => Object.keys(fields) as Facet[];

/** @throws ContentError saying what the attribute may be. */
function readEndpoint(endpoint: string) {
  const [, name = '', address = ''] = /^(\w+)\+(https?:\/\/[^?#]+)$/.exec(endpoint) ?? [];
  const engine = Object.hasOwn(engines, name) ? engines[name] : undefined;
  const [, base, index] =
    (engine && new RegExp(`^(.+/[^/]+.*)${engine.before}([^/]+)/?$`).exec(address)) ?? [];
  if (!engine || !base || !index) {
    const possible = Object.keys(engines).map(known => `${known}+https://HOST${engines[known]!.before}INDEX`);
    throw new ContentError(`search-endpoint="${endpoint}" is none of: ${possible.join(', ')}.`);
  }
  return { engine, base, index };
}

/**
 * Typesense and Meilisearch take quotation marks for a phrase, a hyphen before a word for "not", and a lone
 * asterisk for everything. Ten words is what Meilisearch looks at.
 */
const plainWords = (words: string) =>
  words
    .slice(0, 200)
    .replace(/["*]/g, ' ')
    .replace(/(^|[^\p{L}\p{N}])-+/gu, '$1 ')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10);

async function post(
  base: string,
  { path, headers, body }: ReturnType<Engine['request']>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  // AbortSignal.any() would do, but is missing in browsers that can do all else.
  for (const cause of [signal, AbortSignal.timeout(patience)])
    cause?.addEventListener('abort', () => stop.abort(cause.reason), { once: true });
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${base}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      referrerPolicy: 'no-referrer',
      credentials: 'omit',
      redirect: 'error', // the key is for this host only
      signal: stop.signal,
    });
    text = await response.text();
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`could not be reached (${message}): address, host, CORS or Content Security Policy.`, {
      cause: error,
    });
  }
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    if (response.ok) throw new Error(`sent no valid JSON (${(error as Error).message}).`, { cause: error });
  }
  if (!response.ok) throw new Error(`answered ${response.status}${reasonIn(answer)}`);
  return answer;
}

/** Typesense and Meilisearch say `message`; OpenSearch says `error`, a text or an object with the causes. */
function reasonIn(answer: unknown): string {
  type Cause = { reason?: string };
  const { message, error } = (answer ?? {}) as {
    message?: string;
    error?: string | (Cause & { root_cause?: Cause[] });
  };
  const reason =
    message ?? (typeof error === 'object' ? (error.root_cause?.[0]?.reason ?? error.reason) : error);
  return reason ? `: ${reason}` : '.';
}

/** A list's content, with ids for labels. */
function withLabels(resources: Resource[], counts: Record<string, Record<string, number>>) {
  const labels = <Label>(field: 'type' | 'topics' | 'publishers', label: (id: string) => Label) => {
    const ids = [...Object.keys(counts[field] ?? {}), ...resources.flatMap(resource => resource[field])];
    return Object.fromEntries(ids.map(id => [id, label(id)]));
  };
  return {
    types: labels('type', id => id),
    topics: labels('topics', id => id),
    publishers: labels('publishers', id => ({ name: id })),
    resources,
  };
}

/** An index is for readers of all languages; what they see is for those of one. */
function inLanguage(found: Resource, language: string): Resource {
  const { titleLanguage, descriptionLanguage, ...resource } = found;
  const { [language]: title, ...otherTitles } = found.otherTitles ?? {};
  return {
    ...resource,
    editions: [...found.editions].sort(readersOrder(language)),
    ...(descriptionLanguage && descriptionLanguage !== language && { descriptionLanguage }),
    ...(titleLanguage &&
      titleLanguage !== language &&
      (title ? { title, otherTitles: { ...otherTitles, [titleLanguage]: found.title } } : { titleLanguage })),
  };
}
