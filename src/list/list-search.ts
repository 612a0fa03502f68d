/** The search for words: a chunk of its own, which comes when a reader is about to type them. */
import type { ResourcesContent } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import { asWritten } from './as-written.js';
import { loadWiderSearch } from './load-wider-search.js';
import { marksOf } from './highlight.js';
import { searchIndexOf } from './search-index.js';
import type { SearchHits } from './search-index.js';
import { searchNote } from './search-note.js';
import type { Failure, Question, Results, SearchReport } from './source.js';
import type { WiderSearch } from './wider-search.js';
import { enough } from './word-search.js';

export { loadWiderSearch } from './load-wider-search.js';
export { marksOf, matchedBy } from './highlight.js';
export { searchNote } from './search-note.js';

/** Milliseconds after which a search goes without what widens it. */
const patience = 2000;

export interface Search {
  readonly failures: readonly Failure[];
  find(question: Question): Results | Promise<Results>;
}

/** Resolves when the words of the list can be searched. */
export async function openSearch(
  content: ResourcesContent,
  report: (error: Error) => boolean,
): Promise<Search> {
  const index = await searchIndexOf(content);
  let wider: WiderSearch | undefined;
  let failures: Failure[] = [];

  const inDocuments = (words: string[], hits: SearchHits) => asWritten(words, hits.first(20), content);

  const nearestOf = (hits: SearchHits): string | undefined => {
    const words = hits.nearest();
    const found = words && index.find({ words: words.join(' ') }, wider);
    if (!found?.ids.length) return undefined;
    return words!.map(word => inDocuments([word], found)[0] ?? word).join(' ');
  };

  const resultsOf = (hits: SearchHits): Results => {
    const { total, complete } = hits;
    const instead = hits.instead.map(({ typed, words }) => ({ typed, shown: inDocuments(words, hits) }));
    const search: SearchReport = {
      note: host => searchNote({ total, complete, instead }, host),
      nearest: () => nearestOf(hits),
    };
    return Object.assign(hits, { search, marks: marksOf(hits.matched()) });
  };

  return {
    get failures() {
      return failures;
    },
    find(question) {
      const answer = () => resultsOf(index.find(question, wider));
      if (wider) return answer();
      const widened = loadWiderSearch(content.language as Language).then(
        loaded => {
          wider = loaded;
          failures = [];
        },
        // What the words themselves find is still right.
        (error: Error) => {
          if (!failures.length && report(error)) failures = [{}];
        },
      );
      const exact = answer();
      if (exact.total >= enough) return exact;
      return Promise.race([widened, new Promise(resolve => setTimeout(resolve, patience))]).then(answer);
    },
  };
}
