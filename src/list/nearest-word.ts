/** The word that may have been meant: for a search that finds nothing, not even with one letter off. */
import type { Dictionary } from './dictionary.js';

/** How many letters may be wrong. Of shorter words nearly everything is two letters off. */
const mostWrong = (word: string): number => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2);

/**
 * Undefined where none is near. Of words that are as near, the one that most documents have.
 *
 * @param from - Where the words begin that count.
 */
export function nearestWord(
  typed: string,
  dictionary: Dictionary,
  from = 0,
  to = dictionary.size,
): string | undefined {
  if (/[\d\p{sc=Han}]/u.test(typed)) return undefined;
  const { documentsAt } = dictionary;
  let nearest: string | undefined;
  let least = mostWrong(typed) + 1;
  let most = 0;
  for (let place = from; place < to; place++) {
    const word = dictionary.word(place);
    const wrong = wrongLetters(typed, word, least);
    const documents = documentsAt[place + 1]! - documentsAt[place]!;
    if (wrong > mostWrong(typed) || wrong > least || (wrong === least && documents <= most)) continue;
    [nearest, least, most] = [word, wrong, documents];
  }
  return nearest;
}

/**
 * Letters to add, leave out, change, or swap with the next one until one word is the other: the optimal string alignment
 * distance (https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 *
 * @param most - Above it, any larger number will do.
 */
export function wrongLetters(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = last[j - 1]! + Number(one[i - 1] !== other[j - 1]);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, changed, isSwapped ? before[j - 2]! + 1 : changed);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length]!;
}
