/** Saving and printing a search service's list: all documents that match, not only those on screen. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { ResourceList } from '../../src/index.js';
import { hearConsole, settled, stopServing, textOf, textsOf, waitUntil } from '../helpers.js';
import { catalogue, document1 } from '../small-content.js';
import { key, start, stop, toDocument } from './stand-in.js';

describe('A list of a search service gives away', () => {
  let heard: ReturnType<typeof hearConsole>;
  let files: Promise<string>[];
  const real = { createObjectURL: URL.createObjectURL, click: HTMLAnchorElement.prototype.click };
  beforeEach(() => {
    heard = hearConsole();
    files = [];
    let blob: Blob;
    URL.createObjectURL = given => {
      blob = given as Blob;
      return 'blob:test';
    };
    HTMLAnchorElement.prototype.click = () => void files.push(blob.text());
  });
  afterEach(() => {
    stop();
    stopServing();
    URL.createObjectURL = real.createObjectURL;
    HTMLAnchorElement.prototype.click = real.click;
  });

  const collection = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      toDocument(
        document1({
          id: `n${n}`,
          title: `${n % 2 ? 'Odd' : 'Even'} ${1000 + n}`,
          titleLanguage: 'en',
          type: n % 2 ? 'report' : 'guidance',
        }),
      ),
    );

  async function showList(changes: Partial<ResourceList> = {}, lang = 'en'): Promise<ShadowRoot> {
    const list = fixtureSync<ResourceList>(
      html`<resource-list
        lang=${lang}
        sort="title"
        page-size="20"
        search-endpoint="typesense+https://search.example/collections/resources"
        search-key=${key}
        .content=${catalogue(lang, [])}
        .type=${changes.type ?? ''}
        .limit=${changes.limit}
      ></resource-list>`,
    );
    await settled(list);
    await waitUntil(() => takeAway(list.shadowRoot!), '"Save or print"');
    takeAway(list.shadowRoot!).open = true;
    await waitUntil(() => takeAway(list.shadowRoot!).querySelector('button'), 'what saves or prints');
    return list.shadowRoot!;
  }
  const takeAway = (root: ShadowRoot) => root.querySelector<HTMLDetailsElement>('[part=take-away]')!;
  const click = (root: ShadowRoot, words: string) =>
    [...takeAway(root).querySelectorAll('button')].find(button => textOf(button) === words)!.click();
  const notes = (root: ShadowRoot) => textsOf(takeAway(root), '[part=note]');
  async function save(root: ShadowRoot): Promise<{ id: string; genre: string }[]> {
    click(root, 'Zotero, Pandoc (CSL-JSON)');
    await waitUntil(() => files.length, 'the file');
    return JSON.parse(await files[0]!) as { id: string; genre: string }[];
  }

  it('all that match, with the names of their types', async () => {
    const sent = start('typesense', collection(700));
    const root = await showList({ type: 'guidance' });
    const saved = await save(root);
    expect(saved.length).to.equal(350);
    expect(new Set(saved.map(({ id }) => id)).size).to.equal(350);
    expect(new Set(saved.map(({ genre }) => genre))).to.deep.equal(new Set(['Guidance']));
    expect(sent.length).to.equal(3); // one for the screen, two for the rest
    expect(notes(root)).to.deep.equal([]);
    expect(root.querySelectorAll('[part=item]').length).to.equal(20);
  });

  it('not more than the limit, and asks for nothing where all has come', async () => {
    const sent = start('typesense', collection(700));
    const root = await showList({ limit: 15 });
    expect((await save(root)).length).to.equal(15);
    expect(sent.length).to.equal(1);
  });

  it('the first thousand of more, and says so before', async () => {
    start('typesense', collection(1200));
    const root = await showList();
    expect(notes(root)).to.deep.equal(['Only the first 1,000 are saved or printed.']);
    await expect(root.host).to.be.accessible();
    expect((await save(root)).length).to.equal(1000);
  });

  const sentences: [language: string, before: string, after: string][] = [
    ['ar', 'لا يُحفظ ولا يُطبع سوى أول ', ' من الوثائق.'],
    ['es', 'Solo se guardan o imprimen los ', ' primeros.'],
    ['fr', 'Seuls les ', ' premiers sont enregistrés ou imprimés.'],
    ['ru', 'Сохраняются или распечатываются только первые ', '.'],
    ['zh', '只保存或打印前', '份。'],
  ];
  for (const [language, before, after] of sentences)
    it(`which it says in ${language}`, async () => {
      start('typesense', collection(1200));
      const number = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(1000);
      const root = await showList({}, language);
      await waitUntil(() => notes(root).join() === before + number + after, before + number + after);
    });

  it('the same on paper, with how many there are', async () => {
    const prints: Document[] = [];
    const listen = ({ target }: Event) => {
      const printed = (target as HTMLIFrameElement).contentWindow;
      if (printed) printed.print = () => void prints.push(printed.document);
    };
    document.addEventListener('load', listen, true);
    start('typesense', collection(1200));
    click(await showList(), 'Print');
    await waitUntil(() => prints.length, 'the print dialog');
    document.removeEventListener('load', listen, true);
    const [page] = prints;
    expect(textOf(page!.querySelector('p'))).to.equal('1,000 of 1,200 documents');
    expect(page!.querySelectorAll('h2').length).to.equal(1000);
    page!.defaultView!.dispatchEvent(new Event('afterprint'));
  });

  it('what showed, also where the reader has typed on meanwhile', async () => {
    let arrive!: () => void;
    const slow = new Promise<void>(resolve => (arrive = resolve));
    const sent = start('typesense', collection(40), async answer => {
      if (sent.length === 2) await slow;
      return answer();
    });
    const root = await showList();
    click(root, 'Zotero, Pandoc (CSL-JSON)');
    await waitUntil(() => sent.length === 2, 'the question for the rest');
    await (root.host as ResourceList).setState({ words: 'odd' });
    await waitUntil(() => textOf(root.querySelector('[part=count]')) === '20 documents', 'the odd ones');
    arrive();
    await waitUntil(() => files.length, 'the file');
    expect((JSON.parse(await files[0]!) as unknown[]).length).to.equal(40);
  });

  it('nothing where the service fails, and says so until it works again', async () => {
    let works = true;
    start('typesense', collection(40), answer => (works ? answer() : new Response('', { status: 503 })));
    const root = await showList();
    works = false;
    click(root, 'Zotero, Pandoc (CSL-JSON)');
    const failed = 'This content could not be loaded right now.';
    await waitUntil(() => notes(root).join() === failed, 'that it failed');
    expect(heard.error.join()).to.contain('answered 503');
    works = true;
    expect((await save(root)).length).to.equal(40);
    await waitUntil(() => !notes(root).length, 'no word of it');
  });
});
