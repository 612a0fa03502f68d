/**
 * Asks Meilisearch (1.1 and later): https://www.meilisearch.com/docs/reference/api/multi_search.
 *
 * The index's settings: `searchableAttributes` titles, symbol, names, description; `filterableAttributes`
 * type, topics, publishers, languages, year; `sortableAttributes` dateOrder, title; `rankingRules` with
 * "sort" first, else the best match comes before the newest; `pagination.maxTotalHits` above the number of
 * documents, else it is 1,000 that are counted and can be reached; `faceting.maxValuesPerFacet` 1000.
 */
import type { EngineQuestion } from './engine.js';

type QueryResult = {
  hits: unknown[];
  totalHits: number;
  facetDistribution?: Record<string, Record<string, number>>;
};

export function requestFor({
  index,
  key,
  words,
  filters,
  within,
  fields,
  stored,
  order,
  from,
  size,
}: EngineQuestion) {
  const common = { indexUid: index, q: words.join(' '), matchingStrategy: 'all' };
  // A quoted value is written as in JSON; without filters there is no expression at all.
  const filter = (left?: string) =>
    [...within, ...filters.filter(([field]) => field !== left)]
      .map(([field, values]) => `${field} IN ${JSON.stringify(values)}`)
      .join(' AND ') || undefined;
  const active = filters.map(([field]) => field);
  // Only a search by pages counts exactly; with offset and limit, which any `from` needs, the engine estimates.
  const count = (facets: string[], left?: string) => ({
    ...common,
    filter: filter(left),
    facets,
    hitsPerPage: 0,
  });
  return {
    path: 'multi-search',
    headers: (key ? { Authorization: `Bearer ${key}` } : {}) as Record<string, string>,
    body: {
      queries: [
        {
          ...common,
          filter: filter(),
          sort: order.map(([field, direction]) => `${field}:${direction}`),
          attributesToRetrieve: stored,
          offset: from,
          limit: size,
        },
        count(fields.filter(field => !active.includes(field))),
        ...active.map(field => count([field], field)),
      ],
    },
  };
}

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
