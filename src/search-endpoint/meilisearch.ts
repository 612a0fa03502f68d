/**
 * Asks Meilisearch (1.3 and later): https://www.meilisearch.com/docs/reference/api/multi_search. What an index is made of is
 * in indexing/meilisearch.ts.
 */
import type { Clause, EngineQuestion } from './engine.js';
import { countings, limitsOf, plainWords } from './engine.js';
import { searchField, searchFieldIn, storedFields } from './index-fields.js';
import { toJson } from '../safe/to-json.js';

type QueryResult = {
  hits: unknown[];
  totalHits: number;
  facetDistribution?: Record<string, Record<string, number>>;
};

export function requestFor(question: EngineQuestion) {
  const { index, key, isLoose, isRanked, language, order, from, size } = question;
  const common = {
    indexUid: index,
    q: plainWords(question),
    matchingStrategy: isLoose ? 'last' : 'all',
    attributesToSearchOn: [searchField, searchFieldIn(language)],
  };
  return {
    path: 'multi-search',
    headers: { ...(key && { Authorization: `Bearer ${key}` }) },
    body: {
      queries: [
        {
          ...common,
          filter: filterBy(limitsOf(question)),
          sort: isRanked ? [] : order.map(([field, direction]) => `${field}:${direction}`),
          attributesToRetrieve: storedFields,
          offset: from,
          limit: size,
        },
        // Only a search by pages counts exactly; with offset and limit, which any `from` needs, the engine estimates.
        ...countings(question).map(({ fields, limits }) => ({
          ...common,
          filter: filterBy(limits),
          facets: fields,
          hitsPerPage: 0,
        })),
      ],
    },
  };
}

/** A quoted value is written as in JSON; without filters there is no expression at all. */
export const filterBy = (clauses: Clause[]): string | undefined =>
  clauses.map(([field, values]) => `${field} IN ${toJson(values)}`).join(' AND ') || undefined;

export function readAnswer(answer: unknown) {
  const { results } = answer as { results: QueryResult[] };
  const [page, all] = results as [QueryResult, QueryResult];
  return {
    resources: page.hits,
    total: all.totalHits,
    counts: Object.assign({}, ...results.map(result => result.facetDistribution)) as Record<
      string,
      Record<string, number>
    >,
  };
}
