/** What can be asked for documents: a list that is here, several lists as one, or a search service. */
import type { Content } from '../base/content-element.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import type { KnownValues } from './known-values.js';
import type { ListHost } from './list-host.js';
import type { Counts, Filters, ListOrder, SortOrder } from './list-state.js';

export interface Question {
  /** As the reader types them. */
  words: string;
  /** What the reader chose: any of the values within a facet, all of the facets together. */
  filters: Filters;
  /** What the page fixed, in the same way: no count and no choice leads beyond it. */
  within?: Filters | undefined;
  sort: ListOrder;
  /** How many documents will be shown: a service need not send more. */
  limit: number;
}

export interface Results {
  /** How many documents match. */
  readonly total: number;
  /** How many of them are here: a service sends only so many at once. */
  readonly here: number;
  /** How many of them can be had at all, page by page, from a service that has an end. */
  readonly reach?: number;
  /** The first of those that are here, in order. */
  first(count: number): Resource[];
  /** The names of types, topics and publishers. Other results of the same content have the same object. */
  readonly labels: ResourcesContent;
  readonly counts: Counts;
  /** How the words were searched for. Undefined without words, and with a search service, which does not say. */
  readonly search?: SearchReport | undefined;
  /** What marks the words in the documents. Undefined without words. */
  readonly marks?: Marks | undefined;
  /** The same, with so many here as far as there are: to save or print. */
  upTo(count: number): Promise<Results>;
}

/** Marks what a search has found. */
export interface Marks {
  /** The text with it marked. Undefined where the browser highlights it without new nodes. */
  inText(text: string): unknown;
  /** Highlights it in these nodes, in place of what the same owner has highlighted before. */
  inNodes(owner: object, nodes: Iterable<Node>): void;
}

/** What a search has found beside documents with all words as they are typed. */
export interface SearchReport {
  /** Tells readers of it, in one sentence each. */
  note(host: Pick<ListHost, 'msg' | 'locale'>): string[];
  /** What may have been meant, where nothing was found. Search services do not say. */
  nearest?(): string | undefined;
}

/** What the reader is told that could not be had. Without an address it is the list itself. */
export interface Failure {
  address?: string;
}

export interface ListSource {
  /** At once where it can: what a key finds is to be in the next frame. */
  find(question: Question, signal: AbortSignal): Results | Promise<Results>;
  /** Words will be asked for: fetches what finds them. */
  expectWords?(): void;
  /** The values that mean something. Undefined where somebody may know more than we do. */
  readonly known?: KnownValues | undefined;
  /** Of all documents within these filters. Undefined with a search service. */
  countsWithin?(filters: Filters): Counts;
  /** The most pages to ask for at once, whatever an address says. Default: any number. */
  readonly mostPages?: number;
  readonly failures: readonly Failure[];
}

/**
 * What is left of a list that is here where its words cannot be searched. Undefined with a search service.
 *
 * @param order - In place of the best match first.
 */
export const withoutWords = (
  source: ListSource,
  question: Question,
  order: SortOrder,
  signal: AbortSignal,
): Results | undefined =>
  source.countsWithin &&
  (source.find(
    { ...question, words: '', sort: question.sort === 'relevance' ? order : question.sort },
    signal,
  ) as Results);

/** What an element shows: a list as it was loaded, and what finds documents in it once the tools are here. */
export interface ListContent extends Content {
  readonly loaded: ResourcesContent;
  /** What could not be had on the way. */
  readonly failures?: readonly Failure[];
  /** Another one in its place has learned of more documents, or that they cannot be had. */
  source?: ListSource;
}
