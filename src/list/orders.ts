/** The orders a list can have, sorted without blocking the page. */
import { byTitle, newestFirst, oldestFirst } from '../content/document-order.js';
import type { Compare } from '../content/document-order.js';
import type { ResourcesContent } from '../content/resources-content.js';
import type { SortOrder } from './list-state.js';

/** All documents in each order; a result is one of these, less what was not found. */
export function* ordersOf({
  resources,
  language,
}: ResourcesContent): Generator<void, Record<SortOrder, Uint32Array>> {
  const sortBy = (ids: Uint32Array, compare: Compare) =>
    sort(ids, (a, b) => compare(resources[a]!, resources[b]!));
  const title = yield* sortBy(Uint32Array.from(resources.keys()), byTitle(language));
  const newest = yield* sortBy(title, newestFirst);
  return { title, oldest: yield* sortBy(title, oldestFirst), newest, year: newest };
}

/** Merge sort: unlike the built-in one it can pause, and it leaves equals in their order. */
export function* sort(
  ids: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
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
