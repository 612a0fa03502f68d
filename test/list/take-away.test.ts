/** What readers take along: files, citations, a printout. */
import { expect, html } from '@open-wc/testing';
import { textOf, textsOf, waitUntil } from '../helpers.js';
import {
  choose,
  click,
  count,
  eachTestAlone,
  list,
  openTakeAway,
  openTools,
  serve,
  shows,
  showTools,
  type,
} from './readers.js';

describe('The tools of <resource-list>', () => {
  eachTestAlone();

  describe('give away', () => {
    let files: { name: string; text: Promise<string> }[];
    const real = { createObjectURL: URL.createObjectURL, click: HTMLAnchorElement.prototype.click };
    beforeEach(() => {
      files = [];
      let blob: Blob | undefined;
      URL.createObjectURL = given => {
        blob = given as Blob;
        return 'blob:test';
      };
      HTMLAnchorElement.prototype.click = function () {
        files.push({ name: this.download, text: blob!.text() });
      };
    });
    afterEach(() => {
      URL.createObjectURL = real.createObjectURL;
      HTMLAnchorElement.prototype.click = real.click;
    });

    const formats: [name: string, ending: string][] = [
      ['Zotero, EndNote (RIS)', 'ris'],
      ['LaTeX (BibTeX)', 'bib'],
      ['Zotero, Pandoc (CSL-JSON)', 'csl.json'],
      ['Excel (CSV)', 'csv'],
      ['Feed reader (JSON Feed)', 'feed.json'],
    ];
    for (const [name, ending] of formats) {
      it(`all that match as ${name}, also what is not shown yet`, async () => {
        serve();
        const root = await showTools(html`<resource-list lang="en" page-size="1"></resource-list>`);
        type(root, 'guide');
        await waitUntil(() => count(root) === '1 of 2 documents', 'two guides');
        click(await openTakeAway(root), name);
        await waitUntil(() => files.length, 'the file');
        expect(files.map(file => file.name)).to.deep.equal([`documents.en.${ending}`]);
        const text = await files[0]!.text;
        expect(text).to.contain('Alpha guide').and.contain('Beta guide');
        expect(text).not.to.contain('paper');
      });
      it(`one document as ${name}`, async () => {
        const root = await list();
        click(await openTools(root, 2), name);
        await waitUntil(() => files.length, 'the file');
        expect(files.map(file => file.name)).to.deep.equal([`document-2.en.${ending}`]);
        const text = await files[0]!.text;
        expect(text).to.contain('Gamma paper');
        expect(text).not.to.contain('guide');
      });
    }

    describe('a citation', () => {
      const clipboard = (writeText: (text: string) => Promise<void>) =>
        Object.defineProperty(navigator.clipboard, 'writeText', { value: writeText, configurable: true });
      afterEach(() => {
        delete (navigator.clipboard as Partial<Clipboard>).writeText;
      });
      const line =
        'International Organization for Migration. Alpha guide. 2021. Available at: https://example.org/en';
      const ask = async (root: ShadowRoot) => {
        const tools = await openTools(root, 0);
        click(tools, 'Copy the citation');
        return tools.querySelector('[role=status]')!;
      };

      it('copied', async () => {
        const copied: string[] = [];
        clipboard(async text => void copied.push(text));
        const status = await ask(await list());
        await waitUntil(() => textOf(status) === 'Copied.', '"Copied."');
        expect(copied).to.deep.equal([line]);
      });
      it('shown where the browser refuses to copy', async () => {
        clipboard(() => Promise.reject(new Error('refused')));
        const status = await ask(await list());
        await waitUntil(() => textOf(status) === line, 'the citation');
      });
      it('not said to be copied of the document that comes in its place', async () => {
        clipboard(() => Promise.resolve());
        const root = await list();
        const status = await ask(root);
        await waitUntil(() => textOf(status) === 'Copied.', '"Copied."');
        choose(root, 'oldest');
        await shows(root, 'GBAD');
        const open = [...root.querySelectorAll('[part=item]:has([part=cite])')];
        expect(open.map(item => textOf(item.querySelector('[part=title]')))).to.not.include('Gamma paper');
      });
      it('whose button is drawn when a reader opens the tools, and goes when they are closed', async () => {
        const root = await list();
        expect(root.querySelectorAll('[part=cite] button').length).to.equal(0);
        const tools = await openTools(root, 0);
        expect(tools.querySelectorAll('button').length).to.be.greaterThan(5);
        root.querySelector<HTMLElement>('[part=cite-button]')!.click();
        await waitUntil(() => !root.querySelector('[part=cite]'), 'nothing but the way to open them');
      });
      it('named after its document', async () => {
        const root = await list();
        expect([...root.querySelectorAll('[part=cite-button]')].map(one => one.ariaLabel)).to.include(
          'Cite or save: Alpha guide',
        );
      });
    });

    it('a printout of all that match', async () => {
      const prints: Document[] = [];
      const listen = ({ target }: Event) => {
        const printed = (target as HTMLIFrameElement).contentWindow;
        if (printed) printed.print = () => void prints.push(printed.document);
      };
      document.addEventListener('load', listen, true);
      serve();
      const root = await showTools(html`<resource-list lang="en" page-size="1"></resource-list>`);
      type(root, 'guide');
      await waitUntil(() => count(root) === '1 of 2 documents', 'two guides');
      click(await openTakeAway(root), 'Print');
      await waitUntil(() => prints.length, 'the print dialog');
      document.removeEventListener('load', listen, true);
      expect(textsOf(prints[0]!, 'h1, h2')).to.deep.equal(['Documents', 'Alpha guide', 'Beta guide']);
      expect(prints[0]!.querySelectorAll('button, input').length).to.equal(0);
      prints[0]!.defaultView!.dispatchEvent(new Event('afterprint'));
    });

    it('nothing where nothing matches', async () => {
      const root = await list();
      type(root, 'nothing like it');
      await waitUntil(() => root.querySelector('[part=empty]'), 'nothing');
      expect(root.querySelectorAll('[part=take-away]').length).to.equal(0);
    });
  });
});
