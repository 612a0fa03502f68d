import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ContentMistakes } from '../../publish/content/data-file.ts';
import { readContent } from '../../publish/content/read-content.ts';
import { publishedContent } from '../../publish/content/write-content.ts';
import { catalogue, changed, readSmallContent, writeSmallContent } from './small-content.ts';
import type { Changes } from './small-content.ts';

function mistakesOf(test: TestContext, changes: Changes): readonly string[] {
  try {
    readSmallContent(test, changes);
  } catch (error) {
    if (error instanceof ContentMistakes) return error.mistakes;
    throw error;
  }
  return [];
}

describe('reading the content', () => {
  it('accepts what is right', test => {
    assert.deepEqual(mistakesOf(test, {}), []);
  });

  it('accepts the content of this repository', () => {
    readContent(fileURLToPath(new URL('../../content', import.meta.url)));
  });

  it('accepts files that begin with a byte order mark, and still knows the places in them', test => {
    const marked = (path: string, from: string, to: string) =>
      Object.fromEntries(
        Object.entries(changed(path, from, to)).map(([name, text]) => [name, `\uFEFF${text}`]),
      );
    assert.deepEqual(
      mistakesOf(test, {
        ...marked('overview/ru.md', 'relief', 'mercy'),
        ...marked('resources.json', '28', '29'),
        ...marked('territories.json', '*', '†'),
      }),
      [],
    );
    assert.match(
      mistakesOf(test, marked('overview/ru.md', 'a *relief*', '|'))[0] ?? '',
      /^content\/overview\/ru\.md:10:49: found "\|" that marks nothing/,
    );
  });

  it('says all mistakes at once, one a line', test => {
    assert.throws(
      () =>
        readSmallContent(test, {
          'overview/ru.md': '',
          ...changed('resources.json', '"guidance",', '"novel",'),
        }),
      (error: Error) =>
        error.message ===
        '2 mistake(s):\n' +
          '  content/resources.json:107:7: resources[0].type: expected an id from "types", found "novel"\n' +
          '  content/overview/ru.md: expected a file, found nothing',
    );
  });

  it('quotes a sign that would steer a terminal by its number', test => {
    const [mistake] = mistakesOf(test, changed('resources.json', '"pages"', '"pa\\u202eges\\u001b"'));
    assert.match(mistake!, /pa\\u\{202e\}ges\\u\{1b\}: /);
  });

  const single: [what: string, changes: Changes, mistake: RegExp][] = [
    [
      'a wrong type',
      changed('resources.json', '28', '"many"'),
      /^content\/resources\.json:\d+:11: resources\[0\]\.editions\[0\]\.pages: expected integer .*, found "many"$/,
    ],
    [
      'a missing field',
      changed('territories.json', '"kind": "footnote",', ''),
      /^content\/territories\.json:\d+:9: territories\.kosovo\.wordings\.un\.kind: expected a value, found nothing$/,
    ],
    [
      'a misspelt field',
      changed('resources.json', '"pages"', '"page"'),
      /^content\/resources\.json:\d+:11: resources\[0\]\.editions\[0\]\.page: expected no field of this name, found 28$/,
    ],
    [
      'a value out of a list',
      changed('resources.json', '"kind": "landing"', '"kind": "homepage"'),
      /^content\/resources\.json:\d+:15: .*\.kind: expected one of .*landing.*, found "homepage"$/,
    ],
    [
      'a language that we do not publish in',
      changed('territories.json', '"en":', '"xx":'),
      /^content\/territories\.json:\d+:\d+: territories\.kosovo\.\S+\.xx: expected one of ar, zh, en, fr, ru, es, found "xx"$/,
    ],
    [
      'a size in another form',
      changed('resources.json', '787.11 KB', '787,11 Ko'),
      /^content\/resources\.json:\d+:11: .*\.size: expected text that matches .*, found "787,11 Ko"$/,
    ],
    [
      'a day that does not exist',
      changed('resources.json', '2018-05', '2018-02-30'),
      /^content\/resources\.json:\d+:7: resources\[0\]\.date: expected a date that the calendar has, found "2018-02-30"$/,
    ],
    [
      'a kind of address without Arabic',
      changed('resources.json', '"ar": "Part",', ''),
      /kinds\.part\.ar: expected a value, found nothing$/,
    ],
    [
      'a document without an edition',
      {
        'resources.json': JSON.stringify({
          ...catalogue,
          resources: catalogue.resources.map(resource => ({ ...resource, editions: [] })),
        }),
      },
      /resources\[0\]\.editions: expected an edition, or a symbol or CELEX number/,
    ],
    [
      'an unknown topic',
      changed('resources.json', '"topics": [\n        "return"', '"topics": [\n        "sea"'),
      /:9: resources\[0\]\.topics\[0\]: expected an id from "topics", found "sea"$/,
    ],
    [
      'an unknown publisher',
      changed('resources.json', '"publishers": [\n        "iom"', '"publishers": [\n        "who"'),
      /resources\[0\]\.publishers\[0\]: expected an id from "publishers", found "who"$/,
    ],
    [
      'a label without Arabic',
      changed('resources.json', '"ar": "Guidance",', ''),
      /types\.guidance\.ar: expected a value, found nothing$/,
    ],
    [
      'two resources of one id',
      {
        'resources.json': JSON.stringify({
          ...catalogue,
          resources: [...catalogue.resources, ...catalogue.resources],
        }),
      },
      /^content\/resources\.json:1:\d+: resources\[1\]\.id: expected an id that no other resource has, found "guide"$/,
    ],
    [
      'broken JSON',
      changed('territories.json', '"names": {', '"names": '),
      /^content\/territories\.json:5:\d+: expected valid JSON: /,
    ],
    [
      'a comma after the last entry of a list',
      changed('resources.json', '"return"\n', '"return",\n'),
      /^content\/resources\.json:110:7: expected valid JSON: Unexpected token '\]'$/,
    ],
    [
      'a comma after the last field',
      changed('resources.json', '"pages": 28', '"pages": 28,'),
      /^content\/resources\.json:\d+:9: expected valid JSON: Expected double-quoted property name/,
    ],
    [
      'a word that JSON does not have',
      changed('resources.json', '28', 'viele'),
      /^content\/resources\.json:\d+:20: expected valid JSON: Unexpected token 'v'$/,
    ],
    [
      'JSON that ends too early',
      changed('territories.json', '  }\n}', '  }\n'),
      /^content\/territories\.json:\d+:1: expected valid JSON: /,
    ],
    [
      'a key twice',
      changed('territories.json', '"marker": "*",', '"marker": "*", "marker": "†",'),
      /^content\/territories\.json:\d+:\d+: expected valid JSON: Map keys must be unique$/,
    ],
    [
      'an unknown status',
      changed('overview/ru.md', 'unreviewed', 'done'),
      /^content\/overview\/ru\.md:3:1: status: expected one of source, reviewed, unreviewed, found "done"$/,
    ],
    [
      'a translation of nothing',
      changed('overview/ru.md', 'translates: 1', ''),
      /^content\/overview\/ru\.md:2:1: translates: expected a value, found nothing$/,
    ],
    [
      'a source that translates',
      changed('overview/fr.md', 'revision: 1', 'revision: 1\ntranslates: 1'),
      /^content\/overview\/fr\.md:5:1: translates: expected nothing here, found 1$/,
    ],
    [
      'a translation ahead of its source',
      changed('overview/ru.md', 'translates: 1', 'translates: 2'),
      /^content\/overview\/ru\.md:5:1: translates: expected at most 1, the revision of fr\.md, found 2$/,
    ],
    [
      'two sources',
      changed('overview/ru.md', 'unreviewed\nrevision: 1\ntranslates: 1', 'source\nrevision: 1'),
      /^content\/overview\/(ru|fr)\.md:3:1: status: expected one source only/,
    ],
    [
      'no source',
      changed('overview/fr.md', 'status: source', 'status: reviewed\ntranslates: 1'),
      /^content\/overview: expected one text with "status: source", found none$/,
    ],
    [
      'another section',
      changed('overview/es.md', 'section:overview', 'section:more'),
      /^content\/overview\/es\.md:8:1: expected section "overview", as in fr\.md, found section "more"$/,
    ],
    [
      'a section too many',
      changed('overview/es.md', '*relief*.', '*relief*.\n\n## [More](section:more)\n\nText'),
      /^content\/overview\/es\.md:12:1: expected no further section, as in fr\.md, found section "more"$/,
    ],
    [
      'a territory that a translation does not mark',
      changed('overview/zh.md', '[Kosovo](territory:kosovo)', 'Kosovo'),
      /^content\/overview\/zh\.md:8:1: expected section "overview" to name the territories that fr\.md names \(kosovo\), found none$/,
    ],
    [
      'Markdown that cannot be shown',
      changed('overview/es.md', '*relief*', '<b>relief</b>'),
      /^content\/overview\/es\.md:10:\d+: found raw HTML, expected /,
    ],
  ];
  const days = ['2031-01-01', '2031-02', '2032'];
  for (const date of days)
    single.push([
      `a document of a day to come, ${date}`,
      changed('resources.json', '2018-05', date),
      /resources\[0\]\.date: expected no day after today/,
    ]);

  for (const address of [
    'https://name@example.org/guide',
    'https://example.org@other.example/',
    'https://a.b:c@other.example',
  ])
    single.push([
      `a name before the site: ${address}`,
      changed('resources.json', 'https://example.org/guide.pdf', address),
      /links\[0\]\.url: expected text that matches/,
    ]);
  single.push([
    'a name before the site, in a text',
    changed('overview/es.md', '*relief*', '[relief](https://bank.example@other.example/)'),
    /^content\/overview\/es\.md:10:\d+: found a link to "https:\/\/bank/,
  ]);

  const signs: [what: string, sign: string, code: string][] = [
    ['a direction that is forced', '\u202e', '202E'],
    ['a direction that is never closed', '\u2067', '2067'],
    ['a direction that nothing has opened', '\u2069', '2069'],
    ['a control character', '\u009f', '009F'],
    ['a sign that was lost', '\ufffd', 'FFFD'],
    ['a space without width', '\u200b', '200B'],
    ['a mark in the middle of a text', 'a\ufeff', 'FEFF'],
  ];
  for (const [what, sign, code] of signs) {
    const mistake = new RegExp(`expected plain text, found U\\+${code}`);
    single.push([`${what}, in a text`, changed('overview/es.md', 'can be', `can ${sign} be`), mistake]);
    single.push([
      `${what}, in a title`,
      changed('resources.json', 'Return guide', `Return${sign}guide`),
      mistake,
    ]);
  }
  single.push(
    [
      'a direction that is forced by an escape',
      changed('resources.json', 'Return guide', 'Return\\u202eguide'),
      /resources\[0\]\.titles\.en: expected plain text, found U\+202E/,
    ],
    [
      'a direction that is forced by an entity',
      changed('overview/es.md', 'can be', 'can &#x202e; be'),
      /^content\/overview\/es\.md:10:\d+: expected plain text, found U\+202E/,
    ],
    [
      'two versions that meet',
      changed('overview/es.md', 'Going', '<<<<<<< HEAD\nGoing'),
      /^content\/overview\/es\.md:10:1: expected one text, found "<<<<<<<"/,
    ],
    [
      'the end of a merge',
      changed('resources.json', '"return"\n', '"return"\n>>>>>>> other\n'),
      /^content\/resources\.json:\d+:1: expected one text, found ">>>>>>>"/,
    ],
    [
      'a file that nobody reads',
      { 'overview/fr (copy).md': 'Text' },
      /^content\/overview\/fr \(copy\)\.md: expected no file of this name/,
    ],
    [
      'a reviewed translation of an older text',
      {
        ...changed('overview/fr.md', 'revision: 1', 'revision: 2'),
        ...changed('overview/ru.md', 'unreviewed', 'reviewed'),
      },
      /^content\/overview\/ru\.md:3:1: status: expected unreviewed, for the text follows revision 1 of fr\.md, and 2 is the newest/,
    ],
    [
      'a source that has changed under the same number',
      { 'overview/revisions.json': '{ "1": "0123456789abcdef" }' },
      /^content\/overview\/fr\.md:4:1: revision: expected 2, for the text has changed since revision 1, found 1$/,
    ],
  );

  const [first] = catalogue.resources;
  const again: [what: string, changes: object, mistake: RegExp][] = [
    [
      'title and year',
      { editions: [], symbol: 'A/RES/1/1' },
      /titles\.fr: .*"guide" has the same title and year/,
    ],
    ['addresses', { titles: { en: 'Other' } }, /editions: .*"guide" has the same addresses/],
    [
      'one of its addresses',
      { titles: { en: 'Other' }, editions: first!.editions.slice(0, 1) },
      /^content\/resources\.json:\d+:\d+: resources\[1\]\.editions\[0\]\.links\[0\]\.url: .*"guide" has the same full text in this language/,
    ],
    ['symbol', { titles: { en: 'Other' }, symbol: 'a/res/ 60/1' }, /symbol: .*"guide" has the same symbol/],
    [
      'addresses, written in another way',
      {
        titles: { en: 'Other' },
        editions: first!.editions.map(({ language, links }) => ({
          language,
          links: links.map(({ url, kind }) => ({
            url: `${url.replace('https://', 'http://www.')}/#top`,
            kind,
          })),
        })),
      },
      /editions: .*"guide" has the same addresses/,
    ],
    [
      'title, where one has no date',
      { date: undefined, editions: [], symbol: 'A/RES/1/1' },
      /titles\.fr: .*"guide" has the same title\)/,
    ],
  ];
  for (const [what, changes, mistake] of again) {
    const resources = [
      { ...first, symbol: 'A/RES/60/1' },
      { ...first, symbol: undefined, ...changes, id: 'other' },
    ];
    single.push([
      `a document that stands twice, by its ${what}`,
      { 'resources.json': JSON.stringify({ ...catalogue, resources }) },
      mistake,
    ]);
  }

  single.push([
    'two editions in one language',
    changed('resources.json', '"language": "ar"', '"language": "en"'),
    /resources\[0\]\.editions\[1\]\.language: expected a language that no other edition of the document has, found "en"$/,
  ]);

  for (const [what, changes, mistake] of single) {
    it(`finds ${what}`, test => {
      assert.match(mistakesOf(test, changes)[0] ?? 'no mistake', mistake);
    });
  }

  it('names the place of a byte in another encoding', test => {
    const folder = writeSmallContent(test);
    const file = join(folder, 'overview/es.md');
    writeFileSync(file, Buffer.from(readFileSync(file, 'utf8').replace('a *relief*', 'un *café*'), 'latin1'));
    assert.throws(() => readContent(folder), {
      name: 'ContentMistakes',
      message:
        '1 mistake(s):\n  content/overview/es.md:10:56: expected text in UTF-8, found the byte E9: save the file with this encoding',
    });
  });

  it('accepts passages of another direction that are closed, and what joins letters', test => {
    const text = '\u2067سلام\u2069 می\u200cخواهم\u200f';
    assert.deepEqual(mistakesOf(test, changed('overview/es.md', 'can be', text)), []);
  });

  it('says mistakes of schema and ids together', test => {
    const mistakes = mistakesOf(test, {
      'resources.json': JSON.stringify({
        ...catalogue,
        resources: [{ ...catalogue.resources[0], type: 'novel', date: 2018, topics: 'return' }, null],
      }),
    });
    assert.equal(mistakes.length, 4, mistakes.join('\n'));
    for (const field of ['type', 'date', 'topics', 'resources[1]'])
      assert.ok(
        mistakes.some(mistake => mistake.includes(field)),
        field,
      );
  });

  it('says a mistake in the source once, not for each translation', test => {
    const once: Changes[] = [
      changed('overview/fr.md', 'section:overview', 'section:overveiw'),
      changed('overview/fr.md', '[Kosovo](territory:kosovo)', 'Kosovo'),
      changed('overview/fr.md', '*relief*.', '*relief*.\n\n## [More](section:more)\n\nText'),
      changed('overview/fr.md', '## [Overview]', '## Overview ['),
      changed('overview/fr.md', 'title: Return', 'title:'),
    ];
    for (const changes of once) {
      const mistakes = mistakesOf(test, changes);
      assert.equal(mistakes.length, 1, mistakes.join('\n'));
      assert.match(mistakes[0]!, /^content\/overview\/fr\.md/);
    }
  });

  it('needs a time that grows with the number of documents, not faster', test => {
    const [document] = catalogue.resources;
    const secondsFor = (count: number) => {
      const resources = Array.from({ length: count }, (_, number) => ({
        ...document,
        id: `guide-${number}`,
        titles: { en: `Return guide ${number}` },
        editions: document!.editions.map(edition => ({
          ...edition,
          links: edition.links.map(link => ({ ...link, url: `${link.url}/${number}` })),
        })),
      }));
      const folder = writeSmallContent(test, {
        'resources.json': JSON.stringify({ ...catalogue, resources }),
      });
      const before = process.cpuUsage();
      publishedContent(readContent(folder));
      return process.cpuUsage(before).user / 1e6;
    };
    secondsFor(1000); // what is compiled and loaded once
    const [few, many] = [secondsFor(2000), secondsFor(20_000)];
    assert.ok(many < 30 * few, `${many} s for ten times the documents that take ${few} s`);
    assert.ok(many < 20, `${many} s`);
  });
});
