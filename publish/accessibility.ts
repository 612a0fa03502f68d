/**
 * docs/accessibility.md: a conformance report in the structure of the ITI VPAT 2.5. What is claimed, and by which tests, stands in
 * docs/accessibility.json; what became of these tests in docs/accessibility-run.json. Both together are published beside the scripts.
 * `npm run accessibility` writes the report, `npm run accessibility -- --run` runs the tests before.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOfScripts } from './releases/digests.ts';
import type { Digests } from './releases/digests.ts';

export interface Criterion {
  /** Of WCAG 2.2: "1.4.12". */
  id: string;
  /** Of EN 301 549. None for what is new in WCAG 2.2. */
  clause?: string;
  name: string;
  level: 'A' | 'AA';
  /** What is claimed. The report says less where a test of the evidence has failed, or has not run. */
  result: keyof typeof terms;
  remark?: string;
  /** Tests, by their file and the beginning of their name. None: the remark says what a review of the code has found. */
  evidence: { file: string; test: string }[];
}

/** What became of the tests that are named as evidence. */
export interface Run {
  /** As "2026-11-29". */
  date: string;
  /** Of which scripts of `dist/site/v1/`: what `digestOfScripts` says of them. */
  scripts?: string;
  evidence: { file: string; test: string; passed: number; failed: number }[];
}

export interface Conformance {
  /** When somebody last looked at the results that no test proves, as "2026-11-29". */
  reviewed: string;
  standards: string[];
  /** What no test can tell, and nobody has tried. */
  untried: string[];
  criteria: Criterion[];
}

/** The terms of the VPAT. */
const terms = {
  supports: ['Supports', 'meets the criterion without known defects'],
  'partially-supports': ['Partially Supports', 'some of it does not meet the criterion'],
  'does-not-support': ['Does Not Support', 'most of it does not meet the criterion'],
  'not-applicable': ['Not Applicable', 'the criterion is not relevant to the product'],
} as const;

export const root = fileURLToPath(new URL('../', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(`${root}docs/${name}.json`, 'utf8'));
export const readConformance = () => read('accessibility') as Conformance;
export const readRun = () => read('accessibility-run') as Run;

/** What is published: each criterion with what the run has shown of it, and when. */
export function conclude(conformance: Conformance, run: Run) {
  const criteria = conformance.criteria.map(({ result, evidence, ...criterion }) => {
    const tests = evidence.map(
      ({ file, test }) =>
        run.evidence.find(each => each.file === file && each.test === test) ?? {
          file,
          test,
          passed: 0,
          failed: 0,
        },
    );
    const holds = tests.every(({ passed, failed }) => passed && !failed);
    return {
      ...criterion,
      result: result === 'supports' && !holds ? 'partially-supports' : result,
      date: tests.length ? run.date : conformance.reviewed,
      evidence: tests,
    } as const;
  });
  return { ...conformance, date: run.date, criteria };
}

/** Why the report is not that of a release with these files, if it is not. */
export function lackOfReport(files: Digests, conformance: Conformance, run: Run): string | undefined {
  const again = 'Run npm run accessibility -- --run, and commit what it writes.';
  if (run.scripts !== digestOfScripts(files))
    return `docs/accessibility-run.json is of other scripts than the release has. ${again}`;
  const unproven = conclude(conformance, run).criteria.flatMap(({ evidence }) =>
    evidence
      .filter(({ passed, failed }) => failed || !passed)
      .map(({ file, test }) => `${file}, “${test.trim()}”`),
  );
  return unproven.length
    ? `The accessibility report names tests that have failed or not run: ${[...new Set(unproven)].join('; ')}. ${again}`
    : undefined;
}

export async function writeReport(conformance: Conformance, run: Run): Promise<string> {
  const { date, reviewed, standards, untried, criteria } = conclude(conformance, run);
  const table = (level: string) => [
    '| Criterion | EN 301 549 | Conformance level | Remarks | Evidence (tests) | Date |',
    '| --- | --- | --- | --- | --- | --- |',
    ...criteria
      .filter(criterion => criterion.level === level)
      .map(({ id, clause = '–', name, result, remark = '', date, evidence }) => {
        const tests =
          evidence
            .map(({ file, test, passed, failed }) => `[${test.trim()}](../${file}): ${tell(passed, failed)}`)
            .join('; ') || (result === 'not-applicable' ? '–' : 'review of the code');
        return `| ${id} ${name} | ${clause} | ${terms[result][0]} | ${remark} | ${tests} | ${date} |`;
      }),
  ];
  const text = [
    '<!-- Written by `npm run accessibility` from accessibility.json. -->',
    '# Accessibility conformance report',
    'In the structure of the ITI VPAT® 2.5, international edition. Programs find the same as `accessibility.json` beside the scripts.',
    '- **Product:** return-reintegration-widgets: the three elements, in the version that `version.json` names, and the publisher’s pages\n' +
      `- **Date:** ${date}, when the tests named below ran; ${reviewed}, when what no test proves was looked at\n` +
      `- **Standards:** ${standards.join('; ')}\n` +
      '- **Evaluation methods:** automated tests at each change: axe over each element, state and language, and all ' +
      'other tests in a browser, in Chromium, Firefox and WebKit; Chromium’s accessibility trees, kept as text in [test/accessibility/trees](../test/accessibility/trees); keyboard, ' +
      'focus, reflow, text spacing, larger text, forced colours and print; published HTML in html-validate',
    '## What has not been tried',
    untried.map(line => `- ${line}`).join('\n'),
    '“Supports” below means that all tests named beside it have run and passed, or that a review of the code found what the remark says, ' +
      'and that no defect is known. Where one has failed or has not run, it says “Partially Supports”.',
    '## Terms',
    Object.values(terms)
      .map(([term, meaning]) => `- **${term}:** ${meaning}.`)
      .join('\n'),
    '## WCAG 2.2, level A',
    table('A').join('\n'),
    '## WCAG 2.2, level AA',
    table('AA').join('\n'),
    '## EN 301 549, other clauses',
    'Clause 4 (functional performance) follows from the above. Clauses 5 to 8, 10, 12 and 13 (hardware, telephony, video, documents, ' +
      'support, relay services) do not apply to parts of a web page, nor does 11 (software) beyond what 9 says of the web. 9.4.1.1 ' +
      '(parsing) is left out of WCAG since 2.2; the published pages are valid HTML.',
  ].join('\n\n');
  const { format, resolveConfig } = await import('prettier'); // no build writes the report
  return format(text, { ...(await resolveConfig(`${root}docs/accessibility.md`)), parser: 'markdown' });
}

const tell = (passed: number, failed: number) =>
  failed ? `**${failed} of ${passed + failed} failed**` : passed ? `${passed} passed` : '**not run**';
