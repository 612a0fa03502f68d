/** Texts in several languages, and which of them a reader gets. */
import type { Language } from '../../src/localization/language.ts';

export { languages } from '../../src/localization/language.ts';

/** The official languages of the United Nations. They stay six, whichever languages we publish in. */
export const unitedNationsLanguages: readonly Language[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** Those of the United Nations have to be whole. Any further language is published with what it has, and English for what it has not. */
export const isPartial = (language: string): boolean => !(unitedNationsLanguages as readonly string[]).includes(language);

/** A text in the languages that have it. */
export type Texts = Partial<Record<Language, string>>;

/** The first of the preferred languages that has a text, else whichever does. */
export function bestText(texts: Texts, preferred: readonly Language[]): { language: Language; text: string } {
  for (const language of [...preferred, ...(Object.keys(texts) as Language[])]) {
    const text = texts[language];
    if (text) return { language, text };
  }
  throw new Error('A text without any language should have been refused when it was read.');
}
