/** Which records of a list have the shape that an adapter relies on. */
import { ContentError } from '../content/content-error.js';
import { keepRight, rightIn } from '../content/leave-out.js';
import type { Mistake } from '../content/leave-out.js';
import type { Shape } from '../content/shape.js';
import { most } from './limits.js';
import { documentAt, examples } from './notes.js';
import type { Notes } from './notes.js';

/** @throws ContentError naming the fields, where it is no list or none of its records can be read. */
export function readable<T>(list: unknown, shape: Shape, path: string, notes: Notes): T[] {
  if (!Array.isArray(list)) return rightIn(list, [shape], path, []) as T[]; // throws
  const causes: string[] = [];
  const records = firstOf(list as unknown[], notes).flatMap((record, index) => {
    const mistakes: Mistake[] = [];
    const kept = keepRight(record, shape, '', mistakes);
    for (const { message, leftOut } of mistakes) {
      const said = () => inWords(message, index, record);
      if (causes.length < examples) causes.push(said());
      if (leftOut) notes.add('a field is left out', said);
      else notes.skip('a record is left out', said);
    }
    return kept as T[];
  });
  if (causes.length && !records.length) throw new ContentError(`${causes.join('; ')}.`);
  return records;
}

/**
 * For editors: `.editions.0.urls should be: list, but is: missing.` is "document 2, "Guide": urls in entry 1 of editions is
 * missing".
 */
function inWords(message: string, index: number, record: unknown): string {
  const [, path, what] = /^(\S*) (.*)\.$/.exec(message)!;
  const field = path!
    .split('.')
    .reduce((outer, name) =>
      /^\d/.test(name) ? `entry ${Number(name) + 1} of ${outer}` : outer ? `${name} in ${outer}` : name,
    );
  const { title, id } = Object(record) as Record<string, unknown>;
  return [
    documentAt(index, title, id) + (field && ':'),
    ...(field ? [field] : []),
    what!.replace(/^should be: .+ is: (missing|empty)$/, 'is $1'),
  ].join(' ');
}

/** As many as are read of a list. */
export function firstOf<T>(list: T[], notes: Notes): T[] {
  const left = list.length - most.items;
  if (left <= 0) return list;
  notes.add(`only the first ${most.items} items are read: ${left} more are left out`);
  return list.slice(0, most.items);
}
