/** One typed word and the documents that have it. */
import { add } from './bits.js';
import type { Bits } from './bits.js';
import type { Typed } from '../localization/fold.js';
import { rarity } from './ranking.js';
import type { Range } from './ranking.js';

export class WordHits {
  readonly typed: Typed;
  /** The same, or the word that was probably meant. */
  meant: Typed;
  readonly worth: Uint8Array;
  readonly ranges: Range[] = [];
  isExact = false;

  constructor(typed: Typed, size: number) {
    this.typed = this.meant = typed;
    this.worth = new Uint8Array(size);
  }

  bits(count: number): Bits {
    const bits = new Uint32Array(Math.ceil(count / 32));
    for (let id = 0; id < count; id++) if (this.worth[id]) add(bits, id);
    return bits;
  }

  get isEmpty(): boolean {
    return this.worth.every(worth => !worth);
  }

  merge(worth: Uint8Array): void {
    for (let i = 0; i < worth.length; i++) if (worth[i]! > this.worth[i]!) this.worth[i] = worth[i]!;
  }
}

/** The worth of each document. */
export function scoreOf(words: WordHits[], count: number): Float32Array {
  const score = new Float32Array(count);
  for (const { worth } of words) {
    let hits = 0;
    for (let id = 0; id < count; id++) if (worth[id]) hits++;
    const weight = words.length > 1 && hits ? rarity(count, hits) : 1;
    for (let id = 0; id < count; id++) score[id]! += worth[id]! * weight;
  }
  return score;
}
