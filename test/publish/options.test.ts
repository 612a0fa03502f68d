/** Commands of a publisher say how to call them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

const call = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });

describe('A command of a publisher', () => {
  it('answers --help by its options', () => {
    const { status, stdout } = call('publish/releases/publish-site.ts', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /--onto=DIR[^]*--back/);
  });

  for (const [script, ...words] of [
    ['publish/build.ts', '--content=DIR'],
    ['publish/desk/desk.ts', '--onto=DIR'],
    ['publish/content/new/new-content.ts', 'document|language|wording'],
    ['publish/reach.ts', 'access.log'],
    ['publish/releases/record.ts', 'release:record'],
    ['publish/sbom.ts', 'CycloneDX'],
    ['publish/locales/extract.ts', 'locales:extract'],
    ['publish/landing-policy.ts', 'nginx'],
    ['publish/locales/check.ts', 'locales:check'],
    ['publish/size.ts', 'bytes'],
  ] as const)
    it(`answers --help, and does nothing else: ${script}`, () => {
      const { status, stdout, stderr } = call(script, '--help');
      assert.deepEqual([status, stderr], [0, '']);
      assert.ok(stdout.includes(words[0]), stdout);
    });

  for (const script of [
    'publish/build.ts',
    'publish/desk/desk.ts',
    'publish/sbom.ts',
    'publish/releases/publish-site.ts',
    'publish/sign.ts',
    'publish/papers.ts',
  ])
    it(`answers a wrong option by how to call it: ${script}`, () => {
      const { status, stderr } = call(script, '--bak');
      assert.equal(status, 1);
      assert.match(stderr, /^Unknown option '--bak'[^]*npm run /);
      assert.doesNotMatch(stderr, /^ +at /m);
    });

  it('names a log that is not there', () => {
    const { status, stderr } = call('publish/reach.ts', 'nowhere.log');
    assert.equal(status, 1);
    assert.match(stderr, /^There is no file nowhere\.log\./);
  });

  it('reads a log line by line, also a compressed one, and says where that is broken', test => {
    const folder = mkdtempSync(join(tmpdir(), 'reach-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const [whole, broken] = [join(folder, 'access.log.gz'), join(folder, 'broken.log.gz')];
    const line = '- [24/Nov/2026:10:30:00 +0000] "GET /v1/content/fr/overview.json HTTP/2.0" 200 "-"\r\n';
    writeFileSync(whole, gzipSync(line.repeat(12)));
    writeFileSync(broken, gzipSync(line).subarray(0, 30));
    assert.match(call('publish/reach.ts', whole).stdout, /2026-W48 .*\| +fr \| +12 \|/);
    const { status, stderr } = call('publish/reach.ts', broken);
    assert.equal(status, 1);
    assert.match(stderr, /^\S+broken\.log\.gz cannot be read: [^\n]+\n$/);
  });
});
