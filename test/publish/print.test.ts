/** The PDF that the browser prints, of a page with a list and of the list's printout. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { readSite, serve } from '../../bench/built-site.ts';
import type { Served } from '../../bench/built-site.ts';
import { findBrowser } from '../../publish/find-browser.ts';
import { defineName } from '../../publish/page-functions.ts';

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
const linksIn = (pdf: Uint8Array) => [
  ...new Set(
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/URI \((.*?)\)/g),
    ].map(([, url]) => url),
  ),
];

describe('On paper', () => {
  let site: Served;
  let browser: Browser;
  let page: Page;
  before(async () => {
    const host = '<!doctype html><html lang="fr"><title>Page</title><h1>Page</h1></html>';
    site = await serve(new Map([...readSite(), ['/page.html', Buffer.from(host)]]));
    browser = await puppeteer.launch(await findBrowser());
    page = await browser.newPage();
    await page.evaluateOnNewDocument(defineName);
    await page.goto(`${site.origin}/page.html`);
    await page.addScriptTag({ type: 'module', url: `${site.origin}/v1/widgets.js` });
    await page.evaluate(given => {
      document.body.append(Object.assign(document.createElement('resource-list'), { content: given }));
    }, content);
    await page.waitForSelector('>>> [part=take-away]');
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('resource-list')!;
      return shadowRoot!.querySelectorAll('[part=item]').length === 30;
    });
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  it('a page shows its whole list, without what only a screen can do', async () => {
    await page.emulateMediaType('print');
    const controls = await page.$$('>>> :is(input, select, button, summary)');
    assert.ok(controls.length > 30);
    for (const control of controls) assert.equal(await control.isVisible(), false);
    await page.emulateMediaType();
    assert.deepEqual(linksIn(await page.pdf()), addresses);
  });

  it('the printout of a list has all addresses, and the note on a territory that a title names', async () => {
    await page.evaluate(() => {
      // The frame would print by itself and go. The test keeps it and prints it.
      new MutationObserver(() => {
        const frame = document.querySelector('iframe');
        if (frame) frame.contentWindow!.print = () => (frame.id = 'printed');
      }).observe(document.body, { childList: true });
    });
    await page.locator('>>> [part=take-away] summary').click();
    await page.waitForFunction(() =>
      document.querySelector('resource-list')!.shadowRoot!.querySelector('[part=take-away] > button'),
    );
    await page.locator('>>> [part=take-away] > button:last-of-type').click();
    await page.waitForSelector('iframe#printed');
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
