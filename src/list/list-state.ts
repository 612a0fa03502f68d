/** What a reader has chosen in a list: words, filters, order, how much of it. And what of that an address may say. */

import type { ElementEvent } from '../base/events.js';

/** The orders a list can have; "year" is the newest first, under a heading for each year. Documents without a date come last in each order by date. */
export type SortOrder = 'newest' | 'oldest' | 'title' | 'year';

/** The order that a list is in: by relevance while words are typed and the reader has chosen no other. No address says it. */
export type ListOrder = SortOrder | 'relevance';

/** What a list can be narrowed by, in the order of chips and addresses. The filters have one of their own (filters.ts). */
export const facets = ['type', 'topic', 'language', 'publisher', 'year'] as const;
export type Facet = (typeof facets)[number];
export type Filters = Record<Facet, string[]>;

/** How many documents each value has if chosen: the other facets apply, its own does not. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export const byFacet = <T>(get: (facet: Facet) => T): Record<Facet, T> =>
  Object.fromEntries(facets.map(facet => [facet, get(facet)])) as Record<Facet, T>;

/** The state of a list, as `getState()` gives it and `setState()` takes it. */
export interface ListState {
  /** What is searched for. */
  words: string;
  /** Any of the values within one, all of them together. */
  filters: Filters;
  sort: ListOrder;
  /** How many pages of results are open, from 1. */
  page: number;
  /** The id of the document that a link leads to: it is marked, and among the first page. Default: none. */
  id?: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rr-change': ElementEvent<ListState>;
  }
}

/** A part of the state; what is left out stays. */
export type StateChange = Partial<Omit<ListState, 'filters'>> & { filters?: Partial<Filters> };

export const noFilters = (): Filters => ({ type: [], topic: [], language: [], publisher: [], year: [] });

/** What the attributes preset: ids between spaces. Frameworks set `undefined` for what a page leaves out. */
export const presetsIn = (options: Readonly<Record<Facet, string | null | undefined>>): Filters =>
  byFacet(facet => (options[facet] ?? '').split(/\s+/).filter(Boolean));

export const changedState = (state: ListState, { filters, ...change }: StateChange): ListState => ({
  ...state,
  ...change,
  filters: { ...state.filters, ...filters },
});

export const sortOrders: SortOrder[] = ['newest', 'oldest', 'title', 'year'];

/** Characters of a search that an address holds. */
export const longestSearch = 200;

/**
 * What a value in an address may look like. The pages at our own addresses ask the same table (links-and-frames/address.ts),
 * so that what the console calls a mistake there is never applied here.
 */
export const patterns = {
  /** Words to search for. */
  text: new RegExp(`^[^]{0,${longestSearch}}$`),
  /** Ids between spaces or commas, or none. Search services choose their own, so only a few signs are refused: those of HTML, of other lists, and of broken UTF-8. */
  ids: /^[^<>"'`;|\ufffd]*$/,
  order: new RegExp(`^(${sortOrders.join('|')})$`),
  /** A whole number from 1 to 999999. */
  count: /^[1-9]\d{0,5}$/,
} as const;

/** The ids in a value of an address. */
export const idsIn = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean);
