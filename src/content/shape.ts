/**
 * Whether unknown JSON has the shape that the first paint relies on. Fields that we do not know are left alone: a newer
 * publisher may send more. What is wrong is said, and left out, by `leave-out.ts`, which only pages load that need it.
 */

/**
 * What a value should be: text, a number, text with emphasis and links (`inline`), a list of one shape (of which the first so many count), or an object
 * with these fields.
 */
export type Shape =
  'string' | 'number' | 'inline' | [Shape, most?: number | undefined] | { [field: string]: Shape };

/** Deeper than anybody writes. */
export const deepest = 50;

/** No text is a text that is missing. */
export const fits = (value: unknown, shape: Shape): boolean =>
  shape === 'inline'
    ? isInline(value)
    : typeof shape === 'string'
      ? typeof value === shape && value !== ''
      : Array.isArray(shape)
        ? Array.isArray(value) && value.slice(0, shape[1]).every(entry => fits(entry, shape[0]))
        : isObject(value) && Object.keys(shape).every(field => fits(value[field], shape[field]!));

const isInline = (value: unknown, depth = 0): boolean =>
  depth < deepest &&
  [value]
    .flat()
    .every(
      entry =>
        typeof entry === 'string' ||
        entry === undefined ||
        (isObject(entry) && isInline(entry['children'], depth + 1)),
    );

// A list has none of the fields that are asked for.
const isObject = (value: unknown): value is Record<string, unknown> => !!value && typeof value === 'object';
