/** What opens takes room in the page: it covers nothing, Escape closes it, and the keyboard goes on where it was. */
import { expect, html } from '@open-wc/testing';
import { focused, textOf, textsOf, waitUntil } from '../helpers.js';
import {
  box,
  click,
  eachTestAlone,
  edition,
  facet,
  field,
  host,
  list,
  many,
  openFacet,
  openFilters,
  openTools,
  serve,
  shows,
  showTools,
  tick,
} from './readers.js';

const wide = html`<div style="width: 1000px"><resource-list lang="en"></resource-list></div>`;
const narrow = html`<div style="width: 320px"><resource-list lang="en"></resource-list></div>`;
const press = (key: string) =>
  focused()!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
const openGroups = (root: ShadowRoot) =>
  textsOf(root, '[part=facet][open] > summary').map(text => text!.replace(/ \(.*/, ''));

describe('A list opens', () => {
  eachTestAlone();

  it('what cites a document below it, not over it', async () => {
    const root = await list();
    const next = root.querySelectorAll('[part=item]')[1]!;
    const panel = await openTools(root, 0);
    expect(panel.getBoundingClientRect().bottom).to.be.at.most(next.getBoundingClientRect().top);
    await waitUntil(() => textOf(panel.querySelector('p'))?.startsWith('International'), 'the citation');
  });

  it('and closes it with Escape, the focus on its button', async () => {
    const root = await list();
    const panel = await openTools(root, 1);
    panel.querySelector('button')!.focus();
    press('Escape');
    await waitUntil(() => !root.querySelector('[part=cite]'), 'it to close');
    expect(focused()?.ariaLabel).to.equal('Cite or save: Beta guide');
    expect(focused()?.ariaExpanded).to.equal('false');
  });

  it('while a dialog of the page stays open: it never hears of that Escape', async () => {
    const root = await list();
    let heard = 0;
    const hear = () => heard++;
    document.addEventListener('keydown', hear);
    const panel = await openTools(root, 0);
    panel.querySelector('button')!.focus();
    press('Escape');
    expect(heard).to.equal(0);
    await waitUntil(() => !root.querySelector('[part=cite]'), 'it to close');
    press('Escape'); // nothing is left to be closed
    document.removeEventListener('keydown', hear);
    expect(heard).to.equal(1);
  });

  it('filters above the list where it is narrow, one group at a time', async () => {
    serve();
    const root = await showTools(narrow);
    await openFilters(root);
    expect(openGroups(root)).to.deep.equal([]);
    await openFacet(root, 'Type');
    await openFacet(root, 'Publisher');
    await waitUntil(() => !facet(root, 'Type')!.open, 'the first to close');
    expect(openGroups(root)).to.deep.equal(['Publisher']);
    const end = root.querySelector('[part=filters]')!.getBoundingClientRect().bottom;
    expect(end).to.be.at.most(root.querySelector('[part=item]')!.getBoundingClientRect().top);
  });

  it('that say in a closed group how much of it is chosen', async () => {
    serve();
    const root = await showTools(narrow);
    await openFilters(root);
    await tick(root, 'Type', 'Report');
    await openFacet(root, 'Year');
    expect(textOf(facet(root, 'Type')!.querySelector('summary'))).to.equal('Type (1)');
  });

  it('and at their end the way to the documents that they leave', async () => {
    serve();
    const root = await showTools(narrow);
    await openFilters(root);
    await tick(root, 'Type', 'Report');
    click(root, 'Show 2 documents');
    await waitUntil(() => textOf(focused()) === 'Gamma paper (in French)', 'the focus on the first');
    expect(root.querySelector('[part=filters]')!.checkVisibility()).to.equal(false);
  });

  it('and closes them with Escape', async () => {
    serve();
    const root = await showTools(narrow);
    await openFilters(root);
    (await box(root, 'Type', 'Report')).focus();
    press('Escape');
    await waitUntil(() => !root.querySelector('[part=filters]')!.checkVisibility(), 'them to close');
    expect(focused()?.part.value).to.equal('filters-button');
  });

  it('no filters where it is wide: they stand beside it, the first two open', async () => {
    serve();
    const root = await showTools(wide);
    await waitUntil(() => root.querySelector('[part=facet]'), 'the filters');
    expect(root.querySelector('[part=filters-button]')!.checkVisibility()).to.equal(false);
    expect(openGroups(root)).to.deep.equal(['Language', 'Type']);
    const filters = root.querySelector('[part=filters]')!.getBoundingClientRect();
    const documents = root.querySelector('[part=list]')!.getBoundingClientRect();
    expect(filters.right).to.be.at.most(documents.left);
    await tick(root, 'Type', 'Report');
    await shows(root, 'GD');
    expect(openGroups(root)).to.deep.equal(['Language', 'Type']);
  });

  // Beside two it depends on how high their tools are by then.
  for (const [number, ...possible] of [
    [1, ''],
    [2, 'Language,Type', 'Language', ''], // by the fonts of the browser
    [8, 'Language,Type'],
  ] as const)
    it(`beside ${number} documents only as many groups as end above their end: the page below stays`, async () => {
      const languages = ['en', 'fr', 'es', 'ru'].map(edition);
      const types = ['guidance', 'toolkit', 'report', 'law'];
      serve(
        Array.from({ length: number }, (_, i) => ({
          title: `Number ${i}`,
          date: '2020',
          description: 'What it is about.',
          type: types[i % 4]!,
          editions: languages,
        })),
      );
      const root = await showTools(wide);
      const end = (part: string) => root.querySelector(`[part=${part}]`)!.getBoundingClientRect().bottom;
      await waitUntil(() => {
        const open = openGroups(root).join();
        return (possible as string[]).includes(open) && (!open || end('filters') <= end('footer'));
      }, possible.join(' or '));
    });

  it('and beside it they count what the typed words leave', async () => {
    serve();
    const root = await showTools(wide);
    await waitUntil(() => root.querySelector('[part=facet]'), 'the filters');
    field(root).value = 'guide';
    field(root).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(
      () => textsOf(facet(root, 'Type')!, 'label').join() === 'Guidance1,Toolkit1',
      'the counts of what is found',
    );
    expect(host(root).getState()!.words).to.equal('guide');
  });

  for (const template of [wide, narrow])
    it(`with room for the order beside the count, ${template === wide ? 'wide' : 'narrow'}`, async () => {
      serve(many(60));
      const root = await showTools(template);
      const order = root.querySelector('select')!.getBoundingClientRect();
      const number = root.querySelector('[part=count]')!.getBoundingClientRect();
      expect(order.width).to.be.at.least(48);
      expect(order.right).to.be.at.most(root.querySelector('[part=list]')!.getBoundingClientRect().right + 1);
      expect(number.height).to.be.at.most(45);
    });

  it('its first document within the first screen of a phone', async () => {
    serve();
    const root = await showTools(narrow);
    const from = host(root).getBoundingClientRect().top;
    expect(root.querySelector('[part=title]')!.getBoundingClientRect().top - from).to.be.lessThan(250);
  });
});
