/** Languages as lists write them: by tag, by name in one of ours, shortened, or as a part of a longer name. */
import { languageName } from '../localization/format.js';
import { languages } from '../localization/language.js';
import { textOf } from './values.js';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const knownLanguages = new Map<string, string | undefined>();

/**
 * The language, and its script where that is not the usual one: "fr" of `fr-FR`, `FRA` and, in any of our six languages,
 * "French"; "zh-Hant" of `zh-TW`.
 */
export function languageOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value.length > 100) return undefined; // no name, and no tag that anybody writes
  const given = asOurs(textOf(value));
  if (!knownLanguages.has(given)) knownLanguages.set(given, byTag(given) ?? byName(given));
  return knownLanguages.get(given);
}

/** As languageName writes it. */
const asOurs = (text: string) =>
  text
    .toLowerCase()
    .replace('إنجل', 'إنكل')
    .replace(/[语語]/g, '文');

/** Whether it says no language, or one that is understood, also as "several" or "none". */
export const isLanguageKnown = (value: unknown): boolean =>
  !textOf(value) || notStated.test(textOf(value)) || languageOf(value) !== undefined;

/** Undetermined, several, none, without a code: standard ways to say that it is not known. */
const notStated = /^(und|mul|zxx|mis)$/i;

function byTag(given: string): string | undefined {
  try {
    const locale = new Intl.Locale(given.replaceAll('_', '-'));
    const { language } = locale;
    if (notStated.test(language) || !languageNames.of(language)) return undefined;
    const { script } = locale.maximize();
    return script === new Intl.Locale(language).maximize().script ? language : `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** Which readers of our languages also meet in a list, by their own name ("Deutsch") or in one of ours. */
const otherLanguages = 'zh-Hant de pt it nl tr fa uk sq sr hi ur bn ps am ti so sw ha ka hy vi'.split(' ');

/** What people call them besides. */
const otherNames: Record<string, string> = {
  ar: '阿文',
  zh: '简体中文 汉文 漢文',
  'zh-Hant': '繁體中文 正體中文 繁体',
  en: 'англ',
  fr: 'фр',
  ru: 'рус',
  es: 'castellano исп 西文',
};

/** The languages by their names. */
let named: Map<string, string> | undefined;

/** Without the endings and beginnings that a name takes in a sentence: "version anglaise", "на английском", "بالإنجليزية". */
const stemOf = (name: string) =>
  name
    .replace(/(?:ий|ого|ом|ая|ую)$/, '')
    .replace(/(ais|ois|gnol)e$/, '$1')
    .replace(/^(?:(?:وال|بال|ال)|لل)/, '');

function names(): Map<string, string> {
  if (named) return named;
  named = new Map();
  for (const language of [...languages, ...otherLanguages]) {
    const known = [language, ...languages, 'de'].map(tag => languageName(language, tag).toLowerCase());
    for (const name of [...known, ...(otherNames[language]?.split(' ') ?? [])])
      if (name.length > 1 && !named.has(stemOf(name))) named.set(stemOf(name), language);
  }
  return named;
}

/** A name of ours may also be shortened to four letters or more ("angl."), as long as it means one language. */
function byName(given: string): string | undefined {
  const name = stemOf(given.replace(/\.$/, ''));
  const whole = names().get(name);
  if (whole || name.length < 4) return whole;
  const begun = [...names()].flatMap(([known, tag]) => (known.startsWith(name) ? tag : []));
  return new Set(begun).size === 1 && languages.some(language => language === begun[0])
    ? begun[0]
    : undefined;
}

export const isChinese = (word: string): boolean => /\p{Script=Han}/u.test(word);

/** The language that is named in a longer text: "Titre anglais", "Название (рус.)", "英文标题". */
export function languageIn(text: string): string | undefined {
  const words = asOurs(text).split(/[^\p{L}\p{M}]+/u);
  for (const word of words) {
    // Short words are too often something else ("de").
    const found = word.length > 3 || !/[a-z]/i.test(word) ? languageOf(word) : undefined;
    if (found) return found;
    for (const [name, tag] of isChinese(word) ? names() : [])
      if (isChinese(name) && word.includes(name)) return tag;
  }
  return undefined;
}
