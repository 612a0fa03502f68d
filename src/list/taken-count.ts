/** How many documents a reader saves or prints. */
import type { Results } from './source.js';

/** As many documents as a search service is asked for then. */
const mostTaken = 1000;

/** Those that are here, and of a search service's some more; no more than `limit`. */
export const takenCount = ({ total, here }: Results, limit: number): number =>
  Math.min(total, limit, Math.max(here, mostTaken));
