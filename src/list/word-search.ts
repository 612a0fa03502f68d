/**
 * Finds the documents with the words that a reader types: as they are typed and, where that finds too little, what
 * `WiderSearch` knows of them.
 */
import { addAll, both, countOfBoth } from './bits.js';
import type { Bits } from './bits.js';
import { fields } from './dictionary.js';
import type { Dictionary } from './dictionary.js';
import type { Typed } from '../localization/fold.js';
import { typedWords } from '../localization/fold.js';
import type { Matched } from './highlight.js';
import { eachOf, near, ownWord } from './ranking.js';
import type { Label, Range } from './ranking.js';
import type { WiderSearch } from './wider-search.js';
import { scoreOf, WordHits } from './word-hits.js';

/** So many documents are enough: nobody needs more than a page of what is only similar. */
export const enough = 20;

/** With fewer documents that have all words, and none that has them as typed, those with some are shown as well. */
const few = 5;

/** A part of a search that no document has, and the words of documents that are shown in its place. */
export interface Instead {
  typed: string;
  words: string[];
}

export interface Found {
  /** The documents with all words. */
  all: Bits;
  /** Further ones with some of the words. */
  some?: Bits;
  score: Float32Array;
  instead: Instead[];
  /** The search with the nearest words of documents in place of those that nothing is found by. Undefined where none is near. */
  nearest: () => string[] | undefined;
  /** What to mark. */
  matched: () => Matched;
}

export class WordSearch {
  readonly dictionary: Dictionary;
  readonly labels: readonly Label[];
  readonly #count: number;

  /** @param dictionary - Its documents are those of the list and, behind them, the labels. */
  constructor(dictionary: Dictionary, labels: readonly Label[], count: number) {
    this.dictionary = dictionary;
    this.labels = labels;
    this.#count = count;
  }

  /** @param within - Documents beyond these do not count. */
  find(query: string, within: Bits, isRanked: boolean, wider?: WiderSearch): Found {
    const typed = wider ? wider.typedWords(query) : typedWords(query);
    const words = typed.map(word => {
      const hits = new WordHits(word, this.#count + this.labels.length);
      this.#collect(
        hits,
        word.beginnings.flatMap(letters => this.#beginning(letters)),
      );
      hits.isExact = !hits.isEmpty;
      return hits;
    });
    let all = this.#withAll(words, within);
    const exact = countOfBoth(all, within);
    const isWide = wider && words.length > 0 && exact < enough;
    const instead = isWide ? this.#widen(words, wider) : [];
    if (isWide) all = this.#withAll(words, within);
    const found: Found = {
      all,
      score: scoreOf(words, this.#count),
      instead,
      nearest: () => wider && this.#nearest(words, wider),
      matched: () => this.#matched(words),
    };
    if (wider)
      this.#preferLabels(
        found.score,
        words.map(({ meant }) => meant),
        wider,
      );
    const count = countOfBoth(all, all);
    if (isWide && words.length > 1 && !exact && count < (isRanked ? few : 1)) {
      const some = new Uint32Array(all.length);
      for (const hits of words) addAll(some, hits.bits(this.#count));
      found.some = some.map((bits, i) => bits & within[i]! & ~all[i]!);
    }
    return found;
  }

  #beginning(letters: string): Range[] {
    const [from, to] = this.dictionary.range(letters);
    if (from === to) return [];
    const isWhole = this.dictionary.word(from) === letters;
    const rest = { from: from + Number(isWhole), to, nearness: near.beginning };
    return isWhole ? [{ from, to: from + 1, nearness: near.whole }, rest] : [rest];
  }

  #collect(hits: WordHits, ranges: Range[]): void {
    hits.ranges.push(...ranges);
    hits.merge(this.#worth(ranges));
  }

  /** The best hit in each document; labels hand theirs on to their documents. */
  #worth(ranges: Range[]): Uint8Array {
    const { documentsAt, documents, fields } = this.dictionary;
    const count = this.#count;
    const worth = new Uint8Array(count + this.labels.length);
    for (const { from, to, nearness } of ranges)
      for (let i = documentsAt[from]!, end = documentsAt[to]!; i < end; i++) {
        const id = documents[i]!;
        const better = nearness[fields[i]!]!;
        if (better > worth[id]!) worth[id] = better;
      }
    const hit = [...this.labels.keys()].filter(label => worth[count + label]);
    if (!hit.length) return worth;
    const handed = new Uint8Array(count); // the best of its labels: many similar topics are no better than one
    for (const label of hit) {
      const value = worth[count + label]!;
      eachOf(this.labels[label]!, id => (handed[id] = Math.max(handed[id]!, value)));
    }
    for (let id = 0; id < count; id++)
      if (handed[id])
        worth[id] = worth[id] ? Math.min(255, worth[id]! + Math.max(0, handed[id]! - ownWord)) : handed[id]!;
    return worth;
  }

  /** What the words do not say themselves. Returns what is shown in place of words that no document has. */
  #widen(words: WordHits[], wider: WiderSearch): Instead[] {
    for (const hits of words) this.#collect(hits, wider.alike(hits.typed, this.dictionary));
    for (const hits of words) if (hits.isEmpty && !wider.knows(hits.typed)) this.#correct(hits, wider);
    const replaced = new Set<WordHits>();
    const instead: Instead[] = [];
    for (const { at, length, synonyms } of wider.synonymsOf(words.map(hits => hits.meant))) {
      const run = words.slice(at, at + length);
      const missing = run.some(hits => hits.isEmpty);
      const shown = this.#addSynonyms(run, synonyms, wider);
      if (!missing || !shown.length) continue;
      for (const hits of run) replaced.add(hits);
      instead.push({ typed: run.map(hits => hits.typed.text).join(' '), words: shown });
    }
    for (const hits of words) {
      if (hits.isEmpty) this.#correct(hits, wider);
      if (hits.isExact || hits.isEmpty || replaced.has(hits)) continue;
      instead.push({ typed: hits.typed.text, words: this.dictionary.wordsIn(hits.ranges) });
    }
    return instead;
  }

  /** Looks for the word that was meant by one that no document has. */
  #correct(hits: WordHits, wider: WiderSearch): void {
    const parts = this.#partsOf(hits.typed, wider);
    if (parts.length && parts.every(part => part.length)) {
      hits.merge(this.#leastOf(parts));
      hits.ranges.push(...parts.flat());
    }
    if (!hits.isEmpty) return;
    const beginnings = wider.meant(hits.typed, this.dictionary);
    if (!beginnings.length) return;
    hits.meant = { text: hits.typed.text, beginnings };
    const ranges = beginnings.flatMap(letters => wider.begins(letters, this.dictionary, near.misspelt));
    this.#collect(hits, [...ranges, ...wider.alike(hits.meant, this.dictionary)]);
  }

  /** Of a symbol each part is needed; of "child-friendly" those that documents have will do. */
  #partsOf(typed: Typed, wider: WiderSearch): Range[][] {
    const joined = wider.partsOf(typed);
    if (!joined.length) return wider.twoIn(typed, this.dictionary);
    const parts = joined.map(part => this.#beginning(part));
    const isSymbol = /\d/.test(typed.text) || parts.every(part => part.length);
    return isSymbol ? parts : parts.filter((part, i) => part.length && joined[i]!.length > 3);
  }

  /** Returns the words of documents that are shown for the run. */
  #addSynonyms(run: WordHits[], synonyms: Typed[][], wider: WiderSearch): string[] {
    const shown: string[] = [];
    const single: Range[] = []; // weighed together: that takes less time
    const add = (worth: Uint8Array, ranges: Range[]) => {
      for (const hits of run) hits.merge(worth);
      run[0]!.ranges.push(...ranges);
      shown.push(...this.dictionary.wordsIn(ranges));
    };
    for (const synonym of synonyms) {
      const ranges = synonym.map(word => wider.wordRanges(word, this.dictionary));
      if (ranges.some(some => !some.length)) continue;
      if (ranges.length === 1) single.push(...ranges[0]!);
      else add(this.#leastOf(ranges), ranges.flat());
    }
    add(this.#worth(single), single);
    return shown;
  }

  #nearest(words: WordHits[], wider: WiderSearch): string[] | undefined {
    const nearest = words.map(hits =>
      hits.isEmpty ? wider.nearest(hits.typed, this.dictionary) : undefined,
    );
    return nearest.some(Boolean) ? words.map(({ typed }, i) => nearest[i] ?? typed.text) : undefined;
  }

  /** Of several words that are needed together: the worst one counts. */
  #leastOf(ranges: Range[][]): Uint8Array {
    const [first, ...others] = ranges.map(some => this.#worth(some));
    return first!.map((worth, id) => Math.min(worth, ...others.map(other => other[id]!)));
  }

  #withAll(words: WordHits[], within: Bits): Bits {
    let bits = within;
    for (const hits of words) bits = both(bits, hits.bits(this.#count));
    return bits;
  }

  /** Whoever types all of a label, or a type beside other words, looks for its documents. */
  #preferLabels(score: Float32Array, words: Typed[], wider: WiderSearch): void {
    for (const part of [words, ...words.map(word => [word])])
      for (const label of wider.labelsLike(part, this.labels))
        if (part === words || label.field === fields.type)
          eachOf(label, id => (score[id]! += 120 * part.length));
  }

  #matched(words: WordHits[]): Matched {
    const isExact = ({ nearness }: Range) => nearness === near.whole || nearness === near.beginning;
    return {
      beginnings: words.flatMap(({ typed, isExact }) => (isExact ? typed.beginnings : [])),
      words: words.flatMap(({ ranges }) => this.dictionary.wordsIn(ranges.filter(range => !isExact(range)))),
    };
  }
}
