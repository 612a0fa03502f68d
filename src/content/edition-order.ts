/** Which edition of a document serves a reader best. */
import { readersOrder } from '../localization/readers-order.js';
import { canBeOpened } from './resources-content.js';
import type { Edition } from './resources-content.js';

/** Compares two editions: first those that can be opened, then by how useful their language is to the reader. */
export function bestFirst(language: string): (a: Edition, b: Edition) => number {
  const byLanguage = readersOrder(language);
  return (a, b) => Number(canBeOpened(b)) - Number(canBeOpened(a)) || byLanguage(a, b);
}
