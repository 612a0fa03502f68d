/** Questions to search engines and their answers, in terms that none of them owns. */
import type { Typed } from '../localization/fold.js';
import { facetFields } from './index-fields.js';

/** Fields and directions. Documents without the field come last in both directions. */
export type Order = [field: string, direction: 'asc' | 'desc'][];

export type Clause = [field: string, values: string[]];

/** One question, for one page of documents. */
export interface EngineQuestion {
  index: string;
  key: string | undefined;
  /** All of them have to be there, each at the beginning of a word. */
  words: Typed[];
  /** Where nothing has all words: some of them, and similar ones, will do. */
  isLoose: boolean;
  /** What means the same as some of the words, for a loose question to an engine that can tell the two apart. */
  similar: Typed[];
  /** The reader's. */
  language: string;
  /** Each filter that is in use: a field and the values of which one must be there. */
  filters: Clause[];
  /** Filters that also limit every count. A count leaves the filter of its own field out, but never these. */
  within: Clause[];
  /** Whether the best match comes first, and the order is for those that match alike. */
  isRanked: boolean;
  order: Order;
  from: number;
  size: number;
}

/** The functions that the file of an engine exports. */
export interface Engine {
  requestFor: (question: EngineQuestion) => { path: string; headers: Record<string, string>; body: object };
  /** @throws Error with the engine's reason, where that comes in the answer. */
  readAnswer: (answer: unknown) => EngineAnswer;
  /** How many documents can be reached, page by page. */
  reach?: number;
}

export interface EngineAnswer {
  /** The documents of the page. */
  resources: unknown[];
  /** The number of documents on all pages. */
  total: number;
  /** By field and value. */
  counts: Record<string, Record<string, number>>;
}

/** All that limits the documents, but the filter of one field: choosing another of its values adds documents. */
export const limitsOf = ({ within, filters }: EngineQuestion, but?: string): Clause[] => [
  ...within,
  ...filters.filter(([field]) => field !== but),
];

/**
 * For engines that count what matches and nothing else, which fields to count within which limits: those without a filter
 * with the page itself, and each other one by a question of its own.
 */
export const countings = (question: EngineQuestion): { fields: string[]; limits: Clause[] }[] => {
  const active = question.filters.map(([field]) => field);
  return [
    {
      fields: Object.values(facetFields).filter(field => !active.includes(field)),
      limits: limitsOf(question),
    },
    ...active.map(field => ({ fields: [field], limits: limitsOf(question, field) })),
  ];
};

/** The shortest way to begin: whatever begins in another way of the word has a word in the index that begins so. */
export const plainWords = ({ words }: EngineQuestion): string =>
  words.map(({ beginnings }) => beginnings.at(-1)!).join(' ');
