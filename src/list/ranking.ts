/** How well a document matches, and the order "Best match". */
import { inOrder } from './bits.js';
import type { Bits } from './bits.js';
import { fields } from './dictionary.js';

/** What a word in each field is worth. */
const worthOf: [field: number, worth: number][] = [
  [fields.title, 6],
  [fields.symbol, 6],
  [fields.topic, 5],
  [fields.otherTitles, 4],
  [fields.type, 4],
  [fields.description, 3],
  [fields.publisher, 2],
];

/** Added for the reader's own word, so that no synonym comes before it. */
export const ownWord = 60;

/** A byte for each combination of fields. The most is 255: all fields, in the reader's own word. */
const tableOf = (nearness: number, bonus = ownWord) =>
  Uint8Array.from({ length: 128 }, (_, combination) => {
    let sum = 0;
    for (const [field, worth] of worthOf) if (combination & field) sum += worth;
    return sum && bonus + sum * 6.5 * nearness;
  });

export type Nearness = Uint8Array;

/** How near a word of a document is to the typed one. */
export const near = {
  whole: tableOf(1),
  beginning: tableOf(0.85),
  /** Another ending or spelling. */
  alike: tableOf(0.8),
  /** One letter is another. */
  misspelt: tableOf(0.5),
  synonym: tableOf(0.6, 0),
};

/** Words of the dictionary from one place to before another. */
export interface Range {
  from: number;
  to: number;
  nearness: Nearness;
}

/** What a type, a topic or a publisher is called, and its documents. */
export interface Label {
  name: string;
  field: number;
  bits: Bits;
}

/** Calls back for each document of a label. */
export function eachOf({ bits }: Label, call: (id: number) => void): void {
  for (let i = 0; i < bits.length; i++)
    for (let word = bits[i]!; word; word &= word - 1) call(32 * i + 31 - Math.clz32(word & -word));
}

/** How much more a rare word says than a frequent one. */
export const rarity = (documents: number, hits: number): number => Math.log2(1 + documents / hits);

const buckets = 1024;

/** Puts the best first; equals stay in the given order. Takes one walk, however many there are. */
export const byScore = (score: Float32Array) => (order: Uint32Array, wanted: Bits) => {
  const ids = inOrder(order, wanted);
  let most = 0;
  for (const id of ids) most = Math.max(most, score[id]!);
  const bucketOf = (id: number) => buckets - 1 - Math.floor((score[id]! / (most || 1)) * (buckets - 1));
  const next = new Uint32Array(buckets + 1);
  for (const id of ids) next[bucketOf(id) + 1]!++;
  for (let i = 0; i < buckets; i++) next[i + 1]! += next[i]!;
  const sorted = new Uint32Array(ids.length);
  for (const id of ids) sorted[next[bucketOf(id)]!++] = id;
  return sorted;
};
