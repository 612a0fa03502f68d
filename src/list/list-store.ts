/**
 * What a list shows, and why: the only place that keeps its state. It knows no element, no page and no address.
 *
 * Why is a list empty? `view.state` is what was asked for, `view.results` the newest answer to it, `view.failures` what
 * could not be had. `results` is undefined until the first source has answered.
 */
import type { ListHost, ListOptions } from './list-host.js';
import { changedState, facets, noFilters, presetsIn, sortOrders } from './list-state.js';
import type { Filters, ListOrder, ListState, SortOrder, StateChange } from './list-state.js';
import { onlyKnown } from './known-values.js';
import { isCount, visibleLimit } from './shown-count.js';
import { withoutWords } from './source.js';
import type { Failure, ListSource, Question, Results } from './source.js';

export interface ListView {
  readonly state: ListState;
  /** What the newest question with an answer has found. It stays until a newer answer is here. */
  readonly results: Results | undefined;
  readonly failures: readonly Failure[];
  /** The newest question has no answer yet. */
  readonly isWaiting: boolean;
}

/** `failures`: nothing else has changed. */
export type Changed = 'view' | 'failures';

/** All that the store needs to know of the element. */
type StoreHost = Pick<ListHost, 'warn' | 'report'> & { readonly options: StoreOptions };
export type StoreOptions = Pick<
  ListOptions,
  'type' | 'topic' | 'language' | 'publisher' | 'year' | 'sort' | 'limit' | 'pageSize' | 'locked'
>;

export class ListStore {
  readonly #host: StoreHost;
  readonly #hear: (changed: Changed) => void;
  #source: ListSource | undefined;
  /** `chosen`: all that was asked for. `state`: the part that means something to the source. */
  #chosen: ListState;
  #state: ListState;
  #results: Results | undefined;
  #hasFailed = false;
  #isWaiting = false;
  #isShown = Promise.resolve(false);
  /** The questions that are under way: of the source in use, and of one that is still to be used. */
  #asking = new AbortController();
  #preparing = new AbortController();
  /** The first answer of a source that is still to be used. */
  #prepared: { source: ListSource; asked: string; results: Results; error?: Error } | undefined;

  /** @param hear - Called when the view has changed. */
  constructor(host: StoreHost, hear: (changed: Changed) => void) {
    this.#host = host;
    this.#hear = hear;
    this.#chosen = this.usual;
    this.#state = { ...this.#chosen, sort: this.#usualOrder };
  }

  get view(): ListView {
    const failures = [...(this.#hasFailed ? [{}] : []), ...(this.#source?.failures ?? [])];
    return { state: this.#state, results: this.#results, failures, isWaiting: this.#isWaiting };
  }

  get state(): ListState {
    return this.#state;
  }

  /** Without any choice of the reader: by relevance, where words are typed. */
  get usual(): ListState {
    const filters = this.#host.options.locked ? noFilters() : this.#presets;
    return { words: '', filters, sort: 'relevance', page: 1 };
  }

  /** Without words. */
  get #usualOrder(): SortOrder {
    const { sort } = this.#host.options;
    return sortOrders.includes(sort) ? sort : 'newest';
  }

  #order({ sort, words }: ListState, source: ListSource | undefined): ListOrder {
    return sort !== 'relevance' || (words.trim() && source) ? sort : this.#usualOrder;
  }

  /** The same for the words of now, without the values that mean nothing to the source. */
  get understoodUsual(): ListState {
    const { usual } = this;
    const sort = this.#order({ ...usual, words: this.#state.words }, this.#source);
    return { ...usual, filters: this.#understood(usual.filters, this.#source), sort };
  }

  /** What the attributes preset, as one filter for each. */
  get #presets(): Filters {
    return presetsIn(this.#host.options);
  }

  /**
   * Changes a part of the state; the list begins again at its first page.
   *
   * @returns Whether the answer is shown: not where the source fails, nor where a newer choice came first.
   */
  change(change: StateChange): Promise<boolean> {
    const sort = this.#isOrder(change.sort ?? 'relevance') ? {} : { sort: this.#chosen.sort };
    const isNextPage = change.page === this.#state.page + 1 && Object.keys(change).length === 1;
    const { id, ...chosen } = this.#chosen;
    const before = isNextPage && id ? { ...chosen, id } : chosen; // a new choice leaves the link behind
    return this.begin(changedState(before, { page: 1, ...change, ...sort }), isNextPage);
  }

  /** How many documents there would be after a change. Undefined where that cannot be said at once. */
  countAfter(change: StateChange): number | undefined {
    const source = this.#source;
    if (!source?.known) return undefined; // a service would have to be asked
    const state = this.#understand(changedState(this.#chosen, { page: 1, ...change }), source);
    const answer = source.find(this.#question(state, source), this.#asking.signal);
    if (!(answer instanceof Promise)) return answer.total;
    return void answer.catch(() => {}); // a failure is told where the reader asks, not where we only count
  }

  /** Takes answers from this source from now on. Those of before stay until it has answered. */
  use(source: ListSource): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#state = this.#understand(this.#chosen, source);
    const prepared = this.#prepared;
    this.#prepared = undefined;
    const asked = JSON.stringify(this.#question(this.#state, source));
    if (prepared?.source !== source || prepared.asked !== asked) this.#isShown = this.#ask();
    else {
      this.#asking.abort();
      this.#isShown = Promise.resolve(true);
      this.#show(prepared.results);
      if (prepared.error) this.#hasFailed = this.#host.report(prepared.error);
    }
  }

  /**
   * Resolves when the source can answer at once, so that `use()` leaves no gap: without the words, where these cannot be
   * searched. Rejects when it cannot answer at all.
   */
  async prepare(source: ListSource): Promise<void> {
    for (;;) {
      const { signal } = (this.#preparing = new AbortController());
      const question = this.#question(this.#understand(this.#chosen, source), source);
      const asked = JSON.stringify(question);
      try {
        this.#prepared = { source, asked, results: await source.find(question, signal) };
      } catch (error) {
        const results = withoutWords(source, question, this.#usualOrder, signal);
        if (!results && !signal.aborted) throw error;
        this.#prepared = results && { source, asked, results, error: error as Error };
      }
      if (!signal.aborted) return;
      // Something else was asked for meanwhile: the first answer is to be the one to that.
    }
  }

  /** Something else has failed that the list needs. What is shown stays. */
  fail(error: Error): void {
    this.#isWaiting = false;
    this.#hasFailed = this.#host.report(error);
    this.#hear('failures');
  }

  /** Begins with a state that the reader has chosen, here or elsewhere. */
  begin(chosen: ListState, isNextPage = false): Promise<boolean> {
    this.#preparing.abort();
    // Without words, to choose the usual order is no choice: no address says it either.
    const isUsual = !chosen.words.trim() && chosen.sort === this.#usualOrder;
    this.#chosen = isUsual ? { ...chosen, sort: 'relevance' } : chosen;
    this.#state = this.#understand(chosen, this.#source, isNextPage);
    this.#isShown = this.#ask();
    this.#hear('view');
    return this.#isShown;
  }

  /** Asks for what the state says. A newer question ends an older one, so that an old answer never covers a new one. */
  async #ask(): Promise<boolean> {
    this.#asking.abort();
    if (!this.#source) return false;
    const { signal } = (this.#asking = new AbortController());
    const question = this.#question(this.#state, this.#source);
    const answer = this.#source.find(question, signal);
    if (!(answer instanceof Promise)) {
      this.#show(answer);
      return true;
    }
    this.#isWaiting = true;
    // Filters do not wait for what searches words, which may never come.
    const rest = !this.#results?.search && withoutWords(this.#source, question, this.#usualOrder, signal);
    if (rest) this.#results = rest;
    const chosen = this.#chosen;
    const newest = await answer.catch((error: Error) => error);
    if (signal.aborted) return chosen === this.#chosen && this.#isShown; // another source has it
    if (newest instanceof Error) {
      this.fail(newest);
      return false;
    }
    this.#show(newest);
    this.#hear('view');
    return true;
  }

  #show(results: Results): void {
    this.#results = results;
    this.#hasFailed = this.#isWaiting = false;
  }

  #question({ words, filters, sort, page }: ListState, source: ListSource): Question {
    const within = this.#host.options.locked ? this.#understood(this.#presets, source) : undefined;
    return { words, filters, within, sort, limit: visibleLimit(page, this.#host.options) };
  }

  /** The part of a choice that means something to the source: an id that nobody knows is no reason to show nothing. */
  #understand(chosen: ListState, source: ListSource | undefined, isNextPage = false): ListState {
    const { sort, locked, pageSize, limit } = this.#host.options;
    for (const [attribute, value] of Object.entries({ 'page-size': pageSize, limit }))
      if (!isCount(value)) this.#host.warn(attribute, value, 'a whole number above 0');
    this.#isOrder(sort);
    const filters = this.#understood(chosen.filters, source);
    if (locked && source?.countsWithin && facets.some(facet => filters[facet].length)) {
      // In what the page has fixed, no choice leads beyond that.
      const within = this.#understood(this.#presets, source);
      const counts = source.countsWithin(within);
      for (const facet of facets)
        if (within[facet].length) filters[facet] = filters[facet].filter(value => counts[facet].get(value));
    }
    const mostPages = (!isNextPage && source?.mostPages) || Infinity;
    return { ...chosen, filters, sort: this.#order(chosen, source), page: Math.min(chosen.page, mostPages) };
  }

  #isOrder(sort: ListOrder): boolean {
    const isOrder = sort === 'relevance' || sortOrders.includes(sort);
    if (!isOrder) this.#host.warn('sort', sort, sortOrders.join(', '));
    return isOrder;
  }

  #understood(filters: Filters, source: ListSource | undefined): Filters {
    return source?.known ? onlyKnown(filters, source.known, this.#host.warn) : { ...filters };
  }
}
