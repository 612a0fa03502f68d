/**
 * Search, filters, counts and orders of one catalogue.
 *
 *     const index = await searchIndexOf(content);
 *     const { ids, counts } = index.find({ words: 'retour enf', filters: { type: ['guidance', 'toolkit'] } });
 *
 * The words of all documents stand once each in one long string, in the order of a dictionary; a number array says in which
 * documents each stands. Each value of a facet has a set of documents, one bit each. Finding is a look into the dictionary
 * and bit arithmetic, so it may run at each keystroke.
 */
import { byTitle, newestFirst, oldestFirst } from '../content/document-order.js';
import type { Compare } from '../content/document-order.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { fold, queryWords, terms, wordStarts } from './fold.js';
import { inSlices } from './in-slices.js';
import { byFacet, facets } from './list-state.js';
import type { Facet, Filters, ListState } from './list-state.js';

const valuesOf: Record<Facet, (resource: Resource) => string[]> = {
  type: ({ type }) => (type ? [type] : []),
  topic: ({ topics }) => topics,
  language: ({ editions }) => editions.flatMap(({ language }) => (language === 'und' ? [] : language)),
  publisher: ({ publishers }) => publishers,
  year: ({ date }) => (date ? [date.slice(0, 4)] : []),
};

export interface IndexQuery {
  /** What the reader typed: each word begins a word of the document. */
  words?: string;
  /** What the reader chose: any of the values within a facet, all of the facets together. */
  filters?: Partial<Filters>;
  /** What the page fixed: no count and no choice leads beyond it. */
  within?: Partial<Filters> | undefined;
  sort?: ListState['sort'];
}

export interface Hits {
  /** Places in `content.resources`, in order. */
  ids: Uint32Array;
  /** How many documents each known value has if chosen: the other facets apply, its own does not. May be 0. */
  counts: Record<Facet, Map<string, number>>;
}

export interface SearchIndex {
  find(query: IndexQuery): Hits;
}

/** One bit for each document. */
type Bits = Uint32Array;
const add = (bits: Bits, id: number) => (bits[id >> 5]! |= 1 << (id & 31));
const has = (bits: Bits, id: number) => bits[id >> 5]! & (1 << (id & 31));
const addAll = (bits: Bits, more: Bits = new Uint32Array()) => more.forEach((word, i) => (bits[i]! |= word));
const both = (bits: Bits, others: Bits): Bits => bits.map((word, i) => word & others[i]!);

function countOfBoth(bits: Bits, others: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i]! & others[i]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The same as `order.filter()`, in a tenth of the time. */
function inOrder(order: Uint32Array, wanted: Bits): Uint32Array {
  const ids = new Uint32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) if (has(wanted, order[i]!)) ids[count++] = order[i]!;
  return ids.slice(0, count);
}

const indexes = new WeakMap<ResourcesContent, Promise<SearchIndex>>();

/**
 * The index of a catalogue, built once for all lists that show it, in slices; there is none before it is complete.
 *
 * @param chinese - What finds the words of Chinese, null for nothing; the browser's own unless a test says otherwise.
 */
export function searchIndexOf(
  content: ResourcesContent,
  chinese?: Intl.Segmenter | null,
): Promise<SearchIndex> {
  let index = indexes.get(content);
  if (!index) indexes.set(content, (index = inSlices(build(content, chinese))));
  return index;
}

function* build(content: ResourcesContent, chinese?: Intl.Segmenter | null): Generator<void, SearchIndex> {
  const { resources } = content;
  const noBits = () => new Uint32Array(Math.ceil(resources.length / 32));
  const facetBits = byFacet(() => new Map<string, Bits>());
  for (const [id, resource] of resources.entries()) {
    for (const facet of facets)
      for (const value of valuesOf[facet](resource)) {
        const bits = facetBits[facet].get(value) ?? noBits();
        facetBits[facet].set(value, bits);
        add(bits, id);
      }
    yield;
  }
  const labels = labelsOf(content, facetBits, chinese);
  const addDocuments = yield* wordsOf(resources, chinese);
  const orders = yield* ordersOf(content);

  /** The documents with a word that begins in one of these ways. */
  function withWord(beginnings: string[]): Bits {
    const bits = noBits();
    for (const beginning of beginnings) {
      for (const label of labels) if (label.words.includes(`\n${beginning}`)) addAll(bits, label.bits);
      addDocuments(bits, beginning);
    }
    return bits;
  }

  function narrowed(bits: Bits, filters: Partial<Filters>, except?: Facet): Bits {
    for (const facet of facets) {
      const values = filters[facet];
      if (!values?.length || facet === except) continue;
      const wanted = noBits();
      for (const value of values) addAll(wanted, facetBits[facet].get(value));
      bits = both(bits, wanted);
    }
    return bits;
  }

  const index: SearchIndex = {
    find({ words = '', filters = {}, within = {}, sort = 'newest' }) {
      let start = narrowed(noBits().fill(-1), within);
      for (const beginnings of queryWords(words, chinese)) start = both(start, withWord(beginnings));
      const found = narrowed(start, filters);
      let counts: Hits['counts'] | undefined; // asked for where filters are open
      const count = () =>
        byFacet(facet => {
          const others = filters[facet]?.length ? narrowed(start, filters, facet) : found;
          return new Map(Array.from(facetBits[facet], ([value, bits]) => [value, countOfBoth(others, bits)]));
        });
      return {
        ids: inOrder(orders[sort], found),
        get counts() {
          return (counts ??= count());
        },
      };
    },
  };
  // Rehearsed: the first key of a reader should not have to wait for code that has never run.
  for (let times = 0; times < 20; times++) {
    index.find({ words: 'a' });
    yield;
  }
  return index;
}

/** What a search can find a text by: its words, and what is left of each from its further beginnings on. */
function searchWords(text: string, chinese?: Intl.Segmenter | null): string[] {
  const folded = fold(text);
  return terms(folded, chinese).flatMap(([start, end]) => {
    const term = folded.slice(start, end);
    return wordStarts(term).map(at => term.slice(at));
  });
}

const lines = (words: Iterable<string>) => `\n${[...words].join('\n')}`;

/** Labels are few, each for many documents: their words are not counted among those of each document. */
function labelsOf(
  { types, topics, publishers }: ResourcesContent,
  { type, topic, publisher }: Record<Facet, Map<string, Bits>>,
  chinese?: Intl.Segmenter | null,
): { words: string; bits: Bits }[] {
  const label = ([id, bits]: [string, Bits], name = id) => ({
    words: lines(searchWords(name, chinese)),
    bits,
  });
  return [
    ...Array.from(type, entry => label(entry, types[entry[0]])),
    ...Array.from(topic, entry => label(entry, topics[entry[0]])),
    ...Array.from(publisher, entry => label(entry, publishers[entry[0]]?.name)),
  ];
}

/** Reads the documents, and gives what adds those with a word that begins so to a set. */
function* wordsOf(
  resources: Resource[],
  chinese?: Intl.Segmenter | null,
): Generator<void, (bits: Bits, beginning: string) => void> {
  const numbers = new Map<string, number>(); // each word's
  const last: number[] = []; // the last document with the word
  const sizes: number[] = []; // how many documents have it
  // The numbers of all words, document by document, and where each document ends.
  let pairs = new Uint32Array(1024);
  let length = 0;
  const ends = new Uint32Array(resources.length);

  for (const [id, { title, otherTitles, description, symbol = '' }] of resources.entries()) {
    const together = symbol.replace(/\s/g, ''); // COM(2021)120 finds COM(2021) 120
    const text = [title, ...Object.values(otherTitles ?? {}), description, symbol, together].join('\n');
    for (const word of searchWords(text, chinese)) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = sizes.push(0) - 1));
      if (last[number] === id) continue;
      last[number] = id;
      sizes[number]!++;
      if (length === pairs.length) {
        const longer = new Uint32Array(2 * length);
        longer.set(pairs);
        pairs = longer;
      }
      pairs[length++] = number;
    }
    ends[id] = length;
    yield;
  }

  // The same the other way round: for each word, in the order of a dictionary, the documents.
  const words = [...numbers.keys()];
  const order = yield* sort(Uint32Array.from(words.keys()), (a, b) => (words[a]! < words[b]! ? -1 : 1));
  const wordAt = new Uint32Array(words.length + 1);
  const documentsAt = new Uint32Array(words.length + 1);
  const next = new Uint32Array(words.length);
  for (const [place, number] of order.entries()) {
    wordAt[place + 1] = wordAt[place]! + words[number]!.length;
    documentsAt[place + 1] = documentsAt[place]! + sizes[number]!;
    next[number] = documentsAt[place]!;
    yield;
  }
  const vocabulary = Array.from(order, number => words[number]).join('');
  yield;
  const documents = new Uint32Array(length);
  for (let id = 0, pair = 0; id < resources.length; id++) {
    for (; pair < ends[id]!; pair++) documents[next[pairs[pair]!]!++] = id;
    yield;
  }

  /** The first word that does not come before these letters, or with all that begin with them. */
  const placeOf = (letters: string, behind: boolean) => {
    let from = 0;
    let to = order.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const start = wordAt[middle]!;
      const word = vocabulary.slice(start, Math.min(start + letters.length, wordAt[middle + 1]!));
      if (word < letters || (behind && word === letters)) from = middle + 1;
      else to = middle;
    }
    return documentsAt[from]!;
  };
  return (bits, beginning) => {
    const end = placeOf(beginning, true);
    for (let i = placeOf(beginning, false); i < end; i++) add(bits, documents[i]!);
  };
}

/** All documents in each order; a result is one of these, less what was not found. */
function* ordersOf({
  resources,
  language,
}: ResourcesContent): Generator<void, Record<ListState['sort'], Uint32Array>> {
  const sortBy = (ids: Uint32Array, compare: Compare) =>
    sort(ids, (a, b) => compare(resources[a]!, resources[b]!));
  const title = yield* sortBy(Uint32Array.from(resources.keys()), byTitle(language));
  return { title, oldest: yield* sortBy(title, oldestFirst), newest: yield* sortBy(title, newestFirst) };
}

/** Merge sort: unlike the built-in one it can pause, and it leaves equals in their order. */
function* sort(ids: Uint32Array, compare: (a: number, b: number) => number): Generator<void, Uint32Array> {
  let from = ids.slice();
  let to = ids.slice();
  for (let width = 1; width < ids.length; width *= 2) {
    for (let start = 0; start < ids.length; start += 2 * width) {
      const middle = Math.min(start + width, ids.length);
      const end = Math.min(middle + width, ids.length);
      let left = start;
      let right = middle;
      for (let i = start; i < end; i++) {
        const fromLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to[i] = from[fromLeft ? left++ : right++]!;
        if (i % 64 === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
