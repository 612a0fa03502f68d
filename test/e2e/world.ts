/** What every suite has at hand. */
import type { Browser } from 'playwright-core';
import type { Host } from './host.ts';
import type { Prove } from './proofs.ts';
import type { Including, Site } from './publisher.ts';

export interface World {
  browser: Browser;
  /** The publisher's site, on one origin. */
  site: Site;
  /** An agency's pages, on another. */
  host: Host;
  /** A server of the agency that includes fragments, on a third. */
  including: Including;
  prove: Prove;
  /** A folder for this run alone. */
  folder: string;
}

export { languages } from '../../src/localization/language.ts';
export { viewNames, views } from '../../src/content/views.ts';
export type { View } from '../../src/content/views.ts';
