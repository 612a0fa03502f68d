/** What happens when the tools come: the list stays where it is, and everything in them has its name. */
import { expect, html } from '@open-wc/testing';
import { serveContent, show, textOf, textsOf, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';
import {
  choose,
  count,
  documents,
  eachTestAlone,
  field,
  heard,
  host,
  list,
  many,
  openFilters,
  serve,
  showTools,
  tick,
  titles,
  toolsOf,
  type,
} from './readers.js';

describe('The tools of <resource-list>', () => {
  eachTestAlone();

  describe('come after the first paint', () => {
    for (const language of ['en', 'ar', 'es', 'ru'])
      for (const width of [900, 456, 320, 240, 224])
        it(`without moving the list, ${width} px wide in ${language}`, async () => {
          serveContent({ [`${language}/resources.json`]: catalogue(language, documents) });
          const root = await show(
            html`<div style="width: ${width}px"><resource-list lang=${language}></resource-list></div>`,
          );
          const place = () => JSON.stringify(root.querySelector('[part=item]')!.getBoundingClientRect());
          const before = root.querySelector('[part=toolbar]') ? 'too late to see' : place();
          await toolsOf(root);
          expect(place()).to.equal(before);
          expect(host(root).scrollWidth).to.be.at.most(width);
        });

    for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh'])
      it(`with an order that can be read beside the longest count, on a phone in ${language}`, async () => {
        serveContent({ [`${language}/resources.json`]: catalogue(language, many(36)) });
        const root = await show(
          html`<div style="width: 270px; font: 16px sans-serif">
            <resource-list lang=${language} limit="12"></resource-list>
          </div>`,
        );
        const top = () => root.querySelector('[part=list]')!.getBoundingClientRect().top;
        const before = root.querySelector('[part=toolbar]') ? NaN : top();
        await toolsOf(root);
        expect(top()).to.equal(before);

        type(root, 'number');
        await waitUntil(() => root.querySelector('[value=relevance]'), 'the best match first');
        for (const order of ['relevance', 'newest']) {
          choose(root, order);
          await host(root).updateComplete;
          const select = root.querySelector('select')!;
          const whole = select.cloneNode() as HTMLElement;
          whole.append(select.selectedOptions[0]!.cloneNode(true));
          whole.style.cssText = 'position: absolute; max-inline-size: none; inline-size: max-content';
          select.after(whole);
          expect(select.offsetWidth).to.be.at.least(0.8 * whole.offsetWidth, select.selectedOptions[0]!.text);
          whole.remove();

          const words = document.createRange();
          words.selectNodeContents(root.querySelector('[part=count]')!);
          const { left, right } = words.getBoundingClientRect();
          const beside = select.getBoundingClientRect();
          expect(left >= beside.right || right <= beside.left, 'they cover each other').to.equal(true);
          expect(top()).to.equal(before);
        }
      });

    it('with room around a count in three lines, on the narrowest phone in a wide font', async () => {
      serveContent({ 'ru/resources.json': catalogue('ru', many(36)) });
      const root = await showTools(
        html`<div style="width: 224px; font: 16px 'DejaVu Sans', Verdana, sans-serif">
          <resource-list lang="ru" limit="12"></resource-list>
        </div>`,
      );
      const count = root.querySelector('[part=count]')!;
      const words = document.createRange();
      words.selectNodeContents(count);
      const { top, bottom } = words.getBoundingClientRect();
      const box = count.getBoundingClientRect();
      expect(top - box.top).to.be.at.least(2);
      expect(box.bottom - bottom).to.be.at.least(2);
    });

    for (const attribute of ['limit', 'page-size'])
      it(`without moving what stands below a list with ${attribute}`, async () => {
        serve();
        const root = await show(
          attribute === 'limit'
            ? html`<resource-list lang="en" limit="2"></resource-list>`
            : html`<resource-list lang="en" page-size="2"></resource-list>`,
        );
        const height = () => root.host.getBoundingClientRect().height;
        const before = root.querySelector('[part=toolbar]') ? NaN : height();
        await toolsOf(root);
        expect(height()).to.be.closeTo(before, 1);
      });

    it('and say of a long list how much of it is shown', async () => {
      const root = await list(many(60));
      expect(count(root)).to.equal('50 of 60 documents');
    });

    it('and leave out a document of a later page that is wrong, once they are there', async () => {
      serve([...many(54), { title: 7 as never }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      await waitUntil(() => count(root) === '50 of 54 documents', 'the documents that are right');
      expect(heard.warn).to.deep.equal([
        'content.resources.54.title should be: text, but is: number. content.resources.54 is left out.',
      ]);
      await waitUntil(() => titles(root).length === 50);
    });

    it('or before it, where the list cannot be right without: then nothing wrong is shown', async () => {
      serve([...many(54), { title: undefined as never }]);
      const root = await show(html`<resource-list lang="en" sort="oldest"></resource-list>`);
      expect(heard.warn.length).to.equal(1);
      expect(count(root)).to.equal('50 of 54 documents');
    });

    it('or not at all when the page leaves search and filters out', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" no-search no-filters></resource-list>`);
      expect(root.querySelectorAll('input, [part=filters-button], [part=facet]').length).to.equal(0);
      expect(root.querySelectorAll('select').length).to.equal(1);
    });
    it('with filters alone, with no-search', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" no-search></resource-list>`);
      expect([Boolean(field(root)), Boolean(root.querySelector('[part=filters-button]'))]).to.deep.equal([
        false,
        true,
      ]);
    });
    it('with search alone, with no-filters', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" no-filters></resource-list>`);
      expect([Boolean(field(root)), Boolean(root.querySelector('[part=filters-button]'))]).to.deep.equal([
        true,
        false,
      ]);
    });

    it('as landmarks with names that differ, also where two lists have the same heading', async () => {
      serve();
      const root = await showTools(html`<div>
        <resource-list lang="en"></resource-list>
        <resource-list lang="en"></resource-list>
        <resource-list lang="en"><h2 slot="heading">Guides</h2></resource-list>
      </div>`);
      const roots = [...root.host.parentElement!.children].map(({ shadowRoot }) => shadowRoot!);
      for (const one of roots) await toolsOf(one);
      const names = () => roots.map(one => one.querySelector('[role=search]')!.ariaLabel).join();
      await waitUntil(() => names() === 'Documents,Documents 2,Guides', 'three names');
      root.host.remove();
      roots.shift();
      await waitUntil(() => names() === 'Documents,Guides', 'two names');
    });

    it('as a search landmark, each control with its name, large enough to hit', async () => {
      const root = await list();
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      expect(root.querySelectorAll('[role=search]').length).to.equal(1);
      expect(textsOf(root, '[part=search] > span, [part=sort] > span')).to.deep.equal(['Search', 'Order']);
      const small = [
        ...root.querySelectorAll('button, select, input[type=search], summary, [part=facet] label'),
      ]
        .filter(one => one.checkVisibility())
        .filter(one => {
          const { width, height } = one.getBoundingClientRect();
          return width < 24 || height < 24;
        });
      expect(small.map(textOf)).to.deep.equal([]);
    });
  });
});
