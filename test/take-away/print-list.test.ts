import { mentionFinder } from '../../src/content/find-mentions.js';
import { expect } from '@open-wc/testing';
import type { MsgFn } from '../../src/localization/msg.js';
import { printList, writePrintout } from '../../src/take-away/print-list.js';
import type { Printout } from '../../src/take-away/print-list.js';
import { notesFor } from '../../src/take-away/printed-notes.js';
import { openPage, textOf, textsOf } from '../helpers.js';
import { territoriesIn } from '../small-content.js';
import { guide, smallList, unstated } from './small-list.js';
import type { StrictPage } from './strict-page.js';

const msg = ((text: string) => text) as MsgFn;
const printout: Printout = {
  title: 'Documents',
  resources: smallList.resources,
  total: 3,
  content: smallList,
  tag: 'en-GB',
  notes: [{ marker: '*', find: () => [], text: 'Toute référence au Kosovo…', language: 'fr' }],
};

/** Collects the document of each frame that prints. */
function catchPrints(page: Document = document) {
  const prints: Document[] = [];
  const listen = ({ target }: Event) => {
    const printed = (target as HTMLIFrameElement).contentWindow;
    if (printed) printed.print = () => void prints.push(printed.document);
  };
  page.addEventListener('load', listen, true);
  return { prints, stop: () => page.removeEventListener('load', listen, true) };
}

describe('A printout', () => {
  const write = (changes: Partial<Printout> = {}) => {
    const page = document.implementation.createHTMLDocument();
    const total = (changes.resources ?? printout.resources).length;
    writePrintout(page, { ...printout, total, ...changes }, msg);
    return page;
  };

  it('holds every document with every address, and the notes', () => {
    const page = write();
    expect(textOf(page.querySelector('h1'))).to.equal('Documents');
    expect(textsOf(page, 'h2')).to.deep.equal(['Reintegration Handbook', 'What works?', 'دليل العودة']);
    expect(textsOf(page, 'body > p')).to.deep.equal(['3 documents', '* Toute référence au Kosovo…']);
    expect(textsOf(page, 'a')).to.deep.equal([
      'https://example.org/en',
      'https://mirror.example/en',
      'https://example.org/fr',
      'https://example.org/en',
      'https://example.org/ar',
    ]);
    expect(textsOf(page, 'li li')[0]).to.equal(
      'English, PDF, 787.1 kB, 304 pages https://example.org/en https://mirror.example/en',
    );
    expect(textsOf(page, 'li > p')[0]).to.equal(
      'IOM\u00a0· United Nations Network on Migration\u00a0· 11 March 2019\u00a0· Handbook\u00a0· A/RES/73/195',
    );
    expect(page.querySelectorAll('button, input, select, script').length).to.equal(0);
  });

  it('names the further list that a document comes from, as the screen does', () => {
    const page = write({ resources: [{ ...guide, source: 'Partner’s list' }] });
    expect(textOf(page.querySelector('li > p'))).to.match(/\u00a0· Partner’s list$/);
  });

  it('says what is in another language', () => {
    const page = write();
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['en-GB', 'ltr']);
    const title = page.querySelector<HTMLElement>('li:last-child > h2 > span')!;
    expect([title.lang, title.dir]).to.deep.equal(['ar', 'rtl']);
    expect(page.querySelector<HTMLElement>('[role=doc-footnote] span')!.lang).to.equal('fr');
  });

  it('says no language where none is stated', () => {
    const [edition] = unstated.editions;
    const page = write({
      resources: [unstated, { ...unstated, editions: [{ ...edition!, format: 'PDF', pages: 8 }] }],
    });
    expect(textsOf(page, 'li li')).to.deep.equal([
      'https://example.org/rapport',
      'PDF, 8 pages https://example.org/rapport',
    ]);
    expect(textsOf(page, 'li li bdi')).to.deep.equal(['PDF', '8 pages']);
    expect(page.querySelectorAll('li li > :empty').length).to.equal(0);
  });

  it('marks what a note is on, in titles and descriptions, once', () => {
    const notes = [
      { marker: '*', find: mentionFinder({ mentions: ['Kosovo'] }), text: 'On Kosovo.', language: 'en' },
      {
        marker: '**',
        find: mentionFinder({ mentions: ['Abyei area', 'Abyei'] }),
        text: 'On Abyei.',
        language: 'en',
      },
    ];
    const title = 'Kosovo, the Abyei area and Kosovo* (no Kosovoland)';
    const page = write({
      notes,
      resources: [{ ...guide, titleLanguage: 'en', title, description: 'Abyei' }],
    });
    expect(textOf(page.querySelector('h2'))).to.equal(
      'Kosovo*, the Abyei area** and Kosovo* (no Kosovoland)',
    );
    expect(textsOf(page, 'h2 sup')).to.deep.equal(['*', '**']);
    expect(textOf(page.querySelector('h2 ~ p + p'))).to.equal('Abyei**');
  });

  it('takes the notes that its documents need', () => {
    const known = territoriesIn('ar').territories;
    expect(notesFor(['Return to Kosovo', undefined], 'fr').map(({ language }) => language)).to.deep.equal([
      'fr',
    ]);
    expect(
      notesFor(['Abyei', 'إلى كوسوفو'], 'ar', known).map(({ marker, language }) => [marker, language]),
    ).to.deep.equal([
      ['*', 'en'],
      ['**', 'en'],
    ]);
    expect(notesFor(['Kosovoland'], 'en', known)).to.deep.equal([]);
  });

  it('runs from right to left in Arabic', () => {
    const page = write({ tag: 'ar', content: { ...smallList, language: 'ar' }, resources: [guide] });
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
    expect(page.querySelector('h2 > span')).to.equal(null);
    expect(page.querySelector('a')!.dir).to.equal('ltr');
  });

  it('is text, whatever the content looks like', () => {
    const page = write({ resources: [{ ...guide, title: '<img src=x onerror=alert(1)>' }] });
    expect(page.querySelector('img')).to.equal(null);
  });
});

describe('Printing a list', () => {
  let caught: ReturnType<typeof catchPrints>;
  beforeEach(() => (caught = catchPrints()));
  afterEach(() => {
    caught.stop();
    document.querySelectorAll('iframe').forEach(frame => frame.remove());
  });

  it('prints a document of its own, which goes when it is printed', async () => {
    await printList(printout, msg);
    expect(caught.prints.length).to.equal(1);
    expect(textsOf(caught.prints[0]!, 'h2').length).to.equal(3);
    const [frame] = document.querySelectorAll('iframe');
    expect(frame!.getBoundingClientRect().width).to.equal(0);
    expect(caught.prints[0]!.adoptedStyleSheets.length).to.equal(1);
    frame!.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('iframe')).to.equal(null);
  });

  it('leaves one frame at most where a browser never says that it has printed', async () => {
    await printList(printout, msg);
    await printList(printout, msg);
    expect(document.querySelectorAll('iframe').length).to.equal(1);
  });
});

describe('Under a strict Content Security Policy', () => {
  const strict = `default-src 'none'; script-src ${location.origin}; require-trusted-types-for 'script'; trusted-types lit-html return-reintegration-widgets`;
  const open = async (policy = strict) => {
    const { window, document, errors } = await openPage(
      `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}">
      <title>Strict</title><script type="module" src="${new URL('./strict-page.ts', import.meta.url).href}"></script></head><body></body></html>`,
    );
    return { page: window as Window & typeof globalThis & StrictPage, document, errors };
  };

  it('a list prints, looks like a printout, and is downloaded', async () => {
    const { page, document, errors } = await open();
    const { prints } = catchPrints(document);
    await page.printList(printout, msg);
    expect(textsOf(prints[0]!, 'h2').length).to.equal(3);
    const item = prints[0]!.querySelector('body > ul')!;
    expect(prints[0]!.defaultView!.getComputedStyle(item).listStyleType).to.equal('none');
    page.HTMLAnchorElement.prototype.click = () => {};
    page.download(await page.exportAs('ris', smallList, 'en', 'Documents'));
    expect([...page.violations, ...errors]).to.deep.equal([]);
  });

  it('search engines read what the list holds', async () => {
    const { page, document, errors } = await open();
    expect(() => (document.body.innerHTML = '<p></p>')).to.throw(); // the policy is in force
    page.violations.length = 0;
    page.publishStructuredData({}, smallList.resources, smallList, 'Documents', 3);
    const script = document.querySelector('script[type="application/ld+json"]')!;
    expect((JSON.parse(script.textContent!) as { numberOfItems: number }).numberOfItems).to.equal(3);
    expect([...page.violations, ...errors]).to.deep.equal([]);
  });

  it('search engines read nothing where our Trusted Types policy is not listed, and nothing breaks', async () => {
    const { page, document } = await open(strict.replace(' return-reintegration-widgets', ''));
    page.publishStructuredData({}, smallList.resources, smallList, 'Documents', 3);
    expect(document.querySelector('script[type="application/ld+json"]')).to.equal(null);
  });
});
