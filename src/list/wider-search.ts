/**
 * What a search may find beside the words as they are typed: other endings and spellings, synonyms, traditional
 * characters, words one letter off.
 */
import type { SearchWords } from '../content/search-words.js';
import type { Language } from '../localization/language.js';
import type { Dictionary } from './dictionary.js';
import { stemOf } from './endings.js';
import { typedWords } from '../localization/fold.js';
import type { Typed } from '../localization/fold.js';
import { leastAlike, oneLetterOff, similarTo } from './misspelt.js';
import { nearestWord, wrongLetters } from './nearest-word.js';
import { near } from './ranking.js';
import type { Label, Nearness, Range } from './ranking.js';

/** A part of a search and what has the same meaning, each as its words. */
interface Synonyms {
  at: number;
  length: number;
  synonyms: Typed[][];
}

const longestExpression = 5;

/** British and American, in either direction. */
const spellings: [string, string][] = [
  ['our', 'or'],
  ['is', 'iz'],
  ['ys', 'yz'],
  ['ell', 'el'],
  ['amme', 'am'],
  ['tre', 'ter'],
  ['ence', 'ense'],
  ['ogue', 'og'],
];

const isHan = (word: string) => /^\p{sc=Han}/u.test(word);

export class WiderSearch {
  readonly #language: Language;
  readonly #ignored: Set<string>;
  readonly #simplified = new Map<string, string>();
  readonly #traditional = new Map<string, string>();
  /** For the key of each expression, what else its groups hold. */
  readonly #synonyms = new Map<string, Typed[][]>();
  /** The words of all expressions. */
  readonly #known = new Set<string>();
  readonly #labelKeys = new WeakMap<readonly Label[], string[]>();

  constructor(language: Language, { ignored, synonyms, traditional = '', simplified = '' }: SearchWords) {
    this.#language = language;
    this.#ignored = new Set(typedWords(ignored).map(word => this.#stem(word)));
    [...simplified].forEach((character, i) => {
      this.#simplified.set(traditional[i]!, character);
      this.#traditional.set(character, traditional[i]!);
    });
    for (const line of synonyms) {
      const group = line.split(/[,،，]/).map(expression => this.#counting(typedWords(expression)));
      for (const expression of group) {
        const key = this.#key(expression);
        for (const word of expression) this.#known.add(this.#stem(word));
        const others = group.filter(other => other !== expression);
        this.#synonyms.set(key, [...(this.#synonyms.get(key) ?? []), ...others]);
      }
    }
  }

  /** The words that count. A traditional character also stands for the simplified one. */
  typedWords(query: string): Typed[] {
    const simple = this.#converted(query, this.#simplified);
    const words = typedWords(simple);
    if (simple !== query)
      for (const word of words) {
        const traditional = word.beginnings.map(letters => this.#converted(letters, this.#traditional));
        word.beginnings = [...new Set([...traditional, ...word.beginnings])];
      }
    return this.#counting(words);
  }

  /** Words with another ending or spelling, or in traditional characters. */
  alike({ beginnings }: Typed, dictionary: Dictionary): Range[] {
    const ranges = this.#sameStem(beginnings.at(-1)!, dictionary);
    for (const letters of beginnings) {
      const other = this.#converted(letters, this.#traditional);
      if (other !== letters) ranges.push(...this.begins(other, dictionary, near.alike));
    }
    if (this.#language === 'en')
      for (const spelling of spellingsOf(beginnings[0]!))
        ranges.push(
          ...this.begins(spelling, dictionary, near.alike),
          ...this.#sameStem(spelling, dictionary),
        );
    return ranges;
  }

  /** The parts of the search that have synonyms; of several that begin at one word, the longest. */
  synonymsOf(words: Typed[]): Synonyms[] {
    const found: Synonyms[] = [];
    for (let at = 0; at < words.length; at++)
      for (let length = Math.min(longestExpression, words.length - at); length; length--) {
        const synonyms = this.#synonyms.get(this.#key(words.slice(at, at + length)));
        if (!synonyms) continue;
        found.push({ at, length, synonyms });
        at += length - 1;
        break;
      }
    return found;
  }

  /** Whether a synonym has the word. */
  knows(word: Typed): boolean {
    return this.#known.has(this.#stem(word));
  }

  /** Where the dictionary has a word of a synonym: the whole word, in any of its forms. */
  wordRanges({ beginnings }: Typed, dictionary: Dictionary): Range[] {
    const letters = beginnings.at(-1)!;
    if (isHan(letters)) return this.begins(letters, dictionary, near.synonym);
    const [from, to] = dictionary.range(letters);
    const isThere = from < to && dictionary.word(from) === letters;
    const own = isThere ? [{ from, to: from + 1, nearness: near.synonym }] : [];
    return [...own, ...this.#sameStem(letters, dictionary, near.synonym)];
  }

  /** Those of a word that punctuation joins: "follow-up". */
  partsOf({ beginnings }: Typed): string[] {
    const parts = beginnings[0]!.split(/[/']+/);
    return parts.length > 1 ? parts : [];
  }

  /** Where the dictionary has the two words of which one was made by leaving out the space: "humanrights". */
  twoIn({ beginnings }: Typed, dictionary: Dictionary): Range[][] {
    const word = beginnings.at(-1)!;
    const ranges = (part: string) => this.wordRanges({ text: part, beginnings: [part] }, dictionary);
    for (let at = 3; at < word.length - 2; at++) {
      const first = ranges(word.slice(0, at));
      const second = first.length ? ranges(word.slice(at)) : [];
      if (second.length) return [first, second];
    }
    return [];
  }

  /** What was meant by a word that no document has: how a word of the documents, or of a synonym, begins. */
  meant({ beginnings }: Typed, dictionary: Dictionary): string[] {
    const letters = beginnings.at(-1)!;
    const misspelt = oneLetterOff(letters, dictionary);
    if (misspelt.length) return misspelt;
    const stem = stemOf(letters, this.#language);
    const beginning = stem.slice(0, leastAlike(stem));
    const known = [...this.#known].find(
      known => wrongLetters(stem, known, 1) < 2 || known.startsWith(beginning),
    );
    return known && stem.length > 4 ? [known] : similarTo(letters, dictionary);
  }

  /** Undefined where no word is near. */
  nearest({ beginnings }: Typed, dictionary: Dictionary): string | undefined {
    return nearestWord(beginnings[0]!, dictionary);
  }

  /** The labels that say the same as the search. */
  labelsLike(words: Typed[], labels: readonly Label[]): Label[] {
    let keys = this.#labelKeys.get(labels);
    if (!keys)
      this.#labelKeys.set(labels, (keys = labels.map(({ name }) => this.#key(this.typedWords(name)))));
    const key = this.#key(words);
    return labels.filter((_, i) => keys[i] === key);
  }

  begins(letters: string, dictionary: Dictionary, nearness: Nearness): Range[] {
    const [from, to] = dictionary.range(letters);
    return from < to ? [{ from, to, nearness }] : [];
  }

  #sameStem(word: string, dictionary: Dictionary, nearness = near.alike): Range[] {
    const stem = stemOf(word, this.#language);
    if (word.length < 4 || isHan(word) || /\d/.test(word)) return [];
    // Endings change the last letter of a stem as well: study, studies.
    const [from, to] = dictionary.range(stem.slice(0, Math.max(3, stem.length - 1)));
    const ranges: Range[] = [];
    for (let place = from; place < to; place++)
      if (stemOf(dictionary.word(place), this.#language) === stem)
        ranges.push({ from: place, to: place + 1, nearness });
    return ranges;
  }

  #counting(words: Typed[]): Typed[] {
    const counting = words.filter(
      word => !this.#ignored.has(this.#stem(word)) && !this.#partsOfIgnored(word),
    );
    return counting.length ? counting : words;
  }

  /** "Qu’est-ce", "what's". */
  #partsOfIgnored(word: Typed): boolean {
    const parts = this.partsOf(word);
    return parts.length > 0 && parts.every(part => this.#ignored.has(stemOf(part, this.#language)));
  }

  #stem({ beginnings }: Typed): string {
    return stemOf(beginnings.at(-1)!, this.#language);
  }

  #key(words: Typed[]): string {
    // Chinese may be cut into words in more than one way.
    return words.map(word => this.#stem(word)).join(words.some(({ text }) => isHan(text)) ? '' : ' ');
  }

  #converted(text: string, table: Map<string, string>): string {
    return table.size ? text.replace(/\p{sc=Han}/gu, character => table.get(character) ?? character) : text;
  }
}

const spellingsOf = (word: string): string[] =>
  spellings.flatMap(pair =>
    [pair, [...pair].reverse()].flatMap(([one, other]) =>
      word.includes(one!) ? [word.replace(one!, other!)] : [],
    ),
  );
