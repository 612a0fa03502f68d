/** The configurator refuses what is not possible, says why, and keeps the last good lines. */
import { expect } from '@open-wc/testing';
import { views } from '../../src/content/views.js';
import type { View } from '../../src/content/views.js';
import { readFile, textOf, textsOf, waitUntil } from '../helpers.js';
import { base, open, problemsOn, wordsOf } from './configurator-page.js';
import type { Configurator } from './configurator-page.js';

describe('The configurator', () => {
  describe('refuses what is not possible', () => {
    const mistakes = [
      { view: 'resources', field: 'limit', bad: ['0', '-3', 'many', '1.5'], good: '7', kind: 'count' },
      { view: 'resources', field: 'page-size', bad: ['0'], good: '٢٠', kind: 'count', means: '20' },
      { view: 'overview', field: 'heading-level', bad: ['9', '0', 'h2'], good: '3', kind: 'level' },
      { view: 'footnote', field: 'marker', bad: ['****'], good: '†', kind: 'sign' },
      { view: 'footnote', field: 'for', bad: ['two words', '<b>'], good: 'report', kind: 'id' },
    ];
    for (const { view, field, bad, good, kind, means } of mistakes)
      it(`${field}, beside its field; preview and lines stay`, async () => {
        const words = await wordsOf('es');
        const { page, find, type, lines, shown, query } = await open(`?lang=es&view=${view}`);
        const element = await shown(views[view as View].tag);
        const control = find<HTMLInputElement>(`#set-${field}`);
        const message = find(`#error-${field}`);
        expect(control.getAttribute('aria-describedby')!.split(' ')).to.include(message.id);
        const before = lines('element');
        for (const value of bad) {
          type(`#set-${field}`, value);
          expect(textOf(message)).to.contain(value).and.to.contain(words[`possible-${kind}`]);
          expect(control.getAttribute('aria-invalid')).to.equal('true');
          expect(lines('element')).to.equal(before);
          expect(element.hasAttribute(field)).to.be.false;
          expect(query().has(field)).to.be.false;
          expect(page.querySelectorAll('[aria-invalid]').length).to.equal(1);
        }
        type(`#set-${field}`, good);
        expect(message.textContent).to.equal('');
        expect(control.hasAttribute('aria-invalid')).to.be.false;
        expect(lines('element')).to.contain(`${field}="${means ?? good}"`);
        await waitUntil(() => element.getAttribute(field) === (means ?? good));
        // A mistake after something good keeps the good.
        type(`#set-${field}`, bad[0]!);
        expect(lines('element')).to.contain(`${field}="${means ?? good}"`);
      });

    it('an overview without any section', async () => {
      const words = await wordsOf('zh');
      const { page, find, lines } = await open('?lang=zh&view=overview&sections=overview');
      expect(lines('element')).to.contain('sections="overview"');
      find<HTMLInputElement>('[name=sections]:checked').click();
      expect(textOf(find('#error-sections'))).to.equal(words['error-sections']);
      expect(lines('element')).to.contain('sections="overview"');
      page.querySelector<HTMLInputElement>('[name=sections][value=objective-21]')!.click();
      expect(find('#error-sections').textContent).to.equal('');
      expect(lines('element')).to.contain('sections="objective-21"');
    });

    it('an address of files that are not there', async () => {
      const words = await wordsOf('fr');
      const { find, type, press, allLines } = await open('?lang=fr');
      const before = allLines();
      const refused = {
        publisher: 'error-base-form',
        'javascript:alert(1)': 'error-base-form',
        'http://publisher.example/v1/': 'error-base-http',
        [`${base}?x`]: 'error-base-query',
        'https://me:secret@publisher.example/v1/': 'error-base-query',
        [`${location.origin}/nowhere/`]: 'error-base-unknown',
      };
      for (const [address, key] of Object.entries(refused)) {
        type('#set-base', address);
        press('#base-form button');
        await waitUntil(() => textOf(find('#error-base')) === words[key], `${address}: ${key}`);
        expect(find('#set-base').getAttribute('aria-invalid')).to.equal('true');
        expect(allLines()).to.equal(before);
      }
      const { version } = JSON.parse(await readFile('/v1/version.json')) as { version: string };
      type('#set-base', `${location.origin}/v${version}`);
      press('#base-form button');
      await waitUntil(() => allLines().includes(`${location.origin}/v${version}/widgets.js`));
      expect(find('#error-base').textContent).to.equal('');
      expect(textOf(find('#base-done'))).to.equal(words['base-done']);
    });

    it('what its own address says wrongly, and names it', async () => {
      const words = await wordsOf('ar');
      const { page, find, lines, type } = await open(
        '?lang=ar&view=resources&heading-level=9&type=guidance+nonsense&colour=red&feed=https://other.example/&sort=title',
      );
      const said = textsOf(page, '#left-out li');
      expect(said.length).to.equal(4);
      expect(said.join(' ')).to.contain('heading-level=9').and.to.contain(words['possible-level']);
      expect(said.join(' ')).to.contain('type=nonsense').and.to.contain(words['why-missing']);
      expect(said.join(' ')).to.contain('colour=red').and.to.contain(words['why-unknown']);
      expect(said.join(' ')).to.contain(words['why-never']);
      // The wrong number stands in its field, for the editor to mend.
      expect(find<HTMLInputElement>('#set-heading-level').value).to.equal('9');
      expect(find('#set-heading-level').getAttribute('aria-invalid')).to.equal('true');
      expect(textOf(find('#error-heading-level'))).to.contain(words['possible-level']);
      expect(lines('element')).to.contain('<resource-list type="guidance" sort="title">');
      type('#set-heading-level', '3');
      expect(find('#left-out').textContent).to.equal('');
      expect(find('#error-heading-level').textContent).to.equal('');
    });

    it('markup in an address: it stays text', async () => {
      const { page } = await open(`?lang=en&view=footnote&marker=${encodeURIComponent('<i>')}&x=<img src=x>`);
      expect(page.querySelectorAll('main img, main i').length).to.equal(0);
      const code = page.querySelector('[data-part=element] code')!;
      expect(code.textContent).to.contain('marker="&lt;i&gt;"');
    });
  });

  describe('begins with an address that is pasted', () => {
    async function paste(configurator: Configurator, text: string) {
      configurator.type('#set-paste', text);
      configurator.press('#paste-form button');
      await waitUntil(
        () => textOf(configurator.find('#left-out')) || textOf(configurator.find('#error-paste')),
      );
    }

    it('takes its settings, and says what it leaves out', async () => {
      const words = await wordsOf('en');
      const configurator = await open('?lang=en&view=overview');
      await paste(
        configurator,
        `${base}fr/resources/?type=guidance&topic=return,children&limit=0&colour=red&q=enfants&publisher=nobody`,
      );
      const { page, find, lines, shown } = configurator;
      expect(find<HTMLInputElement>('#view-resources').checked).to.be.true;
      expect(find<HTMLSelectElement>('#embed').value).to.equal('fr');
      expect(find<HTMLInputElement>('[name=topic][value=children]').checked).to.be.true;
      expect(lines('element')).to.contain(
        '<resource-list lang="fr" type="guidance" topic="return children">',
      );
      expect(textOf(find('#left-out')))
        .to.contain('Documents')
        .and.to.contain('French');
      const said = Object.fromEntries(
        textsOf(page, '#left-out li').map(text => [text!.split(/[=:]/)[0], text]),
      );
      expect(Object.keys(said)).to.have.members(['limit', 'colour', 'q', 'publisher']);
      expect(said['limit']).to.contain(words['possible-count']);
      expect(said['colour']).to.contain(words['why-unknown']);
      expect(said['q']).to.contain(words['why-state']);
      expect(said['publisher']).to.contain(words['why-missing']);
      expect(await problemsOn(configurator)).to.deep.equal([]);
      expect((await shown('resource-list')).getAttribute('lang')).to.equal('fr');
    });

    it('also out of a line of HTML', async () => {
      const configurator = await open('?lang=en');
      await paste(
        configurator,
        `<p><a href="${base}es/overview/?sections=objective-21&amp;no-footnote">x</a></p>`,
      );
      expect(configurator.lines('element')).to.contain(
        '<return-reintegration-overview lang="es" sections="objective-21" no-footnote>',
      );
    });

    it('refuses any other', async () => {
      const words = await wordsOf('ru');
      const configurator = await open('?lang=ru&view=resources&limit=4');
      const before = configurator.allLines();
      for (const text of ['https://other.example/v1/fr/resources/', `${base}fr/nothing/`, 'words']) {
        await paste(configurator, text);
        expect(textOf(configurator.find('#error-paste'))).to.equal(
          words['paste-foreign']!.replace('{example}', `${base}ru/resources/?type=guidance`),
        );
      }
      await paste(configurator, '');
      expect(textOf(configurator.find('#error-paste'))).to.equal(words['paste-empty']);
      expect(configurator.allLines()).to.equal(before);
    });
  });
});
