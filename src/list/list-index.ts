/**
 * Filters, counts and orders of one catalogue: bit arithmetic with the documents of each value of a facet, so it may run
 * at each keystroke. What finds words comes later (search-index.ts), and hands in the documents that it has found.
 */
import { numbered } from '../content/numbered.js';
import { canBeOpened } from '../content/resources-content.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { add, addAll, both, countOfBoth, inOrder } from './bits.js';
import type { Bits } from './bits.js';
import { inSlices } from './in-slices.js';
import { byFacet, facets, noFilters } from './list-state.js';
import type { Counts, Facet, Filters, ListOrder, SortOrder } from './list-state.js';
import { ordersOf } from './orders.js';
import type { Results } from './source.js';

const valuesOf: Record<Facet, (resource: Resource) => string[]> = {
  type: ({ type }) => (type ? [type] : []),
  topic: ({ topics }) => topics,
  language: ({ editions }) =>
    editions.filter(canBeOpened).flatMap(({ language }) => (language === 'und' ? [] : language)),
  publisher: ({ publishers }) => publishers,
  year: ({ date }) => (date ? [date.slice(0, 4)] : []),
};

export interface ListQuery {
  /** What the reader chose: any of the values within a facet, all of the facets together. */
  filters?: Partial<Filters>;
  /** What the page fixed: no count and no choice leads beyond it. */
  within?: Partial<Filters> | undefined;
  /** Default: the best match first where words are typed, else the newest. */
  sort?: ListOrder;
}

export interface Hits extends Results {
  /** Places in `content.resources`, in order. */
  ids: Uint32Array;
  /** How many of the first documents have all words; the others have some. */
  complete: number;
}

/** What a search has found of the documents that the page has fixed. */
interface Candidates {
  all: Bits;
  /** Further ones, which come behind. */
  some?: Bits | undefined;
  /** Puts the best match first. Undefined where the reader wants another order. */
  rank?: ((order: Uint32Array, wanted: Bits) => Uint32Array) | undefined;
}

export class ListIndex {
  /** The documents of each value. */
  readonly bits: Readonly<Record<Facet, ReadonlyMap<string, Bits>>>;
  readonly #content: ResourcesContent;
  readonly #orders: Record<SortOrder, Uint32Array>;

  /** Use `listIndexOf()`. */
  constructor(
    content: ResourcesContent,
    bits: Record<Facet, Map<string, Bits>>,
    orders: Record<SortOrder, Uint32Array>,
  ) {
    this.#content = content;
    this.bits = bits;
    this.#orders = orders;
  }

  find(
    { filters = noFilters(), within = noFilters(), sort = 'relevance' }: ListQuery,
    found?: Candidates,
  ): Hits {
    const { all, some, rank = inOrder }: Candidates = found ?? { all: this.within(within) };
    const order = this.#orders[sort === 'relevance' ? 'newest' : sort];
    const first = rank(order, this.#narrowed(all, filters));
    const then = some ? rank(order, this.#narrowed(some, filters)) : new Uint32Array();
    const ids = new Uint32Array(first.length + then.length);
    ids.set(first);
    ids.set(then, first.length);
    let counts: Counts | undefined; // asked for where filters are open
    const count = () => {
      const start = some ? all.map((bits, i) => bits | some[i]!) : all;
      return byFacet(facet => {
        const others = this.#narrowed(start, filters, facet);
        return new Map([...this.bits[facet]].map(([value, bits]) => [value, countOfBoth(others, bits)]));
      });
    };
    const { resources } = this.#content;
    const hits: Hits = {
      ids,
      complete: first.length,
      total: ids.length,
      here: ids.length,
      first: most => [...ids.subarray(0, most)].map(id => resources[id]!),
      labels: this.#content,
      get counts() {
        return (counts ??= count());
      },
      upTo: () => Promise.resolve(hits),
    };
    return hits;
  }

  /** The documents that these leave. */
  within(filters: Partial<Filters>): Bits {
    return this.#narrowed(noBits(this.#content).fill(-1), filters);
  }

  #narrowed(bits: Bits, filters: Partial<Filters>, except?: Facet): Bits {
    for (const facet of facets) {
      const values = filters[facet];
      if (!values?.length || facet === except) continue;
      const wanted = noBits(this.#content);
      for (const value of values) addAll(wanted, this.bits[facet].get(value));
      bits = both(bits, wanted);
    }
    return bits;
  }
}

const noBits = ({ resources }: ResourcesContent): Bits => new Uint32Array(Math.ceil(resources.length / 32));

const indexes = new WeakMap<ResourcesContent, Promise<ListIndex>>();

/** The index of a catalogue, built once for all lists that show it, in slices; there is none before it is complete. */
export function listIndexOf(content: ResourcesContent): Promise<ListIndex> {
  let index = indexes.get(content);
  if (!index) indexes.set(content, (index = inSlices(build(content))));
  return index;
}

function* build(content: ResourcesContent): Generator<void, ListIndex> {
  const bitsOf = byFacet(() => new Map<string, Bits>());
  for (const [id, resource] of numbered(content.resources)) {
    for (const facet of facets)
      for (const value of valuesOf[facet](resource)) {
        const bits = bitsOf[facet].get(value) ?? noBits(content);
        bitsOf[facet].set(value, bits);
        add(bits, id);
      }
    yield;
  }
  return new ListIndex(content, bitsOf, yield* ordersOf(content));
}
