/** Chooses where the documents of a list come from, by its attributes. What only few pages use is loaded then. */
import { fetchContent } from '../base/fetch-content.js';
import type { Wanted } from '../base/loader.js';
import type { ListHost } from './list-host.js';
import type { ListStore } from './list-store.js';
import { openLoadedList } from './loaded-list.js';
import type { Failure, ListContent, ListSource } from './source.js';
import { feedsIn } from '../sources/feeds-in.js';

/** The central list where it is not the only one: the page may leave it out, or it fails while the others show. */
export async function fetchCentral(
  wanted: Wanted,
  { options, report }: ListHost,
): Promise<{ json: unknown; failures: Failure[] }> {
  const json = { language: wanted.language, publishers: {}, types: {}, topics: {}, resources: [] };
  if (options.feedOnly || options.searchEndpoint) return { json, failures: [] };
  try {
    return { json: await fetchContent('resources', wanted), failures: [] };
  } catch (error) {
    return { json, failures: report(error as Error) ? [{}] : [] };
  }
}

/** Resolves when the source can answer at once. */
export async function openSource(
  { loaded, failures = [] }: ListContent,
  { options, report, advise }: ListHost,
  store: ListStore,
): Promise<ListSource> {
  if (options.searchEndpoint) {
    const { openSearchService } = await import('./search-service.js');
    return openSearchService(loaded, options, store);
  }
  const addresses = feedsIn(options.feed);
  const source = await (addresses.length
    ? import('./merged-lists.js').then(({ openMergedLists }) =>
        openMergedLists({ central: loaded, failures, addresses, report, advise }),
      )
    : openLoadedList(loaded, report));
  await store.prepare(source);
  return source;
}
