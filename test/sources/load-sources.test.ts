import { expect } from '@open-wc/testing';
import type { Resource } from '../../src/content/resources-content.js';
import { ContentError } from '../../src/content/content-error.js';
import { feedsIn } from '../../src/sources/feeds-in.js';
import { loadSources } from '../../src/sources/load-sources.js';
import type { Language } from '../../src/localization/language.js';
import {
  answer,
  complaintAbout,
  contentOf,
  documentsOf,
  listOf,
  newAddress,
  readList,
  stopAnswering,
} from './network.js';
import type { Answer } from './network.js';

const edition = (language: string, ...urls: string[]) => ({ language, urls });
const page = (path: string) => `https://example.org/${path}`;
const rss = (items: string, title = 'Example feed') =>
  `<rss version="2.0"><channel><title>${title}</title>${items}</channel></rss>`;

/** Loads these further lists and merges them with the central one. */
async function together(
  central: Partial<Resource>[],
  lists: Answer[],
  { language = 'en' as Language, addresses = lists.map(() => newAddress()) } = {},
) {
  answer(Object.fromEntries(addresses.map((address, index) => [address, lists[index]!])));
  return loadSources({ addresses, language, central: contentOf(language, central) });
}

const titlesOf = ({ resources }: { resources: Resource[] }) => resources.map(({ title }) => title);

describe('Merging lists', () => {
  afterEach(stopAnswering);

  it('shows the central list first, then the others in the order of their addresses', async () => {
    const { content, failures } = await together(
      [{ title: 'Central' }],
      [listOf({ title: 'A' }), listOf({ title: 'B' })],
    );
    expect(titlesOf(content)).to.deep.equal(['Central', 'A', 'B']);
    expect(failures).to.deep.equal([]);
  });

  it('works without a central list', async () => {
    const address = newAddress();
    answer({ [address]: listOf({ title: 'A' }) });
    const { content } = await loadSources({ addresses: [address], language: 'fr' });
    expect(titlesOf(content)).to.deep.equal(['A']);
    expect(content.language).to.equal('fr');
    expect(content.resources[0]!.titleLanguage).to.equal('en');
  });

  it('leaves the central list as it was, for others who show it', async () => {
    const central = contentOf('en', [{ editions: [edition('en', page('a'))] }]);
    const before = JSON.stringify(central);
    const address = newAddress();
    answer({
      [address]: listOf({ editions: [edition('fr', page('a'))], publishers: ['new'] }, { topics: ['new'] }),
    });
    await loadSources({ addresses: [address], language: 'en', central });
    expect(JSON.stringify(central)).to.equal(before);
  });

  it('says which list a document comes from: by its title, else its host', async () => {
    const { content } = await together(
      [{}],
      [rss('<item><title>A</title></item>', 'Example feed'), 'title,url\nB,'],
      {
        addresses: [newAddress(), 'https://www.csv.example.org/b.csv'],
      },
    );
    expect(content.resources.map(({ source }) => source)).to.deep.equal([
      undefined,
      'Example feed',
      'csv.example.org',
    ]);
  });

  it('calls a list as the page does', async () => {
    const address = newAddress();
    answer({ [address]: rss('<item><title>A</title></item>') });
    const { content } = await loadSources({ addresses: [`Our library|${address}`], language: 'en' });
    expect(content.resources[0]!.source).to.equal('Our library');
  });

  const attributes: [attribute: string, feeds: string[]][] = [
    ['https://a.example/x  /y.csv', ['https://a.example/x', '/y.csv']],
    ['Our library|https://a.example/x y.csv', ['Our library|https://a.example/x', 'y.csv']],
    ['/y.csv  A B C|https://a.example/x', ['/y.csv', 'A B C|https://a.example/x']],
    ['list', ['list']],
    ['', []],
  ];
  for (const [attribute, feeds] of attributes)
    it(`are named by feed="${attribute}"`, () => expect(feedsIn(attribute)).to.deep.equal(feeds));

  it('gives each document an id of its own', async () => {
    const lists = [listOf({ id: 'guide' }, { id: 'other' }), listOf({ id: 'guide' })];
    const { content } = await together([{ id: 'guide' }], lists, {
      addresses: ['https://ids.example.org/1', 'https://ids.example.org/2'],
    });
    expect(content.resources.map(({ id }) => id)).to.deep.equal([
      'guide',
      'ids-example-org-guide',
      'ids-example-org-other',
      'ids-example-org-guide-2',
    ]);
  });

  it('shows both of two documents that one list gives the same id, and says so', async () => {
    const list = listOf(
      { id: 'guide', title: 'A' },
      { id: 'guide', title: 'B' },
      { id: 'other', title: 'C' },
    );
    const { content, reports } = await together([], [list]);
    expect(titlesOf(content)).to.deep.equal(['A', 'B', 'C']);
    expect(reports[0]!.warnings).to.deep.equal(['an id is that of several documents ("guide")']);
  });

  for (const [what, list] of [
    ['address', `title,url\nA,${page('a')}\nB,${page('a')}`],
    [
      'address as guid',
      rss(['A', 'B'].map(title => `<item><title>${title}</title><guid>${page('a')}</guid></item>`).join('')),
    ],
    ['id without a record that differs', listOf({ id: 'a', title: 'A' }, { id: 'a', title: 'A' })],
  ] as const)
    it(`says nothing of documents that share an ${what}`, async () => {
      expect((await readList(list)).reports[0]!.warnings.join()).not.to.contain('an id');
    });

  it('has no version: it is not what a page was prerendered with', async () => {
    const { content } = await together([{}], [listOf({})]);
    expect(content.version).to.equal(undefined);
  });

  it('merges labels: by id, by the same words, with or without the acronym', async () => {
    const list = rss(`<item xmlns:dc="http://purl.org/dc/elements/1.1/"><title>A</title>
      <dc:publisher>Example office</dc:publisher><dc:type>EXAMPLE TYPE</dc:type>
      <category>Example topic</category><category>example-topic</category><category>New topic</category></item>`);
    const { content } = await together([{}], [list]);
    expect(content.publishers).to.deep.equal({ 'example-office': { name: 'Example Office (EO)' } });
    expect(content.types).to.deep.equal({ 'example-type': 'Example type' });
    expect(content.topics).to.deep.equal({ 'example-topic': 'Example topic', 'new-topic': 'New topic' });
    expect(content.resources[1]!.topics).to.deep.equal(['example-topic', 'new-topic']);
  });

  it('keeps the central words for an id', async () => {
    const other = {
      ...contentOf('en', [{ type: 'example-type' }]),
      types: { 'example-type': 'Other words' },
    };
    const { content } = await together([{}], [JSON.stringify(other)]);
    expect(content.types).to.deep.equal({ 'example-type': 'Example type' });
  });
});

describe('The same document in two lists', () => {
  afterEach(stopAnswering);

  const table: [what: string, central: Partial<Resource>, other: Partial<Resource>, documents: number][] = [
    ['is one by its symbol', { symbol: 'A/EX/1' }, { symbol: 'A/EX/1' }, 1],
    [
      'is one by its symbol, whatever spaces and case',
      { symbol: 'EX(2021) 120' },
      { symbol: 'ex (2021)120' },
      1,
    ],
    [
      'is one by its symbol, also in full width and with signs that nobody sees',
      { symbol: 'A/EX/1' },
      { symbol: '\u200eＡ/ＥＸ/1\u200e' },
      1,
    ],
    ['is two by two symbols', { symbol: 'A/EX/1' }, { symbol: 'A/EX/2' }, 2],
    ['is two by what only fills the cell of a symbol', { symbol: 'n/a' }, { symbol: 'n/a' }, 2],
    [
      'is one by its address, whatever fills the cell of a symbol',
      { symbol: '-', editions: [edition('en', page('a'))] },
      { symbol: 'A/EX/1', editions: [edition('en', page('a'))] },
      1,
    ],
    [
      'is two by two symbols, also at one address',
      { symbol: 'A/EX/1', editions: [edition('en', page('a'))] },
      { symbol: 'A/EX/2', editions: [edition('en', page('a'))] },
      2,
    ],
    [
      'is one by its address, where only one list knows the symbol',
      { symbol: 'A/EX/1', editions: [edition('en', page('a'))] },
      { editions: [edition('en', page('a'))] },
      1,
    ],
    [
      'is two by two addresses',
      { editions: [edition('en', page('a'))] },
      { editions: [edition('en', page('b'))] },
      2,
    ],
    ['is two without either', { title: 'Same title' }, { title: 'Same title' }, 2],
    ...[
      'http://example.org/a',
      'https://www.example.org/a',
      'https://example.org/a/',
      'https://EXAMPLE.org:443/a#part-2',
      'https://example.org/a?utm_source=x&utm_campaign=y',
    ].map((url): [string, Partial<Resource>, Partial<Resource>, number] => [
      `is one at ${url}`,
      { editions: [edition('en', page('a'))] },
      { editions: [edition('en', url)] },
      1,
    ]),
    [
      'is two by what the query asks for',
      { editions: [edition('en', page('?id=1'))] },
      { editions: [edition('en', page('?id=2'))] },
      2,
    ],
    [
      'is two on two pages that a script draws at one address',
      { editions: [edition('en', page('app#/a'))] },
      { editions: [edition('en', page('app#/b'))] },
      2,
    ],
    [
      'is one on one page that a script draws',
      { editions: [edition('en', page('app#!a'))] },
      { editions: [edition('en', page('app/#!a'))] },
      1,
    ],
    [
      'is one whatever the order of the query',
      { editions: [edition('en', page('?a=1&b=2'))] },
      { editions: [edition('en', page('?b=2&a=1'))] },
      1,
    ],
    [
      'is two where all that is known is the front page',
      { editions: [edition('en', page(''))] },
      { editions: [edition('en', page(''))] },
      2,
    ],
    [
      'is one by the address of any edition',
      { editions: [edition('en', page('a')), edition('fr', page('b'))] },
      { editions: [edition('fr', page('c'), page('b'))] },
      1,
    ],
  ];
  for (const [what, central, other, documents] of table)
    it(what, async () => {
      const { content } = await together([central], [listOf(other)]);
      expect(content.resources.length).to.equal(documents);
    });

  it('is as the central list says, and gains editions and titles that the other knows', async () => {
    const { content } = await together(
      [
        {
          id: 'guide',
          title: 'Guide',
          symbol: 'EX/1',
          date: '2018',
          editions: [edition('en', page('en')), edition('ar')],
        },
      ],
      [
        listOf({
          id: 'other',
          title: 'Other words',
          otherTitles: { fr: 'Titre', ru: 'Название' },
          symbol: 'EX/1',
          date: '2018-05',
          topics: ['unused'],
          editions: [
            { ...edition('fr', page('fr')), format: 'PDF' },
            edition('en', page('en-2')),
            edition('ar', page('ar')),
            edition('de', page('de')),
          ],
        }),
      ],
    );
    expect(content.resources).to.deep.equal([
      {
        id: 'guide',
        title: 'Guide',
        otherTitles: { fr: 'Titre', ru: 'Название' },
        publishers: [],
        date: '2018',
        type: 'example-type',
        topics: [],
        symbol: 'EX/1',
        editions: [
          edition('en', page('en')),
          edition('ar', page('ar')),
          { ...edition('fr', page('fr')), format: 'PDF' },
          edition('de', page('de')),
        ],
      },
    ]);
    expect(content.topics).not.to.have.property('unused');
  });

  it('gains nothing from an edition of unknown language', async () => {
    const { content } = await together(
      [{ editions: [edition('fr', page('a'))] }],
      [`title,url\nA,${page('a')}`],
      {
        language: 'fr',
      },
    );
    expect(content.resources[0]!.editions).to.deep.equal([edition('fr', page('a'))]);
  });

  it('gains titles under the languages that the reader’s are told by', async () => {
    const { content } = await together(
      [{ symbol: 'EX/1' }],
      [listOf({ symbol: 'EX/1', otherTitles: { 'fr-FR': 'Titre', RUS: 'Название', toString: 'x' } })],
    );
    expect(content.resources[0]!.otherTitles).to.deep.equal({ fr: 'Titre', ru: 'Название' });
  });

  it('is found again by an address that it gained from another list', async () => {
    const { content } = await together(
      [{ symbol: 'EX/1' }],
      [listOf({ symbol: 'EX/1', editions: [edition('fr', page('fr'))] }), `title,url\nA,${page('fr')}`],
    );
    expect(content.resources.length).to.equal(1);
  });

  it('is told by its title where several documents share a page', async () => {
    const { content } = await together(
      [
        { title: 'Handbook', editions: [edition('en', page('handbook'))] },
        { title: 'Module', editions: [edition('en', page('handbook'))] },
      ],
      [
        listOf({
          title: 'Module',
          editions: [edition('en', page('handbook')), edition('es', page('módulo'))],
        }),
      ],
    );
    expect(content.resources.map(({ editions }) => editions.length)).to.deep.equal([1, 2]);
  });

  it('is shown once where a feed repeats an item', async () => {
    const item = '<item><title>A</title><guid>https://example.org/a</guid></item>';
    expect((await documentsOf(rss(item + item))).length).to.equal(1);
  });
});

describe('A document of a list whose language is not known', () => {
  afterEach(stopAnswering);

  it('has an edition in "und": neither the reader nor a filter is told what nobody knows', async () => {
    const [document] = await documentsOf(`title,url\nA,${page('a')}`, undefined, 'fr');
    expect(document!.editions).to.deep.equal([edition('und', page('a'))]);
    expect(document).not.to.have.property('titleLanguage');
  });

  it('has no edition where there is no address either', async () => {
    expect((await documentsOf('title,url\nA,'))[0]!.editions).to.deep.equal([]);
  });
});

describe('A list that cannot be had', () => {
  afterEach(stopAnswering);

  const jsonFeed = (rest: string) => `{"version": "https://jsonfeed.org/version/1.1"${rest}}`;
  const table: [what: string, given: Answer, said: RegExp][] = [
    ['answers 404', 404, /^ADDRESS answered 404\.$/],
    ['answers 500', 500, /^ADDRESS answered 500\.$/],
    [
      'is out of reach',
      new TypeError('Failed to fetch'),
      /^ADDRESS could not be reached \(Failed to fetch\)/,
    ],
    ['is empty', ' \n', /^ADDRESS: the answer is empty\.$/],
    [
      'is a web page',
      '<!DOCTYPE html><html><title>Login</title>',
      /^ADDRESS: the answer is a web page, and none of: our own JSON, .+CSV\.$/,
    ],
    ['is XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"></html>', /the answer is a web page/],
    ['is another XML', '<urlset></urlset>', /the answer is XML whose first element is <urlset>, and none of/],
    [
      'is XML that breaks off',
      rss('<item><title>A').slice(0, -20),
      /^ADDRESS: the answer is not valid XML \([^/\n]*line (number )?1\b[^/\n]*\)\.$/i,
    ],
    ['is JSON that breaks off', listOf({}).slice(0, -5), /^ADDRESS: the answer is not valid JSON \(.+\)\.$/],
    [
      'is another JSON',
      '{"error": "no", "code": 7}',
      /^ADDRESS: the answer is JSON with the fields error, code, and none of/,
    ],
    [
      'is a list of something else',
      '[{"name": "A"}]',
      /the answer is JSON with the fields name, and none of/,
    ],
    ['is a list of no objects', '[1, null]', /the answer is JSON .*and none of/],
    [
      'is our own JSON whose only record has a wrong field',
      listOf({ editions: null as never }),
      /^ADDRESS: document 1, "Example 0": editions is missing\.$/,
    ],
    [
      'is a JSON Feed without items',
      jsonFeed(''),
      /^ADDRESS: feed\.items should be: list, but is: missing\.$/,
    ],
    [
      'is a JSON Feed whose only item is wrong',
      jsonFeed(', "items": [7]'),
      /^ADDRESS: document 1 should be: object, but is: number\.$/,
    ],
    ['is RSS without a channel', '<rss version="2.0"></rss>', /^ADDRESS: rss\.channel is missing\.$/],
    [
      'is JSON:API without attributes',
      '{"jsonapi": {}, "data": [{"type": "node--page"}]}',
      /^ADDRESS: document 1: attributes is missing\.$/,
    ],
    [
      'is JSON:API with errors',
      '{"jsonapi": {}, "errors": [{"status": "403"}]}',
      /^ADDRESS: document 1 is missing\.$/,
    ],
    [
      'is ReliefWeb without fields',
      '{"totalCount": 1, "data": [{"id": "1"}]}',
      /^ADDRESS: document 1, "1": fields is missing\.$/,
    ],
    [
      'is CSV without a column that is needed',
      'title;date\nA;2018',
      /^ADDRESS: column "url" is missing\. Read as CSV, the columns are: title, date\.$/,
    ],
    [
      'has items without any title',
      '[{"title": null, "link": "https://example.org/"}]',
      /^ADDRESS: none of its documents has a title\.$/,
    ],
  ];
  for (const [what, given, said] of table)
    it(`says so with its address and the cause when it ${what}`, async () => {
      const address = newAddress();
      const message = await complaintAbout(given, address);
      expect(message.replaceAll(address, 'ADDRESS')).to.match(said);
    });

  it('does not keep the others away', async () => {
    const broken = table.map(([, given]) => given);
    const addresses = [...broken, ''].map(() => newAddress());
    const { content, failures } = await together(
      [{ title: 'Central' }],
      [...broken, listOf({ title: 'A' })],
      { addresses },
    );
    expect(titlesOf(content)).to.deep.equal(['Central', 'A']);
    expect(failures.map(({ address }) => address)).to.deep.equal(addresses.slice(0, -1));
    for (const { error } of failures) expect(error).to.be.instanceOf(ContentError);
  });

  const halfRead: [what: string, given: string, said: string][] = [
    [
      'our own JSON',
      listOf({ title: 'A' }, { editions: null as never }),
      'document 2, "Example 1": editions is missing',
    ],
    ['JSON Feed', jsonFeed(', "items": [{"title": "A"}, 7]'), 'document 2 should be: object, but is: number'],
    [
      'ReliefWeb',
      '{"totalCount": 2, "data": [{"id": "1", "fields": {"title": "A"}}, {"id": "2"}]}',
      'document 2, "2": fields is missing',
    ],
    [
      'JSON:API',
      '{"jsonapi": {}, "data": [{"id": "1", "attributes": {"title": "A"}}, {"id": "2"}]}',
      'document 2, "2": attributes is missing',
    ],
  ];
  for (const [format, given, said] of halfRead)
    it(`does not keep its readable records away, in ${format}`, async () => {
      const { content, failures, reports } = await readList(given);
      expect(titlesOf(content)).to.deep.equal(['A']);
      expect(failures).to.deep.equal([]);
      expect(reports[0]).to.include({ read: 1, skipped: 1 });
      expect(reports[0]!.warnings).to.deep.equal([`a record is left out (${said})`]);
    });

  it('keeps a record of our own JSON without the edition that cannot be read', async () => {
    const { content, reports } = await readList(
      listOf({ title: 'A', editions: [{ language: 'en' }] as never }),
    );
    expect(titlesOf(content)).to.deep.equal(['A']);
    expect(reports[0]).to.include({ read: 1, skipped: 0 });
    expect(reports[0]!.warnings).to.deep.equal([
      'a field is left out (document 1, "A": urls in entry 1 of editions is missing)',
    ]);
  });

  it('names each of its faulty records as people count, by what it is known by, and the field', async () => {
    const broken: Partial<Resource>[] = [
      { id: 'no-title', title: undefined as never },
      { id: 'empty', title: '' },
      { title: 'Guide', editions: 'x' as never },
      { title: 'Links', editions: { language: 'en' } as never },
      ...['a', 'b', 'c'].map(title => ({ title, editions: null as never })),
    ];
    const { reports } = await readList(listOf({ title: 'A' }, ...broken));
    expect(reports[0]!.warnings).to.deep.equal([
      '7 × a record is left out (document 2, "no-title": title is missing; document 3, "empty": title is empty; ' +
        'document 4, "Guide": editions should be: list, but is: text; ' +
        'document 5, "Links": editions should be: list, but is: object; ' +
        'document 6, "a": editions is missing; document 7, "b": editions is missing; ' +
        'document 8, "c": editions is missing)',
    ]);
  });

  it('names each of its records, and what is wrong there, where none can be read', async () => {
    const broken: Partial<Resource>[] = [
      { title: 'Guide', editions: null as never },
      { id: 'empty', title: '' },
    ];
    expect(await complaintAbout(listOf(...broken), 'https://host.example/none')).to.equal(
      'https://host.example/none: document 1, "Guide": editions is missing; document 2, "empty": title is empty.',
    );
    const many = await complaintAbout(listOf(...Array.from({ length: 30 }, () => broken[0]!)));
    expect(many.split('; ').length).to.equal(20);
  });

  it('names an item without a title by its place and address', async () => {
    const { reports } = await readList(
      '[{"title": "A", "url": "https://example.org/a"}, {"url": "https://example.org/b"}]',
    );
    expect(reports[0]!.warnings).to.deep.equal([
      'an item has no title (document 2, "https://example.org/b")',
    ]);
  });

  const names: [what: string, change: object, said: string | undefined][] = [
    ['no language', { language: undefined }, 'language is missing'],
    ['types: null', { types: null }, 'types is missing'],
    ['no topics', { topics: undefined }, undefined],
    ['a list of publishers', { publishers: [{ id: 'x' }] }, 'publishers should be: object, but is: list'],
    ['types in one text', { types: 'x' }, 'types should be: object, but is: text'],
    ['topics in a number', { topics: 5 }, 'topics should be: object, but is: number'],
    ['a number as language', { language: 5 }, 'language should be: text, but is: number'],
    ['a wrong name', { topics: { a: {} } }, 'topics.a should be: text, but is: object'],
    ['a language that nobody knows', { language: 'Klingonisch' }, '"Klingonisch"'],
  ];
  for (const [what, change, said] of names)
    it(`shows its documents with ${what}`, async () => {
      const own = contentOf('fr', [
        { title: 'A', editions: [edition('fr', page('a'))], topics: ['example-topic'] },
      ]);
      const { content, failures, reports } = await readList(JSON.stringify({ ...own, ...change }));
      expect(failures).to.deep.equal([]);
      expect(titlesOf(content)).to.deep.equal(['A']);
      expect(content.resources[0]!.editions).to.deep.equal([edition('fr', page('a'))]);
      expect(content.resources[0]!.titleLanguage).to.equal('language' in change ? undefined : 'fr');
      if (said) expect(reports[0]!.warnings.join()).to.contain(said);
      else expect(reports[0]!.warnings).to.deep.equal([]);
    });

  it('shows what has a number for its title, in our own JSON as in others', async () => {
    const record = { title: 2023, url: page('a'), date: 2023 };
    const own = listOf({ ...record, editions: [edition('en', page('a'))] } as never);
    for (const list of [own, JSON.stringify([record])])
      expect((await documentsOf(list)).map(({ title, date }) => [title, date])).to.deep.equal([
        ['2023', '2023'],
      ]);
  });

  it('is in the language that it names in words, publishers as well', async () => {
    const own = contentOf('français', [{ publishers: ['example-office'] }]);
    const { content } = await readList(JSON.stringify(own));
    expect(content.resources[0]!.titleLanguage).to.equal('fr');
    expect(content.publishers['example-office']!.language).to.equal('fr');
  });

  it('is asked again the next time, while others are kept', async () => {
    const [good, bad] = [newAddress(), newAddress()];
    const first = answer({ [good]: listOf({ title: 'A' }), [bad]: 500 });
    await loadSources({ addresses: [good, bad], language: 'en' });
    expect(first).to.have.members([good, bad, bad]); // once more, quietly
    const second = answer({ [good]: 500, [bad]: listOf({ title: 'B' }) });
    const { content } = await loadSources({ addresses: [good, bad], language: 'en' });
    expect(second).to.deep.equal([bad]);
    expect(titlesOf(content)).to.deep.equal(['A', 'B']);
  });

  it('is refused where its address cannot be asked', async () => {
    answer({});
    const addresses = ['javascript:alert(1)', 'mailto:office@example.org', 'https://', 'file:///etc/passwd'];
    const { failures } = await loadSources({ addresses, language: 'en' });
    expect(failures.map(({ error }) => error.message)).to.deep.equal(
      addresses.map(address => `${address}: this is not an address (https://…).`),
    );
  });
});

describe('Asking for lists', () => {
  afterEach(stopAnswering);

  it('asks once for an address that is named twice, or by two elements at once', async () => {
    const address = newAddress();
    const asked = answer({ [address]: listOf({}) });
    const request = { addresses: [address, address], language: 'en' as const };
    const [one] = await Promise.all([loadSources(request), loadSources({ ...request, language: 'fr' })]);
    expect(asked).to.deep.equal([address]);
    expect(one.content.resources.length).to.equal(1);
  });

  it('understands an address relative to the page', async () => {
    const url = new URL('lists/relative.csv', document.baseURI).href;
    answer({ [url]: 'title,url\nA,a.pdf' });
    const { content } = await loadSources({ addresses: ['lists/relative.csv'], language: 'en' });
    expect(content.resources[0]!.editions[0]!.urls).to.deep.equal([
      new URL('lists/a.pdf', document.baseURI).href,
    ]);
  });

  it('understands addresses relative to where a redirect led', async () => {
    const moved = newAddress('new/list.csv');
    const old = newAddress('list.csv');
    answer({ [old]: { body: 'title,url\nA,a.pdf', type: 'text/csv', url: moved } });
    const { content } = await loadSources({ addresses: [old], language: 'en' });
    expect(content.resources[0]!.editions[0]!.urls).to.deep.equal([new URL('a.pdf', moved).href]);
    expect(content.resources[0]!.source).to.equal(new URL(moved).hostname);
  });

  it('says nothing about the reader', async () => {
    const realFetch = window.fetch;
    let init: RequestInit | undefined;
    window.fetch = (_, given) => {
      init = given;
      return Promise.resolve(new Response('title,url'));
    };
    await loadSources({ addresses: [newAddress()], language: 'en' });
    window.fetch = realFetch;
    expect(init!.referrerPolicy).to.equal('no-referrer');
    expect(init!.credentials).to.equal(undefined);
    expect(init!.headers).to.equal(undefined); // a header of our own would need the host's permission
  });
});

describe('Hostile lists', () => {
  afterEach(stopAnswering);

  it('cannot fill the screen with a title, nor with a name: each ends after a whole word', async () => {
    const long = 'word '.repeat(1000);
    const shortened = `${'word '.repeat(198)}word…`; // a thousand characters at most
    const { content } = await together(
      [],
      [
        listOf({ title: long, otherTitles: { fr: long }, publishers: [long] }),
        rss(`<item><description>${long}</description></item>`),
      ],
    );
    const [document, described] = content.resources;
    expect(document!.title).to.equal(shortened);
    expect(document!.otherTitles).to.deep.equal({ fr: shortened });
    expect(Object.values(content.publishers).map(({ name }) => name)).to.include(shortened);
    expect(described!.title).to.equal(`${'word '.repeat(22)}word…`);
  });

  it('cannot fill the screen with the name that an id stands for', async () => {
    const long = 'word '.repeat(1000);
    const own = contentOf('en', [{ publishers: ['a'], type: 'a', topics: ['a'] }]);
    const { content } = await readList(
      JSON.stringify({ ...own, publishers: { a: { name: long } }, types: { a: long }, topics: { a: long } }),
    );
    const shortened = `${'word '.repeat(198)}word…`;
    expect(content.publishers).to.deep.equal({ a: { name: shortened } });
    expect([content.types, content.topics]).to.deep.equal([{ a: shortened }, { a: shortened }]);
  });

  const script = '<script>parent.attacked = true</script><img src=x onerror="parent.attacked = true">';
  const escaped = script.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const link = 'javascript:alert(1)';
  const json = (value: object) => JSON.stringify(value);

  const lists: [format: string, given: string][] = [
    [
      'our own JSON',
      listOf({ title: script, publishers: [script], topics: [script], editions: [edition('en', link)] }),
    ],
    [
      'JSON Feed',
      json({
        version: 'https://jsonfeed.org/version/1.1',
        title: script,
        items: [
          {
            id: script,
            title: script,
            url: link,
            tags: [script],
            content_html: script,
            attachments: [{ url: link, mime_type: 'application/pdf' }],
          },
        ],
      }),
    ],
    [
      'RSS',
      rss(
        `<item><title>${escaped}</title><link>${link}</link><category>${escaped}</category><enclosure url="${link}" type="application/pdf" length="1"/></item>`,
      ),
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${link}"><entry><title>${escaped}</title><link href="${link}"/><category term="${escaped.replaceAll('"', '')}"/></entry></feed>`,
    ],
    ['WordPress', json([{ title: { rendered: escaped }, link, excerpt: { rendered: script } }])],
    [
      'Drupal',
      json({
        jsonapi: {},
        data: [
          {
            type: 'node--page',
            attributes: { title: script, path: { alias: link }, body: { value: script } },
          },
        ],
      }),
    ],
    [
      'ReliefWeb',
      json({
        data: [
          {
            id: 1,
            fields: {
              title: script,
              url: link,
              theme: [{ name: script }],
              file: [{ url: link, mimetype: 'application/pdf' }],
            },
          },
        ],
      }),
    ],
    ['CSV', `title,url,topic\n"${script.replaceAll('"', '""')}",${link},"${script.replaceAll('"', '""')}"`],
  ];
  for (const [format, given] of lists)
    it(`keep to text, in ${format}`, async () => {
      const { content, failures } = await readList(given);
      expect(failures).to.deep.equal([]);
      const [document] = content.resources;
      expect(document!.title).to.equal(script);
      for (const url of document!.editions.flatMap(({ urls }) => urls)) expect(url).to.match(/^https:/);
      await new Promise(resolve => setTimeout(resolve)); // an image would have failed by now
      expect(window).not.to.have.property('attacked');
    });

  it('cannot fill the memory with XML entities', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}]>${rss('<item><title>&j;</title></item>')}`;
    expect(await complaintAbout(bomb)).to.contain('declares XML entities, which are not read');
  });

  it('cannot read files through XML entities', async () => {
    const xml = `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss('<item><title>&a;</title></item>')}`;
    expect(await complaintAbout(xml)).to.contain('declares XML entities, which are not read');
  });

  it('cannot reach what all objects have', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const list = listOf(...names.map(name => ({ id: name, type: name, publishers: [name], topics: [name] })));
    const { content } = await readList(list.replace('"example-office":', '"__proto__":'));
    expect(content.resources.map(({ type }) => type)).to.deep.equal(['proto', 'constructor', 'tostring']);
    expect(Object.keys(content.topics)).to.deep.equal(['proto', 'constructor', 'tostring']);
    expect(content.publishers['constructor']).to.deep.equal({ name: 'constructor' });
    expect({}).not.to.have.property('name');
  });

  it('cannot send numbers that no document has', async () => {
    const file = (pages: unknown) => ({ ...edition('en', page('a')), pages: pages as number });
    for (const [pages, known] of [
      [304, 304],
      ['304', 304],
      [1e21, undefined],
      ['1e3', undefined],
      ['0x10', undefined],
      [-1, undefined],
      [0, undefined],
      [2.5, undefined],
    ] as const) {
      const [document] = await documentsOf(listOf({ editions: [file(pages)] }));
      expect(document!.editions[0]!.pages, String(pages)).to.equal(known);
    }
  });

  it('cannot send values of other kinds', async () => {
    const odd = [null, 7, true, {}, [], [[]], [null], ''];
    for (const value of odd) {
      const feed = {
        version: 'https://jsonfeed.org/version/1.1',
        title: value,
        language: value,
        items: [
          { title: 'A' },
          {
            id: value,
            title: value,
            url: value,
            summary: value,
            date_published: value,
            tags: value,
            authors: value,
            attachments: value,
            language: value,
          },
        ],
      };
      const posts = [
        { title: { rendered: 'A' } },
        { title: value, link: value, excerpt: value, _embedded: value },
        { title: { rendered: value }, _embedded: { 'wp:term': value, author: value } },
      ];
      const nodes = {
        jsonapi: {},
        included: value,
        data: [
          { attributes: { title: 'A' } },
          { relationships: value, attributes: { title: value, path: value, body: value, langcode: value } },
        ],
      };
      const reports = {
        data: [
          { fields: { title: 'A' } },
          {
            id: value,
            fields: {
              title: value,
              url: value,
              date: value,
              source: value,
              format: value,
              theme: value,
              language: value,
              file: value,
              headline: value,
            },
          },
        ],
      };
      for (const list of [feed, posts, nodes, reports])
        expect((await documentsOf(json(list)))[0]!.title, json(list)).to.equal('A');
    }
  });
});
