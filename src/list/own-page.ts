/** The page of its own that the publisher has for the list. */
import { baseFolder } from '../base/script-base.js';
import { writeState } from './list-address.js';
import type { ListHost } from './list-host.js';
import { byFacet, noFilters, presetsIn } from './list-state.js';
import type { ListState } from './list-state.js';

/** Undefined where the list has documents that the publisher's page has not. */
export function ownPage({ options, locale }: Pick<ListHost, 'options' | 'locale'>): URL | undefined {
  const { base, feed, feedOnly, searchEndpoint, content } = options;
  const folder = baseFolder(base);
  if (!folder || feed || feedOnly || searchEndpoint || content != null) return undefined;
  return new URL(`${locale.language}/resources/`, folder);
}

/** The page with all that match, where the page around shows only some: the reader's choice goes along. */
export function wholeList({ words, filters, sort }: ListState, host: ListHost): URL | undefined {
  const page = ownPage(host);
  if (!page) return undefined;
  const { options } = host;
  const presets = options.locked ? presetsIn(options) : noFilters();
  const within = byFacet(facet => (filters[facet].length ? filters[facet] : presets[facet]));
  const usual: ListState = { words: '', filters: noFilters(), sort: 'newest', page: 1 };
  const order = sort === 'relevance' ? 'newest' : sort; // the best match comes first there, too
  return writeState(page, { words, filters: within, sort: order, page: 1 }, usual, '');
}
