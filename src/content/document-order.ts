/**
 * The order of documents in a list. The build publishes a list newest first, and a browser sorts it anew once its tools are
 * there. Both ask here, so that nothing moves when the tools come.
 */
import type { Resource } from './resources-content.js';

/** Compares two documents by what the list sorts by. */
export type Compare = (a: Resource, b: Resource) => number;

/** By title, as the language collates; numbers in it by their value. */
export function byTitle(language: string): Compare {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => compare(a.title, b.title);
}

const byDate =
  (direction: 1 | -1): Compare =>
  ({ date: one = '' }, { date: other = '' }) => {
    if (!one || !other) return Number(!one) - Number(!other); // documents without a date come last in both directions
    return one < other ? -direction : Number(one > other) * direction;
  };

export const oldestFirst = byDate(1);
export const newestFirst = byDate(-1);
