import { expect } from '@open-wc/testing';
import type { Resource } from '../../src/content/resources-content.js';
import { inSlices } from '../../src/list/in-slices.js';
import type { Facet } from '../../src/list/list-state.js';
import { searchIndexOf } from '../../src/list/search-index.js';
import type { IndexQuery } from '../../src/list/search-index.js';
import { catalogue } from '../small-content.js';

/** The ids of the documents that a query finds. */
async function find(documents: Partial<Resource>[], query: IndexQuery, language = 'en') {
  const content = catalogue(language, documents);
  const { ids, counts } = (await searchIndexOf(content)).find(query);
  return {
    found: [...ids].map(id => content.resources[id]!.id),
    counts: (facet: Facet) => Object.fromEntries(counts[facet]),
  };
}

const edition = (...languages: string[]) =>
  languages.map(language => ({ language, urls: [`https://example.org/${language}`] }));

const documents: Partial<Resource>[] = [
  {
    id: 'a',
    title: 'Return',
    type: 'guidance',
    topics: ['return'],
    date: '2019-03',
    editions: edition('en', 'fr'),
  },
  { id: 'b', title: 'Returning children', type: 'report', topics: ['return', 'children'], date: '2021' },
  {
    id: 'c',
    title: 'Children',
    type: 'report',
    topics: ['children'],
    date: '2021-05-04',
    publishers: ['unhcr'],
  },
  { id: 'd', title: 'Data', type: 'toolkit', topics: ['reintegration'], editions: edition('fr') },
];

describe('What the search reads', () => {
  const guide: Partial<Resource> = {
    title: 'Guide',
    otherTitles: { fr: 'Manuel', ar: 'دليل' },
    description: 'How people come home.',
    symbol: 'A/72/643',
    publishers: ['iom', 'unhcr'],
    type: 'toolkit',
    topics: ['children'],
  };
  const other: Partial<Resource> = { title: 'Other', publishers: [], topics: [] };
  const fields: [field: string, typed: string][] = [
    ['the title', 'guide'],
    ['the title in other languages', 'manuel'],
    ['and again', 'دليل'],
    ['the description', 'people'],
    ['the symbol', 'a/72/643'],
    ['each publisher’s name', 'international migration'],
    ['and again', 'unhcr'],
    ['the type’s label', 'tool'],
    ['the topics’ labels', 'children'],
    ['several of them together', 'child manuel a/72 unhcr home'],
  ];
  for (const [field, typed] of fields)
    it(`${field}: “${typed}”`, async () => {
      expect((await find([guide, other], { words: typed })).found).to.deep.equal(['document-0']);
    });

  it('is nothing else', async () => {
    for (const words of ['example.org', 'document-0', 'fr', 'guidance return'])
      expect((await find([guide], { words })).found, words).to.deep.equal([]);
  });

  it('is each document when nothing is asked', async () => {
    for (const words of ['', '  ', '?!'])
      expect((await find(documents, { words })).found.length, words).to.equal(4);
  });

  it('is an empty list, too', async () => {
    expect((await find([], { words: 'return', filters: { type: ['report'] } })).found).to.deep.equal([]);
  });

  it('finds each of many documents by its own words', async () => {
    const many = Array.from({ length: 700 }, (_, n) => ({ id: `n${n}`, title: `Common word${n}x` }));
    const content = catalogue('en', many);
    const index = await searchIndexOf(content);
    for (const n of [0, 31, 32, 33, 63, 64, 699])
      expect([...index.find({ words: `word${n}x` }).ids], `${n}`).to.deep.equal([n]);
    expect(index.find({ words: 'common' }).ids.length).to.equal(700);
    expect(index.find({}).counts.type.get('guidance')).to.equal(700);
  });
});

describe('Filters', () => {
  it('take any of the values within a facet', async () => {
    expect((await find(documents, { filters: { type: ['guidance', 'toolkit'] } })).found).to.have.members([
      'a',
      'd',
    ]);
  });

  it('by language find and count what can be opened in it, and no more', async () => {
    const documents: Partial<Resource>[] = [
      { id: 'french', editions: edition('fr') },
      { id: 'french-unknown', editions: [...edition('en'), { language: 'fr', urls: [] }] },
      { id: 'unsafe', editions: [{ language: 'fr', urls: ['javascript:alert(1)'] }] },
    ];
    for (const query of [{ filters: { language: ['fr'] } }, { within: { language: ['fr'] } }])
      expect((await find(documents, query)).found).to.deep.equal(['french']);
    expect((await find(documents, {})).counts('language')).to.deep.equal({ fr: 1, en: 1 });
  });

  it('take all facets and words together', async () => {
    const { found } = await find(documents, {
      words: 'child',
      filters: { type: ['report'], year: ['2021'], publisher: ['unhcr'] },
    });
    expect(found).to.deep.equal(['c']);
  });

  it('know type, topic, language, publisher and year', async () => {
    const byFacet: [Facet, string, string[]][] = [
      ['type', 'report', ['b', 'c']],
      ['topic', 'children', ['b', 'c']],
      ['language', 'fr', ['a', 'd']],
      ['publisher', 'unhcr', ['c']],
      ['year', '2021', ['b', 'c']],
    ];
    for (const [facet, value, expected] of byFacet)
      expect((await find(documents, { filters: { [facet]: [value] } })).found, facet).to.have.members(
        expected,
      );
  });

  it('without values do not filter, and unknown values match nothing', async () => {
    expect((await find(documents, { filters: { type: [] } })).found.length).to.equal(4);
    expect((await find(documents, { filters: { type: ['novel'] } })).found).to.deep.equal([]);
    expect((await find(documents, { filters: { type: ['novel', 'toolkit'] } })).found).to.deep.equal(['d']);
  });
});

describe('Counts', () => {
  it('are those of the whole list at first', async () => {
    const { counts } = await find(documents, {});
    expect(counts('type')).to.deep.equal({ guidance: 1, report: 2, toolkit: 1 });
    expect(counts('topic')).to.deep.equal({ return: 2, children: 2, reintegration: 1 });
    expect(counts('language')).to.deep.equal({ en: 3, fr: 2 });
    expect(counts('publisher')).to.deep.equal({ iom: 3, unhcr: 1 });
    expect(counts('year')).to.deep.equal({ 2019: 1, 2021: 2 });
  });

  it('say what choosing would give: words and other facets apply, their own facet does not', async () => {
    const { counts } = await find(documents, { words: 'return', filters: { type: ['report'] } });
    expect(counts('type')).to.deep.equal({ guidance: 1, report: 1, toolkit: 0 });
    expect(counts('year')).to.deep.equal({ 2019: 0, 2021: 1 });
  });

  it('never lead beyond what the page has fixed', async () => {
    const { found, counts } = await find(documents, {
      within: { type: ['guidance', 'report'] },
      filters: { type: ['report'], topic: ['children'] },
    });
    expect(found).to.have.members(['b', 'c']);
    expect(counts('type')).to.deep.equal({ guidance: 0, report: 2, toolkit: 0 });
    expect(counts('topic')).to.deep.equal({ return: 1, children: 2, reintegration: 0 });
  });

  it('are what choosing does give', async () => {
    const content = catalogue('en', documents);
    const index = await searchIndexOf(content);
    for (const filters of [{}, { type: ['report'] }, { topic: ['return'], year: ['2021'] }])
      for (const [facet, counts] of Object.entries(index.find({ filters }).counts))
        for (const [value, count] of counts)
          expect(index.find({ filters: { ...filters, [facet]: [value] } }).ids.length, value).to.equal(count);
  });
});

describe('The order', () => {
  const dated: Partial<Resource>[] = [
    { id: 'undated B', title: 'B' },
    { id: '2018', title: 'C', date: '2018' },
    { id: '2018-05', title: 'D', date: '2018-05' },
    { id: '2022-06-07', title: 'E', date: '2022-06-07' },
    { id: '2018-05-01', title: 'F', date: '2018-05-01' },
    { id: 'undated A', title: 'A' },
    { id: '2018 too', title: 'a', date: '2018' },
  ];

  it('is newest first, unless asked otherwise', async () => {
    const newest = ['2022-06-07', '2018-05-01', '2018-05', '2018 too', '2018', 'undated A', 'undated B'];
    expect((await find(dated, { sort: 'newest' })).found).to.deep.equal(newest);
    expect((await find(dated, {})).found).to.deep.equal(newest);
  });

  it('is oldest first, the undated last again', async () => {
    expect((await find(dated, { sort: 'oldest' })).found).to.deep.equal([
      ...['2018 too', '2018', '2018-05', '2018-05-01', '2022-06-07', 'undated A', 'undated B'],
    ]);
  });

  it('is that of the page’s language by title, numbers as numbers', async () => {
    const titled = (titles: string[]) => titles.map(title => ({ id: title, title }));
    const order = async (language: string, titles: string[]) =>
      (await find(titled(titles), { sort: 'title' }, language)).found;

    expect(await order('en', ['Module 10', 'Zero', 'module 9', 'État', 'Forum'])).to.deep.equal([
      ...['État', 'Forum', 'module 9', 'Module 10', 'Zero'],
    ]);
    expect(await order('es', ['nz', 'ñu', 'oa'])).to.deep.equal(['nz', 'ñu', 'oa']);
    expect(await order('ru', ['Жар', 'Ёлка', 'Еда'])).to.deep.equal(['Еда', 'Ёлка', 'Жар']);
    expect(await order('zh', ['移民', '儿童', '返回'])).to.deep.equal(['儿童', '返回', '移民']); // by pinyin
  });

  it('stays when the list is narrowed', async () => {
    const { found } = await find(dated, { filters: { year: ['2018'] }, sort: 'oldest' });
    expect(found).to.deep.equal(['2018 too', '2018', '2018-05', '2018-05-01']);
  });

  it('is right for many', async () => {
    const many = Array.from({ length: 999 }, (_, n) => ({ title: `T ${(n * 577) % 999}` }));
    const content = catalogue('en', many);
    const { ids } = (await searchIndexOf(content)).find({ sort: 'title' });
    expect([...ids].map(id => content.resources[id]!.title)).to.deep.equal(many.map((_, n) => `T ${n}`));
  });
});

describe('The index', () => {
  it('is built once for all lists of the same content', () => {
    const content = catalogue('en', documents);
    expect(searchIndexOf(content)).to.equal(searchIndexOf(content));
    expect(searchIndexOf(content)).not.to.equal(searchIndexOf({ ...content }));
  });

  it('is built in slices: whatever else the page has to do comes first', async () => {
    let turns = 0;
    let working = true;
    const turn = () => {
      turns++;
      if (working) setTimeout(turn);
    };
    setTimeout(turn);
    function* work(): Generator<void, string> {
      for (let step = 0; step < 60; step++) {
        for (const end = performance.now() + 1; performance.now() < end;);
        yield;
      }
      return 'done';
    }
    expect(await inSlices(work())).to.equal('done');
    working = false;
    expect(turns).to.be.greaterThan(3);
  });

  it('says so when it cannot be built', async () => {
    function* broken(): Generator<void, void> {
      yield;
      throw new Error('broken');
    }
    const error = await inSlices(broken()).catch((error: unknown) => error);
    expect(error).to.have.property('message', 'broken');
  });
});
