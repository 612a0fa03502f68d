/** What an engine is asked and answers, in words that none of them owns. */

/** Fields and directions. Documents without the field come last in both directions. */
export type Order = [field: string, direction: 'asc' | 'desc'][];

export type Clause = [field: string, values: string[]];

/** What an engine is asked, in words that none of them owns. */
export interface EngineQuestion {
  index: string;
  key: string | undefined;
  words: string[];
  /** Each filter that is in use: a field and the values of which one must be there. */
  filters: Clause[];
  /** The same, for counts too, whichever filter they leave out. */
  within: Clause[];
  /** The fields to count by. */
  fields: string[];
  stored: string[];
  order: Order;
  from: number;
  size: number;
}

/** What an engine's file has to say. */
export interface Engine {
  requestFor: (question: EngineQuestion) => { path: string; headers: Record<string, string>; body: object };
  /** @throws Error with the engine's reason, where that comes in the answer. */
  readAnswer: (answer: unknown) => EngineAnswer;
}

export interface EngineAnswer {
  /** The documents of the page. */
  resources: unknown[];
  /** How many there are on all pages. */
  total: number;
  /** By field and value. */
  counts: Record<string, Record<string, number>>;
}
