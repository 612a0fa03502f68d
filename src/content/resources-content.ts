/** What `{lang}/resources.json` holds: the catalogue of documents, as readers of one language see it. */
import { safeUrl } from '../safe/blocks.js';
import { read } from './read.js';
import type { Shape } from './shape.js';

/** A size as its publisher states it; the unit as Intl.NumberFormat names it. */
export interface FileSize {
  value: number;
  unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte';
}

/** A document in one language. */
export interface Edition {
  /** BCP 47 tag. */
  language: string;
  /** Where it can be read, the best address first; none where the edition is known but its address is not. */
  urls: string[];
  /** Id of what each of several addresses leads to; the labels are in `kinds` of the list. */
  kinds?: string[];
  /** "PDF". */
  format?: string;
  size?: FileSize;
  pages?: number;
}

/** Whether a reader can open the edition. The address of some is not known. */
export const canBeOpened = ({ urls }: Pick<Edition, 'urls'>): boolean => urls.some(safeUrl);

/** A name, and its language where that is not the language asked for. */
export interface LocalName {
  name: string;
  language?: string;
}

export interface Resource {
  id: string;
  /** The title in the language asked for where one is known, else in the language `titleLanguage` says. */
  title: string;
  titleLanguage?: string;
  /** The title in further languages, for the search: a reader may know it by any of them. */
  otherTitles?: Record<string, string>;
  /** One line on what the document is. */
  description?: string;
  /** Where that is not the language asked for. */
  descriptionLanguage?: string;
  /** Ids; the names are in `publishers`. */
  publishers: string[];
  /** `2018`, `2018-05` or `2022-06-07`: as precise as is known. */
  date?: string;
  /** Id; the label is in `types`. */
  type: string;
  /** Ids; the labels are in `topics`. */
  topics: string[];
  /** The official symbol: "A/RES/73/195". */
  symbol?: string;
  /** The name of the list it comes from, where that is not the publisher's central one. */
  source?: string;
  /** The best for the reader first: what can be opened, in their own language, then in English. */
  editions: Edition[];
}

export interface ResourcesContent {
  language: string;
  version?: string;
  publishers: Record<string, LocalName>;
  types: Record<string, string>;
  topics: Record<string, string>;
  /** What an address leads to: `landing`, `full-text`, `part`; `none` says that no address is known, `missing` that there is no edition in `language`. */
  kinds?: Record<string, string>;
  resources: Resource[];
}

/** What the first paint relies on. */
export const resourceShape = {
  id: 'string',
  title: 'string',
  publishers: ['string'],
  topics: ['string'],
  editions: [{ language: 'string', urls: ['string'] }],
} satisfies Shape;

export const contentShape = (resources: Shape): Shape => ({
  language: 'string',
  publishers: {},
  types: {},
  resources,
});

/**
 * @param most - How many documents to check. Default: all. A caller that uses more has to check them (list/check-rest.ts).
 * @throws ContentError naming the field, where nothing is left to show.
 */
export const readResources = (
  json: unknown,
  most?: number,
): ResourcesContent | Promise<ResourcesContent> => read(json, contentShape([resourceShape, most]));
