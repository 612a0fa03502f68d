/** Runs the tests that the conformance report names, and counts for each name how many have passed and failed. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import type { Conformance, Run } from '../../../publish/accessibility.ts';
import { root } from '../../../publish/accessibility.ts';
import { digestOfScripts, digestsIn } from '../../../publish/releases/digests.ts';

interface Outcome {
  file: string;
  /** Of the test, after those of the suites around it. */
  names: string[];
  passed: boolean;
}

export async function runEvidence({ criteria }: Conformance): Promise<Run> {
  const named = criteria.flatMap(({ evidence }) => evidence.map(({ file, test }) => `${file}\n${test}`));
  const evidence = [...new Set(named)].sort().map(line => {
    const [file = '', test = ''] = line.split('\n');
    return { file, test };
  });
  const files = [...new Set(evidence.map(({ file }) => file))];
  const isForNode = (file: string) => readFileSync(root + file, 'utf8').includes("from 'node:test'");
  const outcomes = [
    ...runInBrowser(files.filter(file => !isForNode(file))),
    ...(await runInNode(files.filter(isForNode))),
  ];
  return {
    date: new Date().toISOString().slice(0, 10),
    scripts: digestOfScripts(digestsIn(`${root}dist/site/v1`)),
    evidence: evidence.map(({ file, test }) => {
      const these = outcomes.filter(
        each => each.file === file && each.names.some(name => name.startsWith(test)),
      );
      const passed = these.filter(each => each.passed).length;
      return { file, test, passed, failed: these.length - passed };
    }),
  };
}

function runInBrowser(files: string[]): Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'rr-evidence-'));
  const results = join(folder, 'results.json');
  try {
    spawnSync(
      'npx',
      ['wtr', '--config', 'test/accessibility/node/evidence.config.mjs', '--files', ...files],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, RESULTS: results },
      },
    );
    return JSON.parse(readFileSync(results, 'utf8')) as Outcome[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A suite counts as one test: it fails with any of its own. */
async function runInNode(files: string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const events = run({ files: files.map(file => root + file), concurrency: 1 });
  const add = (passed: boolean) => (data: { name: string; file?: string; skip?: unknown }) => {
    const file = relative(root, data.file ?? '').replaceAll('\\', '/');
    outcomes.push({ file, names: [data.name], passed: passed && !data.skip });
  };
  events.on('test:pass', add(true));
  events.on('test:fail', add(false));
  events.resume();
  await once(events, 'end');
  return outcomes;
}
