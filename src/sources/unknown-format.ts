/** The error for an answer that is in no format we read. */
import { ContentError } from '../content/content-error.js';

const formats = 'our own JSON, JSON Feed, RSS, Atom, WordPress, Drupal JSON:API, ReliefWeb, CSL-JSON, CSV';

export const unknown = (what: string): ContentError =>
  new ContentError(`the answer is ${what}, and none of: ${formats}.`);
