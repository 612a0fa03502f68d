/** Each snippet of HTML and JavaScript that was ever published works with today's build: test/legacy has them all. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { book } from '../legacy/book.ts';
import type { Integrity } from '../../publish/integrity.ts';
import { bundle } from './npm-bundle.ts';
import { until, untilDrawn } from './proofs.ts';
import type { World } from './world.ts';

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../sources/fixtures/${name}`, import.meta.url)), 'utf8');

export async function run({ site, host, prove }: World): Promise<void> {
  const { version, integrity } = JSON.parse(site.read('v1/integrity.json')) as Integrity;
  /** The address of this run; the release of today, and its digests where the page leaves them to the reader. */
  const today = (text: string) =>
    text
      .replaceAll('https://publisher.example/', `${site.origin}/`)
      .replaceAll(/\/v\d+\.\d+\.\d+\//g, `/v${version}/`)
      .replaceAll(
        /(\/v[\d.]+\/)([\w./-]+\.js)("[^>]*?)"sha384-…"/g,
        (_, release: string, path: string, between: string) =>
          `${release}${path}${between}"${integrity[path]}"`,
      )
      .replace('integrity="ed25519-KEY"', ''); // integrity.ts has signed scripts

  for (const { name, kind, text, says } of book) {
    if (kind === 'php') continue; // for servers: test/publish/legacy-book.test.ts checks it
    await prove(`${name} works`, async open => {
      if (says.Resolves) {
        assert.match(text, /fr\/overview/);
        for (const path of says.Resolves.split(', '))
          assert.equal((await fetch(site.base + path)).status, 200, path);
        return;
      }
      const { Before = '', Code = '', After = '', Shows = '' } = says;
      const code = today(`${Code}\n${text}`);
      const address =
        kind === 'html'
          ? ''
          : /^import .* from 'return/m.test(code)
            ? await bundle(code, host)
            : host.file(`${name}`, code);
      const snippet = address ? `<script type="module" src="${address}"></script>` : today(text);
      const { page, problems } = await open(
        // Of the policy that a site may have, README.md tells: here it is what the snippet does that counts.
        host.page({
          policy: `script-src 'self' 'unsafe-inline' ${site.origin}`,
          body: today(Before) + snippet + today(After),
        }),
        {
          prepare: async opened => {
            await opened.route('https://agency.example/**', answer('list.csv', 'text/csv'));
            await opened.route('https://partner.example/**', answer('rss.xml', 'application/rss+xml'));
            await opened.route('https://search.example/**', answerSearch);
          },
        },
      );
      for (const selector of Shows ? Shows.split(', ') : []) await untilShown(page, selector);
      assert.deepEqual(problems, []);
    });
  }
}

async function untilShown(page: Page, selector: string) {
  if (selector === 'iframe')
    await until(page, () =>
      [...document.querySelectorAll('iframe')].every(({ style }) => parseFloat(style.height) > 160),
    );
  else if (/^[\w-]+$/.test(selector) && selector.includes('-')) await untilDrawn(page, selector);
  else await page.locator(selector).first().waitFor();
}

const anySite = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
};

const answer = (name: string, contentType: string) => (route: Route) =>
  // The console names a date that can be read in two ways; here it is to have nothing to say.
  route.fulfill({
    contentType,
    headers: anySite,
    body: String(fixture(name)).replace('07/06/2022', '07.06.2022'),
  });

/** A search service that has one document, in the words of Typesense and of OpenSearch. */
function answerSearch(route: Route) {
  const document = {
    id: 'one',
    title: 'One document',
    titleLanguage: 'en',
    type: 'guidance',
    topics: [],
    publishers: [],
    editions: [{ language: 'en', urls: ['https://example.org/one'] }],
  };
  const results = [{ found: 1, hits: [{ document }], facet_counts: [] }];
  const hits = { total: { value: 1 }, hits: [{ _source: document }] };
  return route.fulfill({ headers: anySite, json: { results, hits, aggregations: {} } });
}
