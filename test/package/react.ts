/** The components for React: what a server sends, and what remains of it when React takes the page over in a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSite, serve } from '../../bench/built-site.ts';
import { browser, consumer, succeed } from './partner.ts';

interface List extends HTMLElement {
  pageSize: number;
  noFilters: boolean;
  noSearch: boolean;
  type: string;
}

const bundle = (file: string, out: string, ...args: string[]) =>
  succeed('npx', [
    'esbuild',
    file,
    '--bundle',
    '--format=esm',
    `--outfile=dist/${out}`,
    '--log-level=warning',
    ...args,
  ]);

describe('The components for React', () => {
  it('keep properties and events where a server has drawn the page', async () => {
    await bundle('frameworks/page.ts', 'page.mjs', '--platform=node', '--packages=external');
    const drawn = (await succeed(process.execPath, ['server.mjs'])).trim();
    assert.match(
      drawn,
      /<resource-list(?=[^>]* lang="fr")(?=[^>]* page-size="2")(?=[^>]* no-filters)[^>]*>Documents</,
    );
    assert.doesNotMatch(drawn, /no-search|pageSize|onRrLoad/i);

    await bundle('frameworks/hydrate.ts', 'hydrate.js', '--define:process.env.NODE_ENV="development"');
    const files = readSite();
    files.set('/hydrate.js', readFileSync(join(consumer, 'dist/hydrate.js')));
    const html = `<!doctype html><html lang="en"><title>Page</title><div id="root">${drawn}</div><script type="module" src="/hydrate.js"></script>`;
    files.set('/page.html', Buffer.from(html));
    const site = await serve(files);
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', error => errors.push(String(error)));
    tab.on('console', message => message.type() === 'error' && errors.push(message.text()));
    try {
      await tab.goto(`${site.origin}/page.html`);
      await tab.waitForFunction(() => (globalThis as unknown as { heard?: string[] }).heard?.length);
      const shown = await tab.evaluate(() => {
        const { pageSize, noFilters, noSearch, type, shadowRoot } =
          document.querySelector<List>('resource-list')!;
        return {
          properties: { pageSize, noFilters, noSearch, type },
          items: shadowRoot!.querySelectorAll('[part=item]').length,
          heard: (globalThis as unknown as { heard: string[] }).heard,
        };
      });
      assert.deepEqual(shown, {
        properties: { pageSize: 2, noFilters: true, noSearch: false, type: 'guidance' },
        items: 2,
        heard: ['resource-list fr'],
      });
      assert.deepEqual(errors, []);
    } finally {
      await tab.close();
      site.close();
    }
  });
});
