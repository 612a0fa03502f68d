/** Fetches what widens a search, once for each language. */
import { loaders } from '../generated/load-search-words.js';
import type { Language } from '../localization/language.js';
import type { WiderSearch } from './wider-search.js';

const loading = new Map<string, Promise<WiderSearch>>();

/** Rejects when it cannot be had; a later call tries again. */
export function loadWiderSearch(language: Language): Promise<WiderSearch> {
  let wider = loading.get(language);
  if (!wider) {
    loading.set(language, (wider = load(language)));
    wider.catch(() => loading.delete(language));
  }
  return wider;
}

async function load(language: Language): Promise<WiderSearch> {
  const [{ WiderSearch }, { searchWords }] = await Promise.all([
    import('./wider-search.js'),
    loaders[language](),
  ]);
  return new WiderSearch(language, searchWords);
}
