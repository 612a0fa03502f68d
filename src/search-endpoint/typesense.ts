/**
 * Asks Typesense (0.25 and later): https://typesense.org/docs/30.0/api/federated-multi-search.html.
 *
 * The collection's fields: `titles` and `names` (string[]), `symbol` and `description` (string, optional) to
 * be searched; `type` (string), `topics`, `publishers`, `languages` (string[]) and `year` (string,
 * optional), each with `facet: true`; `title` (string, `sort: true`) and `dateOrder` (int32, optional). The
 * rest of a document is kept without being declared. With `token_separators: ["/", "-", "(", ")", "."]` a
 * reader finds A/RES/73/195 by its parts. Browsers need a server that runs with `--enable-cors`.
 */
import type { EngineQuestion } from './engine.js';

type QueryResult = {
  error?: string;
  code?: number;
  found: number;
  hits: { document: unknown }[];
  facet_counts: { field_name: string; counts: { value: string; count: number }[] }[];
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
  const common = {
    collection: index,
    q: words.join(' ') || '*',
    query_by: 'titles,symbol,names,description',
    drop_tokens_threshold: 0, // all words must be there
    max_facet_values: 1000,
  };
  const filterBy = (left?: string) =>
    [...within, ...filters.filter(([field]) => field !== left)]
      .map(([field, values]) => `${field}:=[${values.map(literal).join()}]`)
      .join(' && ');
  const active = filters.map(([field]) => field);
  return {
    path: 'multi_search',
    headers: (key ? { 'X-TYPESENSE-API-KEY': key } : {}) as Record<string, string>,
    body: {
      searches: [
        {
          ...common,
          filter_by: filterBy(),
          facet_by: fields.filter(field => !active.includes(field)).join(),
          sort_by: order.map(([field, direction]) => `${field}(missing_values: last):${direction}`).join(),
          include_fields: stored.join(),
          offset: from,
          limit: size,
        },
        ...active.map(field => ({ ...common, filter_by: filterBy(field), facet_by: field, per_page: 0 })),
      ],
    },
  };
}

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
