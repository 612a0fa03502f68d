/**
 * Checks that unknown JSON has the shape a template relies on. What is wrong is said with the
 * field's path. Fields that we do not know are left alone: a newer publisher may send more.
 */

import { ContentError } from './content-error.js';

export { ContentError };

/** What a value should be: text, a list of one shape, or an object with these fields (`*`: all that it has). */
export type Shape = 'text' | [Shape] | { [field: string]: Shape };

const kind = (value: unknown) =>
  typeof value === 'string' ? 'text' : Array.isArray(value) ? 'list' : value ? typeof value : 'missing';

/** @throws ContentError naming the field that is not as it should be. */
export function check(value: unknown, shape: Shape, path = 'content'): void {
  const expected = typeof shape === 'string' ? shape : kind(shape);
  if (kind(value) !== expected) throw new ContentError(`${path} should be: ${expected}, but is: ${kind(value)}.`);
  if (typeof shape === 'string') return;
  const inner = shape as Record<string, Shape>;
  for (const key of Object.keys(inner['*'] || inner[0] ? (value as object) : inner))
    check((value as Record<string, unknown>)[key], (inner['*'] ?? inner[0] ?? inner[key])!, `${path}.${key}`);
}
