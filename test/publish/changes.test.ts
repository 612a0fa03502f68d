/** What the feeds of changes tell over several publications. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { ChangeFeed } from '../../publish/changes/feed.ts';
import { languages } from '../../publish/content/languages.ts';
import { readContent } from '../../publish/content/read-content.ts';
import { publishedContent } from '../../publish/content/write-content.ts';
import { Published } from '../../publish/releases/publication.ts';
import { provideDom } from '../../src/indexing/node/dom.ts';
import { loadSources } from '../../src/sources/load-sources.ts';
import { publishContent } from './publish-content.ts';
import { catalogue, changed, writeSmallContent } from './small-content.ts';
import type { Changes } from './small-content.ts';

const require = createRequire(import.meta.url); // without types
const jsonFeedSchema = require('jsonfeed-schema/v1.1.js') as object;

const [guide] = catalogue.resources as [(typeof catalogue.resources)[number]];
const report = { ...guide, id: 'report', titles: { en: 'Report <1>' }, editions: guide.editions.slice(1, 2) };
const listing = (...resources: object[]): Changes => ({
  'resources.json': JSON.stringify({ ...catalogue, resources }),
});

let site: string;
let published: Published;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'changes-'));
  published = new Published(join(site, 'site'));
});
afterEach(() => rmSync(site, { recursive: true }));

/** Publishes this content on a day of 2026. */
const publish = (test: Parameters<typeof writeSmallContent>[0], changes: Changes, day: string) =>
  publishContent(writeSmallContent(test, changes), published, new Date(`2026-${day}T10:00:00Z`));

const read = (path: string) => readFileSync(join(site, 'site/v1', path), 'utf8');
const feedIn = (language: string) => JSON.parse(read(`${language}/changes.json`)) as ChangeFeed;
const told = (language: string) =>
  feedIn(language).items.map(({ date_published, title, content_text }) =>
    [date_published.slice(0, 10), title, content_text].join(' | '),
  );

describe('The feeds of changes', () => {
  it('tell what each publication has added, changed and withdrawn, in each language', async test => {
    await publish(test, listing(guide), '01-01');
    assert.deepEqual(told('en'), []);
    await publish(test, listing({ ...guide, date: '2018-06' }, report), '02-01');
    await publish(
      test,
      { ...listing(report), ...changed('overview/fr.md', 'Going back', 'Coming back') },
      '03-01',
    );
    assert.deepEqual(told('en'), [
      '2026-03-01 | Withdrawn: Return guide | It is no longer published here.',
      '2026-02-01 | Changed: Return guide | What has changed: date.',
      '2026-02-01 | Added: Report <1> | A guide.',
    ]);
    assert.deepEqual(told('fr').slice(0, 2), [
      '2026-03-01 | Modification\u00a0: Return | Ce qui a changé\u00a0: Overview.',
      '2026-03-01 | Retrait\u00a0: Guide du retour | N’est plus publié ici.',
    ]);
    assert.match(told('ar')[0]!, /سحب: \u2068Return guide\u2069/);
    assert.equal(
      feedIn('ru').items[0]!.url,
      'https://publisher.example/v1/ru/resources/?id=guide',
      'the address that readers have kept',
    );
  });

  it('tell nothing of a publication that changes no text', async test => {
    await publish(test, listing(guide), '01-01');
    await publish(test, listing({ ...guide }), '02-01');
    assert.deepEqual(told('zh'), []);
  });

  it('tell of a note whose wording is another', async test => {
    await publish(test, {}, '01-01');
    await publish(test, changed('territories.json', 'References…', 'All references…'), '02-01');
    assert.deepEqual(told('en'), [
      '2026-02-01 | Changed: Note on the name of a territory (Kosovo) | What has changed: wording of the note.',
    ]);
  });

  it('keep what was told when a publication is taken back, and tell of that, too', async test => {
    await publish(test, listing(guide, report), '01-01');
    await publish(test, listing(guide), '02-01');
    const { before } = published;
    await published.publishAgain(before!, new Date('2026-02-02'));
    await publish(test, listing(guide, report), '03-01');
    assert.deepEqual(
      told('en').map(line => line.slice(0, 22)),
      ['2026-02-02 | Added: Re', '2026-02-01 | Withdrawn'],
    );
  });

  it('begin anew where what was there before has none', async test => {
    const content = publishedContent(readContent(writeSmallContent(test)));
    for (const [name, value] of Object.entries(content.en)) {
      mkdirSync(join(site, 'site/v1/content/en'), { recursive: true });
      writeFileSync(join(site, `site/v1/content/en/${name}.json`), JSON.stringify(value));
    }
    published.adopt();
    await publish(test, listing(guide, report), '01-01');
    assert.deepEqual(told('en'), ['2026-01-01 | Added: Report <1> | A guide.']);
    assert.deepEqual(told('fr'), []);
  });

  it('are valid, and read back as the same by our own reader', async test => {
    await publish(test, listing(guide), '01-01');
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const isValid = ajv.compile(jsonFeedSchema);
    assert.ok(isValid(feedIn('en')), JSON.stringify(isValid.errors));
    await publish(test, listing(report), '02-01');
    for (const language of languages) assert.ok(isValid(feedIn(language)), JSON.stringify(isValid.errors));

    provideDom('https://publisher.example/');
    test.mock.method(globalThis, 'fetch', (address: string | URL | Request) =>
      Promise.resolve(new Response(read(`${new URL(address as string).pathname.slice(4)}`))),
    );
    for (const language of languages) {
      const titles = feedIn(language).items.map(({ title }) => title.replaceAll('\u00a0', ' '));
      for (const form of ['json', 'xml']) {
        const addresses = [`https://publisher.example/v1/${language}/changes.${form}`];
        const { content, failures } = await loadSources({ addresses, language });
        assert.deepEqual(failures, []);
        assert.deepEqual(content.resources.map(({ title }) => title).sort(), titles.sort());
        assert.deepEqual(
          [...new Set(content.resources.map(({ date }) => date))],
          ['2026-02-01'],
          'the day of the publication',
        );
      }
    }
  });

  it('have in Atom what its standard demands, and the moment of the publication also while they are empty', async test => {
    await publish(test, listing(guide), '01-01');
    const count = (pattern: RegExp) => read('en/changes.xml').match(pattern)?.length ?? 0;
    assert.equal(count(/<updated>2026-01-01T10:00:00.000Z<\/updated>/g), 1);
    await publish(test, listing(report), '02-01');
    assert.equal(count(/<entry>\n<id>[^<]+<\/id>\n<title>[^<]+<\/title>/g), 2);
    assert.equal(count(/<updated>2026-02-01T10:00:00.000Z<\/updated>/g), 3);
    assert.equal(count(/<author><name>A &amp; B<\/name><\/author>/g), 1);
    const ids = [...read('en/changes.xml').matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, 3);
  });
});
