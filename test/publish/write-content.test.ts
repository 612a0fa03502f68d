import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeness } from '../../publish/content/completeness.ts';
import { publishedContent, readSize, tooLong } from '../../publish/content/write-content.ts';
import { catalogue, changed, readSmallContent } from './small-content.ts';

const [guide] = catalogue.resources;

describe('published content', () => {
  it('gives a resource the title of the language, else English, else that of an edition', test => {
    const titlesOf = (titles: object) => {
      const resources = JSON.stringify({ ...catalogue, resources: [{ ...guide, titles }] });
      const published = publishedContent(readSmallContent(test, { 'resources.json': resources }));
      return (language: 'fr' | 'ru') => {
        const { title, titleLanguage } = published[language].resources.resources[0] ?? {};
        return [title, titleLanguage];
      };
    };
    assert.deepEqual(titlesOf({ ar: 'A', en: 'E', fr: 'F' })('fr'), ['F', undefined]);
    assert.deepEqual(titlesOf({ ar: 'A', en: 'E', fr: 'F' })('ru'), ['E', 'en']);
    assert.deepEqual(titlesOf({ es: 'S', ar: 'A', fr: 'F' })('ru'), ['A', 'ar']);
    assert.deepEqual(titlesOf({ zh: 'Z' })('ru'), ['Z', 'zh']);
  });

  it('holds only what is used, in the fewest fields', test => {
    const { fr, ru } = publishedContent(readSmallContent(test));
    assert.deepEqual(fr.resources.publishers, { iom: { name: 'OIM' } });
    assert.deepEqual(ru.resources.publishers, { iom: { name: 'IOM', language: 'en' } });
    assert.deepEqual(Object.keys(fr.resources.types), ['guidance']);
    assert.deepEqual(Object.keys(fr.resources.topics), ['return']);
    assert.deepEqual(Object.keys(fr.resources.resources[0] ?? {}), [
      'id',
      'title',
      'otherTitles',
      'description',
      'publishers',
      'date',
      'type',
      'topics',
      'editions',
    ]);
  });

  it('puts the edition of the language first, then the English one, those without an address last', test => {
    const published = publishedContent(readSmallContent(test));
    const languagesIn = (language: 'ar' | 'fr' | 'zh') =>
      published[language].resources.resources[0]?.editions.map(edition => edition.language);
    assert.deepEqual(languagesIn('ar'), ['ar', 'en', 'fr']);
    assert.deepEqual(languagesIn('fr'), ['en', 'ar', 'fr']);
    assert.deepEqual(languagesIn('zh'), ['en', 'ar', 'fr']);
  });

  it('puts the publisher’s own address first', test => {
    const links = [
      { url: 'https://copy-of-iom.example/guide', kind: 'landing' },
      { url: 'https://www.iom.example/guide.pdf', kind: 'full-text' },
      { url: 'https://iom.example/guide', kind: 'landing' },
    ];
    const resources = JSON.stringify({
      ...catalogue,
      resources: [{ ...guide, editions: [{ language: 'en', links }] }],
    });
    const [resource] = publishedContent(readSmallContent(test, { 'resources.json': resources })).en.resources
      .resources;
    assert.deepEqual(resource?.editions, [
      {
        language: 'en',
        urls: [links[2]?.url, links[1]?.url, links[0]?.url],
        kinds: ['landing', 'full-text', 'landing'],
      },
    ]);
  });

  it('puts landing pages before files, and says which is which', test => {
    const [resource] = publishedContent(readSmallContent(test)).fr.resources.resources;
    assert.deepEqual(resource?.editions, [
      {
        language: 'en',
        urls: ['https://example.org/guide', 'https://example.org/guide.pdf'],
        kinds: ['landing', 'full-text'],
        format: 'PDF',
        size: { value: 787.11, unit: 'kilobyte' },
        pages: 28,
      },
      { language: 'ar', urls: ['https://example.org/ar/guide'] },
      { language: 'fr', urls: [] },
    ]);
  });

  it('reads sizes', () => {
    assert.deepEqual(readSize('1.04 MB'), { value: 1.04, unit: 'megabyte' });
    assert.throws(() => readSize('1,04 Mo'), /Expected a size such as "787\.11 KB", found "1,04 Mo"/);
  });

  it('gives one official text of a territory note, never a translation', test => {
    const { fr, es } = publishedContent(readSmallContent(test));
    const textsOf = ({ territories }: typeof fr) => territories.territories['kosovo']?.wordings['un']?.texts;
    assert.deepEqual(textsOf(fr), { fr: 'Les références…' });
    assert.deepEqual(textsOf(es), { en: 'References…' });
    assert.deepEqual(es.territories.territories['kosovo']?.mentions, [
      'Kosovo',
      'Косово',
      'Республика Косово',
    ]);
  });

  it('names a territory in the language, else in English, and who uses a wording', test => {
    const { en, es } = publishedContent(readSmallContent(test));
    const kosovoIn = ({ territories }: typeof en) => territories.territories['kosovo'];
    assert.equal(kosovoIn(en)?.name, 'Kosovo');
    assert.equal(kosovoIn(en)?.nameLanguage, undefined);
    assert.equal(kosovoIn(es)?.nameLanguage, 'en');
    assert.deepEqual(kosovoIn(es)?.wordings['un']?.usedBy, ['United Nations']);
    assert.equal(kosovoIn(es)?.wordings['un']?.unfit, undefined);
  });

  it('is the same to the byte each time, and has another version when it changes', test => {
    const first = publishedContent(readSmallContent(test));
    const second = publishedContent(readSmallContent(test));
    assert.equal(JSON.stringify(first), JSON.stringify(second));
    assert.match(first.fr.overview.version ?? '', /^[0-9a-f]{8}$/);

    const third = publishedContent(
      readSmallContent(test, changed('overview/fr.md', '*relief*', '*hardship*')),
    );
    assert.notEqual(third.fr.overview.version, first.fr.overview.version);
    assert.equal(third.es.overview.version, first.es.overview.version);
  });

  it('that the elements would refuse for its length is named, counted in bytes', test => {
    const { resources } = publishedContent(readSmallContent(test)).fr;
    const said = () => tooLong('content/fr/resources.json', JSON.stringify(resources));
    assert.equal(said(), undefined);
    resources.resources[0]!.description = 'é'.repeat(2_100_000);
    assert.match(said()!, /^content\/fr\/resources\.json has 4\.2 MB, and the elements read 4 MB at most/);
  });
});

describe('completeness', () => {
  it('says what each language has, aligned', test => {
    const content = readSmallContent(test, changed('overview/fr.md', 'revision: 1', 'revision: 3'));
    const all = { known: 7, all: 7 };
    const words = { ar: { known: 5, all: 7 }, zh: all, en: all, fr: all, ru: all, es: all };
    assert.deepEqual(completeness(content, words).split('\n').slice(0, 5), [
      'language  overview                          titles  publishers  editions  can be opened  descriptions  labels  territory texts  interface words',
      'ar        unreviewed, 2 revision(s) behind  0/1     0/2         1         1              1/1           4/4     0/1              5/7',
      'zh        unreviewed, 2 revision(s) behind  0/1     0/2         0         0              1/1           4/4     0/1              7/7',
      'en        unreviewed, 2 revision(s) behind  1/1     2/2         1         1              1/1           4/4     1/1              7/7',
      'fr        source                            1/1     1/2         1         0              1/1           4/4     1/1              7/7',
    ]);
  });
});
