import { expect } from '@open-wc/testing';
import { templates as ar } from '../../src/generated/words/ar.js';
import { templates as es } from '../../src/generated/words/es.js';
import { templates as fr } from '../../src/generated/words/fr.js';
import { templates as ru } from '../../src/generated/words/ru.js';
import { templates as zh } from '../../src/generated/words/zh.js';
import { addWords, fill, hasWords, loadWords, plural, wordsOf } from '../../src/localization/messages.js';

const translated = { ar, es, fr, ru, zh };
type Translated = keyof typeof translated;

describe('Filling a message', () => {
  it('puts each value in its place', () => {
    expect(fill('{b} before {a}, {b}', { a: 'A', b: 'B' })).to.equal('B before A, B');
  });

  it('takes a value as it is, whatever signs it holds', () => {
    expect(fill('in {language}', { language: '$& {a} #', a: 'A' })).to.equal('in $& {a} #');
  });
});

describe('Counting', () => {
  const message = '{n, plural, one {# page} other {# pages}}';

  it('chooses the form by the number, and writes the number as the language does', () => {
    expect(plural(message, 1, 'en')).to.equal('1 page');
    expect(plural(message, 1234, 'en')).to.equal('1,234 pages');
    expect(plural(message, 0, 'fr')).to.equal('0 page');
  });

  it('takes the form for all the rest where a form is missing', () => {
    expect(plural('{n, plural, other {# 页}}', 1, 'ru')).to.equal('1 页');
    expect(plural(message, 3, 'ru')).to.equal('3 pages');
  });
});

describe('Our own words', () => {
  it('are here once they have been loaded, English from the start', async () => {
    expect(hasWords('en')).to.equal(true);
    await loadWords('zh');
    expect(hasWords('zh')).to.equal(true);
  });

  it('come beside others that come before or meanwhile, and none is lost', async () => {
    const said = (id: string) => wordsOf(() => 'es')('English', { id });
    addWords('es', { before: 'antes' });
    expect(hasWords('es')).to.equal(false);
    const loading = loadWords('es');
    addWords('es', { meanwhile: 'mientras' });
    await loading;
    expect(['before', 'meanwhile', 'try-again'].map(said)).to.deep.equal([
      'antes',
      'mientras',
      'Volver a intentarlo',
    ]);
  });

  it('come in the language of the moment', async () => {
    await Promise.all([loadWords('fr'), loadWords('ru')]);
    let language: 'fr' | 'ru' | 'en' = 'fr';
    const msg = wordsOf(() => language);
    const words = () => msg('Try again', { id: 'try-again' });
    expect(words()).to.equal('Réessayer');
    language = 'ru';
    expect(words()).to.equal('Повторить попытку');
    language = 'en';
    expect(words()).to.equal('Try again');
  });

  it('are the same set in all languages, and none is empty', () => {
    const ids = Object.keys(fr).sort();
    for (const templates of Object.values(translated)) {
      expect(Object.keys(templates).sort()).to.deep.equal(ids);
      expect(Object.values(templates).filter(text => !text.trim())).to.deep.equal([]);
    }
  });
});

/** How each language counts. `#` stands for the number as the language writes it. */
describe('Counted words', () => {
  const numbers = [0, 1, 2, 3, 11, 21, 100];

  const documents: Record<Translated, string[]> = {
    ar: ['لا وثائق', 'وثيقة واحدة', 'وثيقتان', '# وثائق', '# وثيقة', '# وثيقة', '# وثيقة'],
    es: [
      '# documentos',
      '# documento',
      '# documentos',
      '# documentos',
      '# documentos',
      '# documentos',
      '# documentos',
    ],
    fr: [
      '# document',
      '# document',
      '# documents',
      '# documents',
      '# documents',
      '# documents',
      '# documents',
    ],
    ru: [
      '# документов',
      '# документ',
      '# документа',
      '# документа',
      '# документов',
      '# документ',
      '# документов',
    ],
    zh: Array<string>(7).fill('#份文件'),
  };
  const pages: Record<Translated, string[]> = {
    ar: ['# صفحة', 'صفحة واحدة', 'صفحتان', '# صفحات', '# صفحة', '# صفحة', '# صفحة'],
    es: ['# páginas', '# página', '# páginas', '# páginas', '# páginas', '# páginas', '# páginas'],
    fr: ['# page', '# page', '# pages', '# pages', '# pages', '# pages', '# pages'],
    ru: ['# страниц', '# страница', '# страницы', '# страницы', '# страниц', '# страница', '# страниц'],
    zh: Array<string>(7).fill('#页'),
  };
  const tables = { 'document-count': documents, pages };

  for (const [id, table] of Object.entries(tables))
    for (const [language, expected] of Object.entries(table) as [Translated, string[]][])
      it(`"${id}" for ${numbers.join(', ')} in ${language}`, () => {
        const message = translated[language][id as keyof typeof tables];
        const said = numbers.map(n => plural(message, n, language));
        const write = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
        expect(said).to.deep.equal(expected.map((text, i) => text.replace('#', write.format(numbers[i]!))));
      });

  it('in English', () => {
    const message = '{n, plural, one {# document} other {# documents}}';
    expect(numbers.map(n => plural(message, n, 'en'))).to.deep.equal([
      '0 documents',
      '1 document',
      '2 documents',
      '3 documents',
      '11 documents',
      '21 documents',
      '100 documents',
    ]);
  });
});
