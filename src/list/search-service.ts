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
import type { ListSource, Results } from './source.js';

/** Milliseconds after the last key before the service is asked. */
const pause = 200;

/** @param loaded - The page's own content, if it gives any. */
export function openSearchService(
  loaded: ResourcesContent,
  { searchEndpoint: endpoint, searchKey: key, content, base }: ListOptions,
): ListSource {
  const { language } = loaded;
  /** The newest answer, and what it answers. */
  let newest: { asked: string; limit: number; content: ResourcesContent } | undefined;
  let isAsked = false;
  return {
    failures: [],
    /** Somebody may have written any number into an address. */
    mostPages: 20,
    /** Rejects once a newer question aborts the signal. */
    async find({ limit, ...question }, signal) {
      if (isAsked) await passed(pause, signal);
      isAsked = true;
      const asked = JSON.stringify(question);
      // "Show more" asks for what is not here yet.
      const before = newest?.asked === asked && newest.limit < limit ? newest.content : undefined;
      const names = content ? loaded : namesFor(language, base);
      const serviceQuestion = { endpoint, key, language, ...question };
      const words = question.words.trim() ? import('./list-search.js').catch(() => undefined) : undefined;
      const page = await searchUpTo(limit, { ...serviceQuestion, signal }, before);
      const answer = withNames(page.content, await names);
      signal.throwIfAborted();
      newest = { asked, limit, content: answer };
      return resultsOf(serviceQuestion, { ...page, content: answer }, await words);
    },
    expectWords() {
      import('./list-search.js').catch(() => {});
    },
  };
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
