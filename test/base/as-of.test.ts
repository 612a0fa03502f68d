/** `pin`: content as of a day, whatever has been published since. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { ReturnReintegrationOverview } from '../../src/index.js';
import {
  contentBase,
  hearConsole,
  serveContent,
  settled,
  show,
  stopServing,
  textOf,
  textsOf,
} from '../helpers.js';
import { catalogue, overviewIn, paragraph, territoriesIn } from '../small-content.js';

const saying = (text: string, language = 'fr') =>
  overviewIn(language, { sections: [{ id: 'overview', title: 'Overview', blocks: [paragraph(text)] }] });

const asOf = (day: string, name: string, language = 'fr') => `as-of/${day}/content/${language}/${name}.json`;

/** Published on three days; the newest text is that of today. */
const published = {
  'as-of/index.json': { days: { '2026-03-01': {}, '2026-05-20': {} } },
  [asOf('2026-03-01', 'overview')]: saying('March'),
  [asOf('2026-05-20', 'overview')]: saying('May'),
  [asOf('2026-05-20', 'resources')]: catalogue('fr', [{ id: 'may', title: 'Guide of May' }]),
  [asOf('2026-05-20', 'territories')]: territoriesIn('fr'),
  'fr/overview.json': saying('Today'),
  'fr/resources.json': catalogue('fr', [{ id: 'today', title: 'Guide of today' }]),
  'fr/territories.json': territoriesIn('fr'),
};

const line = (root: ShadowRoot) => textOf(root.querySelector('[part=as-of]'));
const text = (root: ShadowRoot) => textOf(root.querySelector('section p'));

describe('Content as of a day', () => {
  afterEach(stopServing);

  it('is that of the last publication by then, and says so', async () => {
    serveContent(published);
    const root = await show(
      html`<return-reintegration-overview lang="fr" pin="2026-05-31"></return-reintegration-overview>`,
    );
    expect(text(root)).to.equal('May');
    expect(line(root)).to.equal('État au 31 mai 2026');
    await expect(root.host).to.be.accessible();
  });

  it('is shown by each element', async () => {
    const requests = serveContent(published);
    const list = await show(html`<resource-list lang="fr" pin="2026-05-20"></resource-list>`);
    expect(textsOf(list, '[part=title]').join()).to.match(/^Guide of May\b[^,]*$/);
    expect(line(list)).to.equal('État au 20 mai 2026');
    const note = await show(html`<territory-footnote lang="fr" pin="2026-05-20"></territory-footnote>`);
    expect(note.querySelector('[part=footnote]')).to.exist;
    expect(line(note)).to.equal('État au 20 mai 2026');
    // Not the note of the script: that may be newer.
    expect(requests.map(({ url }) => url)).to.include(`${contentBase()}${asOf('2026-05-20', 'territories')}`);
  });

  it('stays the same to the byte, whatever is published later', async () => {
    const pinned = html`<return-reintegration-overview lang="fr" pin="2026-05-31"></return-reintegration-overview>`;
    serveContent(published);
    const before = (await show(pinned)).innerHTML;
    stopServing();
    serveContent({
      ...published,
      'as-of/index.json': { days: { '2026-03-01': {}, '2026-05-20': {}, '2026-06-01': {} } },
      [asOf('2026-06-01', 'overview')]: saying('June'),
      'fr/overview.json': saying('June'),
    });
    expect((await show(pinned)).innerHTML).to.equal(before);
  });

  it('follows the attribute, and leaves with it', async () => {
    serveContent(published);
    const element = fixtureSync<ReturnReintegrationOverview>(
      html`<return-reintegration-overview lang="fr" pin="2026-03-31"></return-reintegration-overview>`,
    );
    await settled(element);
    expect(text(element.shadowRoot!)).to.equal('March');
    element.pin = '2026-05-20';
    await settled(element);
    expect(text(element.shadowRoot!)).to.equal('May');
    element.removeAttribute('pin');
    await settled(element);
    expect(text(element.shadowRoot!)).to.equal('Today');
    expect(line(element.shadowRoot!)).to.equal(undefined);
  });

  it('that nothing was published by is a failure: newer words are no answer', async () => {
    const { error } = hearConsole();
    serveContent(published);
    const root = await show(
      html`<return-reintegration-overview lang="fr" pin="2026-02-28"></return-reintegration-overview>`,
    );
    expect(root.querySelector('[part=root]')).to.equal(null);
    expect(error[0]).to.match(/knows no content as of 2026-02-28/);
  });

  const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('counts as soon as the day is over in UTC', async () => {
    serveContent({ ...published, 'as-of/index.json': { days: { '2026-05-20': {} } } });
    const root = await show(
      html`<return-reintegration-overview lang="fr" pin=${dayFromNow(-1)}></return-reintegration-overview>`,
    );
    expect(text(root)).to.equal('May');
  });

  it('is left out where the day is none, or not over in UTC', async () => {
    const { warn } = hearConsole();
    serveContent(published);
    for (const pin of ['2026-02-30', 'May', '9999-01-01', dayFromNow(0), dayFromNow(1)]) {
      const root = await show(
        html`<return-reintegration-overview lang="fr" pin=${pin}></return-reintegration-overview>`,
      );
      expect(text(root)).to.equal('Today');
      expect(line(root)).to.equal(undefined);
      expect(warn.at(-1)).to.contain(`pin="${pin}" is not understood`);
    }
  });
});
