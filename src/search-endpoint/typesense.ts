/**
 * Asks Typesense (0.25 and later): https://typesense.org/docs/30.0/api/federated-multi-search.html. What an index is made of
 * is in indexing/typesense.ts.
 */
import type { Clause, EngineQuestion } from './engine.js';
import { countings, plainWords } from './engine.js';
import { searchField, searchFieldIn, storedFields } from './index-fields.js';

type QueryResult = {
  error?: string;
  code?: number;
  found: number;
  hits: { document: unknown }[];
  facet_counts: { field_name: string; counts: { value: string; count: number }[] }[];
};

export function requestFor(question: EngineQuestion) {
  const { index, key, isLoose, isRanked, language, order, from, size } = question;
  const common = {
    collection: index,
    q: plainWords(question) || '*',
    query_by: `${searchField},${searchFieldIn(language)}`,
    drop_tokens_threshold: Number(isLoose), // 0: all words must be there
    max_facet_values: 1000,
  };
  const [page, ...others] = countings(question);
  const inOrder = order.map(([field, direction]) => `${field}(missing_values: last):${direction}`);
  return {
    path: 'multi_search',
    headers: { ...(key && { 'X-TYPESENSE-API-KEY': key }) },
    body: {
      searches: [
        {
          ...common,
          filter_by: filterBy(page!.limits),
          facet_by: page!.fields.join(),
          sort_by: [...(isRanked ? ['_text_match:desc'] : []), ...inOrder].join(),
          include_fields: storedFields.join(),
          offset: from,
          limit: size,
        },
        ...others.map(({ fields, limits }) => ({
          ...common,
          filter_by: filterBy(limits),
          facet_by: fields.join(),
          per_page: 0,
        })),
      ],
    },
  };
}

export const filterBy = (clauses: Clause[]): string =>
  clauses.map(([field, values]) => `${field}:=[${values.map(literal).join()}]`).join(' && ');

/**
 * A value between backticks. No escape holds in all of the engine's parsers: a backtick ends the value also
 * after a backslash, a colon before a parenthesis begins a place on the map, an asterisk at the end asks for
 * beginnings. Values are compared by their words, in which none of these characters counts: they may as well
 * be left out.
 */
const literal = (value: string) => `\`${value.replace(/[`\\*]|:(?=\s*\()/g, '')}\``;

export function readAnswer(answer: unknown) {
  const { results } = answer as { results: QueryResult[] };
  const broken = results.find(({ error }) => error); // one of several may fail, and the status still be 200
  if (broken) throw new Error(`answered ${broken.code}: ${broken.error}`);
  const counts = results.flatMap(result =>
    result.facet_counts.map(
      ({ field_name, counts }) =>
        [field_name, Object.fromEntries(counts.map(({ value, count }) => [value, count]))] as const,
    ),
  );
  const [page] = results as [QueryResult];
  return {
    resources: page.hits.map(hit => hit.document),
    total: page.found,
    counts: Object.fromEntries(counts),
  };
}
