/** Which records of a list have the shape that an adapter relies on. */
import { check } from '../content/shape.js';
import type { Shape } from '../content/shape.js';
import type { Notes } from './notes.js';

/** @throws ContentError naming the field, where it is no list or none of its records can be read. */
export function readable<T>(list: unknown, shape: Shape, path: string, notes: Notes): T[] {
  check(list, [] as unknown as Shape, path); // of whatever shape
  const errors: Error[] = [];
  const records = (list as unknown[]).filter((record, index) => {
    try {
      check(record, shape, `${path}.${index}`);
      return true;
    } catch (error) {
      errors.push(error as Error);
      return false;
    }
  });
  if (errors[0] && !records.length) throw errors[0];
  for (const { message } of errors) notes.skip('a record is left out', message);
  return records as T[];
}
