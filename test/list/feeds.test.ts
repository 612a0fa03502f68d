/** Further lists beside the central one, in time, late or broken. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { ErrorDetail } from '../../src/base/events.js';
import type { ResourceList } from '../../src/index.js';
import { contentBase, later, serveContent, show, textOf, textsOf, waitUntil } from '../helpers.js';
import { catalogue } from '../small-content.js';
import {
  count,
  documents,
  eachTestAlone,
  heard,
  host,
  letters,
  serve,
  shows,
  showTools,
  type,
  watch,
} from './readers.js';

describe('The tools of <resource-list>', () => {
  eachTestAlone();

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
      expect(textOf(root.querySelectorAll('[part~=by]')[1])).to.contain('content.example');
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

    it('that was broken, once the line is there again', async () => {
      feeds({ 'two.json': 503 });
      const root = await showTools(html`<resource-list lang="en" feed=${at('two.json')}></resource-list>`);
      expect(letters(root)).to.equal('A');
      feeds({ 'two.json': second });
      window.dispatchEvent(new Event('online'));
      await shows(root, 'AZ');
      expect(textsOf(root, '[part=note]')).to.deep.equal([]);
    });

    it('the page, but no reader, is told of a record that is left out', async () => {
      const broken = { ...second, resources: [...second.resources, { title: 'No editions' }] };
      feeds({ 'half.json': broken });
      const heardByPage: ErrorDetail[] = [];
      const root = await show(html`
        <resource-list
          lang="en"
          feed=${at('half.json')}
          @rr-error=${({ detail }: CustomEvent<ErrorDetail>) => heardByPage.push(detail)}
        ></resource-list>
      `);
      await shows(root, 'AZ');
      expect(textsOf(root, '[part=note]')).to.deep.equal([]);
      expect(heardByPage.map(({ isWarning }) => isWarning)).to.deep.equal([true]);
      expect(heardByPage[0]!.message)
        .to.contain(at('half.json'))
        .and.to.contain('document 2, "No editions": editions is missing');
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
});
