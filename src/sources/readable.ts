/** Which records of a list have the shape that an adapter relies on. */
import { ContentError } from '../content/content-error.js';
import { rightIn } from '../content/leave-out.js';
import type { Mistake } from '../content/leave-out.js';
import type { Shape } from '../content/shape.js';
import { most } from './limits.js';
import type { Notes } from './notes.js';

/** @throws ContentError naming the field, where it is no list or none of its records can be read. */
export function readable<T>(list: unknown, shape: Shape, path: string, notes: Notes): T[] {
  const mistakes: Mistake[] = [];
  const read: unknown = Array.isArray(list) ? firstOf(list, notes) : list;
  const records = rightIn(read, [shape], path, mistakes) as T[];
  if (mistakes[0] && !records.length) throw new ContentError(mistakes[0].message);
  for (const { message } of mistakes) notes.skip('a record is left out', message);
  return records;
}

/** As many as are read of a list. */
export function firstOf<T>(list: T[], notes: Notes): T[] {
  const left = list.length - most.items;
  if (left <= 0) return list;
  notes.add(`only the first ${most.items} items are read: ${left} more are left out`);
  return list.slice(0, most.items);
}
