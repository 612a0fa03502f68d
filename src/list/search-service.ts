/** A search service in place of a list. Its documents have ids for types, topics and publishers: their names come from elsewhere. */
import { fetchContent } from '../base/fetch-content.js';
import { readResources } from '../content/resources-content.js';
import type { ResourcesContent } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import { withNames } from '../search-endpoint/documents.js';
import { searchUpTo } from '../search-endpoint/search.js';
import type { ServicePage, ServiceQuestion } from '../search-endpoint/search.js';
import type { ListOptions } from './list-host.js';
import { byFacet } from './list-state.js';
import type * as Search from './list-search.js';
import type { Failure, ListSource, Question, Results } from './source.js';

/** Milliseconds after the last key before the service is asked. */
const pause = 200;

interface ServiceOptions {
  /** As in the attributes `search-endpoint` and `search-key`. */
  endpoint: string;
  key: string;
  language: string;
  /** The names for ids, where they are known. */
  names: () => Promise<ResourcesContent | undefined>;
}

class SearchService implements ListSource {
  readonly failures: readonly Failure[] = [];
  /** Somebody may have written any number into an address. */
  readonly mostPages = 20;
  readonly #options: ServiceOptions;
  /** The newest answer, and what it answers. */
  #answer: { asked: string; limit: number; content: ResourcesContent } | undefined;
  #isAsked = false;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  /** Rejects once a newer question aborts the signal. */
  async find({ limit, ...question }: Question, signal: AbortSignal): Promise<Results> {
    if (this.#isAsked) await passed(pause, signal);
    this.#isAsked = true;
    const asked = JSON.stringify(question);
    // "Show more" asks for what is not here yet.
    const before =
      this.#answer?.asked === asked && this.#answer.limit < limit ? this.#answer.content : undefined;
    const { endpoint, key, language } = this.#options;
    const names = this.#options.names();
    const serviceQuestion = { endpoint, key, language, ...question };
    const words = question.words.trim() ? import('./list-search.js').catch(() => undefined) : undefined;
    const page = await searchUpTo(limit, { ...serviceQuestion, signal }, before);
    const content = withNames(page.content, await names);
    signal.throwIfAborted();
    this.#answer = { asked, limit, content };
    return resultsOf(serviceQuestion, { ...page, content }, await words);
  }

  expectWords(): void {
    import('./list-search.js').catch(() => {});
  }
}

/** Resolves after so many milliseconds. Rejects at once when the signal is aborted. */
const passed = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** @param search - Undefined without words, and where it cannot be had: the documents are right without. */
function resultsOf(
  question: Omit<ServiceQuestion, 'from' | 'size'>,
  page: ServicePage,
  search: typeof Search | undefined,
): Results {
  const { content, total, reach, isLoose } = page;
  const { resources } = content;
  const results: Results = {
    total,
    here: resources.length,
    reach,
    labels: content,
    counts: byFacet(facet => new Map(Object.entries(page.counts[facet]))),
    marks: search?.marksOf(search.matchedBy(question.words)),
    // Where it found only documents with some of the words, or similar ones.
    search:
      isLoose && search
        ? { note: host => search.searchNote({ total, complete: 0, instead: [] }, host) }
        : undefined,
    first: count => resources.slice(0, count),
    async upTo(count) {
      if (resources.length >= count) return results;
      return resultsOf(question, await searchUpTo(count, question, content), search);
    },
  };
  return results;
}

/** @param loaded - The page's own content, if it gives any. */
export function openSearchService(
  loaded: ResourcesContent,
  { searchEndpoint: endpoint, searchKey: key, content, base }: ListOptions,
): ListSource {
  const { language } = loaded;
  const names = () => (content ? Promise.resolve(loaded) : namesFor(language, base));
  return new SearchService({ endpoint, key, language, names });
}

/** The names of the central list. */
async function namesFor(language: string, base: string): Promise<ResourcesContent | undefined> {
  try {
    const json = await fetchContent('resources', { language: language as Language, base });
    const names = await readResources(json, 0);
    return names.language === language ? names : undefined;
  } catch {
    return undefined; // ids say something, too
  }
}
