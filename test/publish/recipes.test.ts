/** The recipes for a server include, as docs/ and the configurator show them. `npm run e2e` runs them. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { writeLines } from '../../src/maker/write-lines.ts';

const choice = { view: 'resources', embed: 'ar', attributes: {} } as const;
const from = (base: string, title = 'الوثائق') => {
  const { parts } = writeLines('include', choice, { base, title, reader: 'en', classic: false, hashes: [] });
  return Object.fromEntries(parts.map(({ name, text }) => [name, text]));
};
const recipe = (name: string) => readFileSync(new URL(`../../docs/recipes/${name}`, import.meta.url), 'utf8');

describe('The configurator’s lines for a server include', () => {
  it('are the recipes, with this address, view, language and title', () => {
    const lines = from('https://un.example/rr/v1/');
    for (const [part, name] of Object.entries({
      ssi: 'server-include.nginx.html',
      nginx: 'server-include.nginx.conf',
      php: 'server-include.page.php',
      'php-file': 'server-include.php',
    })) {
      assert.doesNotMatch(lines[part]!, /publisher\.example|fr\/overview|Retour/, part);
      const back = lines[part]!.replaceAll('https://un.example/rr/v1/', 'https://publisher.example/v1/')
        .replaceAll('ar/resources', 'fr/overview')
        .replaceAll('الوثائق', 'Retour et réintégration');
      assert.equal(`${back}\n`, recipe(name), part);
    }
  });

  it('stay whole, whatever address and title hold', () => {
    const lines = from("https://un.example/a';b$c/v1/", `<b>l'été \\`);
    assert.ok(lines['nginx']!.includes('proxy_pass https://un.example/a%27%3Bb%24c/v1/;'));
    assert.ok(lines['php']!.includes('">&lt;b&gt;l&#39;été &#92;</a>'), lines['php']);
    assert.ok(lines['php-file']!.includes("'https://un.example/a%27%3Bb%24c/v1/' . $path"));
  });
});

describe('The recipes for a server include', () => {
  it('say nothing of readers, set limits, and keep what they had', () => {
    const nginx = recipe('server-include.nginx.conf');
    for (const line of [
      'proxy_pass_request_headers off;',
      'proxy_pass_request_body off;',
      'proxy_connect_timeout 2s;',
      'proxy_read_timeout 5s;',
      'proxy_cache publisher;',
      'proxy_cache_use_stale updating error timeout',
      'proxy_intercept_errors on;',
    ])
      assert.ok(nginx.includes(line), line);
    assert.match(recipe('server-include.php'), /CURLOPT_TIMEOUT => 3,/);
    assert.match(recipe('fetch-fragments.sh'), /--max-time 20/);
  });

  const php = /curl/.test(spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? '');

  it(
    'let no page wait long for a publisher that is slow, and no two in a row',
    { skip: !php },
    async test => {
      let asked = 0;
      const server = createServer((_, response) => {
        asked++;
        const drip = setInterval(() => response.write('.'), 300); // each before a reader of the line gives up
        response.on('close', () => clearInterval(drip));
      });
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
      test.after(() => {
        server.closeAllConnections();
        server.close();
        rmSync(folder, { recursive: true });
      });
      const lines = from(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`);
      const file = lines['php-file']!.replace('/var/cache/publisher', folder);
      const begin = performance.now();
      const page = `?>${file}\n?>${lines['php']}${lines['php']}`;
      const { stdout } = await promisify(execFile)('php', ['-r', page], { timeout: 20_000 });
      assert.ok(performance.now() - begin < 10_000, 'the page waits as long as the publisher pleases');
      assert.equal(stdout.split('الوثائق</a>').length, 3, stdout);
      assert.equal(asked, 1);
    },
  );
});
