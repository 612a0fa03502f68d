/** What the page around a list hears of it and changes in it: script, search engines, screen readers, language. */
import { expect, html } from '@open-wc/testing';
import type { ListState } from '../../src/list/list-state.js';
import { contentBase, focused, serveContent, settled, show, textOf, textsOf, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';
import {
  choose,
  count,
  documents,
  eachTestAlone,
  type Field,
  field,
  host,
  list,
  many,
  openFacet,
  openFilters,
  openTakeAway,
  openTools,
  serve,
  shows,
  showTools,
  tick,
  titles,
  toolsOf,
  type,
  watch,
} from './readers.js';

describe('The tools of <resource-list>', () => {
  eachTestAlone();

  describe('speak with the page', () => {
    it('by getState and setState, what is left out staying', async () => {
      serve(many(5));
      const root = await showTools(html`<resource-list lang="en" page-size="2"></resource-list>`);
      await host(root).setState({ words: 'number', filters: { year: ['2030', '2029', '2028'] }, page: 2 });
      await waitUntil(() => titles(root).length === 3, 'three');
      expect(field(root).value).to.equal('number');
      await host(root).setState({ sort: 'oldest' });
      await waitUntil(() => count(root) === '2 of 3 documents', 'the first page');
      expect(host(root).getState()).to.deep.equal({
        words: 'number',
        filters: { type: [], topic: [], language: [], publisher: [], year: ['2030', '2029', '2028'] },
        sort: 'oldest',
        page: 1,
      });
      expect(titles(root)).to.deep.equal(['Number 3', 'Number 2']);
    });

    it('also before the tools are there', async () => {
      serve();
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      await host(root).setState({ words: 'guide' });
      await shows(root, 'AB');
    });

    it('by an event that crosses shadow roots', async () => {
      const root = await list();
      const details: ListState[] = [];
      let event: CustomEvent<ListState> | undefined;
      const listen = (heardEvent: Event) => {
        event = heardEvent as CustomEvent<ListState>;
        details.push(event.detail);
      };
      document.addEventListener('rr-change', listen);
      type(root, 'guide');
      choose(root, 'oldest');
      document.removeEventListener('rr-change', listen);
      expect([event?.bubbles, event?.composed, event?.target === root.host]).to.deep.equal([
        true,
        true,
        true,
      ]);
      expect(details.map(({ words, sort }) => [words, sort])).to.deep.equal([
        ['guide', 'relevance'],
        ['guide', 'oldest'],
      ]);
      expect(event!.detail).to.deep.equal(host(root).getState());
    });

    it('and show what is new after refresh, with the reader’s choice', async () => {
      const root = await list();
      type(root, 'guide');
      await shows(root, 'AB');
      const states = watch(root);
      const fresh = [...documents, { title: 'Zeta guide', date: '1990' }];
      host(root).content = catalogue('en', fresh);
      await host(root).refresh();
      await shows(root, 'ABZ');
      expect(field(root).value).to.equal('guide');
      expect(states.filter(state => state.includes('G'))).to.deep.equal([]);
    });
  });

  it('take the room that the page gives, and lines as long as it likes', async () => {
    const root = await list();
    const looks = (part: string) => getComputedStyle(root.querySelector(`[part~=${part}]`)!);
    const room = () => [looks('item').paddingTop, looks('editions').columnGap, looks('toolbar').columnGap];
    expect([...room(), looks('details').maxInlineSize]).to.deep.equal(['16px', '7px', '8px', 'none']);
    host(root).style.cssText = '--rr-space: 8px; --rr-measure: 300px';
    expect([...room(), looks('details').maxInlineSize]).to.deep.equal(['8px', '4px', '4px', '300px']);
  });

  describe('tell search engines', () => {
    const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
    const described = () => {
      const data = JSON.parse(scripts()[0]?.textContent ?? '{"itemListElement":[]}') as {
        itemListElement: { item: { name: unknown } }[];
      };
      return data.itemListElement.map(({ item }) => item.name);
    };

    it('what is listed, once for the page, as long as the list is there', async () => {
      serve();
      const root = await showTools(
        html`<div><resource-list lang="en"></resource-list><resource-list lang="en"></resource-list></div>`,
      );
      const [one, other] = [root.host, root.host.nextElementSibling!];
      await toolsOf(other.shadowRoot!);
      await waitUntil(() => described().length === 4, 'the description');
      expect(scripts().length).to.equal(1);
      expect(described()[0]).to.equal('Alpha guide');
      one.remove();
      await waitUntil(() => scripts().length === 1, 'that of the other list');
      other.remove();
      await waitUntil(() => !scripts().length, 'no description');
    });

    it('again when the list comes back', async () => {
      const root = await list();
      await waitUntil(() => scripts().length, 'the description');
      const place = root.host.parentElement!;
      root.host.remove();
      await waitUntil(() => !scripts().length, 'no description');
      place.append(root.host);
      await waitUntil(() => scripts().length, 'the description again');
      root.host.remove();
      await waitUntil(() => !scripts().length, 'no description');
    });

    it('nothing with no-structured-data', async () => {
      serve();
      const root = await showTools(html`<div>
        <resource-list lang="en" no-structured-data></resource-list>
        <resource-list lang="en" type="toolkit" locked></resource-list>
      </div>`);
      await toolsOf(root.host.nextElementSibling!.shadowRoot!);
      await waitUntil(() => scripts().length, 'that of the other list');
      root.host.nextElementSibling!.remove();
      await waitUntil(() => !scripts().length, 'no description');
    });

    it('nothing any more once the page has set no-structured-data, and again without it', async () => {
      const root = await list();
      await waitUntil(() => scripts().length, 'the description');
      host(root).noStructuredData = true;
      await waitUntil(() => !scripts().length, 'no description');
      host(root).noStructuredData = false;
      await waitUntil(() => scripts().length, 'the description again');
      root.host.remove();
      await waitUntil(() => !scripts().length, 'no description');
    });

    it('of a locked list what it can show', async () => {
      serve();
      await showTools(html`<resource-list lang="en" type="toolkit" locked></resource-list>`);
      await waitUntil(() => scripts().length, 'the description');
      expect(described().length).to.equal(1);
    });
  });

  describe('speak the count', () => {
    const regions = () => [...document.querySelectorAll<HTMLElement>('body > [role=status]')];
    const spoken = (words: string) =>
      waitUntil(() => regions().map(textOf).join() === words).catch(() =>
        expect(regions().map(textOf)).to.deep.equal([words]),
      );
    // The region is empty as soon as the count shows: what the test before left there is not heard for this one.
    const counts = (root: ShadowRoot, words: string) => waitUntil(() => count(root) === words, words);

    it('after a pause, in the language of the list, with one voice for all', async () => {
      serve(documents, { 'es/resources.json': catalogue('es', documents) });
      const root = await showTools(
        html`<div><resource-list lang="en"></resource-list><resource-list lang="es"></resource-list></div>`,
      );
      const other = root.host.nextElementSibling!.shadowRoot!;
      await toolsOf(other);
      type(root, 'g');
      type(root, 'guide');
      await counts(root, '2 documents');
      await spoken('2 documents');
      expect(regions().map(({ lang }) => lang)).to.deep.equal(['en']);
      type(other, 'alpha');
      await counts(other, '1 documento');
      await spoken('1 documento');
      expect(regions().map(({ lang }) => lang)).to.deep.equal(['es']);
      expect(regions()[0]!.checkVisibility()).to.equal(true);
    });

    it('also that nothing matches', async () => {
      const root = await list();
      type(root, 'nothing like it');
      await spoken('No document matches.');
    });
  });

  describe('can be used by everybody', () => {
    const names = { en: ['Alpha guide', 'Report'], ar: ['دليل', 'تقرير'] };
    for (const language of ['en', 'ar'] as const)
      it(`with filters, chips and menus open, in ${language}`, async () => {
        const content = catalogue(language, [...documents, ...many(10)]);
        content.types['report'] = names[language][1]!;
        content.resources[0]!.title = names[language][0]!;
        serveContent({ [`${language}/resources.json`]: content });
        const root = await showTools(html`<resource-list lang=${language} page-size="5"></resource-list>`);
        await openFilters(root);
        for (const opener of root.querySelectorAll<HTMLElement>('[part=cite-button]')) opener.click();
        await openFacet(root, language === 'en' ? 'Type' : 'النوع');
        root.querySelector<Field>('[part=facet] input')!.click();
        await waitUntil(() => root.querySelector('[part=chips]'), 'the chips');
        await openTakeAway(root);
        await expect(root.host).to.be.accessible();
      });

    it('in Arabic with all their words', async () => {
      serveContent({ 'ar/resources.json': catalogue('ar', documents) });
      const root = await showTools(html`<resource-list lang="ar"></resource-list>`);
      await openFilters(root);
      expect(
        textsOf(root, 'label > span:first-of-type, [part=filters-button], [part=facet] summary'),
      ).to.deep.equal([
        ...['البحث', 'عوامل التصفية', 'اللغة', 'النوع', 'الموضوع', 'الناشر', 'السنة', 'الترتيب'],
      ]);
    });
  });

  describe('follow a change of language', () => {
    const template = html`<resource-list lang="en"></resource-list>`;
    const change = async (root: ShadowRoot) => {
      host(root).lang = 'es';
      await settled(root.host);
      await waitUntil(() => textOf(root.querySelector('[part=heading]')) === 'Documentos', 'Spanish');
    };
    beforeEach(() => serve(documents, { 'es/resources.json': catalogue('es', documents) }));

    it('with the focus in the search field, and its words', async () => {
      const root = await showTools(template);
      field(root).focus();
      type(root, 'guide');
      await shows(root, 'AB');
      await change(root);
      await shows(root, 'AB');
      expect([focused() === field(root), field(root).value]).to.deep.equal([true, 'guide']);
      expect(count(root)).to.equal('2 documentos');
    });

    it('with the focus on the way to the tools of a document, where it was among them', async () => {
      const root = await showTools(template);
      const tools = await openTools(root, 0);
      tools.querySelector('button')!.focus();
      await change(root);
      await waitUntil(() => focused()?.matches('[part=cite-button]'), 'the focus on the way to the tools');
    });

    it('with their own words', async () => {
      // No other test in this file loads the Russian words.
      serve(documents, { 'ru/resources.json': catalogue('ru', documents) });
      const root = await showTools(template);
      host(root).lang = 'ru';
      await settled(root.host);
      await waitUntil(() => textOf(root.querySelector('[part=heading]')) === 'Документы', 'Russian');
      await waitUntil(
        () => textOf(root.querySelector('[part=toolbar] label > span')) === 'Поиск',
        'the words of the tools in Russian',
      );
    });

    it('and ask a search service for the new language', async () => {
      const document1 = {
        ...catalogue('en', documents).resources[0],
        titleLanguage: 'en',
        otherTitles: { es: 'Guía' },
      };
      const results = [{ found: 1, hits: [{ document: document1 }], facet_counts: [] }];
      const requests = serveContent({ multi_search: { results } });
      const service = `typesense+${contentBase()}content/collections/resources`;
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${service}></resource-list>`,
      );
      expect(titles(root)).to.deep.equal(['Alpha guide']);
      await change(root);
      await waitUntil(() => titles(root).join() === 'Guía (en inglés)', 'the title in Spanish');
      expect(requests.filter(({ url }) => url.endsWith('/multi_search')).length).to.equal(2);
    });

    it('without showing more than what was found', async () => {
      const root = await showTools(template);
      type(root, 'guide');
      await shows(root, 'AB');
      const states = watch(root);
      await change(root);
      await shows(root, 'AB');
      expect(states.filter(state => state.includes('G'))).to.deep.equal([]);
    });

    it('with open filters open, and what is chosen chosen', async () => {
      const root = await showTools(template);
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      await change(root);
      await shows(root, 'GD');
      expect(root.querySelectorAll('[part=facet]').length).to.equal(5);
      expect(root.querySelectorAll('[part=facet] input:checked').length).to.equal(1);
    });
  });
});
