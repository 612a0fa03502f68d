/** The words of the configurator: a file of their own in each language, and values that keep their order. */
import { expect } from '@open-wc/testing';
import { languages } from '../../src/localization/language.js';
import { partNames } from '../../src/maker/lines-words.js';
import { loadMakerWords, wordsIn } from '../../src/maker/words.js';

const translated = languages.filter(language => language !== 'en');

type Module = { templates: Record<string, unknown> };

const idsIn = async (path: string) =>
  Object.keys(((await import(`../../src/generated/${path}.ts`)) as Module).templates);

describe('The words of the configurator', () => {
  for (const language of translated)
    it(`are in a file of their own, and in none that readers load: ${language}`, async () => {
      const own = await idsIn(`maker-words/maker-${language}`);
      expect(own.length).to.be.greaterThan(150);
      expect(own.filter(id => !id.startsWith('maker-'))).to.deep.equal([]);
      for (const path of [`words/${language}`, `words/list-${language}`, `doctor-words/doctor-${language}`])
        expect((await idsIn(path)).filter(id => id.startsWith('maker-'))).to.deep.equal([]);
    });

  it('are English until they have been loaded', async () => {
    const words = wordsIn('ru');
    expect(partNames(words).frame).to.equal('Frame');
    await loadMakerWords('ru');
    expect(partNames(words).frame).to.match(/\p{Script=Cyrillic}/u);
    expect(partNames(wordsIn('en')).frame).to.equal('Frame');
  });

  it('keep the order inside an address that stands in a line from right to left', () => {
    expect(wordsIn('ar').fill('{address}.', { address: 'https://a.example/' })).to.equal(
      '\u2068https://a.example/\u2069.',
    );
    expect(wordsIn('fr').fill('{address}.', { address: 'https://a.example/' })).to.equal(
      'https://a.example/.',
    );
  });
});
