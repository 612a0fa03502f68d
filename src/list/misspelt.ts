/** What was meant by a word that is not in the dictionary: how others there are written, or begin. */
import type { Dictionary } from './dictionary.js';
import { nearestWord } from './nearest-word.js';

/** Of shorter words nearly everything is one letter off. */
const least = 5;

/** From so many letters on, the beginning of a word will do. */
const leastForBeginning = 7;

/** So many letters say which word it is: "repatriated" is near repatriation. */
export const leastAlike = ({ length }: string): number => Math.max(5, Math.ceil((length * 2) / 3));

/** How words begin that begin alike, else the word that is two letters off. */
export function similarTo(typed: string, dictionary: Dictionary): string[] {
  if (typed.length < leastForBeginning) return [];
  for (let { length } = typed; length >= leastAlike(typed); length--) {
    const beginning = typed.slice(0, length);
    const [from, to] = dictionary.range(beginning);
    if (from < to) return [beginning];
  }
  const nearest = nearestWord(typed, dictionary, ...dictionary.range(typed[0]!));
  return nearest ? [nearest] : [];
}

/**
 * What is one letter off: one too many, too few, another, or two the wrong way round. Walks the dictionary like a tree: it is
 * sorted, so what begins alike stands together.
 */
export function oneLetterOff(typed: string, dictionary: Dictionary): string[] {
  const found: string[] = [];
  if (typed.length < least || /[\d\p{sc=Han}]/u.test(typed)) return found;

  const look = (letters: string, from: number, to: number): void => {
    const [first, end] = dictionary.range(letters, from, to);
    if (first === end) return;
    if (typed.length >= leastForBeginning) found.push(letters);
    else if (dictionary.word(first).length <= letters.length + 1) found.push(dictionary.word(first));
  };

  let [from, to] = [0, dictionary.size];
  for (let i = 0; i <= typed.length && from < to; i++) {
    const before = typed.slice(0, i);
    if (i < typed.length) look(before + typed.slice(i + 1), from, to);
    if (i + 1 < typed.length) look(before + typed[i + 1] + typed[i] + typed.slice(i + 2), from, to);
    for (let place = from; place < to;) {
      const letter = dictionary.word(place)[i];
      if (letter === undefined) {
        place++;
        continue;
      }
      const [first, end] = dictionary.range(before + letter, place, to);
      if (i < typed.length) look(before + letter + typed.slice(i + 1), first, end);
      look(before + letter + typed.slice(i), first, end);
      place = end;
    }
    [from, to] = dictionary.range(typed.slice(0, i + 1), from, to);
  }
  return found;
}
