/** What a reader sees of a form on a page of an agency. */
import type { Browser } from 'puppeteer-core';
import { defineName } from '../../publish/page-functions.ts';
import type { Host } from '../e2e/host.ts';
import { title, words } from './forms.ts';

/** Stands at the end of each page: when this link has become the note, those before it have become what they will. */
const last = (base: string) => `<p><a href="${base}en/footnote/">The last link</a></p>`;

export async function look(
  browser: Browser,
  host: Host,
  base: string,
  saved: string,
  hasScript: boolean,
): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(defineName);
    await page.evaluateOnNewDocument(() => {
      const settled = new WeakSet<EventTarget>();
      Object.assign(globalThis, { settled });
      for (const event of ['rr-load', 'rr-error'])
        addEventListener(event, ({ target }) => target && settled.add(target), true);
    });
    const script = hasScript ? `<script type="module" src="${base}widgets.js"></script>` : '';
    const address = host.page({
      policy: '',
      head: script,
      body: `<main>${saved}</main>${last(base)}`,
    });
    await page.goto(address, { waitUntil: 'load' });
    if (await page.$(`script[src="${base}widgets.js"]`))
      await page.waitForFunction(() => {
        const { settled } = globalThis as unknown as { settled: WeakSet<Element> };
        const elements = [...document.querySelectorAll('resource-list, territory-footnote')];
        return (
          document.querySelector('body > territory-footnote') &&
          elements.every(element => settled.has(element))
        );
      });
    const frame = await (await page.$('main iframe'))?.contentFrame();
    if (frame) {
      const count = await frame.evaluate(countDocuments);
      const sandbox = await page.$eval('main iframe', element => element.getAttribute('sandbox'));
      if (count)
        return sandbox?.split(' ').includes('allow-scripts') === false ? 'documents, no script' : 'documents';
      return 'nothing';
    }
    return await page.evaluate(inPage, { title, words, documents: await page.evaluate(countDocuments) });
  } finally {
    await page.close();
  }
}

function countDocuments(): number {
  return [...document.querySelectorAll('resource-list')]
    .flatMap(element => [
      ...element.querySelectorAll('li, article'),
      ...(element.shadowRoot?.querySelectorAll('[part~=item]') ?? []),
    ])
    .filter(item => item.checkVisibility()).length;
}

function inPage(given: { title: string; words: string; documents: number }): string {
  const main = document.querySelector('main')!;
  const shows = (text: string) =>
    [...main.querySelectorAll('*')].some(
      element =>
        element.checkVisibility() &&
        [...element.childNodes].some(node => node.nodeName === '#text' && node.nodeValue!.includes(text)),
    );
  const outside = [...main.querySelectorAll('h3')].find(({ textContent }) => textContent === given.title);
  if (given.documents) {
    if (shows(given.words)) return 'documents and words';
    return outside && !shows(given.title) ? 'documents, title lost' : 'documents';
  }
  if (/<(?:p|script|iframe|resource-list)\b/.test(main.innerText)) return 'the code';
  if ([...main.querySelectorAll('a')].some(link => link.checkVisibility())) return 'a link';
  return main.innerText.trim() ? 'own words' : 'nothing';
}
