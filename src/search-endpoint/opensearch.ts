/**
 * Asks OpenSearch (https://docs.opensearch.org/latest/api-reference/search-apis/search/) or Elasticsearch
 * (7.10 and later), which understand the same request. What an index is made of is in indexing/opensearch.ts.
 *
 * The key is an API key (Elasticsearch; OpenSearch 3.7 and later), or the whole header: "Basic …", "Bearer …".
 */
import type { Typed } from '../localization/fold.js';
import { limitsOf } from './engine.js';
import type { Clause, EngineQuestion } from './engine.js';
import { facetFields, searchField, searchFieldIn, storedFields, textFieldIn } from './index-fields.js';

type SearchResponse = {
  hits: { total: { value: number }; hits: { _source: unknown }[] };
  aggregations: Record<string, { values: { buckets: { key: string; doc_count: number }[] } }>;
};

/** `index.max_result_window`, unless somebody has changed it. */
export const reach = 10_000;

export function requestFor(question: EngineQuestion) {
  const { index, key, words, isLoose, similar, isRanked, language, filters, within } = question;
  const all = (clauses: Clause[]) => ({ bool: { filter: clauses.map(termsOf) } });
  return {
    path: `${index}/_search?allow_partial_search_results=false`, // half a count would be a wrong one
    headers: { ...(key && { Authorization: key.includes(' ') ? key : `ApiKey ${key}` }) },
    body: {
      // Word by word: one may be in the title and the next one be the publisher. No query syntax is read here.
      query: {
        bool: {
          filter: within.map(termsOf),
          [isLoose ? 'should' : 'must']: [
            ...words.map(word => matching(word, language, isLoose)),
            ...similar.map(word => matching(word, language, false, 0.3)),
          ],
          ...(isLoose && { minimum_should_match: 1 }),
        },
      },
      // After counting: the counts below leave each field's own filter out.
      post_filter: all(filters),
      aggs: Object.fromEntries(
        Object.values(facetFields).map(field => [
          field,
          { filter: all(limitsOf(question, field)), aggs: { values: { terms: { field, size: 1000 } } } },
        ]),
      ),
      sort: [
        ...(isRanked ? [{ _score: { order: 'desc' } }] : []),
        ...question.order.map(([field, direction]) => ({ [field]: { order: direction, missing: '_last' } })),
        { id: { order: 'asc' } }, // else documents that are alike may come twice, or never
      ],
      _source: storedFields,
      track_total_hits: true,
      from: question.from,
      size: question.size,
    },
  };
}

export const termsOf = ([field, values]: Clause) => ({ terms: { [field]: values } });

/** A document with the word: whole, as a beginning, with another ending; and, where nothing has it, with a letter that is off. */
function matching({ text, beginnings }: Typed, language: string, isLoose: boolean, boost = 1) {
  const own = searchFieldIn(language);
  const queries: object[] = beginnings.flatMap(value => [
    { term: { [own]: { value, boost: 4 } } },
    { term: { [searchField]: { value, boost: 3 } } },
    { prefix: { [own]: { value, boost: 3 } } },
    { prefix: { [searchField]: { value, boost: 2 } } },
  ]);
  const fuzzy = { query: beginnings.at(-1)!, fuzziness: 'AUTO:5,9', prefix_length: 1 };
  return {
    dis_max: {
      ...(boost !== 1 && { boost }),
      queries: [
        ...queries,
        { match: { [textFieldIn(language)]: { query: text, operator: 'and' } } },
        ...(isLoose ? [{ match: { [own]: fuzzy } }, { match: { [searchField]: fuzzy } }] : []),
      ],
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
