/** What readers get while one publication follows another. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { lackOfReport } from '../../publish/accessibility.ts';
import type { Run } from '../../publish/accessibility.ts';
import { ContentMistakes } from '../../publish/content/data-file.ts';
import { keepAsOf } from '../../publish/releases/as-of.ts';
import { digestOfScripts, digestsIn } from '../../publish/releases/digests.ts';
import { Published } from '../../publish/releases/publication.ts';
import { newReleases, recordRelease, writeRelease } from '../../publish/releases/record.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const words = (templates: Record<string, string>) =>
  `const e=${JSON.stringify(templates)};export{e as templates};`;

let folder: string;
beforeEach(test => {
  folder = mkdtempSync(join(tmpdir(), 'publication-'));
  (test as TestContext).after(() => rmSync(folder, { recursive: true }));
});

const write = (files: Record<string, string>, root: string) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

/** Publishes these files as the `v1/` of a day. */
async function publish(files: Record<string, string>, number: number): Promise<Published> {
  const source = join(folder, `source-${number}`);
  write(files, source);
  const published = new Published(join(folder, 'site'));
  published.adopt();
  await published.publish(source, day(number));
  return published;
}

const read = (path: string) => readFileSync(join(folder, 'site/v1', path), 'utf8');
const isThere = (path: string) => existsSync(join(folder, 'site/v1', path));

describe('A publication', () => {
  it('takes the place of the last one, and keeps its chunks for thirty days', async () => {
    await publish({ 'widgets.js': 'one', 'old.html': 'one', 'chunks/a-11111111.js': 'one' }, 1);
    await publish({ 'widgets.js': 'two', 'chunks/a-22222222.js': 'two' }, 40);
    assert.equal(read('widgets.js'), 'two');
    assert.equal(isThere('old.html'), false);
    assert.equal(read('chunks/a-11111111.js'), 'one'); // its script was the newest until today
    await publish({ 'widgets.js': 'three', 'chunks/a-33333333.js': 'three' }, 69);
    assert.equal(read('chunks/a-11111111.js'), 'one');
    await publish({ 'widgets.js': 'four' }, 71);
    assert.equal(isThere('chunks/a-11111111.js'), false);
    assert.equal(read('chunks/a-22222222.js'), 'two');
  });

  it('has each file compressed beside it, also those that it keeps', async () => {
    await publish({ 'widgets.js': 'one', 'chunks/a-11111111.js': 'chunk' }, 1);
    await publish({ 'widgets.js': 'two' }, 2);
    for (const [path, text] of [
      ['widgets.js', 'two'],
      ['chunks/a-11111111.js', 'chunk'],
    ] as const) {
      const bytes = (ending: string) => readFileSync(join(folder, 'site/v1', path + ending));
      assert.equal(brotliDecompressSync(bytes('.br')).toString(), text);
      assert.equal(gunzipSync(bytes('.gz')).toString(), text);
    }
  });

  it('can be taken back, and then once more', async () => {
    for (const number of [1, 2, 3])
      await publish(
        { 'widgets.js': String(number), [`chunks/a-${number}1111111.js`]: String(number) },
        number,
      );
    const published = new Published(join(folder, 'site'));
    for (const [at, expected] of [
      [4, '2'],
      [5, '1'],
    ] as const) {
      const { before } = published;
      await published.publishAgain(before!, day(at));
      assert.equal(read('widgets.js'), expected);
      assert.equal(read('chunks/a-31111111.js'), '3'); // for readers who run what was taken back
    }
    assert.equal(published.before, undefined);
  });

  it('keeps what was put there by other means', async () => {
    write(
      { 'v1/widgets.js': 'copied', 'v1/chunks/a-11111111.js': 'copied', 'v1.0.0/widgets.js': 'old' },
      join(folder, 'site'),
    );
    const published = await publish({ 'widgets.js': 'two' }, 2);
    assert.equal(read('widgets.js'), 'two');
    assert.equal(read('chunks/a-11111111.js'), 'copied');
    assert.equal(readFileSync(join(folder, 'site/v1.0.0/widgets.js'), 'utf8'), 'old');
    assert.ok(published.before);
  });

  it('keeps messages for older scripts, which ask for words by the same address', async () => {
    await publish({ 'chunks/words-fr.js': words({ loading: 'Chargement', gone: 'Parti' }) }, 1);
    await publish({ 'chunks/words-fr.js': words({ loading: 'Un instant' }) }, 2);
    assert.equal(
      read('chunks/words-fr.js'),
      'export const templates={"loading":"Un instant","gone":"Parti"};',
    );
  });

  it('can also be taken back to words that held those of its predecessor', async () => {
    const french = (templates: Record<string, string>) => ({ 'chunks/words-fr.js': words(templates) });
    await publish(french({ loading: 'Chargement', gone: 'Parti' }), 1);
    await publish(french({ loading: 'Un instant' }), 2);
    const published = await publish(french({ loading: 'Attendez' }), 3);
    await published.publishAgain(published.before!, day(4));
    assert.match(read('chunks/words-fr.js'), /"loading":"Un instant".*"gone":"Parti"/);
  });

  it('never shows half of itself to who reads meanwhile', async () => {
    const files = (value: string) => Object.fromEntries(['a', 'b', 'c'].map(name => [`${name}.json`, value]));
    await publish(files('0'), 1);
    const link = join(folder, 'site/v1');
    let reading = true;
    const seen: string[] = [];
    const reader = (async () => {
      while (reading) {
        seen.push(readFileSync(join(link, 'a.json'), 'utf8')); // throws where nothing is
        await new Promise(setImmediate);
      }
    })();
    for (const number of [2, 3, 4]) await publish(files(String(number)), number);
    reading = false;
    await reader;
    assert.deepEqual([...seen].sort(), seen); // never an older one after a newer one
    assert.ok(seen.length > 2);
  });
});

describe('Content as of a day', () => {
  it('stays as it was to the byte, whatever is published later', async () => {
    const asOf = new Published(join(folder, 'site')).asOfFolder;
    const content = join(folder, 'content');
    write({ 'fr/overview.json': 'first' }, content);
    await keepAsOf(asOf, '2026-01-01', content);
    const first = digestsIn(join(asOf, '2026-01-01'));
    await publish({ 'content/fr/overview.json': 'first' }, 1);
    write({ 'fr/overview.json': 'second' }, content);
    await keepAsOf(asOf, '2026-01-01', content); // a second publication of the day
    await keepAsOf(asOf, '2026-01-02', content);
    await publish({ 'content/fr/overview.json': 'second' }, 2);
    assert.equal(read('as-of/2026-01-01/content/fr/overview.json'), 'first');
    assert.equal(read('as-of/2026-01-02/content/fr/overview.json'), 'second');
    const { days } = JSON.parse(read('as-of/index.json')) as { days: Record<string, unknown> };
    assert.deepEqual(Object.keys(days), ['2026-01-01', '2026-01-02']);
    assert.deepEqual(days['2026-01-01'], first);
  });

  it('comes along when what was published is copied to another server, which knows no links', async () => {
    const site = join(folder, 'site');
    const v1 = {
      'widgets.js': 'one',
      'as-of/2026-01-01/content/fr/overview.json': 'first',
      'as-of/index.json': '{}',
    };
    write(v1, join(site, 'v1'));
    const published = new Published(site);
    published.adopt();
    assert.equal(read('as-of/2026-01-01/content/fr/overview.json'), 'first');
    await publish({ 'widgets.js': 'two' }, 2);
    assert.equal(read('as-of/2026-01-01/content/fr/overview.json'), 'first');
    await published.publishAgain(published.before!, day(3));
    assert.equal(read('widgets.js'), 'one');
    assert.equal(read('as-of/index.json'), '{}');
  });
});

describe('A release', () => {
  const site = () => join(folder, 'dist');
  const records = () => join(folder, 'releases');

  beforeEach(() => {
    write({ 'v1/widgets.js': 'code', 'v1/content/fr/overview.json': 'words' }, site());
    writeRelease(site(), '1.2.3', records());
  });

  it('is built anew as long as it is not recorded', () => {
    write({ 'v1/widgets.js': 'better' }, site());
    writeRelease(site(), '1.2.3', records());
    assert.equal(readFileSync(join(site(), 'v1.2.3/widgets.js'), 'utf8'), 'better');
  });

  it('is written once', () => {
    recordRelease(site(), '1.2.3', records());
    assert.throws(() => recordRelease(site(), '1.2.3', records()), /is recorded already/);
    writeRelease(site(), '1.2.3', records());
    assert.deepEqual(digestsIn(join(site(), 'v1.2.3')), digestsIn(join(site(), 'v1'))); // the same bytes may be
  });

  it('is left alone by content that has changed', () => {
    recordRelease(site(), '1.2.3', records());
    write({ 'v1/content/fr/overview.json': 'other words' }, site());
    writeRelease(site(), '1.2.3', records());
    assert.equal(existsSync(join(site(), 'v1.2.3')), false);
  });

  it('is refused other scripts, by name', () => {
    recordRelease(site(), '1.2.3', records());
    write({ 'v1/widgets.js': 'other code' }, site());
    assert.throws(
      () => writeRelease(site(), '1.2.3', records()),
      (error: unknown) =>
        error instanceof ContentMistakes && /1\.2\.3 is released.*widgets\.js/.test(error.message),
    );
    assert.equal(existsSync(join(site(), 'v1.2.3')), false);
  });

  it('is nothing before a build', () => {
    rmSync(join(site(), 'v1.2.3'), { recursive: true });
    cpSync(join(site(), 'v1'), join(site(), 'v1.2.3-other'), { recursive: true });
    assert.throws(() => recordRelease(site(), '1.2.3', records()), /npm run build comes first/);
  });

  it('is recorded with an accessibility report of its very scripts, whatever its content', () => {
    const evidence = { file: 'test/a.test.ts', test: 'speaks' };
    const criterion = {
      id: '1.1.1',
      name: '',
      level: 'A',
      result: 'supports',
      evidence: [evidence],
    } as const;
    const conformance = {
      reviewed: '',
      standards: [],
      untried: [],
      criteria: [{ ...criterion, evidence: [evidence] }],
    };
    const run = (passed: number, failed: number) => ({
      date: '2026-01-01',
      scripts: digestOfScripts(digestsIn(join(site(), 'v1.2.3'))),
      evidence: [{ ...evidence, passed, failed }],
    });
    const record = (of: Run) =>
      recordRelease(site(), '1.2.3', records(), files => lackOfReport(files, conformance, of));
    const before = run(3, 0);
    const { scripts: _, ...unknown } = before;
    const isRefused = (of: Run, why: RegExp) => {
      assert.throws(() => record(of), why);
      assert.equal(existsSync(join(records(), '1.2.3.json')), false);
    };
    isRefused(unknown, /is of other scripts than the release has\. Run npm run accessibility -- --run/);
    isRefused(run(2, 1), /failed or not run: test\/a\.test\.ts, “speaks”\. Run npm run accessibility/);
    isRefused({ ...before, evidence: [] }, /failed or not run/);
    write({ 'v1.2.3/widgets.js': 'other code' }, site());
    isRefused(before, /is of other scripts/);
    const now = run(3, 0);
    write({ 'v1.2.3/content/fr/overview.json': 'other words' }, site());
    record(now);
  });

  it('is published once, and never missing where it is recorded', () => {
    const published = join(folder, 'site');
    mkdirSync(published);
    recordRelease(site(), '1.2.3', records());
    assert.deepEqual(newReleases(site(), published, records()), ['v1.2.3']);
    cpSync(join(site(), 'v1.2.3'), join(published, 'v1.2.3'), { recursive: true });
    write({ 'v1/content/fr/overview.json': 'other words' }, site());
    writeRelease(site(), '1.2.3', records()); // leaves the folder out
    assert.deepEqual(newReleases(site(), published, records()), []);
    write({ 'v1.2.3/widgets.js': 'other code' }, published);
    assert.throws(
      () => newReleases(site(), published, records()),
      /is not what releases.* records: widgets\.js/,
    );
    rmSync(join(published, 'v1.2.3'), { recursive: true });
    assert.throws(() => newReleases(site(), published, records()), /v1\.2\.3\/ is a release .* neither in/);
  });
});

describe('The command that publishes', () => {
  const say = (files: Record<string, string>) => {
    write(files, join(folder, 'dist/v1'));
    const script = fileURLToPath(new URL('../../publish/releases/publish-site.ts', import.meta.url));
    const places = [`--from=${join(folder, 'dist')}`, `--onto=${join(folder, 'site')}`];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, '--dry-run', ...places],
      {
        encoding: 'utf8',
      },
    );
    return stdout + stderr;
  };
  const signed = JSON.stringify({ keys: ['ed25519-key'] });

  it('says that signed scripts need their headers, where one changes', async () => {
    await publish({ 'widgets.js': 'one', 'fr/widgets.js': 'one', 'integrity.json': signed }, 1);
    const same = { 'widgets.js': 'one', 'fr/widgets.js': 'one', 'integrity.json': signed };
    assert.match(say(same), /Nothing changes/);
    assert.doesNotMatch(say(same), /signed/);
    assert.match(say({ 'fr/widgets.js': 'two' }), /The scripts are signed: .*Reload it/);
    assert.match(say({ 'integrity.json': '{}' }), /this is not: npm run sign comes first/);
  });
});
