/** A file of `src` has at most 250 lines, comments and blank lines included. ESLint says where one has more. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { sourceFiles } from './import-graph.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const configuration = new URL('../../eslint.config.js', import.meta.url).href;
const { longFiles } = (await import(configuration)) as { longFiles: Record<string, string> };

const files = sourceFiles(`${root}src`).map(path => `src/${path}`);
const linesOf = (file: string) =>
  readFileSync(root + file, 'utf8')
    .trimEnd()
    .split('\n').length;

describe('The limit of 250 lines a file', () => {
  it('holds for every file of src but the exceptions', async () => {
    const eslint = new ESLint({ cwd: root });
    const limited = async (file: string) => {
      if (await eslint.isPathIgnored(root + file)) return true; // what the build writes
      const { rules } = (await eslint.calculateConfigForFile(root + file)) as {
        rules: Record<string, [severity: number, { max: number }]>;
      };
      return rules['max-lines']?.[0] === 2 && rules['max-lines'][1].max === 250;
    };
    const free = [];
    for (const file of files) if (!(await limited(file))) free.push(file);
    assert.deepEqual(free, Object.keys(longFiles).sort());
  });

  it('has no exception that is no longer needed', () => {
    const needed = files.filter(file => file in longFiles && linesOf(file) > 250);
    assert.deepEqual(
      Object.keys(longFiles).sort(),
      needed,
      'take out of eslint.config.js what is short or gone',
    );
  });

  it('has a reason for each exception', () => {
    for (const [file, reason] of Object.entries(longFiles)) assert.ok(reason.includes(' '), file);
  });
});
