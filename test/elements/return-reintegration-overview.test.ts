import { expect, html } from '@open-wc/testing';
import type { ReturnReintegrationOverview } from '../../src/index.js';
import type { OverviewContent } from '../../src/content/overview-content.js';
import {
  focused,
  hearConsole,
  readFile,
  serveContent,
  show,
  stopServing,
  textOf,
  textsOf,
  waitUntil,
} from '../helpers.js';
import { kosovoNote, overviewIn, overviewWithKosovo, paragraph } from '../small-content.js';

const sections = (root: ShadowRoot) => textsOf(root, '[part=section-heading]');

describe('<return-reintegration-overview>', () => {
  let heard: ReturnType<typeof hearConsole>;
  beforeEach(() => {
    heard = hearConsole();
  });
  afterEach(stopServing);

  it('shows the title, and each section under its heading', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const root = await show(html`<return-reintegration-overview lang="en"></return-reintegration-overview>`);
    expect(textOf(root.querySelector('h2[part=heading]'))).to.equal('Return and Reintegration');
    expect(textsOf(root, 'section')).to.deep.equal(['Overview en Text en', 'Objective 21 en Aim en']);
    expect(textsOf(root, 'h3')).to.deep.equal(['Overview en', 'Objective 21 en']);
  });

  it('shows the sections asked for, in the order asked for', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const root = await show(
      html`<return-reintegration-overview lang="en" sections=" objective-21  overview "></return-reintegration-overview>`,
    );
    expect(sections(root)).to.deep.equal(['Objective 21 en', 'Overview en']);
  });

  it('follows a change of the sections', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const root = await show(
      html`<return-reintegration-overview lang="en" sections="overview"></return-reintegration-overview>`,
    );
    const element = root.host as ReturnReintegrationOverview;
    element.sections = 'objective-21';
    await element.updateComplete;
    expect(sections(root)).to.deep.equal(['Objective 21 en']);
  });

  it('shows all sections where a framework sets what the page leaves out', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const root = await show(
      html`<return-reintegration-overview
        lang="en"
        .sections=${undefined as never}
      ></return-reintegration-overview>`,
    );
    expect(sections(root)).to.deep.equal(['Overview en', 'Objective 21 en']);
  });

  it('leaves out a section that does not exist, and names those that do', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const root = await show(
      html`<return-reintegration-overview lang="en" sections="overview objective-99"></return-reintegration-overview>`,
    );
    expect(sections(root)).to.deep.equal(['Overview en']);
    await waitUntil(() => heard.warn.length);
    expect(heard.warn).to.deep.equal([
      '<return-reintegration-overview> sections="objective-99" is not understood. Possible: overview, objective-21.',
    ]);
  });

  it('shows all where none of the sections exists', async () => {
    serveContent({ 'en/overview.json': overviewIn('en') });
    const root = await show(
      html`<return-reintegration-overview lang="en" sections="objective-98"></return-reintegration-overview>`,
    );
    expect(sections(root)).to.deep.equal(['Overview en', 'Objective 21 en']);
    await waitUntil(() => heard.warn.length === 1);
  });

  it('puts headings inside the text below those of the sections', async () => {
    const blocks = [{ type: 'heading' as const, children: ['More'] }];
    serveContent({ 'en/overview.json': overviewIn('en', { sections: [{ id: 'a', title: 'A', blocks }] }) });
    const root = await show(html`<return-reintegration-overview lang="en"></return-reintegration-overview>`);
    expect(textsOf(root, 'h4')).to.deep.equal(['More']);
  });

  it('gives a passage in another language its lang and dir, and names the language', async () => {
    const quote = {
      type: 'foreign' as const,
      language: 'en',
      children: ['Cooperate in facilitating return'],
    };
    const blocks = [{ type: 'quote' as const, children: ['«', quote, '»'] }];
    serveContent({ 'ar/overview.json': overviewIn('ar', { sections: [{ id: 'a', title: 'A', blocks }] }) });
    const root = await show(html`<return-reintegration-overview lang="ar"></return-reintegration-overview>`);
    const passage = root.querySelector('blockquote [lang=en]')!;
    expect(getComputedStyle(passage).direction).to.equal('ltr');
    expect(textOf(root.querySelector('blockquote'))).to.match(
      /^«Cooperate in facilitating return \(اللغة: الإنكليزية\)»$/,
    );
  });

  it('tells those who asked for traditional Chinese once that it is in simplified characters, and draws it as such', async () => {
    serveContent({ 'zh/overview.json': overviewIn('zh') });
    for (const lang of ['zh-TW', 'zh_HK', 'zh-Hant']) {
      const root = await show(
        html`<return-reintegration-overview lang=${lang}></return-reintegration-overview>`,
      );
      expect(textsOf(root, '[part=note]')).to.deep.equal(['（简体中文）']);
      expect(root.querySelector('[part=root]')!.getAttribute('lang')).to.equal('zh-Hans');
    }
    for (const lang of ['zh', 'zh-CN', 'zh-Hans', 'zh-Latn', 'cn']) {
      const root = await show(
        html`<return-reintegration-overview lang=${lang}></return-reintegration-overview>`,
      );
      expect(textsOf(root, '[part=note]')).to.deep.equal([]);
      expect(root.querySelector('[part=root]')!.getAttribute('lang')).to.match(/^zh(-CN)?$/);
    }
  });

  it('says when a translation has not been reviewed, in that language', async () => {
    serveContent({
      'fr/overview.json': overviewIn('fr', { status: 'unreviewed' }),
      'es/overview.json': overviewIn('es', { status: 'reviewed' }),
      'en/overview.json': overviewIn('en', { status: 'source' }),
    });
    const root = await show(html`
      <div>
        <return-reintegration-overview lang="fr"></return-reintegration-overview>
        <return-reintegration-overview lang="es"></return-reintegration-overview>
        <return-reintegration-overview lang="en"></return-reintegration-overview>
      </div>
    `);
    const notes = [...root.host.parentElement!.children].map(({ shadowRoot }) =>
      textsOf(shadowRoot!, '[part=note]'),
    );
    expect(notes).to.deep.equal([['Cette traduction n’a pas encore été relue.'], [], []]);
  });

  describe('where the text names a territory', () => {
    const marker = (root: ShadowRoot) => root.querySelector<HTMLElement>('[role=doc-noteref]')!;
    const note = (root: ShadowRoot) => root.querySelector<HTMLElement>('[role=doc-footnote]')!;

    it('puts a marker behind the name, and the note below the text', async () => {
      serveContent({ 'fr/overview.json': overviewWithKosovo('fr') });
      const root = await show(
        html`<return-reintegration-overview lang="fr"></return-reintegration-overview>`,
      );
      expect(textOf(root.querySelector('section p'))).to.equal('Return to Kosovo* and beyond.');
      expect(textOf(note(root))).to.contain(kosovoNote.fr);
      expect(marker(root).getAttribute('aria-label')).to.equal('Note *');
      await expect(root.host).to.be.accessible();
    });

    it('marker and note lead to each other', async () => {
      serveContent({ 'en/overview.json': overviewWithKosovo('en') });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      const place = location.href;
      marker(root).click();
      expect(focused() === note(root)).to.equal(true);
      root.querySelector<HTMLElement>('[role=doc-backlink]')!.click();
      expect(focused() === marker(root)).to.equal(true);
      expect(location.href).to.equal(place);
    });

    it('leads back to the marker the reader came from', async () => {
      const content = overviewWithKosovo('en');
      content.sections[0]!.blocks.push(
        paragraph('Again ', { type: 'territory', territory: 'kosovo', children: ['Kosovo'] }),
      );
      serveContent({ 'en/overview.json': content });
      const root = await show(
        html`<return-reintegration-overview lang="en"></return-reintegration-overview>`,
      );
      const [, second] = root.querySelectorAll<HTMLElement>('[role=doc-noteref]');
      second!.click();
      root.querySelector<HTMLElement>('[role=doc-backlink]')!.click();
      expect(focused() === second).to.equal(true);
    });

    it('shows neither where the section that names it is not shown', async () => {
      const content = overviewWithKosovo('en');
      content.sections.push({ id: 'other', title: 'Other', blocks: [paragraph('Text')] });
      serveContent({ 'en/overview.json': content });
      const root = await show(
        html`<return-reintegration-overview lang="en" sections="other"></return-reintegration-overview>`,
      );
      expect(Boolean(marker(root))).to.equal(false);
      expect(Boolean(note(root))).to.equal(false);
    });

    it('shows neither with no-footnote, and keeps the name', async () => {
      serveContent({ 'en/overview.json': overviewWithKosovo('en') });
      const root = await show(
        html`<return-reintegration-overview lang="en" no-footnote></return-reintegration-overview>`,
      );
      expect(textOf(root.querySelector('section p'))).to.equal('Return to Kosovo and beyond.');
      expect(Boolean(note(root))).to.equal(false);
    });

    it('shows the note in English, marked, where there is none in the language', async () => {
      serveContent({ 'ru/overview.json': overviewWithKosovo('ru') });
      const root = await show(
        html`<return-reintegration-overview lang="ru"></return-reintegration-overview>`,
      );
      const text = note(root).querySelector('[lang=en]')!;
      expect(textOf(text)).to.equal(kosovoNote.en);
      expect(text.getAttribute('translate')).to.equal('no');
      expect(textOf(note(root))).to.contain('(язык: английский)');
    });
  });

  for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'])
    it(`shows the published text in full, and is accessible, in ${language}`, async () => {
      const published = JSON.parse(
        await readFile(`/v1/content/${language}/overview.json`),
      ) as OverviewContent;
      serveContent({ [`${language}/overview.json`]: published });
      const root = await show(
        html`<return-reintegration-overview lang=${language}></return-reintegration-overview>`,
      );
      expect(textOf(root.querySelector('h2'))).to.equal(published.title);
      expect(sections(root)).to.deep.equal(published.sections.map(({ title }) => title));
      expect(root.querySelectorAll('[role=doc-noteref]').length).to.be.greaterThan(0);
      expect(root.querySelectorAll('[role=doc-footnote]').length).to.equal(1);
      await expect(root.host).to.be.accessible();
    });
});
