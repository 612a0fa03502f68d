/** One term for each concept: locales/glossary.json says which, and which words it must not be called by. */
import { fileURLToPath } from 'node:url';
import { readJson } from '../content/data-file.ts';
import type { OwnText } from './texts.ts';
import { typeset, typographyMistakes } from './typography.ts';

interface Concept {
  concept: string;
  terms: Record<string, string>;
  /** By language: patterns of what is not to be written. */
  never?: Record<string, string[]>;
}

export const readGlossary = () =>
  readJson(fileURLToPath(new URL('../../locales/glossary.json', import.meta.url))) as Concept[];

/** What is not in the terms or the marks of its language: `ar: "list-filters" says "المرشحات", the term is "عوامل التصفية"`. */
export function checkTexts(texts: readonly OwnText[], glossary: readonly Concept[]): string[] {
  const never = glossary.flatMap(({ terms, never = {} }) =>
    Object.entries(never).flatMap(([language, patterns]) =>
      patterns.map(pattern => ({ language, pattern: new RegExp(pattern, 'u'), term: terms[language] })),
    ),
  );
  return texts.flatMap(({ language, where, text, isSet = language === 'en' }) => {
    const set = typeset(text, language);
    return [
      ...never.flatMap(({ language: its, pattern, term }) => {
        const [found] = (its === language && pattern.exec(set)) || [];
        return found ? [`${language}: ${where} says "${found.trim()}", the term is "${term}"`] : [];
      }),
      ...typographyMistakes(set, language).map(mistake => `${language}: ${where} ${mistake}`),
      ...(isSet && set !== text ? [`${language}: ${where} should be written "${set}"`] : []),
    ];
  });
}
