/** Commands of a publisher say how to call them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

const call = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });

describe('A command of a publisher', () => {
  it('answers --help by its options', () => {
    const { status, stdout } = call('publish/releases/publish-site.ts', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /--onto=DIR[^]*--back/);
  });

  for (const script of ['publish/releases/publish-site.ts', 'publish/sign.ts', 'publish/papers.ts'])
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
});
