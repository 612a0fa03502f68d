/** A list that is here: its index answers at once. What widens a search comes when words are first typed. */
import type { ResourcesContent } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import { asWritten } from './as-written.js';
import { checkRest } from './check-rest.js';
import { knownValues } from './known-values.js';
import type { KnownValues } from './known-values.js';
import type { Counts, Filters } from './list-state.js';
import { loadWiderSearch } from './load-wider-search.js';
import { searchIndexOf } from './search-index.js';
import type { Hits, SearchIndex } from './search-index.js';
import type { Failure, ListSource, Question, Results, SearchReport } from './source.js';
import type { WiderSearch } from './wider-search.js';
import { enough } from './word-search.js';

/** Milliseconds after which a search goes without what widens it. */
const patience = 2000;

export class LoadedList implements ListSource {
  failures: readonly Failure[] = [];
  readonly ranks = true;
  readonly known: KnownValues;
  readonly #content: ResourcesContent;
  readonly #index: SearchIndex;
  #wider: WiderSearch | undefined;
  readonly #report: (error: Error) => boolean;

  /** Use `openLoadedList()`. */
  constructor(content: ResourcesContent, index: SearchIndex, report: (error: Error) => boolean) {
    this.#report = report;
    this.#content = content;
    this.#index = index;
    this.known = knownValues(content, index.find({}).counts);
  }

  find(question: Question): Results | Promise<Results> {
    const answer = () => this.#results(this.#index.find(question, this.#wider));
    if (this.#wider || !question.words.trim()) return answer();
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

  #results(hits: Hits): Results {
    const { resources } = this.#content;
    const first = (count: number) => [...hits.ids.subarray(0, count)].map(id => resources[id]!);
    const nearest = () => this.#nearest(hits);
    let search: SearchReport | undefined;
    const results: Results = {
      total: hits.ids.length,
      here: hits.ids.length,
      first,
      labels: this.#content,
      get counts() {
        return hits.counts;
      },
      get search() {
        return (search ??= {
          complete: hits.complete,
          matched: hits.matched(),
          instead: hits.instead.map(({ typed, words }) => ({
            typed,
            shown: asWritten(words, first(20), this.labels),
          })),
          nearest,
        });
      },
      upTo: () => Promise.resolve(results),
    };
    return results;
  }

  /** As documents write it. */
  #nearest(hits: Hits): string | undefined {
    const words = hits.nearest();
    const { ids } = this.#index.find({ words: words?.join(' ') ?? '' }, this.#wider);
    if (!words || !ids.length) return undefined;
    const resources = [...ids.subarray(0, 20)].map(id => this.#content.resources[id]!);
    return words.map(word => asWritten([word], resources, this.#content)[0] ?? word).join(' ');
  }

  countsWithin(within: Filters): Counts {
    return this.#index.find({ within }).counts;
  }
}

/** Resolves when the list is checked and its index built. */
export async function openLoadedList(
  loaded: ResourcesContent,
  report: (error: Error) => boolean,
): Promise<LoadedList> {
  const content = await checkRest(loaded);
  return new LoadedList(content, await searchIndexOf(content), report);
}
