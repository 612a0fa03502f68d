/** Sets of documents: one bit for each. */

/** One bit for each document. */
export type Bits = Uint32Array;
export const add = (bits: Bits, id: number) => (bits[id >> 5]! |= 1 << (id & 31));
export const has = (bits: Bits, id: number) => bits[id >> 5]! & (1 << (id & 31));
export const addAll = (bits: Bits, more: Bits = new Uint32Array()) =>
  more.forEach((word, i) => (bits[i]! |= word));
export const both = (bits: Bits, others: Bits): Bits => bits.map((word, i) => word & others[i]!);

export function countOfBoth(bits: Bits, others: Bits): number {
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
export function inOrder(order: Uint32Array, wanted: Bits): Uint32Array {
  const ids = new Uint32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) if (has(wanted, order[i]!)) ids[count++] = order[i]!;
  return ids.slice(0, count);
}
