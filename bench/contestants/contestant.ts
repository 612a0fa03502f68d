/** A list that takes part in the benchmark. */
import type { ResourcesContent } from '../../src/content/resources-content.ts';

export interface Contestant {
  /** Files of the library by the path that the page asks for. */
  files: Record<string, string>;
  /**
   * While somebody types it marks the matches, finds words in any order, and counts by type, topic, language,
   * publisher and year what choosing would give. `npm run bench:list` begins by checking that.
   */
  showsAsMuch?: true;
  /** Completed by us: it shows what is possible. Nobody can install it, so it is no peer. */
  byHand?: true;
  head?: string;
  imports?: string;
  build: (app: HTMLElement, content: ResourcesContent) => void;
}
