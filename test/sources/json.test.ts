/** JSON that is in no format of its own: what has a title and an address is a list. */
import { expect } from '@open-wc/testing';
import { expectProportion } from '../proportion.js';
import { complaintAbout, documentsOf, readList, stopAnswering } from './network.js';

const page = 'https://office.example/a';
const host = 'https://site.example/list';

describe('JSON of other kinds', () => {
  afterEach(stopAnswering);

  const table: [what: string, json: unknown, read: [string, string | undefined, string[]]][] = [
    ['a plain list', [{ title: 'A', url: page, date: '2024-02-05' }], ['A', '2024-02-05', [page]]],
    ['a plain list with links', [{ Title: 'A', Link: page }], ['A', undefined, [page]]],
    ['items', { items: [{ title: 'A', url: page }] }, ['A', undefined, [page]]],
    [
      'an export of Views',
      [
        {
          title: [{ value: 'A' }],
          nid: [{ value: 12 }],
          path: [{ alias: '/a', langcode: 'fr' }],
          created: [{ value: '2024-02-05T10:00:00+00:00' }],
        },
      ],
      ['A', '2024-02-05', ['https://site.example/a']],
    ],
    [
      'an export of Views with markup',
      [{ title: '<a href="/a">A</a>', field_date: '2024', view_node: '<a href="/a">view</a>' }],
      ['A', '2024', ['https://site.example/a']],
    ],
    [
      'an export of Views with a link to the page and one to the file',
      [
        {
          title: '<a href="/a" hreflang="fr">A</a>',
          field_document: '<a href="/files/a.pdf" type="application/pdf">a.pdf</a>',
          body: '<p>See <a href="/files/other.pdf">another</a>.</p>',
        },
      ],
      ['A', undefined, ['https://site.example/a', 'https://site.example/files/a.pdf']],
    ],
    [
      'the search of WordPress',
      [{ id: 1, title: 'A &amp; B', url: page, type: 'post', subtype: 'page', _links: {} }],
      ['A & B', undefined, [page]],
    ],
    [
      'CSL-JSON',
      [
        {
          id: 'a',
          type: 'report',
          title: 'A',
          URL: page,
          issued: { 'date-parts': [[2018, 5]] },
          author: [{ literal: 'Office' }],
        },
      ],
      ['A', '2018-05', [page]],
    ],
    ['CSL-JSON with a DOI', [{ title: 'A', DOI: '10.1/x' }], ['A', undefined, ['https://doi.org/10.1/x']]],
    [
      'CKAN',
      {
        success: true,
        result: { count: 1, results: [{ title: 'A', resources: [{ url: `${page}.pdf`, format: 'PDF' }] }] },
      },
      ['A', undefined, [`${page}.pdf`]],
    ],
    [
      'files of WordPress',
      [
        {
          id: 1,
          link: `${page}?attachment`,
          title: { rendered: 'A' },
          source_url: `${page}.pdf`,
          mime_type: 'application/pdf',
          date: '2024-02-05T10:00:00',
        },
      ],
      ['A', '2024-02-05', [`${page}.pdf`]],
    ],
    [
      'WordPress of version 1',
      [{ ID: 5, title: 'A', link: page, date: '2024-02-05T10:00:00', excerpt: '<p>x</p>' }],
      ['A', '2024-02-05', [page]],
    ],
    [
      'media of Drupal',
      {
        jsonapi: {},
        data: [
          {
            type: 'media--document',
            attributes: { name: 'A', created: '2024-02-05' },
            relationships: { f: { data: { type: 'file--file', id: 'f' } } },
          },
        ],
        included: [
          {
            type: 'file--file',
            id: 'f',
            attributes: { filemime: 'application/pdf', uri: { url: '/a.pdf' } },
          },
        ],
      },
      ['A', '2024-02-05', ['https://site.example/a.pdf']],
    ],
    [
      'links and spans of time of Drupal',
      {
        jsonapi: {},
        data: [
          {
            type: 'node--page',
            attributes: {
              title: 'A',
              created: '2020-01-02',
              field_link: { uri: page, title: 'x' },
              field_date: { value: '2018-03-04', end_value: '2018-03-05' },
            },
          },
        ],
      },
      ['A', '2018-03-04', [page]],
    ],
  ];
  const one = { title: 'A', url: page, date: '2024-02-05' };
  const asOne: unknown[] = [
    [{ '@id': 'x', data: one }],
    { x: one, y: null, z: one },
    {
      '@graph': [
        {
          'dct:title': { '@language': 'en', '@value': 'A' },
          landingPage: { '@id': page },
          date: '2024-02-05',
        },
      ],
    },
    [{ title: { en: 'A', de: 'B' }, url: page, date: '2024-02-05' }],
    [
      {
        title: [
          { '@language': 'fr', '@value': 'B' },
          { '@language': 'en', '@value': 'A' },
        ],
        url: page,
        date: '2024-02-05',
      },
    ],
    [{ ...one, constructor: 'x', toString: 'y' }],
    {
      table: {
        cols: [{ label: 'Title' }, { label: 'Link' }, { label: 'Date' }],
        rows: [{ c: [{ v: 'A' }, { v: page }, { v: 'Date(2024,1,5)', f: '05.02.2024' }] }],
      },
    },
    { total: 1, library: [one] },
    { hits: { hits: [{ _source: one }] } },
    { data: { all: { edges: [{ node: one }] } } },
    { records: [{ id: 'x', fields: one }] },
    { a: one, b: one },
    {
      range: 'A1',
      values: [
        ['Title', 'URL', 'Date'],
        ['A', page, '2024-02-05'],
      ],
    },
    // A row of a sheet ends with its last cell that is not empty.
    [['Date', 'Title', 'Link'], ['2024-02-05', 'A', page], ['2024-02-05']],
    [
      {
        title: 'A',
        field_file: `<a href="${page}" type="application/pdf">a.pdf</a>`,
        field_date: '2024-02-05',
      },
    ],
    [{ documentTitle: 'A', landingPage: page, publishedAt: '2024-02-05', updatedAt: '2024-03-05' }],
    [{ título: 'A', enlace: page, fecha_publicacion: '5 de febrero de 2024' }],
    [{ название: 'A', ссылка: page, дата: '05.02.2024' }],
    [{ title: 'A', link: { title: 'Open', url: page }, date: { start: '2024-02-05', end: '2024-03-05' } }],
    [
      {
        title: `<a href="${page}">A</a>`,
        field_date: '<time datetime="2024-02-05T10:00:00Z">5 February</time>',
      },
    ],
    [{ title: 'A', author: { name: 'x', url: `${page}x` }, pdf: page, created_at: '2024-02-05' }],
  ];
  for (const json of asOne)
    table.push([JSON.stringify(json).slice(0, 60), json, ['A', '2024-02-05', [page]]]);
  for (const [what, json, read] of table)
    it(`reads ${what}`, async () => {
      const documents = await documentsOf(JSON.stringify(json), `${host}?${encodeURIComponent(what)}`);
      expect(
        documents.map(({ title, date, editions }) => [title, date, editions.flatMap(({ urls }) => urls)]),
      ).to.deep.equal([read]);
    });

  for (const [excerpt, read] of [
    ['<p>One [&hellip;]</p>', 'One…'],
    ['<p>One&hellip; <a class="more-link" href="/a">Read on<span> about A</span></a></p>\n', 'One…'],
    ['<p>One</p><p><a href="/a" class="read-more">Read on</a></p>', 'One'],
    ['<p>One, see <a href="/b">another</a></p>', 'One, see another'],
  ] as const)
    it(`reads the excerpt ${excerpt}`, async () => {
      const [document] = await documentsOf(
        JSON.stringify([{ title: { rendered: 'A' }, link: page, excerpt: { rendered: excerpt } }]),
        `${host}?${encodeURIComponent(excerpt)}`,
      );
      expect(document!.description).to.equal(read);
    });

  it('reads a title and an address for each language, and several languages of one', async () => {
    const editions = async (record: object) =>
      (await documentsOf(JSON.stringify([record])))[0]!.editions.map(({ language, urls }) => [
        language,
        ...urls,
      ]);
    expect(await editions({ title: { en: 'A', fr: 'B' }, url: { en: page, fr: `${page}b` } })).to.deep.equal([
      ['en', page],
      ['fr', `${page}b`],
    ]);
    for (const language of [['en', 'fr'], 'English, French'])
      expect(await editions({ title: 'A', url: page, language })).to.deep.equal([
        ['en', page],
        ['fr', page],
      ]);
  });

  it('knows a column of a sheet whose cells are all empty', async () => {
    const sheet = JSON.stringify([['Title', 'Link'], ['A'], ['B']]);
    expect((await documentsOf(sheet)).map(({ title }) => title)).to.deep.equal(['A', 'B']);
  });

  it('names a publisher by its name, not by its address', async () => {
    const publisher = { url: 'https://office.example/', name: 'Office' };
    const { content } = await readList(JSON.stringify([{ ...one, publisher }]));
    expect(content.publishers).to.deep.equal({ office: { name: 'Office' } });
  });

  it('is no list where it only links to pages, nor an error where a search finds nothing', async () => {
    const complaint = await complaintAbout(
      JSON.stringify({ title: 'Office', menu: [{ title: 'Home', url: page }] }),
    );
    expect(complaint).to.contain('JSON with the fields title, menu');
    expect(await documentsOf('{"results": [], "count": 0}')).to.deep.equal([]);
  });

  for (const text of [
    `callback([${JSON.stringify(one)}]);`,
    `/**/ typeof done === 'function' && done([${JSON.stringify(one)}]);`,
    `var list = [${JSON.stringify(one)}];`,
    `// made by hand\n[${JSON.stringify(one)}, // the first\n/* no more */]`,
    `)]}'\n[${JSON.stringify(one)}]`,
    `${JSON.stringify(one)}\n${JSON.stringify({ ...one, title: 'B' })}`,
  ])
    it(`reads ${text.slice(0, 12)}`, async () => {
      expect((await documentsOf(text))[0]).to.include({ title: 'A', date: '2024-02-05' });
    });

  it('takes no user for a publisher', async () => {
    const [document] = await documentsOf(
      JSON.stringify([{ title: { rendered: 'A' }, link: page, _embedded: { author: [{ name: 'admin' }] } }]),
    );
    expect(document!.publishers).to.deep.equal([]);
  });

  it('reads an answer that breaks off as far as it goes', async () => {
    const whole = JSON.stringify({
      items: [
        { title: 'A', url: page, tags: [{ name: 'x' }] },
        { title: 'B', url: page },
      ],
    });
    const { content, reports } = await readList(whole.slice(0, -12));
    expect(content.resources.map(({ title }) => title)).to.deep.equal(['A']);
    expect(reports[0]!.skipped).to.equal(1);
    expect(reports[0]!.warnings.join()).to.contain(
      'breaks off, and its last record is left out (line 1, column ',
    );
  });

  it('reads all lines but the one that is no JSON', async () => {
    const lines = [one, { ...one, title: 'B' }, { ...one, title: 'C' }].map(record => JSON.stringify(record));
    lines[1] = lines[1]!.slice(0, -1);
    const { content, reports } = await readList(lines.join('\n\n'));
    expect(content.resources.map(({ title }) => title)).to.deep.equal(['A', 'C']);
    expect(reports[0]!.warnings).to.deep.equal(['a line is no JSON (line 3)']);
  });

  const record = `{"title": "A", "url": "${page}"}`;
  for (const [what, text, warning] of [
    ['a comma too many', `[{"title": "A", "url": "${page}",},]`, '2 × a comma too many is left out (line 1'],
    [
      'a notice before it',
      `<br />\n<b>Warning</b>: x in <b>/y.php</b>\n[${record}]`,
      'before the JSON is left out (Warning: x',
    ],
    [
      'a notice in plain text',
      `PHP Notice: Undefined index: z on line 3\n[${record}]`,
      'before the JSON is left out',
    ],
    ['a comment that never ends', `[${record}, /* ${record}`, 'breaks off'],
    ['NaN', `[{"title": "A", "url": "${page}", "size": NaN}]`, 'no JSON, and left out (NaN)'],
    ['a lone backslash', `[{"title": "A", "url": "${page}", "path": "C:\\docs",}]`, 'a comma too many'],
    ['a notice behind it', `[${record}]\n<br /><b>Notice</b>: x`, 'after the JSON is left out (Notice: x'],
  ] as const)
    it(`reads JSON with ${what}`, async () => {
      const { content, reports } = await readList(text);
      expect(content.resources.map(({ title }) => title)).to.deep.equal(['A']);
      expect(reports[0]!.warnings.join()).to.contain(warning);
    });

  const start = `{"title": "A", "url": "${page}"`;
  for (const [what, size, text] of [
    // A pattern that tries all ways to cut such a text takes twice as long for each letter.
    ['a text that never ends', 8, count => `[{"title": "${'a'.repeat(count)}`],
    ['comments that never end', 10_000, count => `[${'/* '.repeat(count)}`],
    ['empty lines', 25_000, count => `${start}}${'\n'.repeat(count)}x`],
    [
      'a link that says "more" and never ends',
      2_400,
      count =>
        JSON.stringify([{ title: 'A', link: page, excerpt: { rendered: `<a ${'more '.repeat(count)}>x` } }]),
    ],
    ['spaces', 25_000, count => `${start}}\n${start}, "size": "${' '.repeat(count)}"}`],
  ] as [what: string, size: number, text: (count: number) => string][])
    it(`takes time in proportion to its length: ${what}`, () =>
      expectProportion(size, count => readList(text(count))));

  it('reads control characters as spaces', async () => {
    expect((await documentsOf(`[{"title": "A\u000bB", "url": "${page}"}]`))[0]!.title).to.equal('A B');
  });

  it('says what it is where nothing has a title and an address', async () => {
    expect(await complaintAbout('{"items": [{"name": "A"}]}')).to.contain('JSON with the fields items');
  });
});
