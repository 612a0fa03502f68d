/**
 * Asks OpenSearch (https://docs.opensearch.org/latest/api-reference/search-apis/search/) or Elasticsearch
 * (7.10 and later), which understand the same request.
 *
 * The index's mapping: `titles`, `names`, `symbol` and `description` are text; `id`, `type`, `topics`,
 * `publishers`, `languages` and `year` are keyword; `title` is keyword with a lowercase normalizer;
 * `dateOrder` is integer. The rest is kept without being mapped (`dynamic: false`). Pages end at
 * `index.max_result_window`, 10,000 documents.
 *
 * Browsers need `http.cors` enabled for the pages' hosts, with Authorization and Content-Type as allowed
 * headers. The key is an API key (Elasticsearch; OpenSearch 3.7 and later), or the whole header: "Basic …",
 * "Bearer …".
 */
import type { Clause, EngineQuestion } from './engine.js';

type SearchResponse = {
  hits: { total: { value: number }; hits: { _source: unknown }[] };
  aggregations: Record<string, { values: { buckets: { key: string; doc_count: number }[] } }>;
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
  const terms = ([field, values]: Clause) => ({ terms: { [field]: values } });
  const filter = (left?: string) => ({
    bool: { filter: filters.filter(([field]) => field !== left).map(terms) },
  });
  return {
    path: `${index}/_search?allow_partial_search_results=false`, // half a count would be a wrong one
    headers: (key ? { Authorization: key.includes(' ') ? key : `ApiKey ${key}` } : {}) as Record<
      string,
      string
    >,
    body: {
      // Word by word: one may be in the title and the next one be the publisher. No query syntax is read here.
      query: {
        bool: {
          filter: [
            ...within.map(terms),
            ...words.map(query => ({
              multi_match: {
                query,
                type: 'bool_prefix',
                operator: 'and',
                fields: ['titles', 'symbol', 'names', 'description'],
              },
            })),
          ],
        },
      },
      // After counting: the counts below leave each field's own filter out.
      post_filter: filter(),
      aggs: Object.fromEntries(
        fields.map(field => [
          field,
          { filter: filter(field), aggs: { values: { terms: { field, size: 1000 } } } },
        ]),
      ),
      sort: [
        ...order.map(([field, direction]) => ({ [field]: { order: direction, missing: '_last' } })),
        { id: { order: 'asc' } }, // else documents that are alike may come twice, or never
      ],
      _source: stored,
      track_total_hits: true,
      from,
      size,
    },
  };
}

export function readAnswer(answer: unknown) {
  const { hits, aggregations } = answer as SearchResponse;
  return {
    resources: hits.hits.map(hit => hit._source),
    total: hits.total.value,
    counts: Object.fromEntries(
      Object.entries(aggregations).map(([field, { values }]) => [
        field,
        Object.fromEntries(values.buckets.map(({ key, doc_count }) => [key, doc_count])),
      ]),
    ),
  };
}
