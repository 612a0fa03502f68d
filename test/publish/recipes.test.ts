/** The recipes for a server include, as docs/ and the configurator show them. `npm run e2e` runs them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
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
    assert.match(recipe('server-include.php'), /'timeout' => 3/);
    assert.match(recipe('fetch-fragments.sh'), /--max-time 20/);
  });
});
