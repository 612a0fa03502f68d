/** Values of any script in the middle of a message. */
import { directionOf } from './language.js';

/** A value that keeps its own order, and that around it, in a text of this language: Unicode isolates, where it runs from right to left. */
export const isolated = (value: string, language: string): string =>
  directionOf(language) === 'rtl' ? `\u2068${value}\u2069` : value;
