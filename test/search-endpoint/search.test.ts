import { expect } from '@open-wc/testing';
import type { Resource } from '../../src/content/resources-content.js';
import { search, searchUpTo } from '../../src/search-endpoint/search.js';
import type { ServicePage, ServiceQuestion } from '../../src/search-endpoint/search.js';
import type { EngineName, Sent } from './stand-in.js';
import { key, start, stop, toDocument } from './stand-in.js';

const endpoints: Record<EngineName, string> = {
  typesense: 'typesense+https://search.example/collections/resources',
  meilisearch: 'meilisearch+https://search.example/indexes/resources',
  opensearch: 'opensearch+https://search.example/resources',
};

const keyHeaders: Record<EngineName, Record<string, string>> = {
  typesense: { 'x-typesense-api-key': key },
  meilisearch: { authorization: `Bearer ${key}` },
  opensearch: { authorization: `ApiKey ${key}` },
};

const engines = Object.keys(endpoints) as EngineName[];

const resource = (id: string, more: Partial<Resource> = {}): Resource => ({
  id,
  title: `Title ${id}`,
  titleLanguage: 'en',
  publishers: ['iom'],
  type: 'guidance',
  topics: ['return'],
  editions: [{ language: 'en', urls: [`https://example.org/${id}`] }],
  ...more,
});

const edition = (language: string) => ({ language, urls: [`https://example.org/${language}`] });

const collection = [
  toDocument(
    resource('a', {
      title: 'Guide to return',
      otherTitles: { fr: 'Guide du retour', ar: 'دليل العودة' },
      description: 'How to go home.',
      descriptionLanguage: 'en',
      date: '2018',
      topics: ['return', 'reintegration'],
      editions: [edition('en'), edition('es'), edition('fr')],
    }),
    ['Guidance', 'International Organization for Migration'],
  ),
  toDocument(
    resource('b', {
      title: 'Resolution on migration',
      type: 'resolution',
      publishers: ['un'],
      date: '2018-05',
      symbol: 'A/RES/73/195',
      editions: [edition('ar'), edition('fr')],
    }),
    ['United Nations'],
  ),
  toDocument(resource('c', { title: 'Another guide', date: '2022-06-07', publishers: ['iom', 'un'] })),
  toDocument(resource('d', { title: 'Zero date', type: 'toolkit', topics: ['reintegration'] })),
];

const query: Omit<ServiceQuestion, 'endpoint'> = {
  key,
  words: '',
  filters: {},
  sort: 'newest',
  from: 0,
  size: 10,
  language: 'en',
};

const ask = (engine: EngineName, more: Partial<ServiceQuestion> = {}) =>
  search({ ...query, endpoint: endpoints[engine], ...more });

async function complaint(asked: Promise<unknown>): Promise<Error> {
  try {
    await asked;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It should have failed.');
}

const idsOf = ({ content }: Awaited<ReturnType<typeof search>>) =>
  content.resources.map(({ id }) => id).join(' ');

/** A service that collects its requests and gives any answer the test wants. */
const say = (answer: object | string, status = 200) => {
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return () => new Response(body, { status });
};

const stored = [
  ...[
    'id',
    'title',
    'titleLanguage',
    'otherTitles',
    'description',
    'descriptionLanguage',
    'otherDescriptions',
  ],
  ...['publishers', 'date', 'type', 'topics', 'symbol', 'source', 'editions'],
];

/** A search with words, two filters and a page. */
const typical: Partial<ServiceQuestion> = {
  words: 'guide return',
  filters: { type: ['guidance', 'toolkit'], language: ['fr'] },
  from: 20,
};

/** A line that stays silent until the page hangs up. */
const untilGivenUp = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  );

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setTimeout(resolve));
}

describe('Searching a remote service', () => {
  const realTimeout = AbortSignal.timeout;
  afterEach(() => {
    stop();
    AbortSignal.timeout = realTimeout;
  });

  for (const engine of engines)
    describe(engine, () => {
      const cases: [what: string, asked: Partial<ServiceQuestion>, ids: string, total?: number][] = [
        ['all, the newest first, those without a date last', {}, 'c b a d'],
        ['the oldest first, those without a date last', { sort: 'oldest' }, 'a b c d'],
        ['by title', { sort: 'title' }, 'c a b d'],
        ['a page', { from: 1, size: 2 }, 'b a', 4],
        ['a page from anywhere', { from: 3, size: 2 }, 'd', 4],
        ['a page after the last one', { from: 8 }, '', 4],
        ['a word', { words: 'guide' }, 'c a'],
        ['the beginning of a word', { words: 'gui' }, 'c a'],
        ['several words, in any order and field', { words: '  migration   guide ' }, 'a'],
        ['a word of a title in another language', { words: 'retour' }, 'a'],
        ['a word in another script', { words: 'العودة' }, 'a'],
        ['a symbol', { words: 'A/RES/73/195' }, 'b'],
        ['a publisher by name', { words: 'united nations' }, 'b'],
        ['nothing', { words: 'nowhere' }, ''],
        ['a phrase only as its words', { words: '"return guide"' }, 'a'],
        ['a word with a hyphen as the word', { words: '-return --guide' }, 'a'],
        ['an asterisk as nothing', { words: '*' }, 'c b a d'],
        ['operators as words, some of which will do', { words: 'guide NOT migration' }, 'c b a'],
        ['nothing but some of the words', { words: 'guide nowhere', sort: 'oldest' }, 'a c'],
        ['a field name as a word', { words: 'title:(guide)' }, ''],
        ['one filter', { filters: { type: ['guidance'] } }, 'c a'],
        ['one value or the other', { filters: { type: ['resolution', 'toolkit'] } }, 'b d'],
        ['one filter and the other', { filters: { type: ['guidance'], publisher: ['un'] } }, 'c'],
        ['a filter by topic', { filters: { topic: ['reintegration'] } }, 'a d'],
        ['a filter by language', { filters: { language: ['fr', 'es'] } }, 'b a'],
        ['a filter by year', { filters: { year: ['2018'] } }, 'b a'],
        ['a filter that is not in use', { filters: { type: [], topic: [''] } }, 'c b a d'],
        [
          'words, a filter and an order',
          { words: 'guide', filters: { topic: ['return'] }, sort: 'oldest' },
          'a c',
        ],
      ];
      for (const [what, asked, ids, total = ids.split(' ').filter(Boolean).length] of cases)
        it(`finds ${what}`, async () => {
          start(engine, collection);
          const found = await ask(engine, asked);
          expect(idsOf(found)).to.equal(ids);
          expect(found.total).to.equal(total);
        });

      it('counts what choosing a value would give', async () => {
        start(engine, collection);
        expect((await ask(engine)).counts).to.deep.equal({
          type: { guidance: 2, resolution: 1, toolkit: 1 },
          topic: { return: 3, reintegration: 2 },
          language: { en: 3, es: 1, fr: 2, ar: 1 },
          publisher: { iom: 3, un: 2 },
          year: { 2018: 2, 2022: 1 },
        });
        // Types are counted as if none was chosen, so that a second one can be. All other counts are within the type.
        const filters = { type: ['guidance'], publisher: ['un'] };
        expect((await ask(engine, { filters })).counts).to.deep.equal({
          type: { guidance: 1, resolution: 1 },
          topic: { return: 1 },
          language: { en: 1 },
          publisher: { iom: 2, un: 1 },
          year: { 2022: 1 },
        });
        expect((await ask(engine, { filters, words: 'resolution' })).counts).to.deep.equal({
          type: { resolution: 1 },
          topic: {},
          language: {},
          publisher: {},
          year: {},
        });
      });

      it('finds only what fits both what the page has fixed and what the reader chose', async () => {
        start(engine, collection);
        const within = { topic: ['return', 'none'] };
        const cases: [filters: ServiceQuestion['filters'], ids: string][] = [
          [{}, 'c b a'],
          [{ topic: ['reintegration'] }, 'a'], // on both topics
          [{ topic: ['return'] }, 'c b a'],
          [{ type: ['toolkit'] }, ''],
        ];
        for (const [filters, ids] of cases)
          expect(idsOf(await ask(engine, { within, filters })), JSON.stringify(filters)).to.equal(ids);
        const { counts } = await ask(engine, { within, filters: { topic: ['reintegration'] } });
        expect(counts.topic).to.deep.equal({ return: 3, reintegration: 1 });
        expect(counts.type).to.deep.equal({ guidance: 1 });
        expect(idsOf(await ask(engine, { within, words: 'guide' }))).to.equal('c a');
      });

      it('takes any value of a filter literally', async () => {
        const values = [
          'quo"te',
          "it's",
          'back`tick',
          '`',
          'com,ma',
          'a (b',
          'c) d',
          'back\\slash',
          'end\\',
          '\\`both',
          'q\\"uest',
          'colon: (open',
          'e && f',
          'g || type:=x',
          'h] AND year IN [',
          'star*',
          '$ref(x)',
          'nul',
          'ё 世界 عودة',
        ];
        const documents = values.map((value, n) => toDocument(resource(`n${n}`, { publishers: [value] })));
        start(engine, [...documents, ...collection]);
        for (const [n, value] of values.entries()) {
          if (engine === 'typesense' && value === '`') continue; // it compares words, and here is none
          const filters = { type: ['guidance'], publisher: [value, 'no,body`'], topic: ['return'] };
          expect(idsOf(await ask(engine, { filters })), value).to.equal(`n${n}`);
        }
      });

      it('gives titles and editions in the order of the reader’s language, and ids for labels', async () => {
        start(engine, collection);
        const { content } = await ask(engine, { words: 'guide return', language: 'fr' });
        expect(content).to.deep.equal({
          language: 'fr',
          types: { guidance: 'guidance' },
          topics: { return: 'return', reintegration: 'reintegration' },
          publishers: { iom: { name: 'iom' } },
          resources: [
            {
              id: 'a',
              title: 'Guide du retour',
              otherTitles: { ar: 'دليل العودة', en: 'Guide to return' },
              description: 'How to go home.',
              descriptionLanguage: 'en',
              date: '2018',
              type: 'guidance',
              publishers: ['iom'],
              topics: ['return', 'reintegration'],
              editions: [edition('fr'), edition('en'), edition('es')],
            },
          ],
        });
        const [inEnglish] = (await ask(engine, { words: 'guide return' })).content.resources;
        expect(inEnglish!.title).to.equal('Guide to return');
        expect(inEnglish).not.to.have.any.keys('titleLanguage', 'descriptionLanguage');
        const [inRussian] = (await ask(engine, { words: 'guide return', language: 'ru' })).content.resources;
        expect([inRussian!.title, inRussian!.titleLanguage]).to.deep.equal(['Guide to return', 'en']);
        expect(inRussian!.editions).to.deep.equal([edition('en'), edition('fr'), edition('es')]); // not as stored
      });

      it('asks for a page that the engine gives, with words that it reads', async () => {
        start(engine, collection);
        expect(idsOf(await ask(engine, { size: 1000, from: -5 }))).to.equal('c b a d');
        expect(idsOf(await ask(engine, { words: 'guide '.repeat(5000) }))).to.equal('c a');
      });

      const long = Array.from({ length: 520 }, (_, n) =>
        toDocument(resource(`n${n}`, { title: `Number ${1000 + n}` })),
      );
      const some = (wanted: number, before?: ServicePage['content']) =>
        searchUpTo(wanted, { ...query, sort: 'title', endpoint: endpoints[engine] }, before);
      const numbers = ({ content }: ServicePage) => content.resources.map(({ id }) => Number(id.slice(1)));
      const upTo = (count: number) => [...Array(count).keys()];

      it('asks as often as it takes for as many as are wanted', async () => {
        const sent = start(engine, long);
        const found = await some(510);
        expect(numbers(found)).to.deep.equal(upTo(510));
        expect(found.total).to.equal(520);
        expect(sent.length).to.equal(3);
        expect(numbers(await some(1000))).to.deep.equal(upTo(520));
      });

      it('goes on behind what has come before, and keeps its names for ids', async () => {
        const sent = start(engine, long);
        const { content } = await some(20);
        const names = { types: { guidance: 'Guidance' }, kinds: { none: 'Address not known' } };
        const found = await some(30, { ...content, ...names });
        expect(numbers(found)).to.deep.equal(upTo(30));
        expect(found.content.types).to.deep.equal(names.types);
        expect(found.content.kinds).to.deep.equal(names.kinds);
        expect(sent.length).to.equal(2);
      });

      it('stops where the service has fewer than it says', async () => {
        const sent = start(engine, long.slice(0, 0));
        expect(numbers(await some(30))).to.deep.equal([]);
        expect(sent.length).to.equal(1);
      });

      it('sends the key in a header, to this host only, and nothing about the reader', async () => {
        const sent = start(engine, collection);
        await ask(engine, {
          words: 'guide',
          endpoint: endpoints[engine].replace('example/', 'example/behind/a/proxy/'),
        });
        const [{ url, headers, init }] = sent as [Sent];
        expect(url).to.match(/^https:\/\/search\.example\/behind\/a\/proxy\/[^&]*$/);
        expect(headers).to.deep.equal({ 'content-type': 'application/json', ...keyHeaders[engine] });
        const { referrerPolicy, credentials, redirect } = init;
        expect({ referrerPolicy, credentials, redirect }).to.deep.equal({
          referrerPolicy: 'no-referrer',
          credentials: 'omit',
          redirect: 'error',
        });
      });

      it('sends no header for a key that there is not', async () => {
        const sent = start(engine, collection);
        await complaint(ask(engine, { key: '' }));
        await complaint(ask(engine, { key: undefined }));
        for (const { headers } of sent) expect(headers).to.deep.equal({ 'content-type': 'application/json' });
      });

      it('says what the service says', async () => {
        start(engine, collection);
        const refused = await complaint(ask(engine, { key: 'wrong' }));
        expect(refused.message).to.match(
          /^\S+:\/\/search\.example\/\S* answered 40[13]: .*(key|credentials|valid)/,
        );
        const missing = await complaint(
          ask(engine, { endpoint: endpoints[engine].replace('resources', 'nothing') }),
        );
        expect(missing.message).to.match(/^\S+\/nothing answered 404: .*(not found|no such index)/i);
      });

      const broken: [what: string, answer: Parameters<typeof start>[2], message: RegExp][] = [
        ['an error page', say('<!doctype html>', 502), / answered 502\.$/],
        ['an error without a reason', say({}, 500), / answered 500\.$/],
        ['a page', say('<!doctype html>'), / sent no valid JSON \(/],
        ['other JSON', say({ hello: 'world' }), / gave an answer that cannot be shown: /],
        ['nothing', say('null'), / gave an answer that cannot be shown: /],
        [
          'no answer',
          () => Promise.reject(new TypeError('Failed to fetch')),
          / could not be reached \(Failed to fetch\): /,
        ],
      ];
      for (const [what, answer, message] of broken)
        it(`names the endpoint when there is ${what}`, async () => {
          start(engine, collection, answer);
          const error = await complaint(ask(engine));
          expect(error.message).to.match(message);
          expect(error.message.startsWith(`${endpoints[engine]} `)).to.be.true;
        });

      it('names the field of a document that cannot be shown', async () => {
        start(engine, [{ ...collection[0]!, title: 7 as unknown as string }]);
        const { message } = await complaint(ask(engine));
        expect(message).to.contain('content.resources.0.title should be: text');
      });

      it('gives up when it is told to, before or while it asks', async () => {
        const sent = start(engine, collection, (_answer, signal) => untilGivenUp(signal));
        const reason = new Error('The reader types on.');
        expect(await complaint(ask(engine, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
        expect(sent.length).to.equal(0);

        const typing = new AbortController();
        const older = complaint(ask(engine, { words: 'gui', signal: typing.signal }));
        await until(() => sent.length === 1);
        typing.abort(reason);
        expect(await older).to.equal(reason);
        start(engine, collection);
        expect(idsOf(await ask(engine, { words: 'guid', signal: new AbortController().signal }))).to.equal(
          'c a',
        );
      });

      it('gives up after half a minute', async () => {
        const late = new AbortController();
        const asked: number[] = [];
        AbortSignal.timeout = milliseconds => (asked.push(milliseconds), late.signal);
        const sent = start(engine, collection, (_answer, signal) => untilGivenUp(signal));
        const error = complaint(ask(engine));
        await until(() => sent.length === 1);
        late.abort(new DOMException('signal timed out', 'TimeoutError'));
        expect((await error).message).to.contain(
          `${endpoints[engine]} could not be reached (signal timed out)`,
        );
        expect(asked).to.deep.equal([30_000]);
      });
    });

  it('asks Typesense as it documents', async () => {
    const sent = start('typesense', collection);
    await ask('typesense', typical);
    const common = {
      collection: 'resources',
      q: 'guide return',
      query_by: 'search,search_en',
      drop_tokens_threshold: 0,
      max_facet_values: 1000,
    };
    expect(sent[0]!.url).to.equal('https://search.example/multi_search');
    expect(sent[0]!.body).to.deep.equal({
      searches: [
        {
          ...common,
          filter_by: 'type:=[`guidance`,`toolkit`] && languages:=[`fr`]',
          facet_by: 'topics,publishers,year',
          sort_by: 'dateOrder(missing_values: last):desc,title(missing_values: last):asc',
          include_fields: stored.join(),
          offset: 20,
          limit: 10,
        },
        { ...common, filter_by: 'languages:=[`fr`]', facet_by: 'type', per_page: 0 },
        { ...common, filter_by: 'type:=[`guidance`,`toolkit`]', facet_by: 'languages', per_page: 0 },
      ],
    });
  });

  it('asks Meilisearch as it documents', async () => {
    const sent = start('meilisearch', collection);
    await ask('meilisearch', typical);
    const common = {
      indexUid: 'resources',
      q: 'guide return',
      matchingStrategy: 'all',
      attributesToSearchOn: ['search', 'search_en'],
    };
    const filter = 'type IN ["guidance","toolkit"] AND languages IN ["fr"]';
    expect(sent[0]!.url).to.equal('https://search.example/multi-search');
    expect(sent[0]!.body).to.deep.equal({
      queries: [
        {
          ...common,
          filter,
          sort: ['dateOrder:desc', 'title:asc'],
          attributesToRetrieve: stored,
          offset: 20,
          limit: 10,
        },
        { ...common, filter, facets: ['topics', 'publishers', 'year'], hitsPerPage: 0 },
        { ...common, filter: 'languages IN ["fr"]', facets: ['type'], hitsPerPage: 0 },
        { ...common, filter: 'type IN ["guidance","toolkit"]', facets: ['languages'], hitsPerPage: 0 },
      ],
    });
  });

  it('asks OpenSearch as it documents', async () => {
    const sent = start('opensearch', collection);
    await ask('opensearch', typical);
    const word = (value: string) => ({
      dis_max: {
        queries: [
          { term: { search_en: { value, boost: 4 } } },
          { term: { search: { value, boost: 3 } } },
          { prefix: { search_en: { value, boost: 3 } } },
          { prefix: { search: { value, boost: 2 } } },
          { match: { text_en: { query: value, operator: 'and' } } },
        ],
      },
    });
    const types = { terms: { type: ['guidance', 'toolkit'] } };
    const languages = { terms: { languages: ['fr'] } };
    const counted = (field: string, ...filter: object[]) => ({
      filter: { bool: { filter } },
      aggs: { values: { terms: { field, size: 1000 } } },
    });
    expect(sent[0]!.url).to.equal(
      'https://search.example/resources/_search?allow_partial_search_results=false',
    );
    expect(sent[0]!.body).to.deep.equal({
      query: { bool: { filter: [], must: [word('guide'), word('return')] } },
      post_filter: { bool: { filter: [types, languages] } },
      aggs: {
        type: counted('type', languages),
        topics: counted('topics', types, languages),
        languages: counted('languages', types),
        publishers: counted('publishers', types, languages),
        year: counted('year', types, languages),
      },
      sort: [
        { dateOrder: { order: 'desc', missing: '_last' } },
        { title: { order: 'asc', missing: '_last' } },
        { id: { order: 'asc' } },
      ],
      _source: stored,
      track_total_hits: true,
      from: 20,
      size: 10,
    });
  });

  it('asks Elasticsearch the same', async () => {
    const sent = start('opensearch', collection);
    await ask('opensearch', typical);
    await ask('opensearch', { ...typical, endpoint: 'elasticsearch+https://search.example/resources' });
    expect(sent[1]).to.deep.equal(sent[0]);
  });

  it('sends OpenSearch a key that brings its own scheme as it is', async () => {
    const sent = start('opensearch', collection);
    expect((await ask('opensearch', { key: 'Bearer a.b.c' })).total).to.equal(4);
    expect(sent[0]!.headers.authorization).to.equal('Bearer a.b.c');
  });

  it('asks OpenSearch for nothing beyond its end', async () => {
    const sent = start('opensearch', collection);
    const { reach } = await ask('opensearch', { from: 9_995 });
    expect(reach).to.equal(10_000);
    expect([sent[0]!.body['from'], sent[0]!.body['size']]).to.deep.equal([9_995, 5]);
  });

  it('asks for the best match where words are typed, and for the newest else', async () => {
    const orderOf = async (engine: EngineName, words: string) => {
      const sent = start(engine, collection);
      await ask(engine, { sort: 'relevance', words });
      const { searches, queries, sort } = sent[0]!.body as Record<
        string,
        { sort_by: string; sort: string[] }[]
      >;
      return searches?.[0]!.sort_by ?? queries?.[0]!.sort.join() ?? JSON.stringify(sort![0]);
    };
    const newest = 'dateOrder(missing_values: last):desc,title(missing_values: last):asc';
    expect(await orderOf('typesense', 'guide')).to.equal(`_text_match:desc,${newest}`);
    expect(await orderOf('typesense', '')).to.equal(newest);
    expect(await orderOf('meilisearch', 'guide')).to.equal('');
    expect(await orderOf('meilisearch', '')).to.equal('dateOrder:desc,title:asc');
    expect(await orderOf('opensearch', 'guide')).to.equal('{"_score":{"order":"desc"}}');
    expect(await orderOf('opensearch', '')).to.contain('dateOrder');
  });

  it('folds what is typed as the list does', async () => {
    const folded = [toDocument(resource('e', { title: 'L’Évaluation des besoins' }))];
    for (const engine of engines) {
      start(engine, folded);
      for (const words of ['evaluation', 'l’éval', 'ÉVALUATION', 'd’évaluation'])
        expect(idsOf(await ask(engine, { words })), `${engine}: ${words}`).to.equal('e');
    }
  });

  it('says whether there are only documents with some of the words', async () => {
    for (const engine of engines) {
      start(engine, collection);
      expect((await ask(engine, { words: 'guide' })).isLoose).to.equal(false);
      expect((await ask(engine, { words: 'guide nowhere' })).isLoose).to.equal(true);
    }
  });

  it('says that one of Typesense’s searches failed, though the others did not', async () => {
    start(
      'typesense',
      collection,
      say({
        results: [
          { found: 0, hits: [], facet_counts: [] },
          { code: 404, error: 'Could not find a facet field named `year` in the schema.' },
        ],
      }),
    );
    const { message } = await complaint(ask('typesense'));
    expect(message).to.equal(
      `${endpoints.typesense} answered 404: Could not find a facet field named \`year\` in the schema.`,
    );
  });

  it('says what the attribute may be', async () => {
    const sent = start('typesense', collection);
    for (const endpoint of [
      '',
      'https://search.example/collections/resources',
      'algolia+https://search.example/indexes/resources',
      'toString+https://search.example/resources',
      'typesense+ftp://search.example/collections/resources',
      'typesense+//search.example/collections/resources',
      'typesense+https://search.example/resources',
      'typesense+https://search.example/collections/',
      'meilisearch+https://search.example/collections/resources',
      'opensearch+https://search.example',
      'opensearch+https://search.example/',
      'opensearch+https://search.example/resources?size=1000',
      'opensearch+https://search.example/resources#first',
    ]) {
      const { message } = await complaint(search({ ...query, endpoint }));
      expect(message).to.equal(
        `search-endpoint="${endpoint}" is none of: typesense+https://HOST/collections/INDEX, ` +
          'meilisearch+https://HOST/indexes/INDEX, opensearch+https://HOST/INDEX, elasticsearch+https://HOST/INDEX.',
      );
    }
    expect(sent.length).to.equal(0);
  });
});
