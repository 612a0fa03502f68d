/** What readers do with a list, and what a page hears of it. Waits for what is visible, never for a time. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { ResourceList } from '../../src/index.js';
import type { Resource } from '../../src/content/resources-content.js';
import type { ListState } from '../../src/list/list-state.js';
import {
  contentBase,
  focused,
  hearConsole,
  later,
  serveContent,
  settled,
  show,
  stopServing,
  textOf,
  textsOf,
  waitUntil,
} from '../helpers.js';
import { catalogue } from '../small-content.js';

const edition = (language: string) => ({ language, urls: [`https://example.org/${language}`] });
const documents: Partial<Resource>[] = [
  {
    title: 'Alpha guide',
    type: 'guidance',
    topics: ['return'],
    publishers: ['iom'],
    date: '2021',
    description: 'How to plan a return.',
    editions: [edition('en'), edition('fr')],
  },
  {
    title: 'Beta guide',
    type: 'toolkit',
    topics: ['return', 'children'],
    publishers: ['unhcr'],
    date: '2020-03',
    editions: [edition('fr')],
  },
  {
    title: 'Gamma paper',
    type: 'report',
    topics: ['reintegration'],
    publishers: ['iom', 'unhcr'],
    date: '2019-05-06',
    editions: [edition('fr')],
  },
  { title: 'Delta paper', type: 'report', topics: [], publishers: [], editions: [edition('ar')] },
];
/** So many, the newest first: 2030, 2029, … */
const many = (n: number): Partial<Resource>[] =>
  Array.from({ length: n }, (_, i) => ({ title: `Number ${i + 1}`, date: String(2030 - i) }));

type Template = Parameters<typeof show>[0];
type Field = HTMLInputElement;

/** The tools are there and have found what they show. */
const toolsOf = (root: ShadowRoot) =>
  waitUntil(
    () => root.querySelector('[part=toolbar]') && root.querySelector('[part=take-away], [part=empty]'),
    'the tools',
  );
async function showTools(template: Template): Promise<ShadowRoot> {
  const root = await show(template);
  await toolsOf(root);
  return root;
}
const host = (root: ShadowRoot) => root.host as ResourceList;

const titles = (root: ShadowRoot) => textsOf(root, '[part=title]');
/** The first letters of what is shown, in order: "ABCD". */
const letters = (root: ShadowRoot) =>
  titles(root)
    .map(title => title![0])
    .join('');
const count = (root: ShadowRoot) => textOf(root.querySelector('[part=count]'));
const shows = (root: ShadowRoot, wanted: string) =>
  waitUntil(() => letters(root) === wanted, `${wanted} to be shown`).catch((error: Error) => {
    throw new Error(`${error.message}, not ${letters(root)}`);
  });

const field = (root: ShadowRoot) => root.querySelector<Field>('input[type=search]')!;
function type(root: ShadowRoot, words: string): void {
  field(root).value = words;
  field(root).dispatchEvent(new InputEvent('input', { bubbles: true }));
}
function choose(root: ShadowRoot, order: string): void {
  const select = root.querySelector('select')!;
  select.value = order;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
const button = (root: ParentNode, words: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('button')].find(one => textOf(one)?.startsWith(words));
const click = (root: ParentNode, words: string) => {
  const found = button(root, words);
  if (!found) throw new Error(`There is no button "${words}".`);
  found.focus();
  found.click();
};
/** Those of one document. */
async function openTools(root: ShadowRoot, position: number): Promise<HTMLElement> {
  const tools = root.querySelectorAll<HTMLElement>('[part=cite]')[position]!;
  tools.querySelector('summary')!.click();
  await waitUntil(() => tools.querySelector('button'), 'its tools');
  return tools;
}
async function openFilters(root: ShadowRoot): Promise<void> {
  root.querySelector<HTMLElement>('[part=filters-button]')!.click();
  await waitUntil(() => root.querySelector('fieldset'), 'the filters');
}
const facet = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll('fieldset')].find(one => textOf(one.querySelector('legend')) === name);
/** The values of a filter, with what choosing them would give: "Report 2". */
const valueLabels = (root: ShadowRoot, name: string) =>
  [...(facet(root, name)?.querySelectorAll('label') ?? [])].map(label =>
    [...label.querySelectorAll('span')].map(textOf).join(' '),
  );
const box = (root: ShadowRoot, name: string, value: string) =>
  [...facet(root, name)!.querySelectorAll('label')]
    .find(label => textOf(label.querySelector('span')) === value)!
    .querySelector('input')!;
async function tick(root: ShadowRoot, name: string, value: string): Promise<void> {
  box(root, name, value).focus();
  box(root, name, value).click();
  await host(root).updateComplete;
}
const chips = (root: ShadowRoot) =>
  textsOf(root, '[part=chips] button').map(text => text!.replace(/ ×$/, ''));

/** Everything that was on screen from now on, each state once. */
function watch(root: ShadowRoot): string[] {
  const states: string[] = [];
  const observer = new MutationObserver(() => {
    const now = letters(root);
    if (states.at(-1) !== now) states.push(now);
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return states;
}

describe('The tools of <resource-list>', () => {
  let heard: ReturnType<typeof hearConsole>;
  const address = location.href;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(() => {
    stopServing();
    // WebKit allows that a hundred times in ten seconds.
    if (location.href !== address) history.replaceState(null, '', address);
  });

  const serve = (given: Partial<Resource>[] = documents, more: Record<string, object | number> = {}) =>
    serveContent({ 'en/resources.json': catalogue('en', given), ...more });
  const list = (given?: Partial<Resource>[]) => {
    serve(given);
    return showTools(html`<resource-list lang="en"></resource-list>`);
  };

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

    it('and name the field that is wrong in a document of a later page, the first one still there', async () => {
      serve([...many(54), { title: 7 as never }]);
      const root = await show(html`<resource-list lang="en"></resource-list>`);
      await waitUntil(() => root.querySelector('[part=note]'), 'the note');
      expect(heard.error).to.deep.equal([
        '<resource-list> content.resources.54.title should be: text, but is: number.',
      ]);
      expect(textOf(root.querySelector('[part=note]'))).to.contain('could not be loaded');
      expect(titles(root).length).to.equal(50);
    });

    it('or before it, where the list cannot be right without: then nothing wrong is shown', async () => {
      serve([...many(54), { title: undefined as never }]);
      const root = await show(html`<resource-list lang="en" sort="oldest"></resource-list>`);
      expect(heard.error).to.deep.equal([
        '<resource-list> content.resources.54.title should be: text, but is: missing.',
      ]);
      expect(root.querySelectorAll('[part=item]').length).to.equal(0);
    });

    it('or not at all when the page leaves search and filters out', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" no-search no-filters></resource-list>`);
      expect(root.querySelectorAll('input, [part=filters-button], fieldset').length).to.equal(0);
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
      expect(textsOf(root, '[part=toolbar] label > span')).to.deep.equal(['Search', 'Order']);
      const small = [...root.querySelectorAll('button, select, input[type=search], summary, fieldset label')]
        .filter(one => one.checkVisibility())
        .filter(one => {
          const { width, height } = one.getBoundingClientRect();
          return width < 24 || height < 24;
        });
      expect(small.map(textOf)).to.deep.equal([]);
    });
  });

  describe('search', () => {
    it('as the reader types, and count', async () => {
      const root = await list();
      expect(count(root)).to.equal('4 documents');
      type(root, 'gui');
      await shows(root, 'AB');
      expect(count(root)).to.equal('2 documents');
      type(root, 'gui bet');
      await shows(root, 'B');
      expect(count(root)).to.equal('1 document');
      type(root, '');
      await shows(root, 'ABGD');
    });

    describe('a long list', () => {
      /** Each number once in each of two kinds: "Alpha 1", "Beta 1", "Alpha 2"… */
      const pairs = Array.from({ length: 60 }, (_, i) => ({
        title: `${i % 2 ? 'Beta' : 'Alpha'} ${(i >> 1) + 1}`,
        date: String(2030 - i),
      }));
      const drawn = async () => {
        const root = await list(pairs);
        await waitUntil(() => titles(root).length === 50, 'all');
        return root;
      };

      /** How many documents begin within one screen from the top of the list. */
      const screenful = (root: ShadowRoot) => {
        const tops = [...root.querySelectorAll('[part=item]')].map(item => item.getBoundingClientRect().top);
        return tops.filter(top => top - tops[0]! < innerHeight).length;
      };

      it('and see the first that match at once, those below a frame later', async () => {
        const root = await drawn();
        const fit = screenful(root);
        type(root, 'beta');
        await host(root).updateComplete;
        expect(count(root)).to.equal('30 documents');
        expect(letters(root).slice(0, fit)).to.match(/^B+$/);
        expect(letters(root).slice(-20)).to.equal('ABABABABABABABABABAB'); // as they were: nothing jumps
        await shows(root, 'B'.repeat(30));
        const marked = () =>
          [...((CSS.highlights.get('rr-match') ?? []) as Iterable<StaticRange>)].filter(
            ({ startContainer }) => startContainer.getRootNode() === root,
          );
        await waitUntil(() => marked().length === 30, 'all marks');
      });

      it('and never see the rest of what they no longer search for', async () => {
        const root = await drawn();
        const states: string[] = [];
        new MutationObserver(() => states.push(letters(root).slice(10))).observe(root, {
          childList: true,
          characterData: true,
          subtree: true,
        });
        type(root, 'beta');
        await host(root).updateComplete;
        type(root, 'alpha');
        await shows(root, 'A'.repeat(30));
        expect(states.filter(state => state.startsWith('BB'))).to.deep.equal([]);
      });
    });

    it('to nothing, which they say, with the field still there', async () => {
      const root = await list();
      field(root).focus();
      type(root, 'nothing like it');
      await waitUntil(() => root.querySelector('[part=empty]'), 'nothing');
      expect(textOf(root.querySelector('[part=empty]'))).to.equal('No document matches.');
      expect([focused() === field(root), field(root).value]).to.deep.equal([true, 'nothing like it']);
    });

    it('and mark what was found, in this list alone', async () => {
      serve();
      const root = await showTools(
        html`<div><resource-list lang="en"></resource-list><resource-list lang="en"></resource-list></div>`,
      );
      const marked = () =>
        [...((CSS.highlights.get('rr-match') ?? []) as Iterable<StaticRange>)].filter(
          ({ startContainer }) => startContainer.isConnected,
        );
      type(root, 'gui');
      await shows(root, 'AB');
      await waitUntil(() => marked().length, 'the marks');
      expect(
        marked().map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent!.slice(startOffset, endOffset),
        ),
      ).to.include.members(['gui', 'gui']);
      expect(marked().every(({ startContainer }) => startContainer.getRootNode() === root)).to.equal(true);
      type(root, '');
      await shows(root, 'ABGD');
      expect(marked().length).to.equal(0);
    });

    it('not for half-typed characters of an input method', async () => {
      const root = await list();
      field(root).value = 'gui';
      field(root).dispatchEvent(new InputEvent('input', { isComposing: true }));
      await host(root).updateComplete;
      expect(letters(root)).to.equal('ABGD');
      field(root).dispatchEvent(new CompositionEvent('compositionend', { data: 'gui' }));
      await shows(root, 'AB');
    });
  });

  describe('filter', () => {
    it('by what there is, with counts, the reader’s language and the latest year first', async () => {
      const root = await list();
      await openFilters(root);
      expect(textsOf(root, 'legend')).to.deep.equal(['Type', 'Topic', 'Language', 'Publisher', 'Year']);
      expect(valueLabels(root, 'Type')).to.deep.equal(['Report 2', 'Guidance 1', 'Toolkit 1']);
      expect(valueLabels(root, 'Topic')).to.deep.equal(['Return 2', 'Children 1', 'Reintegration 1']);
      expect(valueLabels(root, 'Language')).to.deep.equal(['English 1', 'French 3', 'Arabic 1']);
      expect(valueLabels(root, 'Publisher')).to.deep.equal([
        'International Organization for Migration 2',
        'UNHCR 2',
      ]);
      expect(valueLabels(root, 'Year')).to.deep.equal(['2021 1', '2020 1', '2019 1']);
    });

    it('by any of several values, and by all filters together', async () => {
      const root = await list();
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      expect(letters(root)).to.equal('GD');
      await tick(root, 'Type', 'Toolkit');
      expect(letters(root)).to.equal('BGD');
      await tick(root, 'Publisher', 'UNHCR');
      expect(letters(root)).to.equal('BG');
      type(root, 'paper');
      await shows(root, 'G');
      expect(textOf(root.querySelector('[part=filters-button]'))).to.equal('Filters (3)');
    });

    it('with counts that say what choosing would give, and none that leads to nothing', async () => {
      const root = await list();
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      expect(valueLabels(root, 'Type')).to.deep.equal(['Report 2', 'Guidance 1', 'Toolkit 1']);
      expect(valueLabels(root, 'Topic')).to.deep.equal(['Reintegration 1']);
      expect(valueLabels(root, 'Language')).to.deep.equal(['Arabic 1', 'French 1']);
      expect(valueLabels(root, 'Year')).to.deep.equal(['2019 1']);
    });

    it('with a value that leads to nothing only while it is chosen', async () => {
      const root = await list();
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      type(root, 'guide');
      await waitUntil(() => root.querySelector('[part=empty]'), 'nothing');
      expect(valueLabels(root, 'Type')).to.deep.equal(['Guidance 1', 'Toolkit 1', 'Report 0']);
      expect(box(root, 'Type', 'Report').checked).to.equal(true);
      await tick(root, 'Type', 'Report');
      await shows(root, 'AB');
      expect(valueLabels(root, 'Type')).to.deep.equal(['Guidance 1', 'Toolkit 1']);
      expect([...facet(root, 'Type')!.querySelectorAll('input')].map(one => one.checked)).to.deep.equal([
        false,
        false,
      ]);
    });

    it('and keep the focus when the value that has it goes away', async () => {
      const root = await list();
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      type(root, 'guide');
      await waitUntil(() => root.querySelector('[part=empty]'), 'nothing');
      await tick(root, 'Type', 'Report');
      await shows(root, 'AB');
      expect(focused()?.getRootNode() === root, 'the focus in the list').to.equal(true);
    });

    it('with the focus on the box that was ticked', async () => {
      const root = await list();
      await openFilters(root);
      await tick(root, 'Publisher', 'UNHCR');
      expect(letters(root)).to.equal('BG');
      expect(focused() === box(root, 'Publisher', 'UNHCR'), 'the focus on UNHCR').to.equal(true);
    });

    it('with chips that take one off, the focus going to the next', async () => {
      const root = await list();
      await openFilters(root);
      for (const value of ['Report', 'Toolkit']) await tick(root, 'Type', value);
      expect(chips(root)).to.deep.equal(['Remove filter: Report', 'Remove filter: Toolkit', 'Clear all']);
      click(root.querySelector('[part=chips]')!, 'Remove filter: Report');
      await shows(root, 'B');
      await waitUntil(() => textOf(focused())?.startsWith('Remove filter: Toolkit'), 'the focus on the next');
      click(root.querySelector('[part=chips]')!, 'Remove filter: Toolkit');
      await shows(root, 'ABGD');
      await waitUntil(() => focused() === field(root), 'the focus on the search');
      expect(root.querySelectorAll('[part=chips]').length).to.equal(0);
      expect(textOf(root.querySelector('[part=filters-button]'))).to.equal('Filters');
      expect([...root.querySelectorAll<Field>('fieldset input')].filter(one => one.checked)).to.deep.equal(
        [],
      );
    });

    it('with a chip that takes all off, words and focus kept', async () => {
      const root = await list();
      await openFilters(root);
      type(root, 'paper');
      await tick(root, 'Type', 'Report');
      await tick(root, 'Publisher', 'UNHCR');
      await shows(root, 'G');
      click(root, 'Clear all');
      await shows(root, 'GD');
      await waitUntil(() => focused() === field(root), 'the focus on the search');
      expect(field(root).value).to.equal('paper');
    });

    it('with the first eight values, and all on demand, the focus kept', async () => {
      const root = await list(many(12));
      await openFilters(root);
      expect(valueLabels(root, 'Year').map(text => text.slice(0, 4))).to.deep.equal([
        '2030',
        '2029',
        '2028',
        '2027',
        '2026',
        '2025',
        '2024',
        '2023',
      ]);
      click(facet(root, 'Year')!, 'Show all (12)');
      await waitUntil(() => valueLabels(root, 'Year').length === 12, 'all values');
      expect(Boolean(button(facet(root, 'Year')!, 'Show all'))).to.equal(false);
      expect(focused()?.getRootNode() === root, 'the focus in the list').to.equal(true);
    });

    it('with a value beyond the first eight that was chosen: it stays where it is, and so do the others', async () => {
      const root = await list(many(12));
      await host(root).setState({ filters: { year: ['2021', '2020'] } });
      await openFilters(root);
      await tick(root, 'Year', '2021');
      expect(box(root, 'Year', '2021').checked).to.equal(false);
      expect(box(root, 'Year', '2020').checked).to.equal(true);
      expect(focused() === box(root, 'Year', '2021')).to.equal(true);
    });

    it('behind a button that says whether they are open', async () => {
      const root = await list();
      const opener = root.querySelector('[part=filters-button]')!;
      const filters = root.getElementById(opener.getAttribute('aria-controls')!)!;
      expect([opener.getAttribute('aria-expanded'), filters.checkVisibility()]).to.deep.equal([
        'false',
        false,
      ]);
      await openFilters(root);
      expect([opener.getAttribute('aria-expanded'), filters.checkVisibility()]).to.deep.equal(['true', true]);
    });
  });

  describe('order', () => {
    it('as the reader chooses, from what the page has chosen', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" sort="oldest"></resource-list>`);
      expect([letters(root), root.querySelector('select')!.value]).to.deep.equal(['GBAD', 'oldest']);
      choose(root, 'title');
      await shows(root, 'ABDG');
      choose(root, 'newest');
      await shows(root, 'ABGD');
      expect(textsOf(root, 'option')).to.deep.equal(['Newest first', 'Oldest first', 'Title']);
    });
  });

  describe('show more', () => {
    it('page by page, the focus on the first that is new', async () => {
      serve(many(5));
      const root = await showTools(html`<resource-list lang="en" page-size="2"></resource-list>`);
      expect(count(root)).to.equal('2 of 5 documents');
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 4, 'four');
      await waitUntil(() => textOf(focused()) === 'Number 3', 'the focus on the third');
      expect(count(root)).to.equal('4 of 5 documents');
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 5, 'five');
      await waitUntil(() => textOf(focused()) === 'Number 5', 'the focus on the fifth');
      expect(count(root)).to.equal('5 documents');
      expect(Boolean(button(root, 'Show more'))).to.equal(false);
    });

    it('with the focus in the list also where the first new one leads nowhere', async () => {
      serve(many(3).map(one => ({ ...one, editions: [] })));
      const root = await showTools(html`<resource-list lang="en" page-size="2"></resource-list>`);
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 3, 'three');
      expect(focused()?.getRootNode() === root, 'the focus in the list').to.equal(true);
    });

    it('not beyond the limit of the page', async () => {
      serve(many(5));
      const root = await showTools(html`<resource-list lang="en" page-size="2" limit="3"></resource-list>`);
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 3, 'three');
      expect(Boolean(button(root, 'Show more'))).to.equal(false);
    });

    it('from the start again when the reader searches', async () => {
      serve(many(5));
      const root = await showTools(html`<resource-list lang="en" page-size="2"></resource-list>`);
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 4, 'four');
      type(root, 'number');
      await waitUntil(() => count(root) === '2 of 5 documents', 'the first page');
    });
  });

  describe('keep to presets', () => {
    it('that the reader sees as chips and can undo', async () => {
      serve();
      const root = await showTools(
        html`<resource-list lang="en" type="report" publisher="unhcr"></resource-list>`,
      );
      expect([letters(root), ...chips(root)]).to.deep.equal([
        'G',
        'Remove filter: Report',
        'Remove filter: UNHCR',
        'Clear all',
      ]);
      click(root, 'Remove filter: UNHCR');
      await shows(root, 'GD');
      click(root, 'Clear all');
      await shows(root, 'ABGD');
    });

    describe('but ignore what nobody knows, and name it in the console', () => {
      for (const attribute of ['type', 'topic', 'publisher', 'language', 'year'])
        it(`${attribute}, though it is locked`, async () => {
          serve();
          const element = document.createElement('resource-list');
          element.lang = 'en';
          element.setAttribute(attribute, 'nobodys-own');
          element.setAttribute('locked', '');
          const root = await showTools(html`${element}`);
          expect([letters(root), ...chips(root)]).to.deep.equal(['ABGD']);
          expect(heard.warn.join()).to.contain(`${attribute}="nobodys-own" is not understood. Possible: `);
        });

      it('beside what is known', async () => {
        serve();
        const template = (locked: boolean) =>
          html`<resource-list lang="en" type="nobodys report" ?locked=${locked} url-state></resource-list>`;
        expect(letters(await showTools(template(true)))).to.equal('GD');
        const root = await showTools(template(false));
        expect([letters(root), ...chips(root)]).to.deep.equal(['GD', 'Remove filter: Report', 'Clear all']);
        choose(root, 'title');
        await shows(root, 'DG');
        expect(new URL(location.href).searchParams.has('type')).to.equal(false);
      });

      it('until content comes that knows it', async () => {
        serve();
        const root = await showTools(html`<resource-list lang="en" type="novel"></resource-list>`);
        expect(letters(root)).to.equal('ABGD');
        host(root).content = catalogue('en', [{ title: 'New', type: 'novel' }, ...documents]);
        await shows(root, 'N');
      });

      it('also what a script asks for', async () => {
        const root = await list();
        await host(root).setState({ filters: { type: ['nobodys', 'report'] } });
        await shows(root, 'GD');
        expect(host(root).getState()!.filters.type).to.deep.equal(['report']);
      });
    });

    for (const [attribute, value] of [
      ['type', 'toolkit'],
      ['topic', 'children'],
      ['publisher', 'unhcr'],
      ['language', 'pt-BR'],
      ['year', '1951'],
    ] as const)
      for (const how of ['', 'locked', 'url-state'])
        it(`truthfully where no document has what is known: ${attribute}="${value}" ${how}`, async () => {
          serve(documents.slice(0, 1));
          const element = document.createElement('resource-list');
          element.lang = 'en';
          const url = new URL(address);
          url.searchParams.set(attribute, value);
          if (how === 'url-state') history.replaceState(null, '', url);
          else element.setAttribute(attribute, value);
          if (how) element.setAttribute(how, '');
          const root = await showTools(html`${element}`);
          expect(textOf(root.querySelector('[part=empty]'))).to.equal('No document matches.');
          expect(chips(root).length).to.equal(how === 'locked' ? 0 : 2);
          expect(heard.warn).to.deep.equal([]);
        });

    describe('that are locked', () => {
      const locked = html`<resource-list lang="en" type="report" locked url-state></resource-list>`;

      it('without chips, counts or choices beyond them', async () => {
        serve();
        const root = await showTools(locked);
        expect([letters(root), ...chips(root)]).to.deep.equal(['GD']);
        await openFilters(root);
        expect(valueLabels(root, 'Type')).to.deep.equal(['Report 2']);
        expect(valueLabels(root, 'Topic')).to.deep.equal(['Reintegration 1']);
        await tick(root, 'Type', 'Report');
        await tick(root, 'Type', 'Report');
        expect(letters(root)).to.equal('GD');
      });

      for (const query of ['type=', 'type=toolkit', 'type=toolkit+report', 'q=guide'])
        it(`whatever the address says: ${query}`, async () => {
          serve();
          const url = new URL(address);
          for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
          history.replaceState(null, '', url);
          const root = await showTools(locked);
          expect(letters(root)).to.match(/^G?D?$/);
        });

      it('without a word of what the address asks for beyond them', async () => {
        const url = new URL(address);
        url.searchParams.set('type', 'toolkit');
        history.replaceState(null, '', url);
        serve();
        const root = await showTools(locked);
        expect([letters(root), ...chips(root)]).to.deep.equal(['GD']);
      });

      it('whatever a script says', async () => {
        serve();
        const root = await showTools(locked);
        for (const values of [[], ['toolkit'], ['guidance', 'report']]) {
          await host(root).setState({ filters: { type: values } });
          await host(root).updateComplete;
          expect(letters(root)).to.match(/^G?D?$/);
        }
      });

      it('where documents have several values, and the reader may choose among the others', async () => {
        serve();
        const root = await showTools(
          html`<resource-list lang="en" topic="return reintegration" locked></resource-list>`,
        );
        expect(letters(root)).to.equal('ABG');
        await openFilters(root);
        expect(valueLabels(root, 'Topic')).to.deep.equal(['Return 2', 'Children 1', 'Reintegration 1']);
        await tick(root, 'Topic', 'Children');
        await shows(root, 'B');
      });

      it('also while the language changes', async () => {
        serve(documents, { 'es/resources.json': catalogue('es', documents) });
        const root = await showTools(locked);
        const states = watch(root);
        host(root).lang = 'es';
        await settled(root.host);
        await waitUntil(() => textOf(root.querySelector('[part=heading]')) === 'Documentos', 'Spanish');
        await shows(root, 'GD');
        expect(states.filter(state => /[AB]/.test(state))).to.deep.equal([]);
      });
    });
  });

  describe('keep their state in the address', () => {
    const names = [...new URL(address).searchParams.keys()];
    /** What the list has added to the query. */
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
      expect(box(root, 'Type', 'Report').checked).to.equal(false);
      history.forward();
      await shows(root, 'GD');
      expect(box(root, 'Type', 'Report').checked).to.equal(true);
      history.back();
      await shows(root, 'ABGD');
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
        ['guide', 'newest'],
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

  describe('show further lists', () => {
    const at = (name: string) => `${contentBase()}content/${name}`;
    const feeds = (answers: Record<string, object | number>) => serve(documents.slice(0, 1), answers);
    const second = catalogue('en', [
      { title: 'Zeta feed', date: '2001', editions: [{ language: 'en', urls: ['https://two.example/z'] }] },
    ]);

    it('merged with the central one', async () => {
      feeds({ 'two.json': second });
      const root = await show(html`<resource-list lang="en" feed=${at('two.json')}></resource-list>`);
      await shows(root, 'AZ');
      expect(count(root)).to.equal('2 documents');
      expect(textOf(root.querySelectorAll('[part=details]')[1])).to.contain('content.example');
      type(root, 'zeta');
      await shows(root, 'Z');
    });

    it('the reader is told of the one that is broken, and sees the rest', async () => {
      feeds({ 'two.json': second, 'broken.json': 500 });
      const root = await show(
        html`<resource-list lang="en" feed=${`${at('broken.json')} ${at('two.json')}`}></resource-list>`,
      );
      await shows(root, 'AZ');
      expect(textsOf(root, '[part=note]')).to.deep.equal([
        `A further list could not be loaded: ${at('broken.json')}`,
      ]);
      expect(heard.error.length).to.equal(1);
      expect(heard.error[0]).to.contain(at('broken.json'));
      await expect(root.host).to.be.accessible();
    });

    it('and no longer told once the page has taken it out', async () => {
      feeds({ 'two.json': second, 'broken.json': 500 });
      const root = await show(html`<resource-list lang="en" feed=${at('broken.json')}></resource-list>`);
      await waitUntil(() => root.querySelector('[part=note]'), 'the note');
      host(root).feed = '';
      await waitUntil(() => !root.querySelector('[part=note]'), 'the note to go');
      await shows(root, 'A');
    });

    it('at once, not above what a reader has begun to read', async () => {
      const newer = { ...second, resources: second.resources.map(one => ({ ...one, date: '2025' })) };
      feeds({ 'two.json': newer });
      const element = fixtureSync<ResourceList>(
        html`<resource-list lang="en" feed=${at('two.json')}></resource-list>`,
      );
      const states = watch(element.shadowRoot!);
      await shows(element.shadowRoot!, 'ZA');
      expect(states.filter(Boolean)).to.deep.equal(['ZA']);
    });

    it('when they come, where they are slow: the central one is there', async () => {
      const slow = later<object>();
      serveContent({ 'en/resources.json': catalogue('en', documents.slice(0, 1)), 'two.json': slow.answer });
      const root = await show(html`<resource-list lang="en" feed=${at('two.json')}></resource-list>`);
      await shows(root, 'A');
      slow.arrive(second);
      await shows(root, 'AZ');
    });

    it('with an id that only the slow one knows', async () => {
      const slow = later<object>();
      serveContent({ 'en/resources.json': catalogue('en', documents), 'two.json': slow.answer });
      const element = fixtureSync<ResourceList>(
        html`<resource-list lang="en" type="saga" feed=${at('two.json')}></resource-list>`,
      );
      const root = element.shadowRoot!;
      await waitUntil(() => root.querySelector('[part=empty]'), 'that nothing matches yet');
      slow.arrive(catalogue('en', [{ title: 'Zeta', type: 'saga' }]));
      await shows(root, 'Z');
      expect(heard.warn).to.deep.equal([]);
    });

    it('with an id that a broken one may know', async () => {
      feeds({ 'broken.json': 500 });
      const root = await showTools(
        html`<resource-list lang="en" type="ballad" locked feed=${at('broken.json')}></resource-list>`,
      );
      expect(letters(root)).to.equal('');
      expect(heard.warn).to.deep.equal([]);
    });

    it('also where the central one cannot be had, which the reader is told', async () => {
      serveContent({ 'en/resources.json': 500, 'two.json': second });
      const root = await show(html`<resource-list lang="en" feed=${at('two.json')}></resource-list>`);
      await shows(root, 'Z');
      expect(textsOf(root, '[part=note]').join()).to.contain('could not be loaded');
      expect(heard.error.join()).to.contain('en/resources.json answered 500');
    });

    it('that the page adds later', async () => {
      feeds({ 'two.json': second });
      const root = await showTools(html`<resource-list lang="en"></resource-list>`);
      expect(letters(root)).to.equal('A');
      host(root).feed = at('two.json');
      await shows(root, 'AZ');
    });

    it('alone, with feed-only, and never ask for the central one', async () => {
      const requests = feeds({ 'two.json': second });
      const root = await showTools(
        html`<resource-list lang="en" feed-only feed=${at('two.json')}></resource-list>`,
      );
      expect(letters(root)).to.equal('Z');
      expect(requests.map(({ url }) => url)).to.deep.equal([at('two.json')]);
    });

    it('or an error, where feed-only leaves nothing to show', async () => {
      feeds({ 'two.json': 500 });
      const root = await show(
        html`<resource-list lang="en" feed-only feed=${at('two.json')}></resource-list>`,
      );
      await waitUntil(() => root.querySelector('[part=retry]'), '"Try again"');
      expect(heard.error.length).to.equal(1);
      expect(heard.error[0]).to.contain(at('two.json'));
    });
  });

  describe('ask a search service', () => {
    const hit = (resource: Partial<Resource>, i: number) => ({
      document: { ...catalogue('en', [resource]).resources[0], id: `hit-${i}`, titleLanguage: 'en' },
    });
    const answer = (found: number, resources: Partial<Resource>[]) => ({
      results: [
        {
          found,
          hits: resources.map(hit),
          facet_counts: [{ field_name: 'type', counts: [{ value: 'guidance', count: 70 }] }],
        },
      ],
    });
    const endpoint = () => `typesense+${contentBase()}content/collections/resources`;
    /** What the service is asked; the names of ids come from the central list, before or after. */
    const questions = (requests: Request[]) => requests.filter(({ url }) => url.endsWith('/multi_search'));
    const asking = async (requests: Request[]) => {
      const { searches } = (await questions(requests).at(-1)!.clone().json()) as {
        searches: { q: string; filter_by: string; offset: number; limit: number }[];
      };
      return searches[0]!;
    };
    /** Which part of its documents: how many before them, and how many. */
    const blockOf = async (question: Request) => {
      const { offset, limit } = await asking([question]);
      return [offset, limit];
    };
    const block = (requests: Request[]) => blockOf(questions(requests).at(-1)!);
    const withService = (given: object) => serveContent({ multi_search: given });

    it('and show its page and its total', async () => {
      const requests = withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} search-key="public" page-size="2"></resource-list>`,
      );
      expect(titles(root)).to.deep.equal(['Number 1', 'Number 2']);
      expect(count(root)).to.equal('2 of 120 documents');
      const names = requests.map(({ url }) => url.split('/').at(-1)!);
      expect(names.sort()).to.deep.equal(['multi_search', 'resources.json']);
      const [asked] = questions(requests);
      expect(asked!.headers.get('x-typesense-api-key')).to.equal('public');
      await openFilters(root);
      expect(valueLabels(root, 'Type').map(text => text.split(' ').at(-1))).to.deep.equal(['70']);
    });

    it('for what the reader types', async () => {
      const requests = withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      serveContent({ multi_search: answer(1, [{ title: 'Found' }]) });
      type(root, 'return');
      await waitUntil(() => titles(root).join() === 'Found', 'the answer');
      expect((await asking(requests)).q).to.equal('return');
      expect(count(root)).to.equal('1 document');
    });

    it('for more, the focus on the first that is new', async () => {
      const requests = withService(answer(3, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2"></resource-list>`,
      );
      serveContent({ multi_search: answer(3, many(3).slice(2)) });
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 3, 'three');
      expect(await block(requests)).to.deep.equal([2, 2]);
      await waitUntil(() => textOf(focused()) === 'Number 3', 'the focus on the third');
    });

    it('for more than a service gives at once, up to the last', async () => {
      withService(answer(520, many(250)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="250"></resource-list>`,
      );
      for (const [from, to] of [
        [250, 500],
        [500, 520],
      ] as const) {
        const requests = withService(answer(520, many(to).slice(from)));
        click(root, 'Show more');
        await waitUntil(() => titles(root).length === to, `${to} documents`);
        expect(await block(requests)).to.deep.equal([from, 250]);
      }
      expect(titles(root)).to.deep.equal(many(520).map(({ title }) => title));
      expect(button(root, 'Show more')).to.equal(undefined);
    });

    it('for more, never beyond the limit', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2" limit="3"></resource-list>`,
      );
      const requests = withService(answer(120, many(3).slice(2)));
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 3, 'three');
      expect(await block(requests)).to.deep.equal([2, 1]);
      expect(button(root, 'Show more')).to.equal(undefined);
    });

    it('from the beginning, after anything else than "Show more"', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2"></resource-list>`,
      );
      withService(answer(120, many(4).slice(2)));
      click(root, 'Show more');
      await waitUntil(() => titles(root).length === 4, 'four');
      const requests = withService(answer(120, [{ title: 'A' }, { title: 'B' }]));
      await host(root).setState({ sort: 'title', page: 3 });
      await shows(root, 'ABABAB');
      const blocks = await Promise.all(questions(requests).slice(2).map(blockOf));
      expect(blocks).to.deep.equal([
        [0, 6],
        [2, 4],
        [4, 2],
      ]);
      await host(root).refresh();
      expect(await blockOf(questions(requests)[5]!)).to.deep.equal([0, 6]);
    });

    it('for all the pages that an address says, as much at once as a service gives', async () => {
      history.replaceState(null, '', '?page=2');
      const requests = withService(answer(1000, many(250)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="200" url-state></resource-list>`,
      );
      expect(titles(root).length).to.be.above(0);
      expect(await Promise.all(questions(requests).map(blockOf))).to.deep.equal([
        [0, 250],
        [250, 150],
      ]);
    });

    it('but not for as many as somebody has written into an address', async () => {
      history.replaceState(null, '', '?page=100000');
      const requests = withService(answer(5000, many(250)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="20" url-state></resource-list>`,
      );
      expect(await Promise.all(questions(requests).map(blockOf))).to.deep.equal([
        [0, 250],
        [250, 150],
      ]);
      expect(host(root).getState()!.page).to.equal(20);
    });

    const shownNames = async (root: ShadowRoot) => {
      await openFilters(root);
      return [textOf(root.querySelector('[part=details]')), ...valueLabels(root, 'Type')];
    };
    it('with the names that the central list has for its ids', async () => {
      serve([], { multi_search: answer(70, [{ publishers: ['unhcr', 'else'] }]) });
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      expect(await shownNames(root)).to.deep.equal(['UNHCR, else · Guidance', 'Guidance 70']);
    });
    it('with names of the page’s own', async () => {
      serve([], { multi_search: answer(70, [{}]) });
      const content = catalogue('en', []);
      content.types['guidance'] = 'Our guides';
      content.publishers['iom'] = { name: 'We' };
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} .content=${content}></resource-list>`,
      );
      expect(await shownNames(root)).to.deep.equal(['We · Our guides', 'Our guides 70']);
    });
    it('with the ids where there are no names', async () => {
      withService(answer(70, [{}]));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      expect(await shownNames(root)).to.deep.equal(['iom · guidance', 'guidance 70']);
    });

    it('with ids that only the service can know', async () => {
      const requests = withService(answer(1, many(1)));
      await showTools(
        html`<resource-list lang="en" type="ode" search-endpoint=${endpoint()}></resource-list>`,
      );
      expect((await asking(requests)).filter_by).to.equal('type:=[`ode`]');
      expect(heard.warn).to.deep.equal([]);
    });

    for (const values of [[], ['toolkit'], ['toolkit', 'guidance']])
      it(`never beyond locked presets, with type=${values.join('+')}`, async () => {
        const requests = withService(answer(120, many(2)));
        const root = await showTools(
          html`<resource-list lang="en" type="guidance" locked search-endpoint=${endpoint()}></resource-list>`,
        );
        expect((await asking(requests)).filter_by).to.equal('type:=[`guidance`]');
        const before = questions(requests).length;
        await host(root).setState({ filters: { type: values } });
        await host(root).updateComplete;
        // An answer without a question would do as well: nothing can match.
        await waitUntil(() => questions(requests).length > before || !titles(root).length, 'a question');
        const clauses = (await asking(requests)).filter_by.split(' && ');
        expect(clauses.includes('type:=[`guidance`]'), clauses.join(' && ')).to.equal(true);
      });

    it('and speak its new total, not the old one', async () => {
      withService(answer(119, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      serveContent({ multi_search: answer(7, many(2)) });
      const said = () => textsOf(document, 'body > [role=status]').join();
      type(root, 'number');
      await waitUntil(() => /^(7|119) documents/.test(said()), 'a number to be spoken');
      expect(said()).to.equal('7 documents');
    });

    ['Remove filter', 'Clear all', 'Show more'].forEach((name, i) =>
      it(`and speak the total after "${name}"`, async () => {
        withService(answer(120, many(2)));
        const root = await showTools(
          html`<resource-list lang="en" type="guidance" page-size="2" search-endpoint=${endpoint()}></resource-list>`,
        );
        serveContent({ multi_search: answer(31 + i, many(2)) });
        click(root, name);
        await waitUntil(
          () => textsOf(document, 'body > [role=status]').join() === `${31 + i} documents`,
          'the total to be spoken',
        );
      }),
    );

    it('and leave the focus to a reader who types on before the answer to "Show more"', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()} page-size="2"></resource-list>`,
      );
      serveContent({ multi_search: answer(5, [{ title: 'A' }, { title: 'B' }, { title: 'C' }]) });
      click(root, 'Show more');
      field(root).focus();
      type(root, 'number');
      await shows(root, 'AB');
      await host(root).updateComplete;
      expect(focused()).to.equal(field(root));
    });

    it('and say so when it does not answer any more', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      serveContent({ multi_search: 500 });
      type(root, 'return');
      await waitUntil(() => heard.error.length, 'the error in the console');
      await host(root).updateComplete;
      expect(root.textContent).to.contain('could not be loaded');
    });

    it('and never show an older answer over a newer one', async () => {
      withService(answer(120, many(2)));
      const root = await showTools(
        html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
      );
      const slow = later<object>();
      serveContent({ multi_search: slow.answer });
      type(root, 'ret');
      await waitUntil(() => host(root).getState()!.words === 'ret', 'the first words');
      serveContent({ multi_search: answer(1, [{ title: 'Newer' }]) });
      type(root, 'return');
      await waitUntil(() => titles(root).join() === 'Newer', 'the newer answer');
      slow.arrive(answer(1, [{ title: 'Older' }]));
      await slow.answer;
      await host(root).updateComplete;
      expect(titles(root)).to.deep.equal(['Newer']);
    });

    describe('and are taken away before the answer', () => {
      const away = async (list: ResourceList) => {
        const place = list.parentElement!;
        list.remove();
        await list.updateComplete;
        return place;
      };
      const begin = async (given: object) => {
        const requests = withService(given);
        const list = fixtureSync<ResourceList>(
          html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
        );
        await waitUntil(() => questions(requests).length, 'the first question');
        return list;
      };

      it('which shows when they are put back', async () => {
        const slow = later<object>();
        const list = await begin(slow.answer);
        (await away(list)).append(list);
        slow.arrive(answer(1, [{ title: 'Found' }]));
        await waitUntil(() => titles(list.shadowRoot!).join() === 'Found', 'the answer');
        expect(heard.error).to.deep.equal([]);
      });

      it('which shows also where it has come meanwhile', async () => {
        const slow = later<object>();
        const list = await begin(slow.answer);
        const place = await away(list);
        const shown = settled(list);
        slow.arrive(answer(1, [{ title: 'Found' }]));
        await shown;
        place.append(list);
        await waitUntil(() => titles(list.shadowRoot!).join() === 'Found', 'the answer');
      });

      it('to what was typed last, and highlight nothing until they are back', async () => {
        const list = await begin(answer(120, many(2)));
        await toolsOf(list.shadowRoot!);
        const slow = later<object>();
        const requests = withService(slow.answer);
        const before = questions(requests).length;
        type(list.shadowRoot!, 'found');
        await waitUntil(() => questions(requests).length > before, 'the next question');
        const place = await away(list);
        slow.arrive(answer(1, [{ title: 'Found' }]));
        await waitUntil(() => titles(list.shadowRoot!).join() === 'Found', 'the answer');
        const marked = () => ('highlights' in CSS ? (CSS.highlights.get('rr-match')?.size ?? 0) : undefined);
        expect(marked()).to.be.oneOf([0, undefined]);
        place.append(list);
        await list.updateComplete;
        expect(marked()).to.be.oneOf([1, undefined]);
      });
    });

    describe('again while the first answer is on its way', () => {
      const changes: Record<string, (list: ResourceList) => unknown> = {
        'setState()': list => list.setState({ words: 'return' }),
        'an attribute': list => (list.type = 'toolkit'),
        'a language': list => (list.lang = 'fr'),
      };
      const begin = async () => {
        const requests = withService(later<object>().answer);
        const list = fixtureSync<ResourceList>(
          html`<resource-list lang="en" search-endpoint=${endpoint()}></resource-list>`,
        );
        await waitUntil(() => questions(requests).length, 'the first question');
        return list;
      };
      for (const [name, change] of Object.entries(changes)) {
        it(`for ${name}, and show the newer answer`, async () => {
          const list = await begin();
          withService(answer(1, [{ title: 'Newer' }]));
          const shown = settled(list);
          await change(list);
          await shown;
          expect(titles(list.shadowRoot!).map(title => title!.split(' ')[0])).to.deep.equal(['Newer']);
          expect(heard.error).to.deep.equal([]);
        });
        it(`for ${name}, and say once that the newer answer failed`, async () => {
          const list = await begin();
          withService({ results: 'none' });
          await change(list);
          await waitUntil(() => list.shadowRoot!.querySelector('[part=retry]'), '"Try again"');
          expect(heard.error.length).to.equal(1);
        });
      }
      it('for letter after letter, and ask once, for all of them', async () => {
        const list = await begin();
        const requests = withService(answer(1, [{ title: 'Newer' }]));
        const before = questions(requests).length;
        const shown = settled(list);
        for (const words of ['r', 're', 'ret']) await list.setState({ words });
        await shown;
        expect(questions(requests).length).to.equal(before + 1);
        expect((await asking(requests)).q).to.equal('ret');
      });
    });
  });

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
      ['RIS', 'ris'],
      ['BibTeX', 'bib'],
      ['CSL-JSON', 'csl.json'],
      ['CSV', 'csv'],
      ['JSON Feed', 'feed.json'],
    ];
    for (const [name, ending] of formats) {
      it(`all that match as ${name}, also what is not shown yet`, async () => {
        serve();
        const root = await showTools(html`<resource-list lang="en" page-size="1"></resource-list>`);
        type(root, 'guide');
        await waitUntil(() => count(root) === '1 of 2 documents', 'two guides');
        root.querySelector<HTMLDetailsElement>('[part=take-away]')!.open = true;
        click(root.querySelector('[part=take-away]')!, name);
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
        const open = [...root.querySelectorAll<HTMLDetailsElement>('[part=item]:has([part=cite][open])')];
        expect(open.map(item => textOf(item.querySelector('[part=title]')))).to.not.include('Gamma paper');
      });
      it('whose button is drawn when a reader opens the tools, and goes when they are closed', async () => {
        const root = await list();
        expect(root.querySelectorAll('[part=cite] button').length).to.equal(0);
        const tools = await openTools(root, 0);
        tools.querySelector('summary')!.click();
        await waitUntil(() => !tools.querySelector('button'), 'nothing but the way to open them');
      });
      it('named after its document', async () => {
        const root = await list();
        expect([...root.querySelectorAll('[part=cite] summary')].map(one => one.ariaLabel)).to.include(
          'Cite: Alpha guide',
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
      root.querySelector<HTMLDetailsElement>('[part=take-away]')!.open = true;
      click(root, 'Print');
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
    const spoken = (words: string) => waitUntil(() => regions().map(textOf).join() === words, words);

    it('after a pause, in the language of the list, with one voice for all', async () => {
      serve(documents, { 'es/resources.json': catalogue('es', documents) });
      const root = await showTools(
        html`<div><resource-list lang="en"></resource-list><resource-list lang="es"></resource-list></div>`,
      );
      const other = root.host.nextElementSibling!.shadowRoot!;
      await toolsOf(other);
      type(root, 'g');
      type(root, 'guide');
      await spoken('2 documents');
      expect(regions().map(({ lang }) => lang)).to.deep.equal(['en']);
      type(other, 'alpha');
      await spoken('1 documento');
      expect(regions().map(({ lang }) => lang)).to.deep.equal(['es']);
      expect(regions()[0]!.checkVisibility()).to.equal(true);
    });

    it('also that nothing matches', async () => {
      const root = await list();
      type(root, 'nothing like it');
      await spoken('0 documents');
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
        root.querySelector<Field>('fieldset input')!.click();
        await waitUntil(() => root.querySelector('[part=chips]'), 'the chips');
        for (const menu of root.querySelectorAll('details')) menu.open = true;
        await expect(root.host).to.be.accessible();
      });

    it('in Arabic with all their words', async () => {
      serveContent({ 'ar/resources.json': catalogue('ar', documents) });
      const root = await showTools(html`<resource-list lang="ar"></resource-list>`);
      await openFilters(root);
      expect(textsOf(root, '[part=toolbar] label > span, [part=filters-button], legend')).to.deep.equal([
        ...['البحث', 'عوامل التصفية', 'الترتيب', 'النوع', 'الموضوع', 'اللغة', 'الناشر', 'السنة'],
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
      await waitUntil(() => focused()?.matches('[part=cite] > summary'), 'the focus on the way to the tools');
    });

    it('with their own words', async () => {
      // A language that no other test here has loaded the words of.
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
      expect(root.querySelectorAll('fieldset').length).to.equal(5);
      expect(root.querySelectorAll('fieldset input:checked').length).to.equal(1);
    });
  });
});
