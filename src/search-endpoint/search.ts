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
 *     languages  list of texts  those of its editions that have an address
 *     year       text           "2018"; left out without a date
 *     dateOrder  whole number   20180000, 20180500 or 20220607 for 2018, 2018-05 or 2022-06-07; left out too
 *
 * How an engine is set up for them is said at the top of its file. Types, topics and publishers come back under
 * their ids: the list shows the names that the central list has for them in the reader's language, or those of its
 * property `content` in place of that list, else the ids.
 */
import type { ResourcesContent } from '../content/resources-content.js';
import { ContentError } from '../content/content-error.js';
import { byFacet, facets } from '../list/list-state.js';
import type { Facet, Filters, SortOrder } from '../list/list-state.js';
import type { Question } from '../list/source.js';
import { contentOf, joined } from './documents.js';
import { readEndpoint } from './endpoint.js';
import type { Clause, Order } from './engine.js';
import { post } from './post.js';

/** The field of the index that holds each facet. */
const fields: Record<Facet, string> = {
  type: 'type',
  topic: 'topics',
  language: 'languages',
  publisher: 'publishers',
  year: 'year',
};

const orders: Record<SortOrder, Order> = {
  newest: [
    ['dateOrder', 'desc'],
    ['title', 'asc'],
  ],
  oldest: [
    ['dateOrder', 'asc'],
    ['title', 'asc'],
  ],
  title: [['title', 'asc']],
};

/** The fields that a reader sees. The others need not travel. */
const stored = [
  ...['id', 'title', 'titleLanguage', 'otherTitles', 'description', 'descriptionLanguage'],
  ...['publishers', 'date', 'type', 'topics', 'symbol', 'source', 'editions'],
];

/** A question of a list, to one service, for one page of the answer. */
export interface ServiceQuestion extends Pick<Question, 'words' | 'sort'> {
  /** As in the attribute `search-endpoint`. */
  endpoint: string;
  /** As in the attribute `search-key`. */
  key?: string | undefined;
  filters: Partial<Filters>;
  /** A document has to fit both the filters and this: it may have several topics. */
  within?: Partial<Filters> | undefined;
  /** How many documents come before this page. */
  from: number;
  /** How many documents the page holds; 250 is what all engines give at most. */
  size: number;
  /** The reader's: titles and editions in it come first. */
  language: string;
  /** Aborts the request, for example because the reader types on. */
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
  const { requestFor, readAnswer } = await engine.load();
  const request = requestFor({
    index,
    key: key || undefined,
    words: plainWords(words),
    filters: clauses(filters),
    within: clauses(within),
    fields: Object.values(fields),
    stored,
    order: orders[sort === 'relevance' ? 'newest' : sort], // no list asks a service for its best match
    from: Math.max(0, from),
    size: Math.min(size, 250),
  });
  try {
    const answer = readAnswer(await post(base, request, signal));
    return {
      content: contentOf(answer, language),
      total: answer.total,
      counts: byFacet(facet => answer.counts[fields[facet]] ?? {}),
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const odd = error instanceof TypeError || error instanceof ContentError;
    const what = odd ? 'gave an answer that cannot be shown: ' : '';
    throw new ContentError(`${endpoint} ${what}${(error as Error).message}`, { cause: error });
  }
}

/**
 * Asks for further pages until there are `wanted` documents, or no more match: a service sends at most 250 at once.
 *
 * @param before - The documents that have come already. They count.
 */
export async function searchUpTo(
  wanted: number,
  asked: Omit<ServiceQuestion, 'from' | 'size'>,
  before?: ResourcesContent,
): Promise<ServicePage> {
  let page: ServicePage;
  let content = before;
  let came: number;
  do {
    const from = content?.resources.length ?? 0;
    page = await search({ ...asked, from, size: Math.max(0, wanted - from) });
    came = page.content.resources.length;
    content = joined(content, page.content);
  } while (came && content.resources.length < Math.min(wanted, page.total));
  return { ...page, content };
}

const clauses = (filters: Partial<Filters>) =>
  facets
    .map((facet): Clause => [fields[facet], (filters[facet] ?? []).filter(Boolean).slice(0, 100)])
    .filter(([, values]) => values.length);

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
