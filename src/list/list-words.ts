/** The words of a list's search, filters and exports: a second chunk for each language, since no first paint needs them. */
import { loaders } from '../generated/load-list-words.js';
import type { Language } from '../localization/language.js';
import { addWords, loadWords } from '../localization/messages.js';

const loaded = new Set<Language>(['en']);

/** Fetches them once. Rejects when they cannot be had; a later call tries again. */
export async function loadListWords(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const [{ templates }] = await Promise.all([
    loaders[language as Exclude<Language, 'en'>](),
    loadWords(language),
  ]);
  addWords(language, templates);
  loaded.add(language);
}
