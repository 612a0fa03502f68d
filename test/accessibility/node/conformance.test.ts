/** The conformance report says what is so: its tests exist, no criterion is missing, and the page is that of the data. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { readConformance, root, writeReport } from '../../../publish/accessibility.ts';

const conformance = readConformance();
const { criteria } = conformance;

/** WCAG 2.2 has 31 criteria of level A and 24 of level AA. */
it('all criteria of WCAG 2.2, levels A and AA, have a result', () => {
  assert.equal(new Set(criteria.map(({ id }) => id)).size, 55);
  assert.equal(criteria.filter(({ level }) => level === 'A').length, 31);
});

it('whatever is supported is so by tests that exist, or says what a review has found', () => {
  const lost = criteria.flatMap(({ id, remark, evidence }) => {
    if (!evidence.length && !remark) return [`${id} has no evidence`];
    return evidence
      .filter(({ file, test }) => !hasTest(file, test))
      .map(({ file, test }) => `${id}: ${file}, ${test}`);
  });
  assert.deepEqual(lost, []);
});

it('docs/accessibility.md is what `npm run accessibility` writes', async () => {
  assert.equal(readFileSync(`${root}docs/accessibility.md`, 'utf8'), await writeReport(conformance));
});

function hasTest(file: string, name: string): boolean {
  if (!name || !existsSync(root + file)) return false;
  const calls = /\b(?:describe|it|inEachState)\(\s*(['"`])/g;
  const text = readFileSync(root + file, 'utf8');
  return [...text.matchAll(calls)].some(({ 0: call, index }) => text.startsWith(name, index + call.length));
}
