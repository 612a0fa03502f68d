/** The exports are read back by the programs they are meant for, or by reference parsers. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import type { Resource, ResourcesContent } from '../../src/content/resources-content.ts';
import { exportAs, exportFormats } from '../../src/take-away/export-as.ts';
import { oneLine, references } from '../../src/take-away/reference.ts';
import { awkwardContent } from '../take-away/awkward-content.ts';

interface Cite {
  get(options: object): unknown;
  format(format: string, options: object): string;
}
const require = createRequire(import.meta.url); // these packages have no types
const { Cite } = require('@citation-js/core') as { Cite: new (text: string, options?: object) => Cite };
for (const plugin of ['bibtex', 'csl', 'ris']) require(`@citation-js/plugin-${plugin}`);
const jsonFeedSchema = require('jsonfeed-schema/v1.1.js') as object;

const content = awkwardContent(300);
const { resources } = content;
const expected = references(resources, content);

const document: Resource = {
  id: 'handbook',
  title: 'Reintegration Handbook',
  publishers: ['iom', 'unhcr'],
  date: '2018-05',
  type: 'report',
  topics: ['return', 'children'],
  symbol: 'A/RES/73/195',
  description: 'A guide.',
  editions: [
    { language: 'en', urls: ['https://example.org/en'], format: 'PDF', pages: 304 },
    { language: 'fr', urls: ['https://example.org/fr'] },
  ],
};
const small: ResourcesContent = {
  language: 'en',
  publishers: { iom: { name: 'IOM' }, unhcr: { name: 'UNHCR' } },
  types: { report: 'Report' },
  topics: { return: 'Return', children: 'Children' },
  resources: [document],
};
const exported = async (format: (typeof exportFormats)[number], changes: Partial<Resource> = {}) =>
  (await exportAs(format, { ...small, resources: [{ ...document, ...changes }] }, 'en', 'Documents')).text;

interface Csl {
  id: string;
  type: string;
  title: string;
  author?: { literal?: string; family?: string; given?: string }[];
  publisher?: string;
  issued?: { 'date-parts': number[][] };
  language?: string;
  number?: string;
  URL?: string | string[];
  'number-of-pages'?: string | number;
}

const cslOf = (text: string, forceType: string) =>
  new Cite(text, { forceType }).get({ format: 'real', type: 'json', style: 'csl' }) as Csl[];
/** Citation.js wraps text from braces in a span. */
const unmarked = (text: string | undefined) => text?.replace(/<\/?span[^>]*>/g, '');
/** BibTeX has quotation marks that open and such that close. */
const plainQuotes = (text = '') => text.replace(/[“”]/g, '"');
const nameOf = ({ literal, family, given }: NonNullable<Csl['author']>[number]) =>
  unmarked(literal ?? [family, given].filter(Boolean).join(', '));
const parts = (date: string[]) => (date.length ? [date.map(Number)] : undefined);

describe('RIS', () => {
  it('reads as it was known', async () => {
    assert.equal(
      await exported('ris'),
      [
        'TY  - RPRT',
        'AU  - IOM',
        'AU  - UNHCR',
        'TI  - Reintegration Handbook',
        'PY  - 2018',
        'DA  - 2018/05//',
        'LA  - en',
        'M3  - Report',
        'SN  - A/RES/73/195',
        'KW  - Return',
        'KW  - Children',
        'AB  - A guide.',
        'UR  - https://example.org/en',
        'UR  - https://example.org/fr',
        'ER  - ',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('comes back from a reference parser, whatever it holds', async () => {
    const back = cslOf(
      (await exportAs('ris', { ...content, resources }, 'en', 'Documents')).text,
      '@ris/file',
    );
    assert.equal(back.length, resources.length);
    for (const [index, record] of back.entries()) {
      const { title, date, publishers, language, symbol, kind, urls } = expected[index]!;
      assert.equal(record.title, title);
      assert.deepEqual(record.issued?.['date-parts'], parts(date));
      const names = publishers.map(({ name }) => name);
      assert.deepEqual(
        (record.author ?? []).map(nameOf),
        names.filter(name => !name.includes(',')),
      );
      // An author with a comma would come back as a person.
      assert.equal(record.publisher ?? '', names.filter(name => name.includes(',')).join('; '));
      assert.equal(record.language, language);
      assert.equal(record.type, kind);
      assert.equal(record.number, symbol);
      assert.deepEqual([record.URL ?? []].flat().slice(0, 1), urls.slice(0, 1));
    }
  });
});

describe('BibTeX', () => {
  it('reads as it was known', async () => {
    assert.equal(
      await exported('bibtex', { title: 'Return & {reintegration} of 100%', date: '2022-06-07' }),
      `@techreport{handbook,
  author = {{IOM} and {UNHCR}},
  title = {{Return \\& {\\textbraceleft}reintegration{\\textbraceright} of 100\\%}},
  institution = {{IOM} and {UNHCR}},
  type = {Report},
  number = {A/RES/73/195},
  year = {2022},
  day = {7},
  langid = {english},
  pagetotal = {304},
  keywords = {Return, Children},
  abstract = {A guide.},
  url = {https://example.org/en},
  month = jun
}
`,
    );
  });

  it('comes back from a reference parser, whatever it holds', async () => {
    const back = cslOf(
      (await exportAs('bibtex', { ...content, resources }, 'en', 'Documents')).text,
      '@bibtex/text',
    );
    assert.deepEqual(
      back.map(({ id }) => id),
      expected.map(({ key }) => key),
    );
    for (const [index, entry] of back.entries()) {
      const { title, date, publishers, url } = expected[index]!;
      assert.equal(plainQuotes(unmarked(entry.title)), plainQuotes(title));
      assert.deepEqual(entry.issued?.['date-parts'], parts(date));
      assert.deepEqual(
        (entry.author ?? []).map(nameOf).map(plainQuotes),
        publishers.map(({ name }) => plainQuotes(name)),
      );
      assert.equal(entry.URL, url);
    }
  });

  it('opens and closes quotations', async () => {
    const text = await exported('bibtex', { title: 'A "new" start', description: '"Home" ("back")' });
    assert.match(text, /title = {{A ``new'' start}}/);
    assert.match(text, /abstract = {``Home'' \(``back''\)}/);
  });
});

describe('CSL-JSON', () => {
  it('reads as it was known', async () => {
    const [{ custom, ...item }] = JSON.parse(await exported('csl-json')) as [{ custom: object }];
    assert.deepEqual(Object.keys(custom), ['_return_reintegration']);
    assert.deepEqual(
      [item],
      [
        {
          id: 'handbook',
          type: 'report',
          title: 'Reintegration Handbook',
          author: [{ literal: 'IOM' }, { literal: 'UNHCR' }],
          issued: { 'date-parts': [[2018, 5]] },
          language: 'en',
          genre: 'Report',
          number: 'A/RES/73/195',
          'number-of-pages': 304,
          keyword: 'Return, Children',
          abstract: 'A guide.',
          URL: 'https://example.org/en',
        },
      ],
    );
  });

  it('is what a citation processor makes a bibliography of', async () => {
    const { text } = await exportAs('csl-json', { ...content, resources }, 'en', 'Documents');
    const back = cslOf(text, '@else/json');
    for (const [index, item] of back.entries()) {
      const { key, title, date, publishers } = expected[index]!;
      assert.equal(item.id, key);
      assert.equal(item.title, title);
      assert.deepEqual(item.issued?.['date-parts'], parts(date));
      assert.deepEqual(
        (item.author ?? []).map(nameOf),
        publishers.map(({ name }) => name),
      );
    }
    const line = String(
      new Cite(await exported('csl-json')).format('bibliography', {
        format: 'text',
        template: 'apa',
        lang: 'en-US',
      }),
    );
    assert.equal(
      line.trim(),
      'IOM & UNHCR. (2018). Reintegration Handbook (Report A/RES/73/195). https://example.org/en',
    );
  });
});

describe('CSV', () => {
  it('has a row for each document, under our names, from a byte order mark on', async () => {
    const { text } = await exportAs('csv', { ...content, resources }, 'en', 'Documents');
    assert.ok(
      text.startsWith(
        '\ufeffid,title,titleLanguage,description,publishers,date,type,topics,symbol,source,languages,url_ar,',
      ),
    );
    const data: Record<string, string>[] = parse(text, {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    assert.equal(data.length, resources.length);
    for (const [index, row] of data.entries()) {
      const { title, date = '', symbol = '', id } = resources[index]!;
      assert.equal(row['title']!.replace(/(^|; *)'(?=[=+\-@＝])/g, '$1'), oneLine(title));
      assert.deepEqual([row['id'], row['date'], row['symbol']], [id, date, symbol]);
    }
  });

  it('says the language of a title only where it is known', async () => {
    const languageIn = async (changes: Partial<Resource>) =>
      (parse(await exported('csv', changes), { bom: true, columns: true }) as Record<string, string>[])[0]![
        'titleLanguage'
      ];
    const editions = [{ language: 'und', urls: ['https://example.org/x'] }];
    assert.deepEqual(
      await Promise.all([{}, { editions }, { editions, titleLanguage: 'fr' }].map(languageIn)),
      ['en', '', 'fr'],
    );
  });

  it('brings no formula into a spreadsheet', async () => {
    const { text } = await exportAs('csv', { ...content, resources }, 'en', 'Documents');
    const cells: string[] = parse(text, { bom: true }).flat();
    assert.ok(cells.some(cell => cell.startsWith("'=")));
    assert.deepEqual(
      cells.filter(cell => /(^|;)\s*[=+\-@＝]/.test(cell)),
      [],
    );
  });
});

describe('JSON Feed', () => {
  const ajv = new Ajv({ strict: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const valid = ajv.compile(jsonFeedSchema);

  it('follows the schema of version 1.1, whatever it holds', async () => {
    const feed: unknown = JSON.parse(
      (await exportAs('json-feed', { ...content, resources }, 'en', 'Documents')).text,
    );
    assert.ok(valid(feed), ajv.errorsText(valid.errors));
  });

  it('has a language only where each item has its own: an item without would be taken to be in it', async () => {
    const languagesIn = async (...documents: Resource[]) => {
      const { text } = await exportAs('json-feed', { ...small, resources: documents }, 'fr', 'Documents');
      const feed = JSON.parse(text) as { language?: string; items: { language?: string }[] };
      assert.ok(valid(feed), ajv.errorsText(valid.errors));
      return [feed.language, ...feed.items.map(({ language }) => language)];
    };
    const spanish = { ...document, editions: [{ language: 'es', urls: ['https://example.org/es'] }] };
    const unknown = { ...document, editions: [{ language: 'und', urls: ['https://example.org/x'] }] };
    const nowhere = { ...document, editions: [] };
    assert.deepEqual(await languagesIn(document, spanish), ['en', 'en', 'es']);
    assert.deepEqual(await languagesIn(document, unknown), [undefined, 'en', undefined]);
    assert.deepEqual(await languagesIn(nowhere), [undefined, undefined]);
  });

  it('makes a moment only of a date that is known to the day, and keeps what is known', async () => {
    const items = await Promise.all(
      ['2018', '2022-06-07'].map(async date => {
        const { items } = JSON.parse(await exported('json-feed', { date })) as {
          items: { date_published?: string; _return_reintegration: { date: string } }[];
        };
        return [items[0]!.date_published, items[0]!._return_reintegration.date];
      }),
    );
    assert.deepEqual(items, [
      [undefined, '2018'],
      ['2022-06-07T00:00:00Z', '2022-06-07'],
    ]);
  });
});

describe('Every format', () => {
  const unstated = { editions: [{ language: 'und', urls: ['https://example.org/x'] }] };

  it('says no language where none is stated', async () => {
    assert.doesNotMatch(await exported('ris', unstated), /^LA/m);
    assert.doesNotMatch(await exported('bibtex', unstated), /langid/);
    const [cited] = JSON.parse(await exported('csl-json', unstated)) as object[];
    const { items } = JSON.parse(await exported('json-feed', unstated)) as { items: object[] };
    assert.ok(!('language' in cited!) && !('language' in items[0]!));
  });

  it('says no type where none is known', async () => {
    const [cited] = JSON.parse(await exported('csl-json', { type: '' })) as object[];
    assert.ok(!('genre' in cited!));
    const tagsOf = async (changes: Partial<Resource>) => {
      const { items } = JSON.parse(await exported('json-feed', changes)) as { items: { tags?: string[] }[] };
      return items[0]!.tags;
    };
    assert.deepEqual(await tagsOf({ type: '' }), ['Return', 'Children']);
    assert.equal(await tagsOf({ type: '', topics: [] }), undefined);
  });

  for (const format of exportFormats) {
    it(`says nothing where nothing is known (${format})`, async () => {
      const { text } = await exportAs(
        format,
        {
          ...small,
          resources: [
            { id: 'x', title: 'X', publishers: [], type: 'report', topics: [], editions: [], date: 'soon' },
          ],
        },
        'en',
        'Documents',
      );
      assert.doesNotMatch(text, /undefined|null|NaN|\bsoon\b(?!,Report)/);
    });

    it(`refuses addresses that run code (${format})`, async () => {
      const text = await exported(format, { editions: [{ language: 'en', urls: ['javascript:alert(1)'] }] });
      assert.doesNotMatch(text, /javascript/);
    });
  }

  it('has a name of its own for one document, and one for a list', async () => {
    const one = await exportAs('csl-json', small, 'fr', 'Documents');
    const list = await exportAs('ris', { ...small, resources: [document, document] }, 'ar', 'Documents');
    assert.deepEqual([one.name, list.name], ['handbook.fr.csl.json', 'documents.ar.ris']);
  });
});
