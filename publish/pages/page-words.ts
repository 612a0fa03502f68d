/** The words of the plain pages, which editors write in `content/pages.json`. */
import { join } from 'node:path';
import type { Language } from '../../src/localization/language.ts';
import { ContentMistakes, readJson } from '../content/data-file.ts';
import { typeset } from '../locales/typography.ts';

/** @returns What says a text, or throws ContentMistakes where there is none. */
export function readPageWords(contentFolder: string): (key: string, language: Language) => string {
  const words = readJson(join(contentFolder, 'pages.json')) as Record<
    string,
    Partial<Record<Language, string>> | undefined
  >;
  return (key, language) => {
    const text = words[key]?.[language];
    if (!text)
      throw new ContentMistakes([`content/pages.json: expected "${key}" to have a text in "${language}".`]);
    return typeset(text, language);
  };
}
