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
 * What the documents of an index hold is in index-fields.ts; docs/search-service.md says how one is made. Types, topics and publishers come back under their ids: the list shows the names that the central
 * list has for them in the reader's language, or those of its property `content` in place of that list, else the ids.
 */
import type { ResourcesContent } from '../content/resources-content.js';
import { ContentError } from '../content/content-error.js';
import { typedWords } from '../localization/fold.js';
import type { Typed } from '../localization/fold.js';
import type { Language } from '../localization/language.js';
import { byFacet, facets } from '../list/list-state.js';
import type { Facet, Filters, SortOrder } from '../list/list-state.js';
import type { Question } from '../list/source.js';
import { contentOf, joined } from './documents.js';
import { readEndpoint } from './endpoint.js';
import type { Clause, EngineQuestion, Order } from './engine.js';
import { facetFields } from './index-fields.js';
import { post } from './post.js';

/** Meilisearch looks at no more. */
const mostWords = 10;
const mostSimilar = 30;

const newest: Order = [
  ['dateOrder', 'desc'],
  ['title', 'asc'],
];
const orders: Record<SortOrder, Order> = {
  newest,
  year: newest,
  oldest: [
    ['dateOrder', 'asc'],
    ['title', 'asc'],
  ],
  title: [['title', 'asc']],
};

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
  /** Nothing has all words: these documents have some, or similar ones. */
  isLoose: boolean;
  /** How many of all documents can be had, page by page. */
  reach: number;
}

/** @throws ContentError naming the endpoint and the engine's reason; the signal's reason once it is aborted. */
export async function search(asked: ServiceQuestion): Promise<ServicePage> {
  const { endpoint, key, words, filters, within = {}, sort, from, size, language, signal } = asked;
  const { engine, base, index } = readEndpoint(endpoint);
  const { requestFor, readAnswer, reach = Infinity } = await engine.load();
  const typed = typedWords(words.slice(0, 200)).slice(0, mostWords);
  const isRanked = sort === 'relevance' && typed.length > 0;
  const question: EngineQuestion = {
    index,
    key: key || undefined,
    words: typed,
    isLoose: false,
    similar: [],
    language,
    filters: clauses(filters),
    within: clauses(within),
    isRanked,
    order: orders[sort === 'relevance' ? 'newest' : sort],
    from: Math.max(0, from),
    size: Math.max(0, Math.min(size, 250, reach - from)),
  };
  const ask = async (change: Partial<EngineQuestion> = {}) =>
    readAnswer(await post(base, requestFor({ ...question, ...change }), signal));
  try {
    let answer = await ask();
    const isLoose = !answer.total && typed.length > 0;
    if (isLoose) answer = await ask({ isLoose, ...(await widened(typed, words, language)) });
    return {
      content: contentOf(answer, language),
      total: answer.total,
      counts: byFacet(facet => answer.counts[facetFields[facet]] ?? {}),
      isLoose,
      reach,
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const odd = error instanceof TypeError || error instanceof ContentError;
    const what = odd ? 'gave an answer that cannot be shown: ' : '';
    throw new ContentError(`${endpoint} ${what}${(error as Error).message}`, { cause: error });
  }
}

/** The words that count, and what means the same as some of them, as far as the list's own search knows. */
async function widened(typed: Typed[], words: string, language: string): Promise<Partial<EngineQuestion>> {
  try {
    const { loadWiderSearch } = await import('../list/list-search.js');
    const wider = await loadWiderSearch(language as Language);
    const counting = wider.typedWords(words.slice(0, 200)).slice(0, mostWords);
    const similar = wider.synonymsOf(counting).flatMap(({ synonyms }) => synonyms.flat());
    return { words: counting, similar: similar.slice(0, mostSimilar) };
  } catch {
    return { words: typed }; // the words themselves say something, too
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
  } while (came && content.resources.length < Math.min(wanted, page.total, page.reach));
  return { ...page, content };
}

export const clauses = (filters: Partial<Filters>): Clause[] =>
  facets
    .map((facet): Clause => [facetFields[facet], (filters[facet] ?? []).filter(Boolean).slice(0, 100)])
    .filter(([, values]) => values.length);
