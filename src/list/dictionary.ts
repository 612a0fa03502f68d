/**
 * The words of all documents, once each in one long string, in the order of a dictionary. Number arrays say in which
 * documents each stands, and in which of their fields.
 */
import { fold, terms, wordStarts } from '../localization/fold.js';
import { sort } from './orders.js';
import { numbered } from '../content/numbered.js';

/** The fields that a search reads, one bit each. */
export const fields = {
  title: 1,
  otherTitles: 2,
  symbol: 4,
  description: 8,
  topic: 16,
  type: 32,
  publisher: 64,
} as const;

export interface FieldText {
  field: number;
  text: string;
}

export class Dictionary {
  readonly #vocabulary: string;
  /** Where each word begins in the vocabulary, and where its documents begin. */
  readonly #wordAt: Uint32Array;
  readonly documentsAt: Uint32Array;
  /** The documents of all words, and the fields in which each has the word. */
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;

  constructor(
    vocabulary: string,
    wordAt: Uint32Array,
    documentsAt: Uint32Array,
    documents: Uint32Array,
    fields: Uint8Array,
  ) {
    this.#vocabulary = vocabulary;
    this.#wordAt = wordAt;
    this.documentsAt = documentsAt;
    this.documents = documents;
    this.fields = fields;
  }

  get size(): number {
    return this.#wordAt.length - 1;
  }

  word(place: number): string {
    return this.#vocabulary.slice(this.#wordAt[place], this.#wordAt[place + 1]);
  }

  /** Fifty at most: they are for marks, and for readers. */
  wordsIn(ranges: readonly { from: number; to: number }[]): string[] {
    const words: string[] = [];
    for (const { from, to } of ranges)
      for (let place = from; place < to && words.length < 50; place++) words.push(this.word(place));
    return [...new Set(words)];
  }

  /** The places of the words that begin with these letters: from the first to behind the last. */
  range(letters: string, from = 0, to = this.size): [from: number, to: number] {
    return [this.#placeOf(letters, false, from, to), this.#placeOf(letters, true, from, to)];
  }

  #placeOf(letters: string, behind: boolean, from: number, to: number): number {
    const wordAt = this.#wordAt;
    while (from < to) {
      const middle = (from + to) >> 1;
      const start = wordAt[middle]!;
      const word = this.#vocabulary.slice(start, Math.min(start + letters.length, wordAt[middle + 1]!));
      if (word < letters || (behind && word === letters)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** What a search can find a text by: its words, and what is left of each from its further beginnings on. */
export function searchWords(text: string): string[] {
  const folded = fold(text);
  return terms(folded).flatMap(([start, end]) => {
    const term = folded.slice(start, end);
    return wordStarts(term).map(at => term.slice(at));
  });
}

/** Reads the texts of the documents, one after the other. */
export function* dictionaryOf(texts: readonly (() => FieldText[])[]): Generator<void, Dictionary> {
  const numbers = new Map<string, number>(); // each word's
  const last: number[] = []; // the last document with the word
  const lastPair: number[] = []; // and where its pair is
  const sizes: number[] = []; // how many documents have it
  // All words, document by document, each with its fields in the last seven bits; and where each document ends.
  const pairs: number[] = [];
  const ends = new Uint32Array(texts.length);

  for (const [id, read] of numbered(texts)) {
    for (const { field, text } of read())
      for (const word of searchWords(text)) {
        let number = numbers.get(word);
        if (number === undefined) numbers.set(word, (number = sizes.push(0) - 1));
        if (last[number] === id) {
          pairs[lastPair[number]!]! |= field;
          continue;
        }
        last[number] = id;
        sizes[number]!++;
        lastPair[number] = pairs.push((number << 7) | field) - 1;
      }
    ends[id] = pairs.length;
    yield;
  }

  // The same the other way round: for each word, in the order of a dictionary, the documents.
  const words = [...numbers.keys()];
  const order = yield* sort(Uint32Array.from(words.keys()), (a, b) => (words[a]! < words[b]! ? -1 : 1));
  const wordAt = new Uint32Array(words.length + 1);
  const documentsAt = new Uint32Array(words.length + 1);
  const next = new Uint32Array(words.length);
  for (const [place, number] of numbered(order)) {
    wordAt[place + 1] = wordAt[place]! + words[number]!.length;
    documentsAt[place + 1] = documentsAt[place]! + sizes[number]!;
    next[number] = documentsAt[place]!;
    yield;
  }
  const vocabulary = [...order].map(number => words[number]).join('');
  yield;
  const documents = new Uint32Array(pairs.length);
  const documentFields = new Uint8Array(pairs.length);
  for (let id = 0, pair = 0; id < texts.length; id++) {
    for (; pair < ends[id]!; pair++) {
      const place = next[pairs[pair]! >> 7]!++;
      documents[place] = id;
      documentFields[place] = pairs[pair]! & 127;
    }
    yield;
  }
  return new Dictionary(vocabulary, wordAt, documentsAt, documents, documentFields);
}
