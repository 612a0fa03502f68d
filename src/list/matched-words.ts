/** The words to be marked in the documents: as the search says, else as they are typed. */
import { matchedBy } from './highlight.js';
import type { Matched } from './highlight.js';
import type { ListView } from './list-store.js';

export class MatchedWords {
  #typed = { words: '', matched: matchedBy('') };

  matched({ results, state: { words } }: ListView): Matched {
    if (results?.search) return results.search.matched;
    if (words !== this.#typed.words) this.#typed = { words, matched: matchedBy(words) };
    return this.#typed.matched;
  }
}
