/** The search for words: a chunk of its own, which comes when a reader is about to type them. */
import type { ResourcesContent } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import { asWritten } from './as-written.js';
import { loadWiderSearch } from './load-wider-search.js';
import { marksOf } from './highlight.js';
import { searchIndexOf } from './search-index.js';
import type { SearchHits, SearchIndex } from './search-index.js';
import { searchNote } from './search-note.js';
import type { Failure, Question, Results, SearchReport } from './source.js';
import type { WiderSearch } from './wider-search.js';
import { enough } from './word-search.js';

export { loadWiderSearch } from './load-wider-search.js';
export { marksOf, matchedBy } from './highlight.js';
export { searchNote } from './search-note.js';

/** Milliseconds after which a search goes without what widens it. */
const patience = 2000;

export class Search {
  failures: readonly Failure[] = [];
  readonly #content: ResourcesContent;
  readonly #index: SearchIndex;
  readonly #report: (error: Error) => boolean;
  #wider: WiderSearch | undefined;

  /** Use `openSearch()`. */
  constructor(content: ResourcesContent, index: SearchIndex, report: (error: Error) => boolean) {
    this.#content = content;
    this.#index = index;
    this.#report = report;
  }

  find(question: Question): Results | Promise<Results> {
    const answer = () => this.#results(this.#index.find(question, this.#wider));
    if (this.#wider) return answer();
    const wider = loadWiderSearch(this.#content.language as Language).then(
      wider => {
        this.#wider = wider;
        this.failures = [];
      },
      // What the words themselves find is still right.
      (error: Error) => {
        if (!this.failures.length && this.#report(error)) this.failures = [{}];
      },
    );
    const exact = answer();
    if (exact.total >= enough) return exact;
    return Promise.race([wider, new Promise(resolve => setTimeout(resolve, patience))]).then(answer);
  }

  #results(hits: SearchHits): Results {
    const instead = hits.instead.map(({ typed, words }) => ({ typed, shown: this.#asWritten(words, hits) }));
    const { total, complete } = hits;
    const search: SearchReport = {
      note: host => searchNote({ total, complete, instead }, host),
      nearest: () => this.#nearest(hits),
    };
    return Object.assign(hits, { search, marks: marksOf(hits.matched()) });
  }

  #nearest(hits: SearchHits): string | undefined {
    const words = hits.nearest();
    const found = words && this.#index.find({ words: words.join(' ') }, this.#wider);
    if (!found?.ids.length) return undefined;
    return words!.map(word => this.#asWritten([word], found)[0] ?? word).join(' ');
  }

  #asWritten(words: string[], hits: SearchHits): string[] {
    return asWritten(words, hits.first(20), this.#content);
  }
}

/** Resolves when the words of the list can be searched. */
export const openSearch = async (
  content: ResourcesContent,
  report: (error: Error) => boolean,
): Promise<Search> => new Search(content, await searchIndexOf(content), report);
