/**
 * Three small search services in place of the network. Each is stricter than the real one: it knows only the
 * documented fields that the adapters use. An unknown field, a wrong type or query syntax among the words is an
 * error. Answers have the documented shape.
 */
import type { Resource } from '../../src/content/resources-content.js';
import { searchWords } from '../../src/list/dictionary.js';
import { languages } from '../../src/localization/language.js';
import { searchFieldIn, searchFields } from '../../src/search-endpoint/index-fields.js';
import type { IndexedDocument } from '../../src/search-endpoint/index-fields.js';

/** A document in the index, as the command `index` makes it. */
export type Document = IndexedDocument;

/** @param names - Of its type, topics and publishers, the same in all languages. */
export function toDocument(resource: Resource, names: string[] = []): Document {
  const { title, otherTitles, description = '', symbol = '', editions, date } = resource;
  const [year, month = '00', day = '00'] = date?.split('-') ?? [];
  const inLanguages = [description, ...names].flatMap(text => searchWords(text)).join(' ');
  return {
    ...resource,
    search: [title, ...Object.values(otherTitles ?? {}), symbol].flatMap(text => searchWords(text)).join(' '),
    ...Object.fromEntries(languages.map(language => [searchFieldIn(language), inLanguages])),
    languages: [...new Set(editions.map(({ language }) => language))],
    ...(year && { year, dateOrder: Number(year + month + day) }),
  };
}

export const key = 'public-key';
export const index = 'resources';

const searched = searchFields;
const faceted = ['type', 'topics', 'languages', 'publishers', 'year'];
const sortable = ['dateOrder', 'title', 'id'];

/** The service's refusal. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const insist = (condition: unknown, message: string) => {
  if (!condition) throw new Refusal(400, message);
};

type Json = Record<string, unknown>;
type Check = (value: unknown) => boolean;

const text: Check = value => typeof value === 'string';
const number: Check = value => Number.isInteger(value) && (value as number) >= 0;
const truth: Check = value => typeof value === 'boolean';
const texts: Check = value => Array.isArray(value) && value.every(text);
const list: Check = Array.isArray;
const object: Check = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf =
  (...values: unknown[]): Check =>
  value =>
    values.includes(value);

/** Throws at an unknown field or a wrong type. */
function know(value: unknown, fields: Record<string, Check>, where: string) {
  insist(object(value), `${where} is not an object`);
  for (const [field, inside] of Object.entries(value as Json)) {
    insist(fields[field], `${where}: unknown field ${field}`);
    insist(fields[field]!(inside), `${where}: ${field} is of the wrong type: ${JSON.stringify(inside)}`);
  }
}

const known = (names: string[], allowed: string[], what: string) => {
  for (const name of names) insist(allowed.includes(name), `${name} is not ${what}`);
};

// Common to the three engines.

/** Folded words come apart at spaces only. */
const wordsOf = (value: string) => value.toLowerCase().split(' ').filter(Boolean);
/** What an engine makes of a value that is no folded text. */
const partsOf = (value: string) => value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const valuesOf = (document: Document, field: string) =>
  [(document as unknown as Json)[field] ?? []].flat() as (string | number)[];

/** Whether each word is the beginning of a word in one of the fields. */
const matches = (document: Document, words: string[], fields: string[], how: 'every' | 'some' = 'every') => {
  const there = fields.flatMap(field => valuesOf(document, field)).flatMap(value => wordsOf(String(value)));
  return !words.length || words[how](word => there.some(other => other.startsWith(word)));
};

type Filter = { field: string; values: string[] };
type Same = (a: string, b: string) => boolean;

const passes = (document: Document, filters: Filter[], same: Same = (a, b) => a === b) =>
  filters.every(({ field, values }) =>
    valuesOf(document, field).some(value => values.some(other => same(String(value), other))),
  );

function sorted(documents: Document[], order: [field: string, direction: string][]) {
  const value = (document: Document, field: string) => valuesOf(document, field)[0];
  return [...documents].sort((a, b) => {
    for (const [field, direction] of order) {
      const [x, y] = [value(a, field), value(b, field)];
      if (x === y) continue;
      if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
      return (x < y ? -1 : 1) * (direction === 'desc' ? -1 : 1);
    }
    return 0;
  });
}

function count(documents: Document[], field: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const document of documents)
    for (const value of valuesOf(document, field)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const pick = (document: Document, fields: string[]) =>
  Object.fromEntries(Object.entries(document).filter(([field]) => fields.includes(field)));

/** Matches words that an engine reads as phrases, exclusions or wildcards. */
const noSyntax = (q: string) => insist(!/"|\*|(^|\s|[^\p{L}\p{N}])-/u.test(q), `query syntax in: ${q}`);

// Typesense: https://typesense.org/docs/30.0/api/federated-multi-search.html and …/search.html

function typesense(request: Request, url: URL, body: Json, documents: Document[]) {
  insist(url.pathname === '/multi_search' && !url.search, `no such route: ${url.pathname}${url.search}`);
  if (request.headers.get('X-TYPESENSE-API-KEY') !== key)
    throw new Refusal(401, 'Forbidden - a valid `x-typesense-api-key` header must be sent.');
  know(body, { searches: list }, 'body');
  return { results: (body.searches as Json[]).map(search => typesenseSearch(search, documents)) };
}

function typesenseSearch(search: Json, documents: Document[]) {
  know(
    search,
    {
      collection: text,
      q: text,
      query_by: text,
      filter_by: text,
      facet_by: text,
      sort_by: text,
      include_fields: text,
      max_facet_values: number,
      drop_tokens_threshold: number,
      per_page: number,
      offset: number,
      limit: number,
    },
    'search',
  );
  const {
    q,
    query_by,
    filter_by = '',
    facet_by = '',
    sort_by = '',
    include_fields = '',
  } = search as Record<string, string>;
  const {
    per_page,
    offset = 0,
    limit = per_page ?? 10,
    drop_tokens_threshold,
  } = search as Record<string, number>;
  if (search.collection !== index) return { code: 404, error: 'Not found.' };
  if (limit > 250) return { code: 422, error: 'Only upto 250 hits can be fetched per page.' };
  insist(q && query_by, 'q and query_by are required');
  if (q !== '*') noSyntax(q!);
  known(query_by!.split(','), searched, 'searched');
  insist(drop_tokens_threshold! < 2, 'some words would do, although all are there');

  const order = sort_by
    .split(',')
    .filter(part => part && part !== '_text_match:desc')
    .map(part => {
      const [, field, direction] = /^(\w+)\(missing_values: last\):(asc|desc)$/.exec(part) ?? [];
      insist(field && direction, `Parameter \`sort_by\` is malformed: ${part}`);
      return [field, direction] as [string, string];
    });
  insist(sort_by.split(',').length <= 3, 'Only upto 3 sort_by fields can be specified.');
  known(
    order.map(([field]) => field),
    sortable,
    'sortable',
  );
  const facets = facet_by.split(',').filter(Boolean);
  known(facets, faceted, 'a facet');

  // Strings are compared by their words.
  const same: Same = (a, b) => partsOf(a).join('') === partsOf(b).join('');
  const found = documents.filter(
    document =>
      (q === '*' ||
        matches(document, wordsOf(q!), query_by!.split(','), drop_tokens_threshold ? 'some' : 'every')) &&
      passes(document, typesenseFilters(filter_by), same),
  );
  const fields = include_fields.split(',').filter(Boolean);
  return {
    facet_counts: facets.map(field_name => ({
      counts: Object.entries(count(found, field_name)).map(([value, count]) => ({
        count,
        highlighted: value,
        value,
      })),
      field_name,
      sampled: false,
      stats: { total_values: Object.keys(count(found, field_name)).length },
    })),
    found: found.length,
    hits: sorted(found, order)
      .slice(offset, offset + limit)
      .map(document => ({ document: pick(document, fields), highlight: {}, highlights: [] })),
    out_of: documents.length,
    page: 1,
    request_params: { collection_name: index, per_page: limit, q },
    search_cutoff: false,
    search_time_ms: 1,
  };
}

/**
 * As the engine's two passes do (StringUtils::tokenize_filter_query and split_to_values): the first one looks
 * for && and parentheses outside backticks, and each backtick counts, whatever stands before it.
 */
function typesenseFilters(expression: string): Filter[] {
  const parts = [''];
  let quoted = false;
  let place = false;
  let afterColon = false;
  for (let i = 0; i < expression.length; i++) {
    const sign = expression[i]!;
    if (sign === '`') quoted = !quoted;
    if (sign === ')' && place) place = false;
    if (afterColon && sign === '(') place = true;
    if (sign !== ' ') afterColon = sign === ':';
    if (!quoted && !place) {
      insist(!'()'.includes(sign) && !expression.startsWith('||', i), 'Could not parse the filter query.');
      if (expression.startsWith('&&', i)) {
        parts.push('');
        i++;
        continue;
      }
    }
    parts[parts.length - 1] += sign;
  }
  insist(!quoted && !place, 'Could not parse the filter query.');
  return parts.filter(Boolean).map(part => {
    const [, field, inside] = /^\s*(\w+):=\[(.*)\]\s*$/s.exec(part) ?? [];
    insist(field && faceted.includes(field), `Could not find a filter field in: ${part}`);
    const values = inside!.match(/`[^`]+`(?=,|$)/g) ?? [];
    insist(values.join(',') === inside, `Could not parse the filter value: ${inside}`);
    insist(!values.some(value => value.endsWith('*`')), 'a beginning is asked for, not a value');
    return { field: field!, values: values.map(value => value.slice(1, -1)) };
  });
}

// Meilisearch: https://www.meilisearch.com/docs/reference/api/multi_search and …/search

function meilisearch(request: Request, url: URL, body: Json, documents: Document[]) {
  insist(url.pathname === '/multi-search' && !url.search, `no such route: ${url.pathname}${url.search}`);
  const authorization = request.headers.get('Authorization');
  if (!authorization)
    throw new Refusal(
      401,
      'The Authorization header is missing. It must use the bearer authorization method.',
    );
  if (authorization !== `Bearer ${key}`) throw new Refusal(403, 'The provided API key is invalid.');
  know(body, { queries: list }, 'body');
  return { results: (body.queries as Json[]).map(query => meilisearchQuery(query, documents)) };
}

function meilisearchQuery(query: Json, documents: Document[]) {
  know(
    query,
    {
      indexUid: text,
      q: text,
      filter: text,
      facets: texts,
      sort: texts,
      attributesToRetrieve: texts,
      matchingStrategy: oneOf('all', 'last'),
      attributesToSearchOn: texts,
      offset: number,
      limit: number,
      hitsPerPage: number,
    },
    'query',
  );
  const { indexUid, q = '', filter } = query as Record<string, string>;
  const { facets, sort = [], attributesToRetrieve = [] } = query as Record<string, string[]>;
  const on = query.attributesToSearchOn as string[];
  known(on, searched, 'searchable');
  const { offset = 0, limit = 20, hitsPerPage } = query as Record<string, number>;
  if (indexUid !== index) throw new Refusal(404, `Index \`${indexUid}\` not found.`);
  noSyntax(q);
  insist(q.split(' ').length <= 10, 'only ten words count');
  insist(
    hitsPerPage === undefined || !('limit' in query || 'offset' in query),
    'offset and limit would be ignored',
  );
  const order = sort.map(rule => rule.split(':') as [string, string]);
  insist(
    order.every(([, direction]) => ['asc', 'desc'].includes(direction)),
    'Invalid syntax for the sort parameter',
  );
  known(
    order.map(([field]) => field),
    sortable,
    'sortable',
  );
  known(facets ?? [], faceted, 'filterable');

  const found = documents.filter(
    document =>
      matches(document, wordsOf(q), on, query.matchingStrategy === 'last' ? 'some' : 'every') &&
      passes(document, meilisearchFilters(filter)),
  );
  return {
    indexUid,
    hits: sorted(found, order)
      .slice(offset, offset + (hitsPerPage ?? limit))
      .map(document => pick(document, attributesToRetrieve)),
    query: q,
    processingTimeMs: 1,
    ...(hitsPerPage === undefined
      ? { limit, offset, estimatedTotalHits: found.length + 1 } // an estimate, not to be shown
      : { hitsPerPage, page: 1, totalPages: 0, totalHits: found.length }),
    ...(facets && {
      facetDistribution: Object.fromEntries(facets.map(field => [field, count(found, field)])),
      facetStats: {},
    }),
  };
}

/** `field IN ["value", …] AND …`, as crates/filter-parser reads it: a backslash keeps the next character. */
function meilisearchFilters(expression = ''): Filter[] {
  const filters: Filter[] = [];
  let rest = expression;
  while (rest) {
    const [all, field, inside] = /^(\w+) IN \[((?:"(?:[^"\\]|\\.)*",?)+)\](?: AND (?=.)|$)/s.exec(rest) ?? [];
    insist(all, `Found unexpected characters at the end of the filter: ${rest}`);
    insist(faceted.includes(field!), `Attribute \`${field}\` is not filterable.`);
    const values = inside!
      .match(/"(?:[^"\\]|\\.)*"/gs)!
      .map(value => value.slice(1, -1).replace(/\\(.)/gs, '$1'));
    filters.push({ field: field!, values });
    rest = rest.slice(all!.length);
  }
  return filters;
}

// OpenSearch: https://docs.opensearch.org/latest/api-reference/search-apis/search/ and …/query-dsl/

type Filters = { bool: { filter: Json[] } };

function openSearch(request: Request, url: URL, body: Json, documents: Document[]) {
  const authorization = request.headers.get('Authorization');
  if (authorization !== `ApiKey ${key}` && authorization !== 'Bearer a.b.c')
    throw new Refusal(401, 'missing authentication credentials for REST request');
  const [, name, route] = url.pathname.split('/');
  insist(route === '_search', `no handler found for uri [${url.pathname}]`);
  know(Object.fromEntries(url.searchParams), { allow_partial_search_results: oneOf('false') }, 'address');
  if (name !== index) throw new Refusal(404, `no such index [${name}]`);
  know(
    body,
    {
      query: object,
      post_filter: object,
      aggs: object,
      sort: list,
      _source: texts,
      track_total_hits: truth,
      from: number,
      size: number,
    },
    'body',
  );
  const { query, post_filter, aggs, sort, _source, from, size } = body as unknown as {
    query: Filters;
    post_filter: Filters;
    aggs: Record<string, { filter: Filters; aggs: { values: { terms: { field: string; size: number } } } }>;
    sort: Record<string, Json>[];
    _source: string[];
    from: number;
    size: number;
  };
  insist(
    from + size <= 10_000,
    `Result window is too large, from + size must be less than or equal to: [10000] but was [${from + size}]`,
  );
  know(query, { bool: object }, 'query');
  know(query.bool, { filter: list, must: list, should: list, minimum_should_match: oneOf(1) }, 'bool');
  const { must, should = [] } = query.bool as unknown as { must?: Json[]; should?: Json[] };
  const words = must ?? should;
  const matching = documents.filter(
    document =>
      passes(document, termsOf({ bool: { filter: query.bool.filter } })) &&
      (!words.length || words[must ? 'every' : 'some'](word => hasWord(document, word))),
  );
  const order = sort.flatMap(rule => {
    if ('_score' in rule) return [];
    const [[field, how]] = Object.entries(rule) as [[string, Json]];
    know(how, { order: oneOf('asc', 'desc'), missing: oneOf('_last') }, 'sort');
    return [[field, how.order] as [string, string]];
  });
  known(
    order.map(([field]) => field),
    sortable,
    'sortable',
  );
  const hits = matching.filter(document => passes(document, termsOf(post_filter)));
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      total: { value: hits.length, relation: 'eq' },
      max_score: null,
      hits: sorted(hits, order)
        .slice(from, from + size)
        .map(document => ({
          _index: index,
          _id: document.id,
          _score: null,
          _source: pick(document, _source),
          sort: [],
        })),
    },
    aggregations: Object.fromEntries(
      Object.entries(aggs).map(([name, aggregation]) => {
        know(aggregation, { filter: object, aggs: object }, 'aggs');
        know(aggregation.aggs, { values: object }, 'aggs');
        know(aggregation.aggs.values, { terms: object }, 'values');
        know(aggregation.aggs.values.terms, { field: text, size: number }, 'terms');
        const { field } = aggregation.aggs.values.terms;
        known([field], faceted, 'a keyword');
        const counted = matching.filter(document => passes(document, termsOf(aggregation.filter)));
        const buckets = Object.entries(count(counted, field)).map(([key, doc_count]) => ({ key, doc_count }));
        return [
          name,
          {
            doc_count: counted.length,
            values: { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets },
          },
        ];
      }),
    ),
  };
}

/** A word whole, or at the beginning; what an engine's analysis adds is its own. */
function hasWord(document: Document, clause: Json): boolean {
  know(clause, { dis_max: object }, 'clause');
  const { queries } = clause.dis_max as {
    queries: Record<string, Record<string, { value?: string; query?: string }>>[];
  };
  return queries.some(query => {
    know(query, { term: object, prefix: object, match: object }, 'queries');
    const [[kind, given]] = Object.entries(query) as [
      [string, Record<string, { value?: string; query?: string }>],
    ];
    const [[field, { value }]] = Object.entries(given) as [[string, { value?: string }]];
    if (kind === 'match') return false;
    known([field], searched, 'searched');
    return matches(document, [value!], [field]);
  });
}

function clauses(query: Filters): Json[] {
  know(query, { bool: object }, 'query');
  know(query.bool, { filter: list }, 'bool');
  return query.bool.filter;
}

function termsOf(query: Filters): Filter[] {
  return clauses(query).map(clause => {
    know(clause, { terms: object }, 'filter');
    const [[field, values], ...more] = Object.entries(clause.terms as Json) as [[string, string[]]];
    insist(!more.length && texts(values), '[terms] query takes one field and a list of values');
    known([field], faceted, 'a keyword');
    return { field, values };
  });
}

// The network.

const refusals = {
  typesense: ({ message }: Refusal) => ({ message }),
  meilisearch: ({ message }: Refusal) => ({
    message,
    code: 'invalid',
    type: 'invalid_request',
    link: 'https://docs.example',
  }),
  opensearch: ({ message, status }: Refusal) => {
    const cause = { type: 'exception', reason: message };
    return {
      error: { root_cause: [cause], type: 'search_phase_execution_exception', reason: 'all shards failed' },
      status,
    };
  },
};

const services = { typesense, meilisearch, opensearch: openSearch };

export type EngineName = keyof typeof services;

const realFetch = window.fetch;

/** A request as the service got it. */
export interface Sent {
  url: string;
  headers: Record<string, string>;
  init: RequestInit;
  body: Json;
}

/** Replaces the network by a service until `stop()`. `instead` may replace each answer. */
export function start(
  engine: EngineName,
  documents: Document[],
  instead: (answer: () => Response, signal: AbortSignal) => Response | Promise<Response> = answer => answer(),
): Sent[] {
  const sent: Sent[] = [];
  window.fetch = async (input, init = {}) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.host !== 'search.example') return realFetch(input, init);
    const body = JSON.parse(init.body as string) as Json;
    sent.push({ url: request.url, headers: Object.fromEntries(request.headers), init, body });
    const answer = () => {
      try {
        insist(request.method === 'POST', `method ${request.method}`);
        insist(request.headers.get('Content-Type') === 'application/json', 'Content-Type');
        insist(!request.url.includes(key), 'the key is in the address');
        url.pathname = url.pathname.replace(/^\/behind\/a\/proxy/, '');
        return new Response(JSON.stringify(services[engine](request, url, body, documents)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return new Response(JSON.stringify(refusals[engine](error)), { status: error.status });
      }
    };
    return instead(answer, request.signal);
  };
  return sent;
}

export function stop(): void {
  window.fetch = realFetch;
}
