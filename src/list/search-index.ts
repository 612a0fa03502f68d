/**
 * Search, filters, counts and orders of one catalogue.
 *
 *     const index = await searchIndexOf(content);
 *     const { ids, counts } = index.find({ words: 'retour enf', filters: { type: ['guidance', 'toolkit'] } });
 *
 * Finding is a look into a dictionary of all words and bit arithmetic with the documents of each value of a facet, so it
 * may run at each keystroke.
 */
import { canBeOpened } from '../content/resources-content.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { add, addAll, both, countOfBoth, inOrder } from './bits.js';
import type { Bits } from './bits.js';
import { dictionaryOf, fields } from './dictionary.js';
import type { FieldText } from './dictionary.js';
import { inSlices } from './in-slices.js';
import { byFacet, facets, noFilters } from './list-state.js';
import type { Facet, Filters, ListOrder } from './list-state.js';
import { ordersOf } from './orders.js';
import { byScore } from './ranking.js';
import type { Label } from './ranking.js';
import type { WiderSearch } from './wider-search.js';
import { WordSearch } from './word-search.js';
import type { Found } from './word-search.js';
import { numbered } from '../content/numbered.js';

const valuesOf: Record<Facet, (resource: Resource) => string[]> = {
  type: ({ type }) => (type ? [type] : []),
  topic: ({ topics }) => topics,
  language: ({ editions }) =>
    editions.filter(canBeOpened).flatMap(({ language }) => (language === 'und' ? [] : language)),
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
  /** Default: the best match first where words are typed, else the newest. */
  sort?: ListOrder;
}

export interface Hits {
  /** Places in `content.resources`, in order. */
  ids: Uint32Array;
  /** How many documents each known value has if chosen: the other facets apply, its own does not. May be 0. */
  counts: Record<Facet, Map<string, number>>;
  /** How many of the first documents have all words; the others have some. */
  complete: number;
  instead: Found['instead'];
  nearest: Found['nearest'];
  matched: Found['matched'];
}

export interface SearchIndex {
  /** @param wider - What widens a search that finds too little. */
  find(query: IndexQuery, wider?: WiderSearch): Hits;
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
  for (const [id, resource] of numbered(resources)) {
    for (const facet of facets)
      for (const value of valuesOf[facet](resource)) {
        const bits = facetBits[facet].get(value) ?? noBits();
        facetBits[facet].set(value, bits);
        add(bits, id);
      }
    yield;
  }
  const labels = labelsOf(content, facetBits);
  const texts = [
    ...resources.map(resource => () => textsOf(resource)),
    ...labels.map(({ field, name }) => () => [{ field, text: name }]),
  ];
  const search = new WordSearch(yield* dictionaryOf(texts, chinese), labels, resources.length, chinese);
  const orders = yield* ordersOf(content);

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
    find({ words = '', filters = noFilters(), within = noFilters(), sort = 'relevance' }, wider) {
      const isRanked = sort === 'relevance' && Boolean(words.trim());
      const { all, some, score, instead, nearest, matched } = search.find(
        words,
        narrowed(noBits().fill(-1), within),
        isRanked,
        wider,
      );
      const order = orders[sort === 'relevance' ? 'newest' : sort];
      const inRank = (bits: Bits) => (isRanked ? byScore(order, bits, score) : inOrder(order, bits));
      const first = inRank(narrowed(all, filters));
      const then = some ? inRank(narrowed(some, filters)) : new Uint32Array();
      const ids = new Uint32Array(first.length + then.length);
      ids.set(first);
      ids.set(then, first.length);
      const start = some ? all.map((bits, i) => bits | some[i]!) : all;
      let counts: Hits['counts'] | undefined; // asked for where filters are open
      const count = () =>
        byFacet(facet => {
          const others = narrowed(start, filters, facet);
          return new Map([...facetBits[facet]].map(([value, bits]) => [value, countOfBoth(others, bits)]));
        });
      return {
        ids,
        complete: first.length,
        instead,
        nearest,
        matched,
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

function textsOf({ title, otherTitles, description = '', symbol = '' }: Resource): FieldText[] {
  const together = symbol.replace(/\s/g, ''); // COM(2021)120 finds COM(2021) 120
  return [
    { field: fields.title, text: title },
    { field: fields.otherTitles, text: Object.values(otherTitles ?? {}).join('\n') },
    { field: fields.symbol, text: `${symbol}\n${together}` },
    { field: fields.description, text: description },
  ];
}

/** Labels are few, each for many documents: their words are not counted among those of each document. */
function labelsOf(
  { types, topics, publishers }: ResourcesContent,
  { type, topic, publisher }: Record<Facet, Map<string, Bits>>,
): (Label & { field: number })[] {
  const label = (field: number, [id, bits]: [string, Bits], name = id) => ({ field, name, bits });
  return [
    ...[...type].map(entry => label(fields.type, entry, types[entry[0]])),
    ...[...topic].map(entry => label(fields.topic, entry, topics[entry[0]])),
    ...[...publisher].map(entry => label(fields.publisher, entry, publishers[entry[0]]?.name)),
  ];
}
