/** Which records of a list have the shape that an adapter relies on. */
import { ContentError } from '../content/content-error.js';
import { rightIn } from '../content/leave-out.js';
import type { Mistake } from '../content/leave-out.js';
import type { Shape } from '../content/shape.js';
import type { Notes } from './notes.js';

/** @throws ContentError naming the field, where it is no list or none of its records can be read. */
export function readable<T>(list: unknown, shape: Shape, path: string, notes: Notes): T[] {
  const mistakes: Mistake[] = [];
  const records = rightIn(list, [shape], path, mistakes) as T[];
  if (mistakes[0] && !records.length) throw new ContentError(mistakes[0].message);
  for (const { message } of mistakes) notes.skip('a record is left out', message);
  return records;
}
