/** Questions to search engines and their answers, in terms that none of them owns. */

/** Fields and directions. Documents without the field come last in both directions. */
export type Order = [field: string, direction: 'asc' | 'desc'][];

export type Clause = [field: string, values: string[]];

/** One question, for one page of documents. */
export interface EngineQuestion {
  index: string;
  key: string | undefined;
  words: string[];
  /** Each filter that is in use: a field and the values of which one must be there. */
  filters: Clause[];
  /** Filters that also limit every count. A count leaves the filter of its own field out, but never these. */
  within: Clause[];
  /** The fields to count by. */
  fields: string[];
  stored: string[];
  order: Order;
  from: number;
  size: number;
}

/** The functions that the file of an engine exports. */
export interface Engine {
  requestFor: (question: EngineQuestion) => { path: string; headers: Record<string, string>; body: object };
  /** @throws Error with the engine's reason, where that comes in the answer. */
  readAnswer: (answer: unknown) => EngineAnswer;
}

export interface EngineAnswer {
  /** The documents of the page. */
  resources: unknown[];
  /** The number of documents on all pages. */
  total: number;
  /** By field and value. */
  counts: Record<string, Record<string, number>>;
}
