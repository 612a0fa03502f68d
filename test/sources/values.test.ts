import { expect } from '@open-wc/testing';
import { languageOf } from '../../src/sources/language-of.js';
import {
  addressOf,
  formatOf,
  shorten,
  sizeOf,
  slugOf,
  textOf,
  textOfHtml,
  textOfReferences,
} from '../../src/sources/values.js';
import { dateOf, dayOrderOf } from '../../src/sources/dates.js';

type Table = [given: unknown, read: unknown][];

const check = (read: (given: unknown) => unknown, table: Table) => {
  for (const [given, expected] of table)
    it(`${JSON.stringify(given)} is ${JSON.stringify(expected) ?? 'left out'}`, () => {
      expect(read(given)).to.deep.equal(expected);
    });
};

describe('Dates of further lists', () => {
  check(
    value => dateOf(value),
    [
      ['2018', '2018'],
      ['2018-05', '2018-05'],
      ['2022-06-07', '2022-06-07'],
      ['2022-06-07T23:30:00Z', '2022-06-07'],
      ['2022-06-07T23:30:00-05:00', '2022-06-07'], // the day where it was published
      ['2022-06-07 23:30:00', '2022-06-07'],
      ['Tue, 07 Jun 2022 23:30:00 GMT', '2022-06-07'],
      ['7 Jun 2022 23:30 +0200', '2022-06-07'],
      ['7 June 2022', '2022-06-07'],
      ['May 2018', '2018-05'],
      [2018, '2018'],
      ['2022-02-30', undefined],
      ['2022-13', undefined],
      ['15 رمضان 1445 هـ الموافق 25 مارس 2024 م', '2024-03-25'],
      ['15 رمضان 1445 هـ', undefined],
      ['2567', undefined], // as Buddhists count
      ['Mar-23', '2023-03'],
      ['Mar 23', undefined],
      ['[2023-01-01T00:00:00 TO 2023-12-31T23:59:59]', undefined],
      ['2024-02-05T10:00:00.000+0000', '2024-02-05'],
      ['2022-6-7', '2022-06-07'],
      ['30 Feb 2022', undefined],
      ['06/07/2022', undefined],
      ['2018-19', undefined],
      ['2018/2019', undefined],
      ['20220607', '2022-06-07'],
      ['1970-01-01T00:00:00Z', undefined],
      ['0000-00-00T00:00:00', undefined],
      ['2999-01-01', undefined],
      ['2018-04-31', undefined],
      ['0 May 2018', undefined],
      ['Sept 2018', '2018-09'],
      ['Decision 2018', undefined],
      ['Mayor 2018', undefined],
      [1e21, undefined],
      ['soon', undefined],
      ['', undefined],
      [null, undefined],
      [1654560000000, undefined],
      ['05.02.2024', '2024-02-05'],
      ['5. 2. 2024', '2024-02-05'],
      ['05-02-2024', '2024-02-05'],
      ['05 02 2024', '2024-02-05'],
      ['15/03/2023', '2023-03-15'],
      ['03/15/2023', '2023-03-15'],
      ['04/04/2023 10:00', '2023-04-04'],
      ['2024.02.05', '2024-02-05'],
      ['2024/2/5', '2024-02-05'],
      ['2024 02 05', '2024-02-05'],
      ['3/2023', '2023-03'],
      ['03.2023', '2023-03'],
      ['2023/03', '2023-03'],
      ['20231332', undefined],
      ['31.04.2024', undefined],
      ['05.02.24', '2024-02-05'],
      ['5 février 2024', '2024-02-05'],
      ['1er févr. 2024', '2024-02-01'],
      ['lundi 5 août 2024', '2024-08-05'],
      ['5 de febrero de 2024', '2024-02-05'],
      ['febrero de 2024', '2024-02'],
      ['5 февраля 2024 г.', '2024-02-05'],
      ['февраль 2024', '2024-02'],
      ['2024 г.', '2024'],
      ['2024年2月5日', '2024-02-05'],
      ['2024年2月', '2024-02'],
      ['2024年', '2024'],
      ['5 فبراير 2024', '2024-02-05'],
      ['٥ فبراير ٢٠٢٤', '2024-02-05'],
      ['5 شباط 2024', '2024-02-05'],
      ['5 كانون الثاني 2024', '2024-01-05'],
      ['٢٠٢٤/٠٢/٠٥', '2024-02-05'],
      ['۲۰۲۴-۰۲-۰۵', '2024-02-05'],
      ['February 5, 2024', '2024-02-05'],
      ['Feb. 5th 2024', '2024-02-05'],
      ['5-Feb-2024', '2024-02-05'],
      ['Mon, 05 Feb 24 10:00:00 EST', '2024-02-05'],
      ['Monday, 05-Feb-24 10:00:00 GMT', '2024-02-05'],
      ['Mon Feb 05 10:00:00 2024', '2024-02-05'],
      ['20240205T101500Z', '2024-02-05'],
      // more words, signs and digits around one day
      ['Published on: 2024-02-05', '2024-02-05'],
      ['Publié le 25/02/2024 à 14h30', '2024-02-25'],
      ['mar. 6 février 2024', '2024-02-06'],
      ['1.º de febrero de 2024', '2024-02-01'],
      ['setiembre de 2024', '2024-09'],
      ['1-го февраля 2024 г.', '2024-02-01'],
      ['от 05.02.2024г.', '2024-02-05'],
      ['5 كانون الثاني/يناير 2024', '2024-01-05'],
      ['5 من شباط / فبراير 2024م', '2024-02-05'],
      ['عام 2024', '2024'],
      ['二〇二四年十二月三十一日', '2024-12-31'],
      ['2024年2月5號 14:30', '2024-02-05'],
      ['2024年2月5日14时30分', '2024-02-05'],
      ['2024年2月5日 上午9時05分30秒', '2024-02-05'],
      ['2024年2月5日下午3点', '2024-02-05'],
      ['2024. 2. 5.', '2024-02-05'],
      ['2024, May', '2024-05'],
      ['2024-02-05+01:00', '2024-02-05'],
      // two days, or less than a date
      ['1–3 June 2022', undefined],
      ['30 May - 2 June 2022', undefined],
      ['du 7 au 9 juin 2022', undefined],
      ['с 7 по 9 июня 2022', undefined],
      ['من 7 إلى 9 يونيو 2022', undefined],
      ['2022年6月7日至9日', undefined],
      ['2022-06-01 to 2022-06-03', undefined],
      ['22-06-07', undefined],
      ['Q2 2022', undefined],
      ['summer 2022', undefined],
      ['2022年第二季度', undefined],
      ['2022-W23', undefined],
      ['c. 2022', undefined],
      ['2022?', undefined],
      ['2022–', undefined],
    ],
  );

  it('next month may be announced', () => {
    const month = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 7);
    expect(dateOf(month)).to.equal(month);
  });
});

describe('Days and months as numbers', () => {
  const table: [column: string[], read: (string | undefined)[]][] = [
    [
      ['05/02/2024', '25/12/2023'],
      ['2024-02-05', '2023-12-25'],
    ],
    [
      ['05/02/2024', '12/25/2023'],
      ['2024-05-02', '2023-12-25'],
    ],
    [['05/02/2024'], [undefined]],
    [
      ['05-02-2024', '12-25-2023'],
      ['2024-05-02', '2023-12-25'],
    ],
    [
      ['le 05 / 02 / 2024', 'le 25 / 12 / 2023'],
      ['2024-02-05', '2023-12-25'],
    ],
    [
      ['05/02/2024', '25/12/2023', '12/25/2023'],
      [undefined, '2023-12-25', '2023-12-25'],
    ],
  ];
  for (const [column, read] of table)
    it(`are told by the whole column: ${column.join(', ')}`, () => {
      const order = dayOrderOf(column);
      expect(column.map(value => dateOf(value, order))).to.deep.equal(read);
    });
});

describe('Languages of further lists', () => {
  check(languageOf, [
    ['fr', 'fr'],
    ['fr-FR', 'fr'],
    ['fr_CA', 'fr'],
    ['FR', 'fr'],
    ['fra', 'fr'],
    ['zh-Hans-CN', 'zh'],
    ['pt-BR', 'pt'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh_hk', 'zh-Hant'],
    ['sr-Latn', 'sr-Latn'],
    ['Traditional Chinese', 'zh-Hant'],
    ['繁體中文', 'zh-Hant'],
    ['French', 'fr'],
    ['français', 'fr'],
    ['Французский', 'fr'],
    ['العربية', 'ar'],
    ['中文', 'zh'],
    ['汉语', 'zh'],
    ['漢語', 'zh'],
    ['法语', 'fr'],
    ['法文', 'fr'],
    ['英語', 'en'],
    ['Deutsch', 'de'],
    ['allemand', 'de'],
    ['португальский', 'pt'],
    ['ot', undefined],
    ['und', undefined],
    ['mul', undefined],
    ['zxx', undefined],
    ['Klingonish', undefined],
    ['<script>', undefined],
    ['', undefined],
    [7, undefined],
    [undefined, undefined],
  ]);
});

describe('Sizes of further lists', () => {
  check(sizeOf, [
    [787110, { value: 787.11, unit: 'kilobyte' }],
    ['787110', { value: 787.11, unit: 'kilobyte' }],
    [999, { value: 999, unit: 'byte' }],
    [5e12, { value: 5000, unit: 'gigabyte' }],
    ['787.11 KB', { value: 787.11, unit: 'kilobyte' }],
    ['1,2 Mo', { value: 1.2, unit: 'megabyte' }],
    ['1,2 МБ', { value: 1.2, unit: 'megabyte' }],
    ['3 MiB', { value: 3, unit: 'megabyte' }],
    ['1,234 KB', undefined],
    ['9'.repeat(400), undefined],
    [1e21, undefined],
    ['Infinity', undefined],
    ['about 3 MB', undefined],
    [0, undefined],
    [-1, undefined],
    ['', undefined],
    [{}, undefined],
  ]);
});

describe('Formats of further lists', () => {
  check(formatOf, [
    ['application/pdf', 'PDF'],
    ['PDF', 'PDF'],
    ['report.final.pdf', 'PDF'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'DOCX'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PPTX'],
    ['application/epub+zip', 'EPUB'],
    ['text/html', 'HTML'],
    ['image/jpeg', undefined],
    ['audio/mpeg', undefined],
    [null, undefined],
  ]);
});

describe('Addresses of further lists', () => {
  check(
    given => addressOf(given, 'https://example.org/lists/feed.xml'),
    [
      ['https://example.org/a', 'https://example.org/a'],
      ['/a', 'https://example.org/a'],
      ['a.pdf', 'https://example.org/lists/a.pdf'],
      ['//other.example.org/a', 'https://other.example.org/a'],
      ['https:a', 'https://example.org/lists/a'], // as a browser reads it, which would put it beside the page
      ['HTTPS://example.org/a', 'HTTPS://example.org/a'],
      ['mailto:office@example.org', 'mailto:office@example.org'],
      ['javascript:alert(1)', undefined],
      ['java\nscript:alert(1)', 'https://example.org/lists/java%20script:alert(1)'], // no scheme any more
      ['JAVASCRIPT:alert(1)', undefined],
      ['data:text/html,<script>alert(1)</script>', undefined],
      ['vbscript:x', undefined],
      ['blob:https://example.org/x', undefined],
      ['https://', undefined],
      ['', undefined],
      [null, undefined],
      [{ href: 'https://example.org/' }, undefined],
    ],
  );
});

describe('Text of further lists', () => {
  describe('as plain text', () =>
    check(textOf, [
      [' a \n\t b\u0000 ', 'a b'],
      ['<b>a</b> &amp; b', '<b>a</b> &amp; b'],
      ['\u202eevil\u202c a', 'evil a'], // would turn around what stands behind it
      ['دليل \u2066C++\u2069 للعودة', 'دليل \u2066C++\u2069 للعودة'],
      [7, '7'],
      [{}, ''],
      [null, ''],
    ]));

  describe('as HTML', () =>
    check(textOfHtml, [
      ['<p>a</p><p>b<br>c</p>', 'a b c'],
      ['re<em>turn</em>', 're<em>turn</em>'.replace(/<\/?em>/g, '')],
      ['a &amp; b &#8217; &nbsp;c', 'a & b ’ c'],
      ['a<script>alert(1)</script><style>b{}</style>', 'a'],
      ['<img src="https://example.org/x.png" onerror="alert(1)" alt="x">a', 'a'],
      ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ]));

  describe('as text with character references', () =>
    check(textOfReferences, [
      ['a &#8217; &amp; b', 'a ’ & b'],
      ['<script>alert(1)</script>', '<script>alert(1)</script>'],
      ['1 < 2', '1 < 2'],
    ]));

  it('is shortened after a whole word, and never within a character', () => {
    expect(shorten('one two three', 13)).to.equal('one two three');
    expect(shorten('one two, three four', 13)).to.equal('one two…');
    expect(shorten('返回与重返社会', 5)).to.equal('返回与重…');
    expect(shorten('😀😀😀😀', 3)).to.equal('😀😀…');
  });

  it('makes ids in any script', () => {
    expect(slugOf(' Research & data ')).to.equal('research-data');
    expect(slugOf('إعادة الإدماج')).to.equal('إعادة-الإدماج');
    expect(slugOf('__proto__')).to.equal('proto');
    expect(slugOf('…')).to.equal('');
  });
});
