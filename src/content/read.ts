/** Reads content. Only a page that gets faulty content loads the code that mends it. */
import { fits } from './shape.js';
import type { Shape } from './shape.js';

/**
 * JSON of this shape: at once where all of it is right, else without what is wrong.
 *
 * @throws ContentError naming the field, where nothing is left to show.
 */
export const read = <T>(json: unknown, shape: Shape): T | Promise<T> =>
  fits(json, shape)
    ? (json as T)
    : import('./leave-out.js').then(({ leaveOut }) => leaveOut<T>(json, shape));
