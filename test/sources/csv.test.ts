/** CSV as people make it: each row of the table is a file of its kind, and the documents in it. */
import { expect } from '@open-wc/testing';
import { columnNames, columnsOf } from '../../src/sources/csv-columns.js';
import { expectProportion } from '../proportion.js';
import { documentsOf, readList, stopAnswering } from './network.js';

const page = 'https://office.example/a';
const inWindows = (encoding: string, text: string) => {
  const signs = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from(text, sign => signs.indexOf(sign));
};

describe('CSV as people make it', () => {
  afterEach(stopAnswering);

  const files: [
    what: string,
    csv: string | Uint8Array<ArrayBuffer>,
    read: [string, string | undefined, string[]][],
  ][] = [
    ['a title above', `Our list;;\n;;\nTitle;Link;Date\nA;${page};2024-02-05`, [['A', '2024-02-05', [page]]]],
    ['an empty row first', `;;\nTitre;Lien;Date\nA;${page};2024`, [['A', '2024', [page]]]],
    ['sep=;', `sep=;\r\ntitle;url\r\nA, B;${page}`, [['A, B', undefined, [page]]]],
    ['bars', `title|url\nA, B; C|${page}`, [['A, B; C', undefined, [page]]]],
    [
      'commas in a header without quotes',
      `title;url;topic (a, b, c, d)\nA;${page};x`,
      [['A', undefined, [page]]],
    ],
    [
      'Cyrillic of Windows',
      inWindows('windows-1251', `Название;Ссылка;Дата\nПример;${page};05.02.2024`),
      [['Пример', '2024-02-05', [page]]],
    ],
    [
      'Arabic of Windows',
      inWindows('windows-1256', `العنوان;الرابط;تاريخ النشر\nدليل;${page};2024-02-05`),
      [['دليل', '2024-02-05', [page]]],
    ],
    [
      'www.',
      'title,url\nA,www.office.example/a\nB,office.example/b.pdf',
      [
        ['A', undefined, ['https://www.office.example/a']],
        ['B', undefined, ['https://office.example/b.pdf']],
      ],
    ],
    ['a remark in place of an address', 'title,url\nA,on request', [['A', undefined, []]]],
    [
      'several addresses',
      `title,url\nA,"${page} ${page}b; ${page}c"`,
      [['A', undefined, [page, `${page}b`, `${page}c`]]],
    ],
    [
      'a header again',
      `title;url\nA;${page}\ntitle;url\nB;`,
      [
        ['A', undefined, [page]],
        ['B', undefined, []],
      ],
    ],
    ['quotes around each row', `"title,url"\n"A,${page}"`, [['A', undefined, [page]]]],
    ['a space before quotes', `title, url\n"A", "${page}"`, [['A', undefined, [page]]]],
    ['formulas', `title,url\n="A","=HYPERLINK(""${page}"",""here"")"`, [['A', undefined, [page]]]],
    [
      'links of HTML and Markdown, brackets and a sentence around an address',
      `title,url\nA,"<a href=""${page}"">x</a>"\nB,[x](${page}b)\nC,see (${page}c).\nD,<${page}_(d)>`,
      [
        ['A', undefined, [page]],
        ['B', undefined, [`${page}b`]],
        ['C', undefined, [`${page}c`]],
        ['D', undefined, [`${page}_(d)`]],
      ],
    ],
    [
      'commas between addresses',
      `title;url\nA;${page}?a,b, ${page}c,${page}d`,
      [['A', undefined, [`${page}?a,b`, `${page}c`, `${page}d`]]],
    ],
    [
      'words for no address',
      'title,url\nA,n/a\nB,-\nC,N.A.\nD,暂无',
      ['A', 'B', 'C', 'D'].map(title => [title, undefined, []]),
    ],
    [
      'addresses under other names',
      `Titre;Télécharger;Année\nA;${page};2024\nB;;2023`,
      [
        ['A', '2024', [page]],
        ['B', '2023', []],
      ],
    ],
    [
      'no picture for an address',
      `title,Cover image link,Document link\nA,${page}.png,${page}`,
      [['A', undefined, [page]]],
    ],
    [
      'the date of publication among others',
      `title,url,Date updated,Expiry date,Year,Date published\nA,${page},2024-02-05,2024-03-05,2023,2023-12-25`,
      [['A', '2023-12-25', [page]]],
    ],
    [
      'UTF-16 without a mark',
      Uint8Array.from([...`title\turl\nA\t${page}`].flatMap(sign => [sign.charCodeAt(0), 0])),
      [['A', undefined, [page]]],
    ],
    [
      'UTF-8 that breaks off within a letter',
      new TextEncoder().encode(`title,url\nÉtat des lieux,${page}\nПример é`).slice(0, -1),
      [
        ['État des lieux', undefined, [page]],
        ['Пример \ufffd', undefined, []],
      ],
    ],
    [
      'Chinese of Windows',
      Uint8Array.from([
        0xb1,
        0xea,
        0xcc,
        0xe2,
        0x2c,
        0xcd,
        0xf8,
        0xd6,
        0xb7,
        0x0a,
        0xd6,
        0xb8,
        0xc4,
        0xcf,
        0x2c,
        ...new TextEncoder().encode(page),
      ]),
      [['指南', undefined, [page]]],
    ],
    [
      'Cyrillic before Windows',
      inWindows('koi8-r', `Название;Ссылка\nПример;${page}`),
      [['Пример', undefined, [page]]],
    ],
    [
      'references and tags',
      `title,url\nA &amp; B &#8211; <b>C</b>,${page}`,
      [['A & B – C', undefined, [page]]],
    ],
    [
      'too many cells in a row',
      `title,url,date\nA, B,${page},2024\nC,${page},2023,,`,
      [['C', '2023', [page]]],
    ],
    ['totals', `No.;Title;Link;Pages\n1;A;${page};3\nTotal;1;;3\n`, [['A', undefined, [page]]]],
    ['a second header', `Title;Link;Date\nTitre;Lien;Date\nA;${page};2024`, [['A', '2024', [page]]]],
    [
      'tags below the header',
      `Title,URL,Date\n#meta+title,#meta+url,#date\nA,${page},2024`,
      [['A', '2024', [page]]],
    ],
    [
      'a header that says what a date is',
      `Title,URL,Date (dd/mm/yyyy)\nA,${page},05/02/2024`,
      [['A', '2024-02-05', [page]]],
    ],
    [
      'one that the dates contradict',
      `Title,URL,"Fecha (dd/mm/aaaa)"\nA,${page},02/25/2024`,
      [['A', '2024-02-25', [page]]],
    ],
    ['a DOI', 'Title,Year,DOI\nA,2020,10.1000/xyz', [['A', '2020', ['https://doi.org/10.1000/xyz']]]],
    [
      'a stray quote',
      `title,url\nThe "new" guide,${page}\n"Big" one,${page}b`,
      [
        ['The "new" guide', undefined, [page]],
        ['Big" one', undefined, [`${page}b`]],
      ],
    ],
    [
      'a quote that is never closed',
      `title,url\n"A,${page}\n"B, b",${page}b`,
      [
        ['A', undefined, [page]],
        ['B, b', undefined, [`${page}b`]],
      ],
    ],
  ];
  for (const [what, csv, read] of files)
    it(`is read with ${what}`, async () => {
      const { content, failures } = await readList(csv);
      expect(failures).to.deep.equal([]);
      expect(
        content.resources.map(({ title, date, editions }) => [
          title,
          date,
          editions.flatMap(({ urls }) => urls),
        ]),
      ).to.deep.equal(read);
    });

  for (const [cell, tags] of [
    ['EN/FR', ['en', 'fr']],
    ['English, French', ['en', 'fr']],
    ['français / arabe', ['fr', 'ar']],
    ['inglés y español', ['en', 'es']],
    ['FR ', ['fr']],
    ['EN-FR', ['en', 'fr']],
    ['ES-AR', ['es']],
    ['EN FR', ['en', 'fr']],
    ['En anglais et en français', ['en', 'fr']],
    ['Version française', ['fr']],
    ['Anglais-Français', ['en', 'fr']],
    ['на русском языке', ['ru']],
    ['на английском и русском языках', ['en', 'ru']],
    ['باللغة الروسية', ['ru']],
    ['باللغتين العربية والإنجليزية', ['ar', 'en']],
    ['中英文', ['zh', 'en']],
    ['中、英、法文', ['zh', 'en', 'fr']],
    ['English (original), Spanish', ['en', 'es']],
    ['Chinese (traditional)', ['und']],
    ['рус/англ.', ['ru', 'en']],
    ['عربي/إنجليزي', ['ar', 'en']],
    ['中文、英文', ['zh', 'en']],
    ['繁體中文', ['zh-Hant']],
  ] as const)
    it(`has the languages ${cell}`, async () => {
      const { content } = await readList(`title;url;language\nA;${page};${cell}`);
      expect(content.resources[0]!.editions.map(({ language }) => language)).to.have.members([...tags]);
    });

  const headers: [header: string, field: string | undefined, language?: string][] = [
    ['Titre du document', 'title'],
    ['Intitulé', 'title'],
    ['Nombre', 'title'],
    ['Lien (URL)', 'url'],
    ['Dirección web', 'url'],
    ['Fecha de publicación', 'date'],
    ['Publication date', 'date'],
    ['تاريخ النشر', 'date'],
    ['发布日期', 'date'],
    ['Type de document', 'type'],
    ['Organisme', 'publisher'],
    ['Thématique', 'topic'],
    ['Langue(s)', 'language'],
    ['Название документа', 'title'],
    ['文件标题', 'title'],
    ['Titre anglais', 'title', 'en'],
    ['Title in French', 'title', 'fr'],
    ['Titre (fr)', 'title', 'fr'],
    ['Nom du document', 'title'],
    ['Year of publication', 'date'],
    ['documentTitle', 'title'],
    ['EN Title', 'title', 'en'],
    ['title@fr', 'title', 'fr'],
    ['title_pt-BR', 'title', 'pt'],
    ['Название на английском', 'title', 'en'],
    ['العنوان بالإنجليزية', 'title', 'en'],
    ['英文标题', 'title', 'en'],
    ['英语标题', 'title', 'en'],
    ['Titel (Englisch)', 'title', 'en'],
    ['Veröffentlicht am', 'date'],
    ['Erscheinungsdatum', 'date'],
    ['Liens', 'url'],
    ['Гиперссылка', 'url'],
    ['Published by', 'publisher'],
    ['Publié par', 'publisher'],
    ['E-mail address', undefined],
    ['Expiry date', undefined],
    ['Remarks', undefined],
    ['Nom du fichier', undefined],
  ];
  for (const [header, field, language = ''] of headers)
    it(`takes the column "${header}" for ${field ?? 'nothing'}`, () => {
      expect(columnsOf([header])).to.deep.equal([{ field, language }]);
    });

  it('joins several columns of topics', async () => {
    const { content } = await readList(`title;url;Thématiques;Mots-clés\nA;${page};One;Two`);
    expect(content.resources[0]!.topics).to.deep.equal(['one', 'two']);
  });

  it('says which columns, rows and dates it does not use', async () => {
    const { reports } = await readList(
      `title,url,date,Remarks\nA,${page},soon,x\nB,b,${page},2024,x\nC,${page}c,05/02/2024,`,
    );
    expect(reports[0]!.warnings).to.deep.equal([
      'a column is not used ("Remarks")',
      'a row has more cells than there are columns (line 3: "B")',
      '2 × a date is not understood ("soon"; "05/02/2024")',
    ]);
    expect(reports[0]).to.include({ format: 'CSV', read: 2, skipped: 1 });
  });

  it('says which languages it does not know, and reads those beside them', async () => {
    const { content, reports } = await readList(
      `title,url,language\nA,${page},"English; Klingonish"\nB,${page}b,Klingonish\nC,${page}c,en; es\nD,${page}d,mul`,
    );
    expect(reports[0]!.warnings).to.deep.equal([
      'a language is not known ("Klingonish")',
      'a language is not known ("Klingonish")',
    ]);
    expect(content.resources.map(({ editions }) => editions.map(({ language }) => language))).to.deep.equal([
      ['en'],
      ['und'],
      ['en', 'es'],
      ['und'],
    ]);
  });

  it('knows which language each of several addresses or columns is in', async () => {
    const editions = async (csv: string) =>
      (await documentsOf(csv))[0]!.editions.map(({ language, urls }) => [language, ...urls]);
    for (const cell of [`EN: ${page} FR: ${page}b`, `${page} (EN); ${page}b (FR)`])
      expect(await editions(`title;url\nA;"${cell}"`), cell).to.deep.equal([
        ['en', page],
        ['fr', `${page}b`],
      ]);
    for (const columns of [
      'English;French',
      'EN;FR',
      'PDF (en);PDF (fr)',
      'Version anglaise;Version française',
    ])
      expect(await editions(`title;${columns}\nA;${page};${page}b`), columns).to.deep.equal([
        ['en', page],
        ['fr', `${page}b`],
      ]);
  });

  it('has no publisher, type or topic of a cell that says there is none', async () => {
    const { content } = await readList(`title;url;publisher;type;topic\nA;${page};n/a;N.A.;нет`);
    expect(content).to.deep.include({ publishers: {}, types: {}, topics: {} });
  });

  it('knows addresses that have a semicolon of their own', async () => {
    const [document] = await documentsOf(`title,url\nA,${page};v=1 ${page}?a;b`);
    expect(document!.editions[0]!.urls).to.deep.equal([`${page};v=1`, `${page}?a;b`]);
  });

  it('takes a column of sources for publishers only where there is no other', async () => {
    const publishersIn = async (columns: string) => {
      const [document] = await documentsOf(`title,url,${columns}\nA,${page},,Library`);
      return document!.publishers;
    };
    expect([await publishersIn('publishers,source'), await publishersIn('date,source')]).to.deep.equal([
      [],
      ['library'],
    ]);
  });

  for (const text of ['"', '"a\n', 'a"', '"a,\n"', '_', ', ', 'http://,', 'a.', ',https://a)))'])
    it(`takes time in proportion to its length: ${JSON.stringify(text)}`, () =>
      expectProportion(25_000, count => readList(`title,url\n${text.repeat(count)}`)));

  it('takes time in proportion to the length of a cell of languages', () =>
    expectProportion(10_000, count => readList(`title,url,language\nA,${page},${'中'.repeat(count)}`)));

  it('knows its columns by one table', () => {
    for (const field of Object.keys(columnNames)) expect(columnsOf([field])[0]!.field).to.equal(field);
  });
});
