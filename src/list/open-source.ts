/** Chooses where the documents of a list come from, by its attributes. What only few pages use is loaded then. */
import { fetchContent } from '../base/fetch-content.js';
import type { Wanted } from '../base/loader.js';
import { readResources } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import { checkRest } from './check-rest.js';
import type { ListHost } from './list-host.js';
import { loadListWords } from './list-words.js';
import { loadedListOf } from './loaded-list.js';
import { visibleLimit } from './shown-count.js';
import type { Failure, ListContent, ListSource } from './source.js';

/** The central list where it is not the only one: the page may leave it out, or it fails while the others show. */
export async function loadCentral(wanted: Wanted, { options, report }: ListHost): Promise<ListContent> {
  let json: unknown = { language: wanted.language, publishers: {}, types: {}, topics: {}, resources: [] };
  const failures: Failure[] = [];
  if (!options.feedOnly && !options.searchEndpoint)
    try {
      json = await fetchContent('resources', wanted);
    } catch (error) {
      if (report(error as Error)) failures.push({});
    }
  const loaded = await readResources(json, visibleLimit(1, options));
  const { language, version } = loaded;
  await loadListWords(language as Language);
  return { language, version, loaded, failures };
}

/**
 * Gives the content its source. Resolves when that can be asked.
 *
 * @param signal - Says that the element waits for it no longer.
 */
export async function openSource(
  content: ListContent,
  host: ListHost,
  signal?: AbortSignal,
): Promise<ListSource> {
  const { options, report } = host;
  if (options.searchEndpoint) {
    const { openSearchService } = await import('./search-service.js');
    content.source = openSearchService(content.loaded, options);
  } else if ((options.feed as string | undefined)?.trim()) {
    const { openMergedLists } = await import('./merged-lists.js');
    await openMergedLists(content, host, signal);
  } else content.source = await loadedListOf(await checkRest(content.loaded), report);
  return content.source!;
}
