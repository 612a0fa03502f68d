/** What readers hear who do not see that something on the page has changed. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { languages } from '../../src/localization/language.js';
import { contentBase, hearConsole, serveContent, show, stopServing, textOf, waitUntil } from '../helpers.js';
import { choose, showTools, type } from '../list/readers.js';
import { overview, resources } from './content.js';

const regions = () => [...document.querySelectorAll<HTMLElement>('body > [role=status]')];
const spoken = (words: string) => waitUntil(() => regions().map(textOf).join() === words, words);
const list = html`<resource-list lang="fr"></resource-list>`;

describe('Readers who do not see the page hear', () => {
  beforeEach(() => {
    hearConsole();
    serveContent({
      'fr/resources.json': resources('fr'),
      'fr/overview.json': overview('fr'),
      'ar/overview.json': overview('ar'),
    });
  });
  afterEach(stopServing);

  // The first test of this file: nothing else has brought what speaks.
  it('the new language, in that language', async () => {
    const root = await show(html`<return-reintegration-overview lang="fr"></return-reintegration-overview>`);
    const isHere = () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('after-drawing'));
    await waitUntil(isHere, 'what comes after the drawing');
    await import('../../src/base/after-drawing.js');
    (root.host as HTMLElement).lang = 'ar';
    await spoken('العربية');
    expect(regions().map(({ lang }) => lang)).to.deep.equal(['ar']);
  });

  it('the new order, and the number of documents', async () => {
    const root = await showTools(list);
    choose(root, 'oldest');
    await spoken('Plus anciens d’abord, 2 documents');
    choose(root, 'title');
    await spoken('Titre, 2 documents');
  });

  it('the same words again after a change that gives the same number', async () => {
    const root = await showTools(list);
    choose(root, 'oldest');
    await spoken('Plus anciens d’abord, 2 documents');
    choose(root, 'oldest');
    await spoken('');
    await spoken('Plus anciens d’abord, 2 documents');
  });

  it('that nothing is found, in the words that stand there', async () => {
    const root = await showTools(list);
    type(root, 'qqqqqq');
    await spoken('Aucun document ne correspond.');
    expect(textOf(root.querySelector('[part=empty] p'))).to.equal('Aucun document ne correspond.');
    expect(root.querySelector('[part=count]')!.checkVisibility({ visibilityProperty: true })).to.equal(false);
  });

  it('the page’s own words where nothing is found', async () => {
    const root = await showTools(
      html`<resource-list lang="fr"><p slot="empty">Écrivez-nous.</p></resource-list>`,
    );
    type(root, 'qqqqqq');
    await spoken('Écrivez-nous.');
  });

  it('how many of the documents are shown', async () => {
    const root = await showTools(html`<resource-list lang="fr" page-size="1"></resource-list>`);
    choose(root, 'oldest');
    await spoken('Plus anciens d’abord, 1 sur 2 documents');
    expect(textOf(root.querySelector('[part=count]'))).to.equal('1 sur 2 documents');
  });

  for (const language of languages)
    it(`by its name which “Try again” belongs to which element: ${language}`, async () => {
      serveContent({ 'own.json': resources(language) });
      const place = fixtureSync<HTMLElement>(
        html`<div lang=${language}>
          <return-reintegration-overview></return-reintegration-overview>
          <resource-list></resource-list>
          <resource-list feed=${`${contentBase()}content/own.json`}></resource-list>
          <territory-footnote territory="palestine"></territory-footnote>
        </div>`,
      );
      const buttons = () =>
        [...place.children].flatMap(element => [...element.shadowRoot!.querySelectorAll('[part=retry]')]);
      await waitUntil(() => buttons().length === 4, 'four buttons');
      const names = buttons().map(button => button.getAttribute('aria-label')!);
      const [overviewOne, list, listBesideFeed, note] = names;
      for (const [i, name] of names.entries())
        expect(name).to.match(new RegExp(`^${textOf(buttons()[i]!)}.+`));
      expect(new Set([overviewOne, list, note]).size).to.equal(3);
      expect(list).to.equal(listBesideFeed);
      if (language === 'fr') expect(list).to.equal('Réessayer\u00a0: Documents');
    });
});
