/** docs/links.md names the parameters that addresses really have. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { viewNames } from '../../src/content/views.ts';
import type * as Address from '../../src/links-and-frames/address.ts';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { parameters, readAddress } = (await import(
  new URL('../../dist/npm/links-and-frames/address.js', import.meta.url).href
)) as typeof Address;

const rows = [
  ...readFileSync(file('docs/links.md'), 'utf8').matchAll(/^\| ([`\w, ]+?) +\| `([\w-]+)` +\| (.+?) +\|$/gm),
].map(([, views, name, values]) => ({
  views: views === 'all' ? viewNames : [...views!.matchAll(/\w+/g)].map(([view]) => view),
  name: name!,
  values: values!,
}));

/** A value of each kind, by the words of the table. */
const examples: [RegExp, string][] = [
  [/^none/, ''],
  [/^a day/, '2026-05-31'],
  [/^ids|^an id|^words/, 'report'],
  [/^the `id`/, 'report'],
  [/^codes/, 'fr es'],
  [/^years/, '2021 2022'],
  [/^how many|number/, '2'],
  [/^`(\w+)`/, '$1'],
  [/^one to three/, '†'],
];

it('names every parameter that an element takes from an address, and where', () => {
  for (const [view, own] of Object.entries(parameters)) {
    const named = rows.filter(({ views }) => views.includes(view)).map(({ name }) => name);
    for (const name of Object.keys(own)) {
      // The note has no heading: these two do nothing there.
      if (view === 'footnote' && ['heading-level', 'no-heading'].includes(name)) continue;
      assert.ok(named.includes(name), `docs/links.md does not name ${name} of ${view}`);
    }
  }
});

it('names no parameter, and no value, that an address does not take', () => {
  assert.ok(rows.length > 20);
  const base = 'https://publisher.example/v1/';
  for (const { views, name, values } of rows)
    for (const view of views) {
      const example = examples.find(([words]) => words.test(values));
      assert.ok(example, `The test knows no value for “${values}”`);
      const value = example[1].replace('$1', example[0].exec(values)?.[1] ?? '');
      readAddress(`${base}fr/${view}/?${name}=${encodeURIComponent(value)}`, base, what =>
        assert.fail(`docs/links.md says ${name}=${value} for ${view}: ${JSON.stringify(what)}`),
      );
    }
});

it('names the attributes that an address has no say in', () => {
  const page = readFileSync(file('docs/links.md'), 'utf8');
  const said = /The other attributes \((.+?)\) cannot/.exec(page)![1]!;
  for (const name of ['base', 'feed', 'feed-only', 'search-endpoint', 'search-key', 'url-state']) {
    assert.ok(said.includes(`\`${name}\``), name);
    readAddress(
      `https://publisher.example/v1/fr/resources/?${name}=x`,
      'https://publisher.example/v1/',
      ({ cause }) => assert.equal(cause, 'never'),
    );
  }
});
