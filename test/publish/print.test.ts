/** What really comes out of the printer: the browser's own PDF, of a page with a list and of the list's printout. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { readSite, serve } from '../../bench/built-site.ts';
import type { Served } from '../../bench/built-site.ts';
import { findBrowser } from '../../publish/find-browser.ts';

const addresses = Array.from({ length: 30 }, (_, i) => `https://example.org/document-${i}`);
const content = {
  language: 'fr',
  publishers: {},
  types: {},
  topics: {},
  resources: addresses.map((url, i) => ({
    id: `document-${i}`,
    title: i ? `Document ${i}` : 'Le retour au Kosovo',
    date: String(2020 - i),
    publishers: [],
    type: 'guide',
    topics: [],
    editions: [{ language: 'fr', urls: [url] }],
  })),
};

/** The addresses of the links in a PDF, in order, each once. */
const linksIn = (pdf: Buffer) => [
  ...new Set([...pdf.toString('latin1').matchAll(/\/URI \((.*?)\)/g)].map(([, url]) => url)),
];

describe('On paper', () => {
  let site: Served;
  let browser: Browser;
  let page: Page;
  before(async () => {
    const host = '<!doctype html><html lang="fr"><title>Page</title><h1>Page</h1></html>';
    site = await serve(new Map([...readSite(), ['/page.html', Buffer.from(host)]]));
    browser = await chromium.launch(await findBrowser());
    page = await browser.newPage();
    await page.goto(`${site.origin}/page.html`);
    await page.addScriptTag({ type: 'module', url: '/v1/widgets.js' });
    await page.evaluate(given => {
      document.body.append(Object.assign(document.createElement('resource-list'), { content: given }));
    }, content);
    await page.locator('[part=take-away]').waitFor({ state: 'attached' });
    await page.locator('[part=item]').nth(29).waitFor({ state: 'attached' });
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  it('a page shows its whole list, without what only a screen can do', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('input, select, button, summary').all())
      assert.equal(await control.isVisible(), false);
    await page.emulateMedia({ media: null });
    assert.deepEqual(linksIn(await page.pdf()), addresses);
  });

  it('the printout of a list has all addresses, and the note on a territory that a title names', async () => {
    await page.evaluate(() => {
      // The frame prints by itself: here it stays, to be printed by the test.
      new MutationObserver(() => {
        const frame = document.querySelector('iframe');
        if (frame) frame.contentWindow!.print = () => (frame.id = 'printed');
      }).observe(document.body, { childList: true });
    });
    await page.locator('[part=take-away] summary').click();
    await page.locator('[part=take-away] > button').last().click();
    await page.locator('iframe#printed').waitFor({ state: 'attached' });
    const [title, note] = await page.evaluate(() => {
      const { contentDocument: printed } = document.querySelector<HTMLIFrameElement>('iframe#printed')!;
      const [from] = printed!.adoptedStyleSheets;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync([...from!.cssRules].map(({ cssText }) => cssText).join('\n'));
      const found = ['li > h2', '[role=doc-footnote]'].map(at => printed!.querySelector(at)!.textContent);
      document.adoptedStyleSheets = [sheet];
      document.documentElement.replaceWith(document.adoptNode(printed!.documentElement));
      return found;
    });
    assert.equal(title, 'Le retour au Kosovo*');
    assert.match(note!, /^\* Toutes les références au Kosovo .* 1244 \(1999\)/);
    assert.deepEqual(linksIn(await page.pdf()), addresses);
  });
});
