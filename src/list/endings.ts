/**
 * The endings of languages, as far as a search may forget them: "returns" and "returning" are "return". Works on
 * folded words. A word of another language on the page loses what looks like an ending, in texts and in searches alike.
 */
import type { Language } from '../localization/language.js';

/** At least so many letters are left. */
const cut = (word: string, ending: RegExp, to = '', least = 3): string => {
  const stem = word.replace(ending, to);
  return stem.length < least ? word : stem;
};

const russian = new RegExp(
  '(иями|ями|ами|иеи|иям|ием|иях|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ыи|ии|ои|еи|ом|ем|ых|их|ым|им|ую|юю|ах|ях|ам|ям|ов|ев|ью|ия|ию|[уюаяоеыиь])$',
);

const cuts: Partial<Record<Language, (word: string) => string>> = {
  en(word) {
    const singular = cut(cut(word, /('s|s')$/), /([^s])s$/, '$1');
    const stem = cut(cut(singular, /(ied|y|i)$/, 'i'), /(ing|ed|ly|es?)$/, '', 4);
    return stem.replace(/([bdgmnprt])\1$/, '$1');
  },
  fr: word =>
    cut(cut(cut(word, /[sx]$/), /au$/, 'al'), /(e?ment|ee?|i?ere|i?er)$/, '', 4).replace(/([ln])\1$/, '$1'),
  es: word => cut(cut(cut(word, /([^aeiou])es$/, '$1'), /s$/), /(amente|mente|[aoe])$/),
  ru: word => cut(word, russian).replace(/ец$/, 'ц'), // беженец, беженцы
  ar: word => cut(cut(word, /(ها|هم|ان|ات|ون|ين|يه|يا|ه|ي|ا)$/), /(ي|ه)$/),
};

/** The part of a word that its forms have in common. Short words, symbols and Chinese have no endings. */
export const stemOf = (word: string, language: Language): string =>
  word.length < 4 || /[\d\p{sc=Han}]/u.test(word) ? word : (cuts[language]?.(word) ?? word);
