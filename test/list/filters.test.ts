/** What readers tick, and what a page has chosen before them. */
import { expect, html } from '@open-wc/testing';
import { focused, settled, textOf, textsOf, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';
import {
  address,
  box,
  button,
  chips,
  choose,
  click,
  documents,
  eachTestAlone,
  facet,
  type Field,
  field,
  heard,
  host,
  letters,
  list,
  many,
  openFacet,
  openFilters,
  serve,
  shows,
  showTools,
  tick,
  type,
  valueLabels,
  watch,
} from './readers.js';

describe('The tools of <resource-list>', () => {
  eachTestAlone();

  describe('filter', () => {
    it('by what there is, with counts, the reader’s language and the latest year first', async () => {
      const root = await list();
      await openFilters(root);
      expect(textsOf(root, '[part=facet] summary')).to.deep.equal([
        'Language',
        'Type',
        'Topic',
        'Publisher',
        'Year',
      ]);
      expect(await valueLabels(root, 'Type')).to.deep.equal(['Report 2', 'Guidance 1', 'Toolkit 1']);
      expect(await valueLabels(root, 'Topic')).to.deep.equal(['Return 2', 'Children 1', 'Reintegration 1']);
      expect(await valueLabels(root, 'Language')).to.deep.equal(['English 1', 'French 3', 'Arabic 1']);
      expect(await valueLabels(root, 'Publisher')).to.deep.equal([
        'International Organization for Migration 2',
        'UNHCR 2',
      ]);
      expect(await valueLabels(root, 'Year')).to.deep.equal(['2021 1', '2020 1', '2019 1']);
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
      expect(await valueLabels(root, 'Type')).to.deep.equal(['Report 2', 'Guidance 1', 'Toolkit 1']);
      expect(await valueLabels(root, 'Topic')).to.deep.equal(['Reintegration 1']);
      expect(await valueLabels(root, 'Language')).to.deep.equal(['Arabic 1', 'French 1']);
      expect(await valueLabels(root, 'Year')).to.deep.equal(['2019 1']);
    });

    it('with a value that leads to nothing only while it is chosen', async () => {
      const root = await list();
      await openFilters(root);
      await tick(root, 'Type', 'Report');
      type(root, 'guide');
      await waitUntil(() => root.querySelector('[part=empty]'), 'nothing');
      expect(await valueLabels(root, 'Type')).to.deep.equal(['Guidance 1', 'Toolkit 1', 'Report 0']);
      expect((await box(root, 'Type', 'Report')).checked).to.equal(true);
      await tick(root, 'Type', 'Report');
      await shows(root, 'AB');
      expect(await valueLabels(root, 'Type')).to.deep.equal(['Guidance 1', 'Toolkit 1']);
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
      expect(focused() === (await box(root, 'Publisher', 'UNHCR')), 'the focus on UNHCR').to.equal(true);
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
      expect(
        [...root.querySelectorAll<Field>('[part=facet] input')].filter(one => one.checked),
      ).to.deep.equal([]);
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

    it('with the first five values, and all on demand, the focus kept', async () => {
      const root = await list(many(12));
      await openFilters(root);
      expect((await valueLabels(root, 'Year')).map(text => text.slice(0, 4))).to.deep.equal([
        '2030',
        '2029',
        '2028',
        '2027',
        '2026',
      ]);
      click((await openFacet(root, 'Year'))!, 'Show all (12)');
      await waitUntil(() => facet(root, 'Year')!.querySelectorAll('input').length === 12, 'all values');
      expect(Boolean(button(facet(root, 'Year')!, 'Show all'))).to.equal(false);
      expect(focused()?.getRootNode() === root, 'the focus in the list').to.equal(true);
    });

    it('with a value beyond the first five that was chosen: it stays where it is, and so do the others', async () => {
      const root = await list(many(12));
      await host(root).setState({ filters: { year: ['2021', '2020'] } });
      await openFilters(root);
      await tick(root, 'Year', '2021');
      expect((await box(root, 'Year', '2021')).checked).to.equal(false);
      expect((await box(root, 'Year', '2020')).checked).to.equal(true);
      expect(focused() === (await box(root, 'Year', '2021'))).to.equal(true);
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
          expect(textOf(root.querySelector('[part=empty] p'))).to.equal('No document matches.');
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
        expect(await valueLabels(root, 'Type')).to.deep.equal(['Report 2']);
        expect(await valueLabels(root, 'Topic')).to.deep.equal(['Reintegration 1']);
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
        expect(await valueLabels(root, 'Topic')).to.deep.equal(['Return 2', 'Children 1', 'Reintegration 1']);
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
});
