/** The words of the plain pages, which editors write in `content/pages.json`. */
import { join } from 'node:path';
import type { Language } from '../../src/localization/language.ts';
import { readJson } from '../content/data-file.ts';
import { bestText } from '../content/languages.ts';
import type { Texts } from '../content/languages.ts';
import { typeset } from '../locales/typography.ts';

export type PageWords = (key: string, language: Language) => string;

/** @throws ContentMistakes with every text that is missing. */
export function readPageWords(contentFolder: string): PageWords {
  const schema = join(contentFolder, 'schemas/pages.schema.json');
  const words = readJson(join(contentFolder, 'pages.json'), schema) as Record<string, Texts>;
  return (key, language) => {
    const best = bestText(words[key]!, [language, 'en']);
    return typeset(best.text, best.language);
  };
}
