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

export const tags = {
  overview: 'return-reintegration-overview',
  resources: 'resource-list',
  footnote: 'territory-footnote',
} as const;
export type View = keyof typeof tags;
export const views = Object.keys(tags) as View[];
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
