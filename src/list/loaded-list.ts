/** A list that is here: its index answers at once. */
import type { ResourcesContent } from '../content/resources-content.js';
import { checkRest } from './check-rest.js';
import { knownValues } from './known-values.js';
import type { KnownValues } from './known-values.js';
import type { Counts, Filters } from './list-state.js';
import { searchIndexOf } from './search-index.js';
import type { SearchIndex } from './search-index.js';
import type { Failure, ListSource, Question, Results } from './source.js';

export class LoadedList implements ListSource {
  readonly failures: readonly Failure[] = [];
  readonly known: KnownValues;
  readonly #content: ResourcesContent;
  readonly #index: SearchIndex;

  /** Use `openLoadedList()`. */
  constructor(content: ResourcesContent, index: SearchIndex) {
    this.#content = content;
    this.#index = index;
    this.known = knownValues(content, index.find({}).counts);
  }

  find(question: Question): Results {
    const { resources } = this.#content;
    const hits = this.#index.find(question);
    const results: Results = {
      total: hits.ids.length,
      here: hits.ids.length,
      first: count => Array.from(hits.ids.subarray(0, count), id => resources[id]!),
      labels: this.#content,
      get counts() {
        return hits.counts;
      },
      upTo: () => Promise.resolve(results),
    };
    return results;
  }

  countsWithin(within: Filters): Counts {
    return this.#index.find({ within }).counts;
  }
}

/** Resolves when the list is checked and its index built. Rejects with the ContentError that names the field. */
export async function openLoadedList(content: ResourcesContent): Promise<LoadedList> {
  await checkRest(content);
  return new LoadedList(content, await searchIndexOf(content));
}
