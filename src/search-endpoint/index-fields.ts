/**
 * The fields that the documents of an index have beside those of a Resource. What fills them is in indexing/documents.ts;
 * what asks for them is here: both sides fold words by localization/fold.ts, so that a service finds what the list finds.
 */
import type { Resource } from '../content/resources-content.js';
import type { Facet } from '../list/list-state.js';
import { languages } from '../localization/language.js';

export interface IndexedDocument extends Resource {
  /** Descriptions in further languages, as `otherTitles`. */
  otherDescriptions?: Record<string, string>;
  /** Of its editions that can be opened. */
  languages: string[];
  /** "2018"; left out without a date, as the next. */
  year?: string;
  /** 20180000, 20180500 or 20220607 for 2018, 2018-05 or 2022-06-07. */
  dateOrder?: number;
  /** Folded, between spaces: the words of the titles in all languages, and of the symbol. */
  search: string;
  /** `search_fr`: the same for the title, the description and the names of type, topics and publishers in one language. */
  [searchIn: `search_${string}`]: string;
  /** `text_fr`: the same texts as they are written, for an engine's own analysis of the language. */
  [textIn: `text_${string}`]: string;
}

export const searchField = 'search';
export const searchFieldIn = (language: string): `search_${string}` => `search_${language}`;
export const textFieldIn = (language: string): `text_${string}` => `text_${language}`;
export const searchFields: string[] = [searchField, ...languages.map(searchFieldIn)];

/** The field of the index that holds each facet. */
export const facetFields: Record<Facet, string> = {
  type: 'type',
  topic: 'topics',
  language: 'languages',
  publisher: 'publishers',
  year: 'year',
};

/** The fields that a reader sees. The others need not travel. */
export const storedFields = [
  'id',
  'title',
  'titleLanguage',
  'otherTitles',
  'description',
  'descriptionLanguage',
  'otherDescriptions',
  'publishers',
  'date',
  'type',
  'topics',
  'symbol',
  'source',
  'editions',
];
