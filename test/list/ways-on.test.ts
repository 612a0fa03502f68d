/** No list is a dead end: what else there is, how to come back to one document, and how to hear of the next. */
import { expect, html } from '@open-wc/testing';
import { contentBase, focused, serveContent, textOf, textsOf, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';
import {
  button,
  choose,
  click,
  count,
  documents,
  eachTestAlone,
  field,
  host,
  letters,
  list,
  many,
  openTools,
  serve,
  shows,
  showTools,
  titles,
  type,
} from './readers.js';

const link = (root: ShadowRoot, part: string) => root.querySelector<HTMLAnchorElement>(`[part=${part}]`);
const addressed = (query: string) => history.replaceState(null, '', `?${query}`);

describe('A list leads on', () => {
  eachTestAlone();

  describe('from a limit', () => {
    it('to the publisher’s page with the same choice', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" limit="1"></resource-list>`);
      expect(textOf(link(root, 'all'))).to.equal('All 4 documents');
      expect(link(root, 'all')!.href).to.equal(`${contentBase()}en/resources/`);
      await host(root).setState({ words: 'guide', sort: 'title', filters: { language: ['fr'] } });
      await waitUntil(() => textOf(link(root, 'all')) === 'All 2 documents', 'the new number');
      expect(link(root, 'all')!.href).to.equal(
        `${contentBase()}en/resources/?q=guide&language=fr&sort=title`,
      );
    });
    it('with the presets that the page has locked', async () => {
      serve();
      const root = await showTools(
        html`<resource-list lang="en" limit="1" type="report" locked></resource-list>`,
      );
      expect(link(root, 'all')!.href).to.equal(`${contentBase()}en/resources/?type=report`);
    });
    it('nowhere where all are shown, or where the publisher’s page has not all', async () => {
      serve(documents, { 'more.json': catalogue('en', [{ title: 'Zeta' }]) });
      const whole = await showTools(html`<resource-list lang="en" page-size="1"></resource-list>`);
      expect(link(whole, 'all')).to.equal(null);
      const feed = `${contentBase()}content/more.json`;
      const more = await showTools(html`<resource-list lang="en" limit="1" feed=${feed}></resource-list>`);
      await waitUntil(() => count(more) === '1 of 5 documents', 'all lists');
      expect([link(more, 'all'), link(more, 'subscribe')]).to.deep.equal([null, null]);
    });
  });

  it('to its feed', async () => {
    const root = await list();
    expect([textOf(link(root, 'subscribe')), link(root, 'subscribe')!.href]).to.deep.equal([
      'Subscribe',
      `${contentBase()}en/resources/feed.json`,
    ]);
  });

  describe('where nothing matches', () => {
    it('to what each step would give', async () => {
      const root = await list();
      await host(root).setState({ words: 'guide', filters: { type: ['report'] } });
      await waitUntil(() => root.querySelector('[part=empty] button'), 'the steps');
      expect(textsOf(root, '[part=empty] button')).to.deep.equal([
        'Without “Report” (2)',
        'Without “guide” (2)',
        'All 4 documents',
      ]);
      click(root, 'Without “guide” (2)');
      await shows(root, 'GD');
      expect(field(root).value).to.equal('');
      expect(focused()?.getRootNode() === root, 'the focus in the list').to.equal(true);
    });
    it('in Arabic with what was typed in one piece, whatever its script', async () => {
      serveContent({ 'ar/resources.json': catalogue('ar', [{ title: 'Alpha', type: 'report' }, {}]) });
      const root = await showTools(html`<resource-list lang="ar"></resource-list>`);
      await host(root).setState({ words: 'Zeta 7', filters: { type: ['report'] } });
      await waitUntil(() => root.querySelector('[part=empty] button'), 'the steps');
      expect(textsOf(root, '[part=empty] button')[0]).to.contain('«\u2068Zeta 7\u2069»');
    });
    it('to what may have been meant', async () => {
      const root = await list([...documents, { title: 'Épée' }]);
      type(root, 'apee');
      await waitUntil(() => button(root, 'Did you mean'), 'the nearest spelling');
      expect(textOf(button(root, 'Did you mean'))).to.equal('Did you mean “Épée”?');
      click(root, 'Did you mean');
      await shows(root, 'É');
      expect(field(root).value).to.equal('Épée');
    });
    it('to what may have been meant, without filters that leave nothing of it', async () => {
      const root = await list();
      await host(root).setState({ words: 'gomna', filters: { type: ['guidance'] } });
      await waitUntil(() => button(root, 'Did you mean'), 'the nearest spelling');
      click(root, 'Did you mean “Gamma”?');
      await shows(root, 'G');
      expect(host(root).getState()!.filters.type).to.deep.equal([]);
    });
    it('past steps that would lead nowhere either', async () => {
      const root = await list();
      await host(root).setState({ words: 'zzzz', filters: { year: ['1951'] } });
      await waitUntil(() => root.querySelector('[part=empty] button'), 'the steps');
      expect(textsOf(root, '[part=empty] button')).to.deep.equal(['All 4 documents']);
      click(root, 'All 4 documents');
      await shows(root, 'ABGD');
    });
    it('unless the page has words of its own for that', async () => {
      serve();
      const root = await showTools(
        html`<resource-list lang="en" type="toolkit" year="1951"><p slot="empty">Ask us.</p></resource-list>`,
      );
      expect(root.querySelector('[part=empty]')!.checkVisibility()).to.equal(false);
    });
  });

  describe('by year', () => {
    it('under a heading for each, with how many it has, those without a date last', async () => {
      serve([...documents, { title: 'Zeta', date: '2021-02' }]);
      const root = await showTools(html`<resource-list lang="en" sort="year"></resource-list>`);
      expect(letters(root)).to.equal('ZABGD');
      expect(textsOf(root, 'h3[part=year]')).to.deep.equal([
        '2021 2 documents',
        '2020 1 document',
        '2019 1 document',
        'Without a date 1 document',
      ]);
    });
    it('as one of the orders', async () => {
      const root = await list();
      choose(root, 'year');
      await waitUntil(() => root.querySelector('[part=year]'), 'the years');
      choose(root, 'title');
      await waitUntil(() => !root.querySelector('[part=year]'), 'no years');
      expect(root.querySelectorAll('h3[part=title]').length).to.equal(4);
    });
  });

  describe('to one document', () => {
    const singled = (root: ShadowRoot) =>
      textsOf(root, '[part=item]:has([part=singled]) [part=title]').join();

    it('by the address that its link has', async () => {
      const copied: string[] = [];
      const write = async (text: string) => void copied.push(text);
      Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true });
      const root = await list();
      const tools = await openTools(root, 2);
      click(tools, 'Copy the link');
      await waitUntil(() => textOf(tools.querySelector('[role=status]')) === 'Copied.', '"Copied."');
      delete (navigator.clipboard as Partial<Clipboard>).writeText;
      expect(copied).to.deep.equal([`${contentBase()}en/resources/?id=document-2`]);
    });

    it('marked in its place, and on screen', async () => {
      addressed('id=document-30');
      scrollTo(0, 0);
      serve(many(40));
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      await waitUntil(() => singled(root) === 'Number 31', 'the mark');
      expect(textsOf(root, '[part=singled]')).to.deep.equal(['The document of your link']);
      expect(titles(root)[0]).to.equal('Number 1');
      const item = root.querySelector('[part=item]:has([part=singled])')!;
      await waitUntil(() => {
        const { top, bottom } = item.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, 'it on screen');
      scrollTo(0, 0);
    });

    it('first where it would not be on the first page', async () => {
      addressed('id=document-3');
      serve();
      const root = await showTools(html`<resource-list lang="en" page-size="2" url-state></resource-list>`);
      await waitUntil(() => singled(root) === 'Delta paper (in Arabic)', 'the mark');
      expect(letters(root)).to.equal('DA');
      expect(count(root)).to.equal('2 of 4 documents');
    });

    it('until the reader chooses something else: the address follows', async () => {
      addressed('id=document-1&page-of-theirs=7');
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      await waitUntil(() => singled(root), 'the mark');
      choose(root, 'title');
      await waitUntil(() => !root.querySelector('[part=singled]'), 'no mark');
      expect(location.search).to.equal('?sort=title&page-of-theirs=7');
    });

    it('never by an id that is the page’s own: it stays in the address', async () => {
      addressed('id=12');
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      expect(root.querySelector('[part=singled]')).to.equal(null);
      choose(root, 'title');
      type(root, 'paper');
      await shows(root, 'DG');
      await waitUntil(() => location.search.includes('q=paper'), 'the address');
      expect(new URLSearchParams(location.search).getAll('id')).to.deep.equal(['12']);
    });

    it('or says that the list has it not, and shows all', async () => {
      addressed('docs.id=nobodys');
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state="docs"></resource-list>`);
      const note = 'The document of your link is not in this list.';
      expect(textsOf(root, '.main > [part=note]')).to.deep.equal([note]);
      expect(letters(root)).to.equal('ABGD');
      choose(root, 'title');
      await waitUntil(() => !root.querySelector('[part=note]'), 'no note');
    });

    it('or says that it was withdrawn, and when, until it is published again', async () => {
      const told = (date: string, kind: string, id: string) => ({
        date_published: `${date}T10:00:00.000Z`,
        _change: { kind, id, title: 'Guide du retour', language: 'fr' },
      });
      const items = [
        told('2026-03-02', 'added', 'again'),
        told('2026-03-01', 'withdrawn', 'guide'),
        told('2026-02-01', 'withdrawn', 'again'),
        told('2026-01-01', 'added', 'guide'),
      ];
      addressed('docs.id=guide');
      serve(documents, { 'en/changes.json': { items } });
      const root = await showTools(html`<resource-list lang="en" url-state="docs"></resource-list>`);
      const note = () => textsOf(root, '.main > [part=note]').join();
      await waitUntil(
        () =>
          note() === 'The document of your link was withdrawn on 1 March 2026: Guide du retour (in French)',
        'the day and the title',
      );
      expect(root.querySelector<HTMLElement>('[part=note] [lang]')!.lang).to.equal('fr');
      expect(letters(root)).to.equal('ABGD');
      await host(root).setState({ id: 'again' });
      await waitUntil(() => note() === 'The document of your link is not in this list.', 'the plain note');
    });

    it('by a script', async () => {
      const root = await list();
      await host(root).setState({ id: 'document-2' });
      await waitUntil(() => singled(root) === 'Gamma paper (in French)', 'the mark');
      expect(host(root).getState()!.id).to.equal('document-2');
    });

    it('or to where it can be read, where the publisher’s page has it not', async () => {
      const copied: string[] = [];
      const write = async (text: string) => void copied.push(text);
      Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true });
      serveContent({});
      const root = await showTools(
        html`<resource-list lang="en" .content=${catalogue('en', documents)}></resource-list>`,
      );
      const tools = await openTools(root, 0);
      click(tools, 'Copy the link');
      await waitUntil(() => copied.length, 'the link');
      delete (navigator.clipboard as Partial<Clipboard>).writeText;
      expect(copied).to.deep.equal(['https://example.org/en']);
    });
  });
});
