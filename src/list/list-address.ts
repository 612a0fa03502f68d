/** Writes the state of a list into an address, so that a view can be sent, bookmarked and gone back to. Reads it from there. */
import { facets, idsIn, longestSearch, noFilters, patterns } from './list-state.js';
import type { ListState, SortOrder } from './list-state.js';

/** The state by the names of its parameters, in the order in which an address has them. */
const parametersOf = ({ words, filters, sort, page, id = '' }: ListState): Record<string, string> => ({
  q: words.slice(0, longestSearch),
  ...Object.fromEntries(facets.map(facet => [facet, [...filters[facet]].sort().join(' ')])),
  sort,
  page: String(page),
  id,
});

/**
 * Puts the state into the query of an address, in a fixed order and without what is as usual: where the list has
 * already said something, else at the end. The parameters of the page and of other lists stay to the byte, for
 * `URLSearchParams` would write them anew, and a page may tell `?flag` from `?flag=`.
 *
 * @param prefix - Before each name: two lists on a page must not read each other's parameters.
 * @param usual - The state without any choice of the reader.
 * @param ownId - The `id` that names a document of the list. Any other `id` is the page's: many pages have one.
 */
export function writeState(
  url: URL,
  { id = '', ...state }: ListState,
  usual: ListState,
  prefix: string,
  ownId = '',
): URL {
  const usualValues = parametersOf(usual);
  const values = parametersOf({ ...state, id: id === ownId ? id : '' });
  const changed = Object.entries(values).filter(([name, value]) => value !== usualValues[name]);
  const own = changed.length
    ? [new URLSearchParams(changed.map(([name, value]) => [prefix + name, value])).toString()]
    : [];

  const isOwn = (part: string) => {
    const read = new URLSearchParams(`?${part}`);
    return Object.keys(usualValues).some(name => {
      const value = read.get(prefix + name);
      return value !== null && (name !== 'id' || value === ownId);
    });
  };
  const parts = url.search ? url.search.slice(1).split('&') : [];
  const place = parts.findIndex(isOwn);
  const kept = parts.flatMap((part, index) => (index === place ? own : isOwn(part) ? [] : part));

  const result = new URL(url);
  result.search = (place < 0 ? [...parts, ...own] : kept).join('&');
  return result;
}

/** The state that an address asks for; what it does not say, or says wrongly, is as usual. */
export function readState(url: URL, usual: ListState, prefix: string): ListState {
  const { searchParams } = url;
  const understood = (name: string, kind: keyof typeof patterns) => {
    const value = searchParams.get(prefix + name);
    return value !== null && patterns[kind].test(value) ? value : undefined;
  };
  const filters = noFilters();
  for (const facet of facets) {
    // Forms with checkboxes repeat the name.
    const values = searchParams.getAll(prefix + facet).filter(value => patterns.ids.test(value));
    filters[facet] = values.length ? values.flatMap(idsIn) : usual.filters[facet];
  }
  const id = understood('id', 'ids');
  return {
    words: understood('q', 'text') ?? usual.words,
    filters,
    sort: (understood('sort', 'order') as SortOrder | undefined) ?? usual.sort,
    page: Number(understood('page', 'count') ?? usual.page),
    ...(id && { id }),
  };
}
