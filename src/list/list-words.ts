/** The words of a list's search, filters and exports: a second chunk for each language, since no first paint needs them. */
import type { Translations } from '../localization/msg.js';
import type { Language } from '../localization/language.js';
import { addWords, loadWords } from '../localization/messages.js';

const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ templates: Translations }>> = {
  ar: () => import('../generated/words/list-ar.js'),
  es: () => import('../generated/words/list-es.js'),
  fr: () => import('../generated/words/list-fr.js'),
  ru: () => import('../generated/words/list-ru.js'),
  zh: () => import('../generated/words/list-zh.js'),
};

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
