/** The command `index` and the list against a real OpenSearch, with our documents and with 50,000 made-up ones. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocuments, typed } from '../../../bench/list-documents.ts';
import { readContent } from '../../../publish/content/read-content.ts';
import { readSearchWords } from '../../../publish/content/search-words.ts';
import { publishedContent } from '../../../publish/content/write-content.ts';
import { facets } from '../../../src/list/list-state.ts';
import { searchIndexOf } from '../../../src/list/search-index.ts';
import type { IndexQuery } from '../../../src/list/search-index.ts';
import { WiderSearch } from '../../../src/list/wider-search.ts';
import { search } from '../../../src/search-endpoint/search.ts';
import type { ServiceQuestion } from '../../../src/search-endpoint/search.ts';
import { queries } from '../../list/node/search-queries.ts';
import { strictPolicy } from '../host.ts';
import { until } from '../proofs.ts';
import { serve } from '../servers.ts';
import { languages } from '../world.ts';
import type { World } from '../world.ts';
import { startOpenSearch } from './node.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sizeOfMany = 50_000;

/** Runs the command as it is published. */
function command(...args: string[]): Promise<{ code: number | null; printed: string; said: string }> {
  const child = spawn('node', [join(root, 'dist/npm/doctor.js'), 'index', 'opensearch', ...args]);
  let [printed, said] = ['', ''];
  child.stdout.on('data', part => (printed += String(part)));
  child.stderr.on('data', part => (said += String(part)));
  return new Promise(resolve => child.once('close', code => resolve({ code, printed, said })));
}

const percentile95 = (times: number[]) =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
const average = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

export async function run(world: World): Promise<void> {
  // The node takes longer than most proofs: where others are chosen it is not started.
  const chosen = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
  if (chosen.length && !chosen.some(words => words.startsWith('OpenSearch'))) return;
  const node = await startOpenSearch(world.folder, world.host.origin);
  if (typeof node === 'string') return console.log(`  SKIPPED, all proofs with a real OpenSearch: ${node}`);
  const prove: World['prove'] = (sentence, proof) => world.prove(`OpenSearch: ${sentence}`, proof);
  try {
    await proofs(node.origin, { ...world, prove });
  } finally {
    await node.close();
  }
}

async function proofs(
  origin: string,
  { site, host, prove, folder }: Pick<World, 'site' | 'host' | 'prove' | 'folder'>,
) {
  const published = publishedContent(readContent(join(root, 'content')));
  const catalogue = published.en.resources;
  const many = makeDocuments(sizeOfMany);
  const manyFolder = join(folder, 'many');
  mkdirSync(join(manyFolder, 'content/en'), { recursive: true });
  writeFileSync(join(manyFolder, 'content/en/resources.json'), JSON.stringify(many));

  const ask = (name: string, question: Partial<ServiceQuestion> = {}) =>
    search({
      endpoint: `opensearch+${origin}/${name}`,
      words: '',
      filters: {},
      sort: 'relevance',
      from: 0,
      size: 250,
      language: 'en',
      ...question,
    });
  const bring = async (...args: string[]) => {
    const start = performance.now();
    const { code, printed, said } = await command(origin, ...args);
    assert.equal(code, 0, said);
    return { printed, seconds: (performance.now() - start) / 1000 };
  };
  const ours = ['--content', join(root, 'dist/site/v1')];

  await prove('The command brings our documents, and prints what the page needs', async () => {
    const { printed } = await bring(...ours);
    assert.equal(printed, `search-endpoint="opensearch+${origin}/resources"\n`);
    assert.equal((await ask('resources')).total, catalogue.resources.length);
  });

  await prove('A list on another origin shows, searches and filters them', async open => {
    const { page, problems } = await open(
      host.page({
        policy: strictPolicy(site.origin).replace('connect-src', `connect-src ${origin}`),
        body: `<resource-list search-endpoint="opensearch+${origin}/resources"></resource-list>
          <script type="module" src="${site.base}widgets.js"></script>`,
      }),
    );
    const shows = (wanted: string) =>
      until(
        page,
        (text: string) =>
          document.querySelector('resource-list')?.shadowRoot?.querySelector('[part=count]')?.textContent ===
          text,
        wanted,
      );
    await shows(`50 of ${catalogue.resources.length} documents`);
    await page.locator('resource-list input[type=search]').fill('A/RES/73/195');
    await shows('1 document');
    assert.deepEqual(problems, []);
  });

  await prove('Pages of other origins may not ask', async () => {
    const status = (from: string) =>
      fetch(`${origin}/resources/_search`, {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      }).then(({ status, headers }) => [status, headers.get('access-control-allow-origin')]);
    assert.deepEqual(await status(host.origin), [200, host.origin]);
    assert.deepEqual(await status('https://elsewhere.example'), [403, null]);
  });

  await prove('What readers look for comes first, about as often as in the list', async () => {
    const words = readSearchWords(join(root, 'content'));
    const recall = (found: string[], wanted: string[]) =>
      wanted.filter(id => found.includes(id)).length / Math.min(5, wanted.length);
    const [byService, byList, none]: [number[], number[], string[]] = [[], [], []];
    for (const language of languages) {
      const content = published[language].resources;
      const index = await searchIndexOf(content);
      const wider = new WiderSearch(language, words[language]);
      for (const [text, ...wanted] of queries[language]) {
        const { content: found } = await ask('resources', { words: text, language, size: 5 });
        if (!found.resources.length) none.push(text);
        byService.push(
          recall(
            found.resources.map(({ id }) => id),
            wanted,
          ),
        );
        const ids = Array.from(index.find({ words: text }, wider).ids.slice(0, 5));
        byList.push(
          recall(
            ids.map(id => content.resources[id]!.id),
            wanted,
          ),
        );
      }
    }
    console.log(
      `    recall@5 of ${byService.length} searches: ${average(byService).toFixed(3)}, in the list ${average(byList).toFixed(3)}; nothing for ${none.length}`,
    );
    assert.ok(average(byService) >= 0.75);
    // The list finds words without a space between them, and more kinds of misspelling.
    assert.ok(none.length <= byService.length / 20, none.join(', '));
  });

  await prove(
    'Nobody is without documents while the index is made anew, and nothing is left of the one before',
    async () => {
      let isDone = false;
      const totals = new Set<number | string>();
      const asking = (async () => {
        while (!isDone) totals.add(await ask('resources', { size: 1 }).then(({ total }) => total, String));
      })();
      for (let times = 0; times < 2; times++) await bring(...ours);
      isDone = true;
      await asking;
      assert.deepEqual([...totals], [catalogue.resources.length]);
      const left = (
        await fetch(`${origin}/_cat/indices/resources-*?h=index`).then(answer => answer.text())
      ).trim();
      assert.equal(left.split('\n').length, 1, left);
    },
  );

  await prove('A filtered alias finds nothing else, whatever is asked', async () => {
    await bring(...ours, '--name', 'narrow', '--only', 'type=guidance,toolkit');
    const wanted = catalogue.resources.filter(({ type }) => ['guidance', 'toolkit'].includes(type)).length;
    assert.equal((await ask('narrow')).total, wanted);
    assert.equal((await ask('narrow', { filters: { type: ['report'] } })).total, 0);
  });

  await prove(
    'A server in front passes searches and nothing else, as docs/search-service.md has it',
    async () => {
      const front = await serve((asked, response) => {
        const { method = '', url = '', headers } = asked;
        if (!/^\/resources\/_search(\?|$)/.test(url) || !['POST', 'OPTIONS'].includes(method))
          return void response.writeHead(403).end();
        const behind = request(`${origin}${url}`, { method, headers }, answer => {
          response.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(response);
        });
        asked.pipe(behind);
      });
      try {
        const address = `http://127.0.0.1:${front.port}`;
        const { total } = await ask('resources', { endpoint: `opensearch+${address}/resources` });
        assert.equal(total, catalogue.resources.length);
        for (const [method, path] of [
          ['DELETE', 'resources'],
          ['GET', '_cat/indices'],
          ['POST', '_aliases'],
          ['POST', 'narrow/_search'],
          ['POST', 'resources/_delete_by_query'],
          ['PUT', 'resources/_search'],
        ] as const)
          assert.equal((await fetch(`${address}/${path}`, { method })).status, 403, `${method} ${path}`);
      } finally {
        await front.close();
      }
    },
  );

  await prove(`The command brings ${sizeOfMany} documents`, async () => {
    const { seconds } = await bring('--content', manyFolder, '--name', 'many');
    console.log(`    in ${seconds.toFixed(0)} s`);
    assert.equal((await ask('many', { size: 1 })).total, sizeOfMany);
  });

  const index = await searchIndexOf(many);
  const idsOf = (query: IndexQuery) => Array.from(index.find(query).ids, id => many.resources[id]!.id);

  await prove('Filters and counts are those of the list with the same documents', async () => {
    const questions: Pick<IndexQuery, 'filters' | 'within'>[] = [
      {},
      { filters: { type: ['guidance'] } },
      { filters: { type: ['guidance', 'law'], topic: ['health'], language: ['ar'] } },
      { filters: { publisher: ['p1', 'p2'], year: ['2020', '2021'] } },
      { within: { topic: ['return'] }, filters: { topic: ['children'] } },
      { filters: { language: ['el', 'zh'], type: ['study'] }, within: { year: ['2025'] } },
    ];
    for (const question of questions) {
      const { total, counts } = await ask('many', { size: 1, filters: {}, ...question });
      const hits = index.find(question);
      assert.equal(total, hits.ids.length);
      for (const facet of facets)
        assert.deepEqual(
          Object.entries(counts[facet]).sort(),
          [...hits.counts[facet]].filter(([, count]) => count).sort(),
          `${JSON.stringify(question)}: ${facet}`,
        );
    }
  });

  await prove('What the list finds by the words as typed, the service finds', async () => {
    const words = many.resources
      .slice(0, 40)
      .flatMap(({ title, symbol }) => [title.slice(0, 12), title, symbol ?? title]);
    for (const text of [...words, ...typed]) {
      const wanted = idsOf({ words: text });
      const { total, content } = await ask('many', { words: text });
      assert.ok(total >= wanted.length, `${text}: ${total}, ${wanted.length} in the list`);
      if (total > 250) continue;
      const found = new Set(content.resources.map(({ id }) => id));
      assert.deepEqual(
        wanted.filter(id => !found.has(id)),
        [],
        text,
      );
    }
  });

  await prove('Page by page each document comes once, in order, up to the end', async () => {
    const found: string[] = [];
    const dates: string[] = [];
    for (let from = 0; ; from += 250) {
      const { content, reach } = await ask('many', { from, sort: 'newest' });
      found.push(...content.resources.map(({ id }) => id));
      dates.push(...content.resources.map(({ date }) => date!));
      if (found.length >= reach || !content.resources.length) break;
    }
    assert.equal(new Set(found).size, 10_000);
    const newest = many.resources
      .map(({ date }) => date!)
      .sort()
      .reverse();
    assert.deepEqual(dates, newest.slice(0, 10_000));
  });

  await prove('It answers each letter in the time of a network, not of a search', async () => {
    const keys = typed.flatMap(word => Array.from(word, (_, length) => word.slice(0, length + 1)));
    const times = { service: [] as number[], list: [] as number[] };
    for (let round = 0; round < 3; round++)
      for (const words of keys) {
        let start = performance.now();
        await ask('many', { words, size: 50 });
        times.service.push(performance.now() - start);
        start = performance.now();
        void index.find({ words }).counts;
        times.list.push(performance.now() - start);
      }
    const [service, list] = [percentile95(times.service), percentile95(times.list)];
    console.log(
      `    p95 ${service.toFixed(0)} ms, ${(service / list).toFixed(1)} times the list’s own ${list.toFixed(1)} ms`,
    );
    assert.ok(service < 2000);
  });
}
