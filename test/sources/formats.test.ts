/** Each format: a recorded answer (fixtures/) becomes exactly the list in mapped/, which fits the published schema. */
import { expect } from '@open-wc/testing';
import { complaintAbout, documentsOf, newAddress, readList, recorded, stopAnswering } from './network.js';
import type { Answer } from './network.js';

const formats: [format: string, file: string, address: string][] = [
  ['our own JSON', 'published.json', 'https://lists.example.org/en/resources.json'],
  ['JSON Feed 1.1', 'json-feed.json', 'https://feeds.example.org/feed.json'],
  ['RSS 2.0', 'rss.xml', 'https://feeds.example.org/rss.xml'],
  ['Atom', 'atom.xml', 'https://elsewhere.example.org/atom.xml'],
  ['WordPress posts', 'wordpress.json', 'https://wordpress.example.org/wp-json/wp/v2/posts?_embed'],
  [
    'Drupal JSON:API',
    'drupal.json',
    'https://drupal.example.org/fr/jsonapi/node/document?include=field_topics',
  ],
  ['ReliefWeb reports', 'reliefweb.json', 'https://api.reliefweb.example.org/v2/reports?appname=example'],
  ['CSV', 'list.csv', 'https://csv.example.org/lists/list.csv'],
];
const mapped = async (file: string) =>
  JSON.parse(await recorded(`mapped/${file.replace(/\.\w+$/, '.json')}`)) as object;

describe('Formats of further lists', () => {
  afterEach(stopAnswering);

  for (const [format, file, address] of formats) {
    it(`maps ${format} to the published form`, async () => {
      const { content, failures } = await readList(await recorded(`fixtures/${file}`), address);
      expect(failures).to.deep.equal([]);
      expect(content).to.deep.equal(await mapped(file));
    });

    it(`tells ${format} by what it holds, whatever the content type and the address say`, async () => {
      const body = await recorded(`fixtures/${file}`);
      const expected = JSON.parse(JSON.stringify(await mapped(file))) as { resources: { title: string }[] };
      for (const type of [
        'text/html',
        'application/json',
        'application/rss+xml',
        'text/csv',
        'image/png',
        '',
      ])
        for (const path of ['list', 'list.json', 'list.xml', 'list.csv']) {
          const documents = await documentsOf({ body: `\ufeff\n${body}`, type }, newAddress(path));
          expect(documents.map(({ title }) => title)).to.deep.equal(
            expected.resources.map(({ title }) => title),
          );
        }
    });

    it(`shows nothing, and no error, where ${format} has no items`, async () => {
      const empty: Record<string, string> = {
        'published.json': '{"language": "en", "publishers": {}, "types": {}, "topics": {}, "resources": []}',
        'json-feed.json': '{"version": "https://jsonfeed.org/version/1.1", "title": "Example", "items": []}',
        'rss.xml': '<rss version="2.0"><channel><title>Example</title></channel></rss>',
        'atom.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title></feed>',
        'wordpress.json': '[]',
        'drupal.json': '{"jsonapi": {"version": "1.0"}, "data": []}',
        'reliefweb.json': '{"totalCount": 0, "count": 0, "data": []}',
        'list.csv': 'title,url',
      };
      expect(await documentsOf(empty[file]!)).to.deep.equal([]);
    });
  }
});

describe('Characters of an answer', () => {
  afterEach(stopAnswering);

  const windows1251 = (text: string) =>
    Uint8Array.from(text, letter => {
      const code = letter.charCodeAt(0);
      return code > 0x40f ? code - 0x350 : code;
    });
  const utf16 = (text: string, bigEndian = false) => {
    const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
    [...`\ufeff${text}`].forEach((letter, index) =>
      bytes.setUint16(2 * index, letter.charCodeAt(0), !bigEndian),
    );
    return new Uint8Array(bytes.buffer);
  };
  const rss = (title: string) =>
    `<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;

  const table: [what: string, answer: Answer, title: string][] = [
    [
      'UTF-8, also where the header says something else',
      { body: rss('Пример'), type: 'text/xml; charset=iso-8859-1' },
      'Пример',
    ],
    [
      'the encoding that the XML names',
      windows1251(`<?xml version="1.0" encoding="windows-1251"?>${rss('Пример')}`),
      'Пример',
    ],
    [
      'what a spreadsheet on Windows writes',
      Uint8Array.from('title,url\nR\xe9sum\xe9,', l => l.charCodeAt(0)),
      'Résumé',
    ],
    ['what a spreadsheet calls Unicode text', utf16('title\turl\nПример\thttps://example.org/'), 'Пример'],
    ['the same with its bytes the other way round', utf16(rss('Пример'), true), 'Пример'],
    ['UTF-8 with a byte order mark', `\ufeff${rss('Пример')}`, 'Пример'],
    ['CSV with a byte order mark, or two', '\ufeff\ufefftitle,url\nПример,', 'Пример'],
  ];
  for (const [what, given, title] of table)
    it(`reads ${what}`, async () => {
      expect((await documentsOf(given)).map(document => document.title)).to.deep.equal([title]);
    });
});

describe('Answers that are no text', () => {
  afterEach(stopAnswering);

  it('are unpacked', async () => {
    const packed = new Blob(['title,url\nA,']).stream().pipeThrough(new CompressionStream('gzip'));
    const [document] = await documentsOf(new Uint8Array(await new Response(packed).arrayBuffer()));
    expect(document!.title).to.equal('A');
  });

  for (const [what, answer, named] of [
    ['a workbook', 'PK\x03\x04\x14\0\x06\0', 'an Excel workbook'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'a PDF'],
    ['a web page behind a comment', '<!-- kept --><html><head><title>x</title></head></html>', 'a web page'],
    [
      'a part of a web page',
      '<head><title>502</title></head><body><center>502</center></body>',
      'a web page',
    ],
  ] as const)
    it(`are named: ${what}`, async () => {
      expect(await complaintAbout(answer)).to.contain(`the answer is ${named}`);
    });
});

describe('CSV', () => {
  afterEach(stopAnswering);

  const headers: [language: string, header: string][] = [
    ['Arabic', 'العنوان,الرابط,التاريخ,اللغة,الناشر,النوع,الموضوع,الرمز,الوصف'],
    ['Chinese', '标题,链接,日期,语言,出版者,类型,主题,文号,描述'],
    ['English', 'Title,URL,Date,Language,Publisher,Type,Topic,Symbol,Description'],
    ['French', 'Titre,Lien,Date,Langue,Éditeur,Type,Thème,Cote,Résumé'],
    ['Russian', 'Название,Ссылка,Дата,Язык,Издатель,Тип,Тема,Обозначение,Описание'],
    ['Spanish', 'Título,Enlace,Fecha,Idioma,Editor,Tipo,Tema,Signatura,Descripción'],
  ];
  for (const [language, header] of headers)
    it(`knows its columns in ${language}`, async () => {
      const row = 'Example,https://example.org/1,2018-05,en,Office,Kind,Subject,EX/1,A line.';
      expect(await documentsOf(`${header}\n${row}`, 'https://example.org/lists/1?' + language)).to.deep.equal(
        [
          {
            id: 'example-org-ex-1',
            title: 'Example',
            description: 'A line.',
            publishers: ['office'],
            date: '2018-05',
            type: 'kind',
            topics: ['subject'],
            symbol: 'EX/1',
            editions: [{ language: 'en', urls: ['https://example.org/1'] }],
            source: 'example.org',
          },
        ],
      );
    });

  const rows: [what: string, csv: string, titles: string[]][] = [
    ['commas', 'title,url\nA,\nB,', ['A', 'B']],
    ['semicolons', 'title;url\nA, and more;\n', ['A, and more']],
    ['tabs', 'title\turl\nA; and, more\t\n', ['A; and, more']],
    ['tabs, the first column without a name', '\ttitle\turl\n7\tA\t', ['A']],
    ['a separator that only a quoted header has', '"url; or link, or both",url,title\n,,A', ['A']],
    ['line ends of Windows and of old', 'title,url\r\nA,\r\nB,\r', ['A', 'B']],
    ['quotes, doubled quotes and line ends in quotes', 'title,url\n"A ""b""\r\n, c",', ['A "b" , c']],
    ['a quote in the middle of a field', 'title,url\nA 5" disk,', ['A 5" disk']],
    ['empty lines', 'title,url\n\nA,\n,\n\n', ['A']],
    ['rows that end early', 'title,url,date\nA', ['A']],
    ['columns in any order, unknown and doubled ones', 'notes,url,title,title\nx,,A,B', ['A']],
    [
      '"__proto__" and "constructor" as headers',
      'title,url,__proto__,constructor,url_constructor\nA,,x,y,z',
      ['A'],
    ],
  ];
  for (const [what, csv, titles] of rows)
    it(`reads ${what}`, async () => {
      expect((await documentsOf(csv)).map(({ title }) => title)).to.deep.equal(titles);
    });

  it('makes an edition of each language that has columns of its own', async () => {
    const csv =
      'title_en,url_en,Titre (fr),URL-FR,url ar,pages_fr\nOne,https://example.org/en,Un,https://example.org/fr,https://example.org/ar,12';
    const [document] = await documentsOf(csv, undefined, 'fr');
    expect(document!.title).to.equal('Un');
    expect(document!.otherTitles).to.deep.equal({ en: 'One' });
    expect(document!.editions).to.deep.equal([
      { language: 'fr', urls: ['https://example.org/fr'], pages: 12 },
      { language: 'en', urls: ['https://example.org/en'] },
      { language: 'ar', urls: ['https://example.org/ar'] },
    ]);
  });

  it('makes one document of rows that share a symbol', async () => {
    const csv =
      'title,url,language,symbol\nOne,https://example.org/en,en,EX/1\nUn,https://example.org/fr,fr,ex / 1';
    const documents = await documentsOf(csv);
    expect(
      documents.map(({ title, editions }) => [title, editions.map(({ language }) => language)]),
    ).to.deep.equal([['One', ['en', 'fr']]]);
    expect(documents[0]!.otherTitles).to.deep.equal({ fr: 'Un' });
  });

  it('keeps rows apart that share an address', async () => {
    const documents = await documentsOf(
      'title,url\nA,https://example.org/series\nB,https://example.org/series',
    );
    expect(documents.map(({ title }) => title)).to.deep.equal(['A', 'B']);
    expect(new Set(documents.map(({ id }) => id)).size).to.equal(2);
  });

  it('says which column is missing', async () => {
    const address = newAddress('list.csv');
    expect(await complaintAbout('title,date\nA,2018', address)).to.equal(
      `${address}: column "url" is missing. Read as CSV, the columns are: title, date.`,
    );
    expect(await complaintAbout('Not found')).to.contain('column "title" is missing');
  });

  it('says in which line a quote is left open, and reads on', async () => {
    const { content, reports } = await readList('title,url\nA,\n"B,https://example.org/\nC,');
    expect(content.resources.map(({ title }) => title)).to.deep.equal(['A', 'B', 'C']);
    expect(reports[0]!.warnings).to.deep.equal(['a quote is never closed, and left out (line 3)']);
  });
});

describe('RSS', () => {
  afterEach(stopAnswering);

  const table: [what: string, guid: string, urls: string[]][] = [
    ['an address', '<guid>https://example.org/a</guid>', ['https://example.org/a']],
    ['an address that is said to be none', '<guid isPermaLink="false">https://example.org/?p=1</guid>', []],
    ['a number of the site’s own', '<guid>1234</guid>', []],
  ];
  for (const [what, guid, urls] of table)
    it(`leads to the guid of an item only where that is an address: ${what}`, async () => {
      const [document] = await documentsOf(
        `<rss version="2.0"><channel><language>en</language><item><title>A</title>${guid}</item></channel></rss>`,
      );
      expect(document!.editions.flatMap(edition => edition.urls)).to.deep.equal(urls);
    });
});

describe('Drupal', () => {
  afterEach(stopAnswering);

  it('leads nowhere where the address asks for no field that says where', async () => {
    const node = (attributes: object) =>
      JSON.stringify({ jsonapi: {}, data: [{ attributes: { title: 'A', ...attributes } }] });
    const urls = async (attributes: object) =>
      (await documentsOf(node(attributes), `${newAddress('fr/jsonapi/node')}`))[0]!.editions
        .flatMap(edition => edition.urls)
        .map(url => new URL(url).pathname);
    expect(await urls({})).to.deep.equal([]);
    expect(await urls({ drupal_internal__nid: 7 })).to.deep.equal(['/fr/node/7']);
    expect(await urls({ path: { alias: '/a' }, drupal_internal__nid: 7 })).to.deep.equal(['/fr/a']);
  });
});

describe('Drupal, with what came along', () => {
  afterEach(stopAnswering);

  it('reads a file behind more terms than a document may have', async () => {
    const terms = Array.from({ length: 150 }, (_, id) => ({ type: 'taxonomy_term--topics', id: `t${id}` }));
    const medium = { type: 'media--file', id: 'm', relationships: { f: { data: { id: 'f' } } } };
    const file = {
      type: 'file--file',
      id: 'f',
      attributes: { filemime: 'application/pdf', uri: { url: 'https://example.org/a.pdf' } },
    };
    const [document] = await documentsOf(
      JSON.stringify({
        jsonapi: {},
        data: [
          {
            type: 'node--a',
            attributes: { title: 'A' },
            relationships: { topics: { data: terms }, file: { data: [{ id: 'm' }] } },
          },
        ],
        included: [
          ...terms.map(term => ({ ...term, attributes: { name: `Topic ${term.id}` } })),
          medium,
          file,
        ],
      }),
    );
    expect(document!.topics.length).to.equal(100);
    expect(document!.editions.flatMap(({ urls }) => urls)).to.deep.equal(['https://example.org/a.pdf']);
  });
});

describe('Atom', () => {
  afterEach(stopAnswering);

  it('takes names from the namespace, not from the prefix', async () => {
    const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title>
      <a:link href="https://example.org/a"/></a:entry></a:feed>`;
    expect((await documentsOf(atom)).map(({ title }) => title)).to.deep.equal(['A']);
  });
});
