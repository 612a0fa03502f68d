/** Lists from elsewhere, as large and as odd as anybody may send them: four times as much takes about four times as long. */
import { expect } from '@open-wc/testing';
import { readCsv } from '../../src/sources/formats/csv.js';
import { loadSources } from '../../src/sources/load-sources.js';
import { Notes } from '../../src/sources/notes.js';
import { expectProportion } from '../proportion.js';
import {
  answer,
  complaintAbout,
  contentOf,
  listOf,
  newAddress,
  readList,
  stopAnswering,
} from '../sources/network.js';

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const jsonFeed = (items: object[]) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A', items });
const rss = (items: string) => `<rss version="2.0"><channel><title>A</title>${items}</channel></rss>`;
const item = { title: 'A', url: 'https://example.org/a' };
const many = (count: number, make: (index: number) => object) =>
  Array.from({ length: count }, (_, i) => make(i));

/** Four, for each number its own. */
const letters = (index: number) =>
  [0, 1, 2, 3].map(place => String.fromCharCode(97 + (Math.floor(index / 26 ** place) % 26))).join('');

describe('Limits on what comes from elsewhere', () => {
  afterEach(stopAnswering);

  it('ends a list that is longer than 16 MB, and says so', async () => {
    expect(await complaintAbout(`title,url\n${' '.repeat(16_000_001)}`)).to.contain('longer than 16 MB');
  });

  it('reads 20,000 items, and says how many it leaves out', async () => {
    const { content, reports } = await readList(
      jsonFeed(many(20_003, index => ({ title: `T${index}`, url: `https://example.org/${index}` }))),
    );
    expect(content.resources.length).to.equal(20_000);
    expect(reports[0]!.warnings).to.deep.equal(['only the first 20000 items are read: 3 more are left out']);
  });

  // Equal rows are one document. Each leaves a note: their number is that of the rows that were looked at.
  const rows: [what: string, row: string, shown: number, note: string][] = [
    ['good rows', 'T,pending\n', 1, 'an address is not understood'],
    ['rows with too many cells', 'T,a,b\n', 0, 'a row has more cells than there are columns'],
    ['rows whose quotes never close', '"T,\n', 1, 'a quote is never closed, and left out'],
  ];
  for (const [what, row, shown, note] of rows)
    it(`looks at no more than 20,000 rows, and says so: ${what}`, async () => {
      const { content, reports } = await readList(`title,url\n${row.repeat(30_000)}`);
      const { warnings } = reports[0]!;
      expect(content.resources.length).to.equal(shown);
      expect(warnings.join()).to.contain('only the first 20000 rows are read: the others are left out');
      const looked = /^\d+/.exec(warnings.find(warning => warning.includes(note)) ?? '')?.[0];
      expect(Number(looked)).to.be.within(20_000, 20_001);
    });

  it('reads 1000 cells of a row, and the rows below', async () => {
    const { content, reports } = await readList(`title,url\nA,a/b${',x'.repeat(2000)}\nB,a/c\n`);
    expect(content.resources.map(({ title }) => title)).to.deep.equal(['B']);
    expect(reports[0]!.warnings).to.include('only the first 1000 cells of a row are read (line 2)');
  });

  it('looks at no more than 20,000 records of JSON, too', async () => {
    const { reports } = await readList(jsonFeed([item, ...many(30_000, () => 7 as unknown as object)]));
    expect(reports[0]!.skipped).to.equal(19_999);
    expect(reports[0]!.warnings[0]).to.equal('only the first 20000 items are read: 10001 more are left out');
  });

  it('reads a table in slices: the page comes to its own work in between', async () => {
    let between = 0;
    const ticking = setInterval(() => between++);
    await readCsv([`title,url\n${'T,https://example.org/a\n'.repeat(20_000)}`], {
      address: '',
      notes: new Notes(),
    });
    clearInterval(ticking);
    expect(between).to.be.at.least(5);
  });

  it('reads 50,000 characters of a field, and shows two lines of them', async () => {
    const { content } = await readList(jsonFeed([{ ...item, summary: `<p>${'word '.repeat(1_000_000)}` }]));
    expect(content.resources[0]!.description!.length).to.be.at.most(300);
  });

  it('takes 100 addresses and topics of a document', async () => {
    const tags = many(1000, index => [`topic ${index}`]).flat();
    const attachments = many(1000, index => ({
      url: `https://example.org/${index}.pdf`,
      mime_type: 'application/pdf',
    }));
    const { content } = await readList(jsonFeed([{ ...item, tags, attachments }]));
    const [document] = content.resources;
    expect(document!.topics.length).to.equal(100);
    expect(document!.editions[0]!.urls.length).to.equal(99); // the page itself is named twice
  });

  it('gives many documents of one name an id each', async () => {
    const { content } = await readList(
      jsonFeed(many(500, index => ({ ...item, id: 'same', title: `T${index}` }))),
    );
    expect(new Set(content.resources.map(({ id }) => id)).size).to.equal(500);
  });

  async function load(list: string, documents = 0): Promise<void> {
    const address = newAddress();
    const editions = [{ language: 'en', urls: [item.url] }];
    const central = contentOf(
      'en',
      many(documents, () => ({ editions })),
    );
    answer({ [address]: list });
    await loadSources({ addresses: [address], language: 'en', central });
  }

  const table: [what: string, size: number, list: (size: number) => string, isInCentral?: boolean][] = [
    [
      'items with one address',
      3000,
      size => jsonFeed(many(size, index => ({ ...item, title: `T${index}` }))),
      true,
    ],
    ['items with one id', 3000, size => jsonFeed(many(size, index => ({ id: 'x', title: `T${index}` })))],
    [
      'attachments of one item',
      30_000,
      size =>
        jsonFeed([{ ...item, attachments: many(size, () => ({ url: item.url, mime_type: 'text/html' })) }]),
    ],
    [
      'items without a language that is known',
      3000,
      size =>
        jsonFeed(many(size, index => ({ ...item, title: `T${index}`, language: `no language ${index}` }))),
    ],
    [
      'tags inside each other',
      20_000,
      size => rss(`<item><title>A</title><description>${'<a>'.repeat(size)}`),
    ],
    [
      'items inside each other',
      2000,
      size => rss(`${'<item><title>A</title>'.repeat(size)}${'</item>'.repeat(size)}`),
    ],
    ['tags that never end', 50_000, size => rss(`<item><title>A</title></item>${'<a '.repeat(size)}`)],
    [
      'the end of a tag that never ends',
      20_000,
      size => rss(`<item><title>A</title></item></${'a'.repeat(size)}<`),
    ],
    [
      'ends of tags that close nothing',
      20_000,
      size => rss(`<item><title>A</title></item>${times(size, index => `</t${index}>`)}`),
    ],
    [
      'an element of a long name',
      20_000,
      size => rss(`<item><title>A</title></item><${'a'.repeat(size)}>${'</b>'.repeat(size)}`),
    ],
    [
      'quotes that never close',
      20_000,
      size => `title,url\n${`${'"a"b,'.repeat(100)}\n`.repeat(size / 100)}`,
    ],
    [
      'entries whose author is that of the feed',
      3000,
      size =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>A</name></author>${times(size, index => `<entry><id>${index}</id><title>T${index}</title></entry>`)}</feed>`,
    ],
    [
      'entries whose authors are the many of the feed',
      500,
      size =>
        `<feed xmlns="http://www.w3.org/2005/Atom">${times(size, index => `<author><name>A${index}</name></author>`)}${times(size, index => `<entry><id>${index}</id><title>T${index}</title></entry>`)}</feed>`,
    ],
    [
      'references of one node to a medium that refers to many files',
      500,
      size => {
        const to = (id: string) =>
          Object.fromEntries(
            many(size / 100, index => [`r${index}`, { data: many(100, () => ({ id })) }]) as [
              string,
              object,
            ][],
          );
        return JSON.stringify({
          jsonapi: {},
          data: [{ type: 'node--a', attributes: { title: 'A' }, relationships: to('m') }],
          included: [
            { type: 'media--a', id: 'm', relationships: to('f') },
            { type: 'file--file', id: 'f', attributes: {} },
          ],
        });
      },
    ],
    [
      'rows of a sheet without cells',
      1000,
      size => JSON.stringify([Array(size).fill(0), ...many(size, () => [])]),
    ],
    [
      'addresses of a row in many languages',
      300,
      size => `title,url,language\nA,"${'www.a.b '.repeat(size)}","${'fr,en,'.repeat(size)}"`,
    ],
    [
      'languages of one document',
      500,
      size =>
        jsonFeed(many(size, index => ({ ...item, title: `T${index}`, language: `fr-${letters(index)}` }))),
      true,
    ],
    [
      'languages of one long address',
      1200,
      size =>
        JSON.stringify({
          totalCount: 1,
          data: [
            {
              id: 1,
              fields: {
                title: 'A',
                url: `https://example.org/${'a'.repeat(10 * size)}`,
                language: many(size, () => ({ code: 'fr' })),
              },
            },
          ],
        }),
    ],
    [
      'fields of an edition with many addresses',
      1000,
      size => {
        const fields = Object.fromEntries(many(size, index => [`x${index}`, 1]) as [string, number][]);
        return listOf({
          editions: [{ ...fields, language: 'en', urls: Array<string>(size).fill(item.url) }],
        });
      },
    ],
    [
      'texts of a field of a long name',
      1000,
      size => JSON.stringify([{ ...item, ['a'.repeat(10 * size)]: Array(size).fill('b') }]),
    ],
    [
      'publishers in a language of a long name',
      500,
      size =>
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          language: 'x'.repeat(20 * size),
          items: many(size, index => ({
            title: `T${index}`,
            authors: many(10, author => ({ name: `A${author}` })),
          })),
        }),
    ],
    [
      'parameters of addresses that tell where a reader came from', // 50,000 signs of an address are read
      1400,
      size => {
        const query = times(size, index => `&utm_${index.toString(36)}`);
        return jsonFeed(
          many(20, index => ({ title: `T${index}`, url: `https://example.org/${index}?${query}` })),
        );
      },
    ],
  ];
  for (const [what, size, list, isInCentral] of table)
    it(`takes time in proportion to its length: ${what}`, async function () {
      this.timeout(120_000);
      await expectProportion(size, count => load(list(count), isInCentral ? count : 0));
    });
});
