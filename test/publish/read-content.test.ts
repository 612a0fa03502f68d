import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ContentMistakes } from '../../publish/content/data-file.ts';
import { readContent } from '../../publish/content/read-content.ts';
import { catalogue, changed, readSmallContent } from './small-content.ts';
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
          '  content/resources.json:99:7: resources[0].type: expected an id from "types", found "novel"\n' +
          '  content/overview/ru.md: expected a file, found nothing',
    );
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
      /^content\/resources\.json:102:7: expected valid JSON: Unexpected token '\]'$/,
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
  for (const [what, changes, mistake] of single) {
    it(`finds ${what}`, test => {
      assert.match(mistakesOf(test, changes)[0] ?? 'no mistake', mistake);
    });
  }
});
