/**
 * What an adapter finds in a list, as the list says it. Nothing in it is checked or safe yet:
 * that is done in one place for all formats, in merge.ts.
 */
import type { LocalName } from '../content/resources-content.js';
import type { DayOrder } from './dates.js';
import type { Notes } from './notes.js';

/** What an adapter may know of the answer that it reads. */
export interface Reading {
  /** Where it came from, after redirects. */
  address: string;
  /** For what cannot be read, and is left out. */
  notes: Notes;
}

export interface FeedEdition {
  /** Where it can be read; relative to the list's own address. */
  url?: unknown;
  /** Where not the item's own; "und" says that it is not known. */
  language?: unknown;
  /** Id of what the address leads to, in a list that has `labels` for kinds. */
  kind?: unknown;
  /** The file's media type, or the name of its format. */
  format?: unknown;
  /** Bytes, or text such as "787.11 KB". */
  size?: unknown;
  pages?: unknown;
}

export interface FeedItem {
  /** By which the list itself knows the item. */
  id?: unknown;
  title?: unknown;
  /** Of the title, and of the editions that do not say theirs. */
  language?: unknown;
  otherTitles?: Record<string, string>;
  description?: unknown;
  /** Where not the item's own. */
  descriptionLanguage?: unknown;
  date?: unknown;
  /** Names, or ids of the list's own `labels`. */
  publishers?: unknown[];
  type?: unknown;
  topics?: unknown[];
  symbol?: unknown;
  editions: FeedEdition[];
}

export interface Feed {
  /** "RSS", "CSV". */
  format: string;
  /** What the list calls itself. */
  title?: unknown;
  language?: unknown;
  items: FeedItem[];
  /** As the list itself states it; what the dates show counts more. */
  dayOrder?: DayOrder;
  /** Of a table, which columns are used for what: `"Titre": title`. */
  columns?: string[];
  /** What ids stand for, in a list that uses them. */
  labels?: Labels;
}

export interface Labels {
  publishers: Map<string, LocalName>;
  types: Map<string, string>;
  topics: Map<string, string>;
  kinds: Map<string, string>;
}
