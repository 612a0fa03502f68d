/**
 * Our own few words, in the language of each element.
 *
 * @lit/localize keeps one language for a whole page. We are guests on the page, and one page may
 * show two languages, so each element asks the words of its own language instead. The words of each
 * language are a chunk of their own; English is in the source.
 */
import { loaders } from '../generated/load-words.js';
import { cachedIntl } from './intl-cache.js';
import type { Language } from './language.js';
import type { MsgFn, Translations } from './msg.js';

/** By language. Each has the word for `loading`. English stands in the source, so its own says nothing here. */
const words: Partial<Record<Language, Translations>> = { en: { loading: '' } };

/** Adds words that come later: those of a list's tools, of the doctor, of the configurator. */
export const addWords = (language: Language, templates: Translations): void =>
  void (words[language] = { ...words[language], ...templates });

/** Fetches the words of a language once. Rejects when they cannot be had; a later call tries again. */
export async function loadWords(language: Language): Promise<void> {
  if (!hasWords(language))
    addWords(language, (await loaders[language as Exclude<Language, 'en'>]()).templates);
}

/** Whether the words of a language are here. Those that come later may have come first. */
export const hasWords = (language: Language): boolean => words[language]?.['loading'] !== undefined;

/**
 * A `msg` in the language that the function answers at the moment of the call. The type is what
 * `lit-localize extract` looks for. At run time all our messages are plain text with an id (the
 * locales check insists), so that looking them up needs none of the library's code.
 */
export const wordsOf =
  (language: () => Language): MsgFn =>
  (template: string, { id }: { id: string }) =>
    words[language()]?.[id] || template;

/** Puts values into a message: `{name}`. */
export const fill = (message: string, values: Record<string, string>): string =>
  message.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);

/**
 * Chooses from a message in the ICU style, `{n, plural, one {# page} other {# pages}}`, the form that
 * the language has for a number (Unicode CLDR, by way of Intl.PluralRules), and writes the number.
 */
export function plural(message: string, n: number, tag: string): string {
  const formFor = (category: string) => message.split(`${category} {`)[1]?.split('}')[0];
  // The type is the default. Where a page has wrapped all of Intl under one name, it keeps rules and formats apart.
  const form =
    formFor(cachedIntl(Intl.PluralRules, tag, { type: 'cardinal' }).select(n)) ?? formFor('other')!;
  return form.replace('#', cachedIntl(Intl.NumberFormat, tag, {}).format(n));
}
