/**
 * What a reader has chosen in a list: words, filters, order, how much of it. And how that is written
 * into an address, so that a view can be sent, bookmarked and gone back to.
 */

/** The orders a list can have. Documents without a date come last in each order by date. */
export type SortOrder = 'newest' | 'oldest' | 'title';

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

/** What an address may say, by the name of the parameter, in the order in which it does. */
const parametersOf = ({ words, filters, sort, page }: ListState): Record<string, string> => ({
  q: words,
  ...Object.fromEntries(facets.map(facet => [facet, [...filters[facet]].sort().join(' ')])),
  sort,
  page: String(page),
});

/**
 * Puts the state into the query of an address, in a fixed order and without what is as usual: where the list has
 * already said something, else at the end. The parameters of the page and of other lists stay to the byte, for
 * `URLSearchParams` would write them anew, and a page may tell `?flag` from `?flag=`.
 *
 * @param prefix - Before each name: two lists on a page must not read each other's parameters.
 * @param usual - The state without any choice of the reader.
 */
export function writeState(url: URL, state: ListState, usual: ListState, prefix: string): URL {
  const usualValues = parametersOf(usual);
  const changed = Object.entries(parametersOf(state)).filter(([name, value]) => value !== usualValues[name]);
  const own = changed.length
    ? [new URLSearchParams(changed.map(([name, value]) => [prefix + name, value])).toString()]
    : [];

  const ownNames = Object.keys(usualValues).map(name => prefix + name);
  const isOwn = (part: string) => ownNames.some(name => new URLSearchParams(`?${part}`).has(name));
  const parts = url.search ? url.search.slice(1).split('&') : [];
  const place = parts.findIndex(isOwn);
  const kept = parts.flatMap((part, index) => (index === place ? own : isOwn(part) ? [] : part));

  const result = new URL(url);
  result.search = (place < 0 ? [...parts, ...own] : kept).join('&');
  return result;
}

/** The state that an address asks for; what it does not say, or says wrongly, is as usual. */
export function readState(url: URL, usual: ListState, prefix: string): ListState {
  const get = (name: string) => url.searchParams.get(prefix + name);
  const filters = noFilters();
  for (const facet of facets) {
    const values = url.searchParams.getAll(prefix + facet); // forms with checkboxes repeat the name
    filters[facet] = values.length
      ? values
          .join(' ')
          .split(/[\s,]+/)
          .filter(Boolean)
      : usual.filters[facet];
  }
  const sort = get('sort') as SortOrder;
  const page = Number(get('page'));
  return {
    words: get('q') ?? usual.words,
    filters,
    sort: sortOrders.includes(sort) ? sort : usual.sort,
    page: Number.isInteger(page) && page > 0 ? page : usual.page,
  };
}
