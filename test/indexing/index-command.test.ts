/**
 * `npx return-reintegration-widgets index`, against small services that know only what Typesense, Meilisearch and Elasticsearch
 * document.
 * A real OpenSearch is asked in test/e2e.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { ResourcesContent } from '../../src/content/resources-content.ts';
import { IndexError, runIndex } from '../../src/indexing/node/index-command.ts';

const list = (
  language: string,
  title: string,
  more: Partial<ResourcesContent['resources'][0]> = {},
): ResourcesContent => ({
  language,
  publishers: {
    iom: { name: language === 'fr' ? 'Organisation internationale' : 'International Organization' },
  },
  types: { guidance: language === 'fr' ? 'Orientations' : 'Guidance', report: 'Report' },
  topics: { return: language === 'fr' ? 'Retour' : 'Return' },
  resources: [
    {
      id: 'guide',
      title,
      otherTitles: language === 'fr' ? { en: 'Guide to return' } : { fr: 'L’évaluation du retour' },
      description: language === 'fr' ? 'Un guide.' : 'A guide.',
      publishers: ['iom'],
      date: '2018-05',
      type: 'guidance',
      topics: ['return'],
      symbol: 'A/RES/73/195',
      editions: [
        { language: 'en', urls: ['https://example.org/en'] },
        { language: 'fr', urls: [] },
      ],
      ...more,
    },
  ],
});

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ours</title>
<item><title><![CDATA[A & B]]></title><link>https://agency.example/a</link><dc:date>2024-02-05</dc:date></item>
<item><title>C &nbsp; D</title><link>https://agency.example/c</link><description>&lt;p&gt;Text &amp;amp; more&lt;/p&gt;</description></item>
</channel></rss>`;

type Json = Record<string, unknown>;
type Answer = [status: number, body: unknown];
interface Request {
  method: string;
  path: string;
  query: string;
  body: string;
}

/** Throws at a field that is not documented. */
const only = (value: unknown, ...fields: string[]) => {
  for (const field of Object.keys(value as object))
    assert.ok(fields.includes(field), `unknown field ${field}`);
};

class Typesense {
  readonly collections = new Map<string, Json[]>();
  readonly aliases = new Map<string, string>();
  readonly keys: Json[] = [];
  refuses = false;

  get live() {
    return this.collections.get(this.aliases.get('resources') ?? '');
  }

  get names() {
    return [...this.collections.keys()];
  }

  answer({ method, path, query, body }: Request): Answer {
    const [room, given = '', documents, ,] = path.split('/').slice(1);
    const name = this.aliases.get(given) ?? given;
    const nothing: Answer = [404, { message: 'Not Found' }];
    if (room === 'collections' && method === 'POST' && !given) {
      const schema = JSON.parse(body) as { name: string; fields: Json[] };
      only(schema, 'name', 'fields', 'symbols_to_index');
      for (const field of schema.fields) {
        only(field, 'name', 'type', 'facet', 'optional', 'sort');
        assert.match(field['type'] as string, /^(string|string\[\]|int32)$/);
      }
      this.collections.set(schema.name, []);
      return [201, schema];
    }
    if (room === 'collections' && documents) {
      assert.deepEqual([method, query, path.split('/')[4]], ['POST', 'action=upsert', 'import']);
      const lines = body
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Json);
      for (const line of lines) assert.equal(typeof line['id'], 'string');
      this.collections.get(name)!.push(...lines);
      const answers = lines.map(() =>
        this.refuses ? { success: false, error: 'Bad JSON.' } : { success: true },
      );
      return [200, answers.map(line => JSON.stringify(line)).join('\n')];
    }
    if (room === 'collections' && method === 'GET' && !given)
      return [200, this.names.map(name => ({ name }))];
    if (room === 'collections' && method === 'GET')
      return this.collections.has(name)
        ? [200, { name, num_documents: this.collections.get(name)!.length }]
        : nothing;
    if (room === 'collections' && method === 'DELETE') return [200, this.collections.delete(given)];
    if (room === 'aliases' && method === 'GET')
      return this.aliases.has(given)
        ? [200, { name: given, collection_name: this.aliases.get(given) }]
        : nothing;
    if (room === 'aliases' && method === 'PUT') {
      this.aliases.set(given, (JSON.parse(body) as { collection_name: string }).collection_name);
      return [200, {}];
    }
    if (room === 'keys' && method === 'GET') return [200, { keys: this.keys }];
    if (room === 'keys') {
      const key = JSON.parse(body) as Json;
      only(key, 'description', 'actions', 'collections');
      assert.deepEqual(key['actions'], ['documents:search']);
      this.keys.push({ id: this.keys.length, value_prefix: 'sear', ...key });
      return [201, { value: 'search-only-key' }];
    }
    return [405, { message: `no such route: ${method} ${path}` }];
  }
}

class Meilisearch {
  readonly indexes = new Map<string, Json[]>();
  readonly keys = new Map<string, Json>();
  refuses = false;
  #tasks = 0;
  readonly #failed = new Set<string>();

  get live() {
    return this.indexes.get('resources');
  }

  get names() {
    return [...this.indexes.keys()];
  }

  answer({ method, path, query, body }: Request): Answer {
    const [room, given = '', more] = path.split('/').slice(1);
    const task: Answer = [202, { taskUid: this.#tasks++ }];
    const json = body ? (JSON.parse(body) as never) : undefined;
    if (room === 'tasks')
      return [
        200,
        this.#failed.has(given)
          ? { status: 'failed', error: { message: 'Bad document.' } }
          : { status: 'succeeded' },
      ];
    if (room === 'indexes' && method === 'POST' && !given) {
      const { uid, primaryKey } = json! as { uid: string; primaryKey: string };
      assert.equal(primaryKey, 'key');
      this.indexes.set(uid, []);
      return task;
    }
    if (room === 'indexes' && more === 'settings') {
      only(
        json,
        'searchableAttributes',
        'filterableAttributes',
        'sortableAttributes',
        'rankingRules',
        'nonSeparatorTokens',
        'pagination',
        'faceting',
      );
      return task;
    }
    if (room === 'indexes' && more === 'documents') {
      const documents = json! as Json[];
      for (const { key } of documents) assert.match(String(key), /^[\w-]+$/);
      this.indexes.get(given)!.push(...documents);
      if (this.refuses) this.#failed.add(String(this.#tasks - 1));
      return task;
    }
    if (room === 'indexes' && more === 'stats')
      return [200, { numberOfDocuments: this.indexes.get(given)!.length }];
    if (room === 'indexes' && method === 'GET' && !given) {
      assert.equal(query, 'limit=1000');
      return [200, { results: this.names.map(uid => ({ uid })) }];
    }
    if (room === 'indexes' && method === 'GET')
      return this.indexes.has(given) ? [200, {}] : [404, { message: 'not found' }];
    if (room === 'indexes' && method === 'DELETE') {
      this.indexes.delete(given);
      return task;
    }
    if (room === 'swap-indexes') {
      const [
        {
          indexes: [a, b],
        },
      ] = json! as [{ indexes: [string, string] }];
      const [one, other] = [this.indexes.get(a)!, this.indexes.get(b)!];
      this.indexes.set(a, other).set(b, one);
      return task;
    }
    if (room === 'keys' && method === 'GET')
      return this.keys.has(given) ? [200, this.keys.get(given)] : [404, { message: 'not found' }];
    if (room === 'keys') {
      only(json, 'uid', 'description', 'actions', 'indexes', 'expiresAt');
      const { uid } = json! as { uid: string };
      assert.match(uid, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
      this.keys.set(uid, { key: 'search-only-key', ...(json! as Json) });
      return [201, this.keys.get(uid)];
    }
    return [405, { message: `no such route: ${method} ${path}` }];
  }
}

class Elasticsearch {
  readonly indexes = new Map<string, { mappings: unknown; documents: Json[] }>();
  readonly aliases = new Map<string, { index: string; filter: unknown }>();
  readonly keys: Json[] = [];
  refuses = false;

  get live() {
    return this.indexes.get(this.aliases.get('resources')?.index ?? '')?.documents;
  }

  get names() {
    return [...this.indexes.keys()];
  }

  answer({ method, path, query, body }: Request): Answer {
    const [given = '', more] = path.split('/').slice(1);
    const json = body && more !== '_bulk' ? (JSON.parse(body) as never) : undefined;
    const nothing: Answer = [404, { error: { reason: 'no such index' } }];
    if (given === '_aliases') {
      for (const action of (json! as { actions: Json[] }).actions) {
        only(action, 'add', 'remove');
        const { add } = action as { add?: { index: string; alias: string; filter?: unknown } };
        if (!add) continue;
        only(add, 'index', 'alias', 'filter');
        this.aliases.set(add.alias, { index: add.index, filter: add.filter });
      }
      return [200, { acknowledged: true }];
    }
    if (given === '_security' && method === 'GET') {
      assert.equal(query, 'name=resources-search&owner=true');
      return [200, { api_keys: this.keys }];
    }
    if (given === '_security') {
      const key = json! as { name: string; role_descriptors: Json };
      only(key, 'name', 'role_descriptors');
      assert.deepEqual(key.role_descriptors, {
        search: { indices: [{ names: ['resources'], privileges: ['read'] }] },
      });
      this.keys.push({ id: 'VuaC', invalidated: false, ...key });
      return [200, { id: 'VuaC', name: key.name, api_key: 'secret', encoded: 'search-only-key' }];
    }
    if (more === '_alias') return this.aliases.has(given) ? [200, {}] : nothing;
    if (more === '_mapping') {
      assert.match(given, /^resources-([a-z]+-)?\*$/);
      const found = [...this.indexes].filter(([name]) => name.startsWith(given.slice(0, -1)));
      return [200, Object.fromEntries(found)];
    }
    if (method === 'PUT' && !more) {
      only(json, 'settings', 'mappings');
      this.indexes.set(given, { ...(json! as { mappings: unknown }), documents: [] });
      return [200, { acknowledged: true }];
    }
    const documents = this.indexes.get(given)?.documents;
    if (!documents) return nothing;
    if (more === '_bulk') {
      const lines = body
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Json);
      assert.ok(lines.every((line, number) => number % 2 || '_id' in (line['index'] as object)));
      documents.push(...lines.filter((_, number) => number % 2));
      const error = { reason: 'Bad document.' };
      return [
        200,
        { errors: this.refuses, items: [{ index: { _id: '1', ...(this.refuses && { error }) } }] },
      ];
    }
    if (more === '_count') return [200, { count: documents.length }];
    if (more === '_settings' || more === '_refresh') return [200, {}];
    if (method === 'DELETE') return [200, this.indexes.delete(given)];
    return [405, { error: { reason: `no such route: ${method} ${path}` } }];
  }
}

const folder = mkdtempSync(join(tmpdir(), 'rr-index-'));
const write = (contents: ResourcesContent[]) => {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  for (const content of contents) {
    mkdirSync(join(folder, 'content', content.language), { recursive: true });
    writeFileSync(join(folder, 'content', content.language, 'resources.json'), JSON.stringify(content));
  }
};

let service: Typesense | Meilisearch | Elasticsearch;
let requests: Request[] = [];
/** How many documents readers had at each request. */
let live: number[] = [];
let address = '';
const server = createServer((request, response) => {
  void (async () => {
    let body = '';
    for await (const part of request) body += String(part);
    const { pathname, search } = new URL(request.url!, 'http://localhost');
    if (pathname === '/feed.xml') return response.end(feed);
    const asked = { method: request.method!, path: pathname, query: search.slice(1), body };
    requests.push(asked);
    live.push(service.live?.length ?? 0);
    assert.ok(
      [request.headers['x-typesense-api-key'], request.headers.authorization?.split(' ')[1]].includes(
        'admin-key',
      ),
    );
    const [status, answer] = service.answer(asked);
    response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  })().catch((error: Error) => response.writeHead(400).end(JSON.stringify({ message: error.message })));
});

describe('The command index', () => {
  const real = { log: console.log, error: console.error };
  let printed: string[] = [];
  let said: string[] = [];

  before(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env['SEARCH_ADMIN_KEY'] = 'admin-key';
  });
  after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
    delete process.env['SEARCH_ADMIN_KEY'];
  });
  beforeEach(() => {
    [requests, live, printed, said] = [[], [], [], []];
    console.log = (line: string) => void printed.push(line);
    console.error = (line: string) => void said.push(line);
    write([list('en', 'Guide to return'), list('fr', 'L’évaluation du retour')]);
  });
  afterEach(() => Object.assign(console, real));

  const make = {
    typesense: () => new Typesense(),
    meilisearch: () => new Meilisearch(),
    elasticsearch: () => new Elasticsearch(),
  };
  for (const engine of ['typesense', 'meilisearch', 'elasticsearch'] as const) {
    const path = { typesense: 'collections/', meilisearch: 'indexes/', elasticsearch: '' }[engine];
    const run = (...more: string[]) => runIndex([engine, address, '--content', folder, ...more]);

    describe(engine, () => {
      beforeEach(() => {
        service = make[engine]();
      });

      it('brings the documents, and prints what the page needs', async () => {
        await run('--make-key');
        assert.deepEqual(printed, [
          `search-endpoint="${engine}+${address}/${path}resources" search-key="search-only-key"`,
        ]);
        const [document] = service.live!;
        assert.equal(
          document!['search'],
          "guide to return l'evaluation evaluation du retour a/res/73/195 res/73/195 73/195 195",
        );
        assert.ok((document!['search_fr'] as string).includes('orientations'));
        assert.equal('text_fr' in document!, engine === 'elasticsearch');
        assert.deepEqual(
          [document!['languages'], document!['year'], document!['dateOrder'], document!['titleLanguage']],
          [['en'], '2018', 20180500, 'en'],
        );
        assert.deepEqual(document!['otherDescriptions'], { fr: 'Un guide.' });
      });

      it('takes the place of the index before when it is complete, and leaves nothing behind', async () => {
        await run();
        live = [];
        await run();
        assert.ok(Math.min(...live) === 1, `readers had ${live.join()} documents`);
        assert.equal(service.names.length, 1);
      });

      it('removes what a failed run has left, and nothing of another name', async () => {
        await runIndex([engine, address, '--content', folder, '--name', 'resources-internal']);
        const others = service.names;
        service.refuses = true;
        await assert.rejects(run());
        service.refuses = false;
        assert.equal(service.names.length, others.length + 1);
        await run();
        assert.equal(service.names.length, others.length + 1);
        assert.ok(
          others.every(name => service.names.includes(name)),
          `${service.names}`,
        );
      });

      it('keeps the key that an earlier run has made', async () => {
        await run('--make-key');
        await run('--make-key');
        const keys = service.keys instanceof Map ? service.keys.size : service.keys.length;
        assert.equal(keys, 1);
        // Meilisearch tells it again. With the others the page has it, or somebody removes it first.
        const isTold = printed[1]!.includes('search-key="search-only-key"');
        const isExplained = said.some(line => /The key that an earlier run has printed stays/.test(line));
        assert.deepEqual([isTold, isExplained], engine === 'meilisearch' ? [true, false] : [false, true]);
      });

      it('leaves the index before in use where the service refuses a document', async () => {
        await run();
        const before = service.live;
        service.refuses = true;
        await assert.rejects(run(), /Bad (JSON|document)\./);
        assert.equal(service.live, before);
      });

      it('lets readers find nothing but what --only names', async () => {
        const both = list('en', 'Guide to return');
        both.resources.push({ ...both.resources[0]!, id: 'other', type: 'toolkit' });
        write([both]);
        await run('--make-key', '--only', 'type=guidance', '--only', 'type=toolkit');
        if (service instanceof Elasticsearch) {
          assert.deepEqual(service.aliases.get('resources')!.filter, {
            bool: { filter: [{ terms: { type: ['guidance', 'toolkit'] } }] },
          });
          return;
        }
        const key = /search-key="(.+)"/.exec(printed[0]!)![1]!;
        const decoded =
          engine === 'typesense'
            ? Buffer.from(key, 'base64').toString()
            : Buffer.from(key.split('.')[1]!, 'base64url').toString();
        assert.match(
          decoded,
          engine === 'typesense'
            ? /type:=\[`guidance`,`toolkit`\]/
            : /type IN \["guidance","toolkit"\]|type IN \[\\"guidance/,
        );
      });

      it('asks nothing of the service in a dry run, and says what readers are limited to', async () => {
        await run('--dry-run', '--make-key', '--only', 'type=guidance');
        assert.deepEqual(requests, []);
        const plan = JSON.parse(printed[0]!) as { endpoint: string; only: Json; example: Json };
        assert.ok(plan.endpoint.startsWith(engine) && plan.example['title'] === 'Guide to return');
        assert.deepEqual(plan.only, { type: ['guidance'] });
        assert.ok(said.includes('Readers find 1 of them: --only type=guidance'));
      });

      it('refuses a limit that would not hold, or that leaves nothing', async () => {
        if (engine !== 'elasticsearch')
          await assert.rejects(run('--only', 'type=guidance'), /--only needs --make-key with/);
        await assert.rejects(
          run('--make-key', '--only', 'type=guidence'),
          /--only type=guidence: no document has it\. Did you mean guidance\? There are: guidance\./,
        );
        await assert.rejects(
          run('--make-key', '--only', 'year=1918'),
          /no document has it\. There are: 2018/,
        );
        assert.deepEqual(requests, []);
      });
    });
  }

  it('makes a key of Typesense that opens no other index', async () => {
    service = new Typesense();
    await runIndex(['typesense', address, '--content', folder, '--make-key']);
    const patterns = service.keys[0]!['collections'] as string[];
    const opens = (name: string) => patterns.some(pattern => new RegExp(`^(?:${pattern})$`).test(name));
    assert.ok(opens('resources') && service.names.every(opens));
    assert.deepEqual(
      ['resources-internal', 'resources-internal-20261129174220123', 'my-resources', 'resources-2'].filter(
        opens,
      ),
      [],
    );
  });

  it('says what a feed has lost where there is no English', async () => {
    service = new Typesense();
    write([list('fr', 'L’évaluation du retour')]);
    await runIndex(['typesense', address, '--content', folder, '--feed', `${address}/feed.xml`]);
    assert.equal(said.filter(line => line.endsWith('RSS, 2 read, 0 skipped')).length, 1);
  });

  it('brings further lists, too, and says how far they could be read', async () => {
    service = new Typesense();
    await runIndex(['typesense', address, '--content', folder, '--feed', `${address}/feed.xml`]);
    assert.deepEqual(
      service.live!.map(({ title, date, source }) => [title, date, source]),
      [
        ['Guide to return', '2018-05', undefined],
        ['A & B', '2024-02-05', 'Ours'],
        ['C D', undefined, 'Ours'],
      ],
    );
    assert.equal(service.live![2]!['description'], 'Text & more');
    assert.ok(said.some(line => line.endsWith('RSS, 2 read, 0 skipped')));
    assert.ok(said.some(line => line.includes('&nbsp; is no XML (line 3')));
  });

  it('says what is wrong with how it was called', async () => {
    service = new Typesense();
    for (const [args, message] of [
      [[], /index <engine> <address>/],
      [['algolia', address], /algolia is no engine that is known: typesense, meilisearch, opensearch/],
      [['typesense', 'search.example'], /Name the address of the service behind typesense, such as https/],
      [['typesense', address, 'more'], /Not understood: more/],
      [['typesense', address], /Name the documents/],
      [['typesense', address, '--content', folder, '--name', 'Ours!'], /--name Ours!/],
      [['typesense', address, '--content', folder, '--only', 'kind=x'], /--only kind=x: one of type, topic/],
      [
        ['typesense', address, '--content', folder, '--make-key', '--only', 'type=,'],
        /--only type=,: one of/,
      ],
      [['typesense', address, '--content', join(folder, 'nowhere')], /there is no content/],
      [
        ['typesense', address, '--content', 'http://127.0.0.1:1/v1/'],
        /^http:\/\/127\.0\.0\.1:1\/v1\/content\/en\/resources\.json could not be read \(/,
      ],
      [['typesense', address, '--feed', `${address}/none`], /answered 4/],
      [['typesense', address, '--unknown'], /Unknown option '--unknown'/],
    ] as [string[], RegExp][])
      await assert.rejects(
        runIndex(args),
        (error: Error) => error instanceof IndexError && message.test(error.message),
        args.join(' '),
      );
  });
});
