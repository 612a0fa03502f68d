/** Fetches what widens a search, once for each language. */
import { loaders } from '../generated/load-search-words.js';
import type { Language } from '../localization/language.js';
import { WiderSearch } from './wider-search.js';

const loading = new Map<string, Promise<WiderSearch>>();

/** Rejects when it cannot be had; a later call tries again. */
export function loadWiderSearch(language: Language): Promise<WiderSearch> {
  let wider = loading.get(language);
  if (!wider) {
    wider = loaders[language]().then(({ searchWords }) => new WiderSearch(language, searchWords));
    loading.set(language, wider);
    wider.catch(() => loading.delete(language));
  }
  return wider;
}
