/** What `{lang}/overview.json` holds: the shared text, in sections of blocks. */
import type { Block } from '../safe/blocks.js';
import { read } from './read.js';
import type { Shape } from './shape.js';

/** `source` is the original; a translation is `unreviewed` until a speaker of the language has approved it. */
export type TranslationStatus = 'source' | 'reviewed' | 'unreviewed';

export interface OverviewSection {
  id: string;
  title: string;
  blocks: Block[];
  /** The territories that the section names. */
  territories?: string[];
}

export interface OverviewContent {
  /** The language of the text. */
  language: string;
  /** Changes with the text: tells whether a prerendered page shows this very version. */
  version?: string;
  status: TranslationStatus;
  title: string;
  sections: OverviewSection[];
  /** The United Nations' note on each territory that the text names: the official text by language. */
  notes?: Record<string, Record<string, string>>;
}

const overview: Shape = {
  language: 'string',
  title: 'string',
  sections: [
    { id: 'string', title: 'string', blocks: [{ type: 'string', children: 'inline', items: 'inline' }] },
  ],
};

/** @throws ContentError naming the field, where nothing is left to show. */
export const readOverview = (json: unknown): OverviewContent | Promise<OverviewContent> =>
  read(json, overview);
