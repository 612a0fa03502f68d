/** The conformance report says what is so: its tests exist, no criterion is missing, and the page is that of the data. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { conclude, readConformance, readRun, root, writeReport } from '../../../publish/accessibility.ts';

const conformance = readConformance();
const run = readRun();
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
  assert.equal(readFileSync(`${root}docs/accessibility.md`, 'utf8'), await writeReport(conformance, run));
});

it('the last run has run each test that the report names', () => {
  const names = (list: { file: string; test: string }[]) =>
    [...new Set(list.map(({ file, test }) => `${file}: ${test}`))].sort();
  assert.deepEqual(names(run.evidence), names(criteria.flatMap(({ evidence }) => evidence)));
});

it('a criterion is supported only where all its tests have run and passed, and has the date of the run', () => {
  const evidence = [
    { file: 'a.test.ts', test: 'one' },
    { file: 'b.test.ts', test: 'two' },
  ];
  const claims = { ...conformance, reviewed: '2026-05-01', criteria: [{ ...criteria[0]!, evidence }] };
  const concluded = (one: [number, number], two?: [number, number]) => {
    const counted = [one, two].flatMap((counts, i) =>
      counts ? { ...evidence[i]!, passed: counts[0], failed: counts[1] } : [],
    );
    const [{ result, date } = {}] = conclude(claims, { date: '2026-06-30', evidence: counted }).criteria;
    return [result, date];
  };
  assert.deepEqual(concluded([3, 0], [1, 0]), ['supports', '2026-06-30']);
  assert.deepEqual(concluded([3, 0], [4, 1]), ['partially-supports', '2026-06-30']);
  assert.deepEqual(concluded([3, 0], [0, 0]), ['partially-supports', '2026-06-30']);
  assert.deepEqual(concluded([3, 0]), ['partially-supports', '2026-06-30']);
  const reviewed = { ...claims, criteria: [{ ...criteria[0]!, evidence: [] }] };
  assert.equal(conclude(reviewed, run).criteria[0]!.date, '2026-05-01');
});

function hasTest(file: string, name: string): boolean {
  if (!name || !existsSync(root + file)) return false;
  const calls = /\b(?:describe|it|inEachState)\(\s*(['"`])/g;
  const text = readFileSync(root + file, 'utf8');
  return [...text.matchAll(calls)].some(({ 0: call, index }) => text.startsWith(name, index + call.length));
}
