/** A list that is here: its index answers at once. What finds words comes when a reader is about to type them. */
import type { ResourcesContent } from '../content/resources-content.js';
import { checkRest } from './check-rest.js';
import { knownValues } from './known-values.js';
import type { KnownValues } from './known-values.js';
import { listIndexOf } from './list-index.js';
import type { ListIndex } from './list-index.js';
import type { Counts, Filters } from './list-state.js';
import type { Search } from './list-search.js';
import type { Failure, ListSource, Question, Results } from './source.js';

export class LoadedList implements ListSource {
  readonly known: KnownValues;
  readonly #content: ResourcesContent;
  readonly #index: ListIndex;
  readonly #report: (error: Error) => boolean;
  #search: Search | undefined;
  #opening: Promise<Search> | undefined;

  /** Use `loadedListOf()`. */
  constructor(content: ResourcesContent, index: ListIndex, report: (error: Error) => boolean) {
    this.#content = content;
    this.#index = index;
    this.#report = report;
    this.known = knownValues(content, index.find({}).counts);
  }

  get failures(): readonly Failure[] {
    return this.#search?.failures ?? [];
  }

  find(question: Question): Results | Promise<Results> {
    if (!question.words.trim()) return this.#index.find(question);
    return this.#search?.find(question) ?? this.#openSearch().then(search => search.find(question));
  }

  expectWords(): void {
    this.#openSearch().catch(() => {}); // whoever then searches is told
  }

  /** After a failure it tries again. */
  #openSearch(): Promise<Search> {
    this.#opening ??= import('./list-search.js')
      .then(({ openSearch }) => openSearch(this.#content, this.#report))
      .then(search => (this.#search = search))
      .catch((error: Error) => {
        this.#opening = undefined;
        throw error;
      });
    return this.#opening;
  }

  countsWithin(within: Filters): Counts {
    return this.#index.find({ within }).counts;
  }
}

/** Resolves when the index of the list is built. @param content - Checked. */
export const loadedListOf = async (
  content: ResourcesContent,
  report: (error: Error) => boolean,
): Promise<LoadedList> => new LoadedList(content, await listIndexOf(content), report);

/** Resolves when the list is checked and its index built. */
export const openLoadedList = async (
  loaded: ResourcesContent,
  report: (error: Error) => boolean,
): Promise<LoadedList> => loadedListOf(await checkRest(loaded), report);
