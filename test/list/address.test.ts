/** The state of a list in the address of the page: written, read, followed back and forward. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { ResourceList } from '../../src/index.js';
import { focused, openPage, settled, waitUntil } from '../helpers.js';
import {
  address,
  box,
  chips,
  choose,
  click,
  eachTestAlone,
  field,
  heard,
  host,
  letters,
  list,
  many,
  openFilters,
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

  describe('keep their state in the address', () => {
    const names = [...new URL(address).searchParams.keys()];
    /** The part of the query that the list has written. */
    const query = () => {
      const { searchParams } = new URL(location.href);
      for (const name of names) searchParams.delete(name);
      return searchParams.toString();
    };
    const visit = (added: string) => {
      const url = new URL(address);
      for (const [name, value] of new URLSearchParams(added)) url.searchParams.append(name, value);
      history.replaceState(null, '', url);
    };
    const template = html`<resource-list lang="en" url-state page-size="2"></resource-list>`;

    it('not unless the page wants it', async () => {
      visit('q=beta');
      const root = await list();
      expect(letters(root)).to.equal('ABGD');
      choose(root, 'title');
      await shows(root, 'ABDG');
      expect(query()).to.equal('q=beta');
    });

    it('not in a preview, which has none: nothing breaks', async () => {
      const page = await openPage(
        '<!doctype html><html lang="en"><head><title>Preview</title><script type="module" src="/v1/widgets.js"></script></head><body><resource-list url-state></resource-list></body></html>',
      );
      const preview = page.document.querySelector('resource-list') as ResourceList;
      const count = () => preview.shadowRoot!.querySelectorAll('[part=item]').length;
      await waitUntil(() => preview.shadowRoot?.querySelector('[part=tools] input'));
      const before = count();
      await preview.setState({ filters: { type: ['guidance'] } });
      await preview.setState({ words: 'children' });
      await waitUntil(() => count() > 0 && count() < before);
      preview.remove();
      expect(page.errors).to.deep.equal([]);
    });

    it('in one order, without what is as usual', async () => {
      serve(many(30));
      const root = await showTools(template);
      expect(query()).to.equal('');
      click(root, 'Show more');
      expect(query()).to.equal('page=2');
      choose(root, 'oldest');
      await host(root).updateComplete;
      await openFilters(root);
      await tick(root, 'Year', '2026');
      await tick(root, 'Year', '2028');
      await tick(root, 'Type', 'Guidance');
      expect(query()).to.equal('type=guidance&year=2026+2028&sort=oldest');
      type(root, 'number');
      await waitUntil(() => query().startsWith('q='), 'the words');
      expect(query()).to.equal('q=number&type=guidance&year=2026+2028&sort=oldest');
      click(root, 'Clear all');
      choose(root, 'newest');
      type(root, '');
      await waitUntil(() => query() === '', 'nothing');
    });

    it('which they read, before anything else is shown', async () => {
      visit('q=guide&type=toolkit+guidance&sort=oldest&page=1');
      serve();
      const element = fixtureSync<ResourceList>(html`<resource-list lang="en" url-state></resource-list>`);
      const states = watch(element.shadowRoot!);
      await settled(element);
      await toolsOf(element.shadowRoot!);
      expect(states.filter(Boolean)).to.deep.equal(['BA']);
      expect(field(element.shadowRoot!).value).to.equal('guide');
      expect(element.shadowRoot!.querySelector('select')!.value).to.equal('oldest');
      expect(chips(element.shadowRoot!).length).to.equal(3);
    });

    it('with all pages that were open', async () => {
      visit('page=2');
      serve(many(5));
      expect(titles(await showTools(template)).length).to.equal(4);
    });

    it('and follow the reader back and forward', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      choose(root, 'title');
      await shows(root, 'DG');
      history.back();
      await shows(root, 'GD');
      expect(root.querySelector('select')!.value).to.equal('newest');
      history.back();
      await shows(root, 'ABGD');
      expect((await box(root, 'Type', 'Report')).checked).to.equal(false);
      history.forward();
      await shows(root, 'GD');
      expect((await box(root, 'Type', 'Report')).checked).to.equal(true);
      history.back();
      await shows(root, 'ABGD');
    });

    it('and let the reader follow links within the page', async () => {
      visit('sort=title');
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      let changes = 0;
      root.host.addEventListener('rr-change', () => changes++);
      const followed = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
      location.hash = 'part';
      await followed;
      await host(root).updateComplete;
      expect(changes).to.equal(0);
      const left = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await left; // else it would come into the next test
    });

    it('also the words that were typed just before the next step', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      type(root, 'paper');
      choose(root, 'title');
      await shows(root, 'DG');
      history.back();
      await shows(root, 'GD');
      expect(field(root).value).to.equal('paper');
    });

    it('and the focus goes on in the list where the reader goes back', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      await waitUntil(() => chips(root).length, 'the chips');
      root.querySelector<HTMLElement>('[part=chips] button')!.focus();
      history.back();
      await shows(root, 'ABGD');
      await waitUntil(() => focused() === field(root), 'the focus on the search');
    });

    it('each of two lists its own', async () => {
      visit('a.q=guide&b.q=paper');
      serve();
      const root = await showTools(html`<div>
        <resource-list lang="en" url-state="a"></resource-list>
        <resource-list lang="en" url-state="b"></resource-list>
      </div>`);
      const other = root.host.nextElementSibling!.shadowRoot!;
      await toolsOf(other);
      expect([letters(root), letters(other)]).to.deep.equal(['AB', 'GD']);
      choose(root, 'oldest');
      await shows(root, 'BA');
      expect(letters(other)).to.equal('GD');
      expect(new URLSearchParams(query()).toString().split('&').sort()).to.deep.equal([
        'a.q=guide',
        'a.sort=oldest',
        'b.q=paper',
      ]);
      history.back();
      await shows(root, 'AB');
      expect(letters(other)).to.equal('GD');
    });

    it('without values that nobody knows', async () => {
      visit('type=nonsense&topic=return+nonsense&sort=random&page=0');
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      expect([letters(root), ...chips(root)]).to.deep.equal(['AB', 'Remove filter: Return', 'Clear all']);
      expect(heard.warn.join()).to.contain('type="nonsense" is not understood. Possible: guidance, report');
    });

    it('nor when the reader goes back to such an address', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      visit('type=nonsense&topic=return');
      dispatchEvent(new PopStateEvent('popstate'));
      await shows(root, 'AB');
      expect(chips(root)).to.deep.equal(['Remove filter: Return', 'Clear all']);
    });

    it('with new presets of the page, and the words of the reader', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" url-state></resource-list>`);
      type(root, 'paper');
      await openFilters(root);
      await tick(root, 'Publisher', 'UNHCR');
      await shows(root, 'G');
      host(root).type = 'report';
      await shows(root, 'GD');
      expect(field(root).value).to.equal('paper');
      await waitUntil(() => query() === 'q=paper', 'the address without the publisher');
    });

    it('also that a preset is undone', async () => {
      serve();
      const preset = html`<resource-list lang="en" type="report" url-state></resource-list>`;
      const root = await showTools(preset);
      expect(query()).to.equal('');
      click(root, 'Clear all');
      await shows(root, 'ABGD');
      expect(query()).to.equal('type=');
      expect(letters(await showTools(preset))).to.equal('ABGD');
    });
  });
});
