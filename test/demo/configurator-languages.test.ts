/** The configurator in each of its languages: complete, accessible, and with names that its reader knows. */
import { expect } from '@open-wc/testing';
import { viewNames, views } from '../../src/content/views.js';
import { parameters } from '../../src/links-and-frames/address.js';
import { directionOf, languages, matchLocale } from '../../src/localization/language.js';
import { checks, notes, partNames } from '../../src/maker/lines-words.js';
import { wordsIn } from '../../src/maker/words.js';
import { readFile, textOf, textsOf, waitUntil } from '../helpers.js';
import { open, problemsOn, wordsOf } from './configurator-page.js';

describe('The configurator', () => {
  describe('in each language', () => {
    it('has every word, with the same places for values', async () => {
      const english = await wordsOf('en');
      const places = (text: string | undefined) =>
        [...(text ?? '').matchAll(/\{\w+\}/g)].map(String).sort().join();
      for (const language of languages) {
        const words = await wordsOf(language);
        expect(Object.keys(words), language).to.have.members(Object.keys(english));
        for (const [key, text] of Object.entries(english)) {
          expect(words[key]?.trim(), `${language}: ${key}`).to.be.a('string').and.not.equal('');
          expect(places(words[key]), `${language}: ${key}`).to.equal(places(text));
        }
        const asInEnglish = Object.keys(english).filter(
          key => english[key]!.length > 20 && key !== 'possible-order' && words[key] === english[key],
        );
        if (language !== 'en') expect(asInEnglish, language).to.deep.equal([]);
      }
    });

    it('has words for each parameter that there is', async () => {
      const words = await wordsOf('en');
      for (const view of viewNames) {
        const names = [...Object.keys(parameters[view])];
        expect(names.filter(name => !words[`set-${name}`])).to.deep.equal([]);
        expect(Object.values(parameters[view]).filter(kind => !words[`possible-${kind}`])).to.deep.equal([]);
      }
    });

    it('has no word that nobody says', async () => {
      // All others stand where they are said: the check of the locales knows those that nobody has any longer.
      const code = (
        await Promise.all(
          ['write-lines', 'script-lines', 'line-checks', 'room-part', 'copy-lines'].map(name =>
            readFile(`/src/maker/${name}.ts`),
          ),
        )
      ).join();
      const english = wordsIn('en');
      const named = [partNames(english), notes(english), checks(english)].flatMap(words =>
        Object.keys(words),
      );
      expect(named.length).to.be.greaterThan(30);
      expect(named.filter(name => !new RegExp(`['"]${name}['"]`).test(code))).to.deep.equal([]);
    });

    for (const language of languages)
      it(`is complete and accessible: ${language}`, async () => {
        const words = await wordsOf(language);
        const configurator = await open(`?lang=${language}&view=overview`);
        const { page, find, press, shown } = configurator;
        expect(page.documentElement.lang).to.equal(language);
        expect(page.documentElement.dir).to.equal(directionOf(language));
        expect(page.title).to.equal(words['page-title']);
        expect(textOf(find('h1'))).to.equal(words['page-heading']);
        expect(find<HTMLIFrameElement>('#preview').title).to.equal(words['preview-frame']);
        for (const view of viewNames) {
          press(`#view-${view}`);
          await shown(views[view].tag);
          const said = [
            ...page.querySelectorAll('[data-word], label, legend, summary, h2, h3, button, option'),
          ];
          const silent = said.filter(element => !textOf(element) && !element.ariaLabel);
          expect(silent.map(element => element.outerHTML)).to.deep.equal([]);

          // The settings are those of the table of parameters, and what only an attribute can say: no more and no fewer.
          const ofList = view === 'resources' ? ['feed', 'search-endpoint', 'url-state'] : [];
          const names = [...page.querySelectorAll<HTMLInputElement>('#fields [name]')].map(
            ({ name }) => name,
          );
          expect([...new Set(names)]).to.have.members([...Object.keys(parameters[view]), ...ofList]);

          for (const details of page.querySelectorAll('details')) details.open = true;
          expect(await problemsOn(configurator), `${language} ${view}`).to.deep.equal([]);
        }
        expect(configurator.blocked).to.deep.equal([]);
      });

    it('speaks the browser’s language where the address asks for none', async () => {
      const { page } = await open();
      const first = navigator.languages.flatMap(tag => matchLocale(tag)?.language ?? [])[0] ?? 'en';
      expect(page.documentElement.lang).to.equal(first);
    });

    it('keeps the settings when the language changes, and the focus', async () => {
      const { page, find, press, query, lines, shown } = await open(
        '?lang=en&view=resources&type=guidance&limit=5',
      );
      await shown('resource-list');
      find('#languages [hreflang=ar]').focus();
      press('#languages [hreflang=ar]');
      await waitUntil(() => page.documentElement.dir === 'rtl');
      expect(find<HTMLInputElement>('#set-limit').value).to.equal('5');
      expect(find<HTMLInputElement>('[name=type][value=guidance]').checked).to.be.true;
      expect(Object.fromEntries(query())).to.deep.equal({
        lang: 'ar',
        view: 'resources',
        type: 'guidance',
        limit: '5',
      });
      expect(lines('element')).to.contain('type="guidance" limit="5"');
      expect(page.activeElement === find('#languages [hreflang=ar]')).to.be.true;
      expect(textOf(find('#languages [aria-current]'))).to.equal('العربية');
    });

    it('names what can be chosen in that language', async () => {
      const { page, find } = await open('?lang=fr&view=resources');
      const named = (name: string) => textsOf(page, `[data-name=${name}] label`);
      expect(named('type')).to.include('Rapport annuel');
      expect(named('language')).to.include('français');
      expect(named('publisher')).to.include('Organisation internationale pour les migrations (OIM)');
      const foreign = find('[data-name=publisher] [value=ilo] + span');
      expect(foreign.lang).to.equal('en');
    });

    it('names territories, and says whose words there are', async () => {
      const { page, find, choose, lines } = await open('?lang=ru&view=footnote');
      expect(textsOf(page, '#set-territory option'))
        .to.include('Государство Палестина')
        .and.include('Косово');
      expect(textsOf(page, '#set-wording option')).to.include('Council of Europe');
      choose('#set-territory', 'palestine');
      expect(page.activeElement === find('#set-territory')).to.be.true;
      // The usual wording does not exist for it: the lines say the one that does.
      expect(lines('element')).to.contain('territory="palestine" wording="eu"');
    });
  });
});
