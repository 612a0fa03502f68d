/**
 * What a reader has chosen in a list: words, filters, order, how much of it. And how that is written
 * into an address, so that a view can be sent, bookmarked and gone back to.
 */
import type { SortOrder } from '../elements/resource-list.js';

/** What a list can be narrowed by, in the order in which readers see it. */
export const facets = ['type', 'topic', 'language', 'publisher', 'year'] as const;
export type Facet = (typeof facets)[number];
export type Filters = Record<Facet, string[]>;

/** The state of a list, as `getState()` gives it and `setState()` takes it. */
export interface ListState {
  /** What is searched for. */
  words: string;
  /** Any of the values within one, all of them together. */
  filters: Filters;
  sort: SortOrder;
  /** How many pages of results are open, from 1. */
  page: number;
}

/** A part of the state; what is left out stays. */
export type StateChange = Partial<Omit<ListState, 'filters'>> & { filters?: Partial<Filters> };

export const noFilters = (): Filters => ({ type: [], topic: [], language: [], publisher: [], year: [] });

export const changedState = (state: ListState, { filters, ...change }: StateChange): ListState => ({
  ...state,
  ...change,
  filters: { ...state.filters, ...filters },
});

export const sortOrders: SortOrder[] = ['newest', 'oldest', 'title'];

/**
 * Puts the state into the query of an address, in a fixed order and without what is as usual, and
 * leaves the parameters of the page and of other lists alone.
 *
 * @param prefix - Before each name: two lists on a page must not read each other's parameters.
 * @param usual - The state without any choice of the reader.
 */
export function writeState(url: URL, state: ListState, usual: ListState, prefix: string): URL {
  const result = new URL(url);
  const set = (name: string, value: string, usualValue: string) => {
    result.searchParams.delete(prefix + name);
    if (value !== usualValue) result.searchParams.set(prefix + name, value);
  };
  set('q', state.words, usual.words);
  for (const facet of facets)
    set(facet, [...state.filters[facet]].sort().join(' '), [...usual.filters[facet]].sort().join(' '));
  set('sort', state.sort, usual.sort);
  set('page', String(state.page), String(usual.page));
  return result;
}

/** The state that an address asks for; what it does not say, or says wrongly, is as usual. */
export function readState(url: URL, usual: ListState, prefix: string): ListState {
  const get = (name: string) => url.searchParams.get(prefix + name);
  const filters = noFilters();
  for (const facet of facets)
    filters[facet] =
      get(facet)
        ?.split(/[\s,]+/)
        .filter(Boolean) ?? usual.filters[facet];
  const sort = get('sort') as SortOrder;
  const page = Number(get('page'));
  return {
    words: get('q') ?? usual.words,
    filters,
    sort: sortOrders.includes(sort) ? sort : usual.sort,
    page: Number.isInteger(page) && page > 0 ? page : usual.page,
  };
}
