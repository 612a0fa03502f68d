/**
 * Reads content in which something may be wrong, record by record: the console hears what is left out, all else stays. In the
 * shapes that it reads, `*` stands for all fields that an object has, and a field with `?` may be missing.
 */
import { toConsole } from '../safe/to-console.js';
import { ContentError } from './content-error.js';
import { deepest } from './shape.js';
import type { Shape } from './shape.js';

/** So many mistakes are told, the others counted: nobody reads a thousand. */
const mostTold = 20;

/** What is wrong, as a sentence, and the part of the content that is left out therefore. */
export interface Mistake {
  message: string;
  leftOut: string;
}

const known = new WeakMap<object, unknown>();

/** Of lists from which entries were left out: where those that stay stood before. */
const places = new WeakMap<object, number[]>();

/** Where an entry of a list stands in the content as it came. */
export const placeIn = (list: object, place: number): number => places.get(list)?.[place] ?? place;

/**
 * What is right in the JSON: itself, or a copy. Once for all who show it.
 *
 * @param tell - Hears what is left out. Default: the console.
 * @throws ContentError naming the field, where nothing is left to show.
 */
export function leaveOut<T>(json: unknown, shape: Shape, tell = warnOf): T {
  const before = known.get(json as object);
  if (before) return before as T;
  const mistakes: Mistake[] = [];
  const right = rightIn(json, shape, 'content', mistakes) as Record<string, unknown>;
  for (const [field, list] of Object.entries(json as object))
    if (Array.isArray(list) && list.length && (right[field] as unknown[] | undefined)?.length === 0)
      throw new ContentError(mistakes[0]!.message);
  known.set(json as object, right);
  tell(mistakes);
  return right as T;
}

export function warnOf(mistakes: Mistake[]): void {
  for (const { message, leftOut } of mistakes.slice(0, mostTold))
    toConsole(`${message} ${leftOut} is left out.`, 'warn');
  if (mistakes.length > mostTold) toConsole(`${mistakes.length - mostTold} more mistakes in the content.`, 'warn');
}

/** What of an entry is right, in a list of one; an empty list where nothing is. Mistakes are added. */
export function keepRight<T>(entry: T, shape: Shape, path: string, mistakes: Mistake[], depth = 0): T[] {
  try {
    return [rightIn(entry, shape, path, mistakes, depth) as T];
  } catch (error) {
    mistakes.push({ message: (error as Error).message, leftOut: path });
    return [];
  }
}

/**
 * The value itself where all of it is right, else a copy without the rest.
 *
 * @throws ContentError naming the field, where that is the value itself.
 */
export function rightIn(
  value: unknown,
  wanted: Shape,
  path: string,
  mistakes: Mistake[],
  depth = 0,
): unknown {
  if (depth > deepest) throw new ContentError(`${path} is nested too deeply.`);
  if (wanted === 'inline' && (value === undefined || typeof value === 'string')) return value;
  const kind = kindOf(value);
  const shape = wanted === 'inline' ? (inlines[kind] ?? 'string') : wanted;
  const expected = typeof shape === 'string' ? words[shape] : kindOf(shape);
  if (kind !== expected) throw new ContentError(`${path} should be: ${expected}, but is: ${kind}.`);
  if (typeof shape === 'string') return value;

  const inside = (name: string | number) => [`${path}.${name}`, mistakes, depth + 1] as const;
  if (Array.isArray(value)) {
    const [each] = shape as [Shape];
    const stay: number[] = [];
    const right = (value as unknown[]).flatMap((entry, index) => {
      const place = placeIn(value, index);
      const kept = keepRight(entry, each, ...inside(place));
      if (kept.length) stay.push(place);
      return kept;
    });
    if (isSame(value, right)) return value as unknown[];
    places.set(right, stay);
    return right;
  }
  const fields = value as Record<string, unknown>;
  const { '*': each, ...named } = shape as Record<string, Shape>;
  const right = each
    ? Object.fromEntries(
        Object.entries(fields).flatMap(([name, entry]) =>
          keepRight(entry, each, ...inside(name)).map(kept => [name, kept] as const),
        ),
      )
    : { ...fields };
  // Labels may be missing: ids show then. A note without words would be none.
  if (each && depth > 1 && !Object.keys(right).length) throw new ContentError(`${path} has no entry.`);
  for (const [field, inner] of Object.entries(named)) {
    const name = field.replace('?', '');
    if (name === field) {
      const part = rightIn(fields[name], inner, ...inside(name));
      if (part !== fields[name]) right[name] = part;
    } else if (name in fields) {
      delete right[name];
      const isThere = (fields[name] ?? '') !== '';
      const kept = isThere ? keepRight(fields[name], inner, ...inside(name)) : [];
      if (kept.length) [right[name]] = kept;
    }
  }
  return isSame(fields, right) ? value : right;
}

/** What a value is called in a sentence. */
const kindOf = (value: unknown): string =>
  value === undefined || value === null
    ? 'missing'
    : typeof value === 'string'
      ? value
        ? 'text'
        : 'empty'
      : Array.isArray(value)
        ? 'list'
        : typeof value;

const words = { string: 'text', inline: 'text', number: 'number' };

/** Running text is a text, a list of such, or what has such as its children. */
const inlines: Record<string, Shape> = { list: ['inline'], object: { children: 'inline' } };

function isSame(one: object, other: object): boolean {
  const [before, after] = [Object.entries(one), Object.entries(other)];
  return before.length === after.length && before.every(([, entry], index) => entry === after[index]![1]);
}
