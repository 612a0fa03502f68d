/** What readers see first: words, order and pages. */
import { expect, html } from '@open-wc/testing';
import { focused, textOf, textsOf, waitUntil } from '../helpers.js';
import {
  button,
  choose,
  click,
  count,
  eachTestAlone,
  field,
  host,
  letters,
  list,
  many,
  serve,
  shows,
  showTools,
  titles,
  type,
} from './readers.js';

describe('The tools of <resource-list>', () => {
  eachTestAlone();

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
      /** "Alpha 1", "Beta 1", "Alpha 2", "Beta 2"… */
      const pairs = Array.from({ length: 60 }, (_, i) => ({
        title: `${i % 2 ? 'Beta' : 'Alpha'} ${(i >> 1) + 1}`,
        date: String(2030 - i),
      }));
      const drawn = async () => {
        const root = await list(pairs);
        await waitUntil(() => titles(root).length === 50, 'all');
        type(root, 'beta'); // the first word fetches what finds words
        await shows(root, 'B'.repeat(30));
        type(root, '');
        await waitUntil(() => titles(root).length === 50, 'all again');
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
      expect(textOf(root.querySelector('[part=empty] p'))).to.equal('No document matches.');
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

  describe('order', () => {
    it('as the reader chooses, from what the page has chosen', async () => {
      serve();
      const root = await showTools(html`<resource-list lang="en" sort="oldest"></resource-list>`);
      expect([letters(root), root.querySelector('select')!.value]).to.deep.equal(['GBAD', 'oldest']);
      choose(root, 'title');
      await shows(root, 'ABDG');
      choose(root, 'newest');
      await shows(root, 'ABGD');
      expect(textsOf(root, 'option')).to.deep.equal(['Newest first', 'Oldest first', 'Title', 'By year']);
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
});
