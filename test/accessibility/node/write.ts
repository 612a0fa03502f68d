/**
 * `npm run accessibility`: writes down what assistive technology is told, and the conformance report. `-- --run`, after a build,
 * leaves the former as it is, and first runs the tests that the report names, which takes two minutes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readConformance, readRun, root, writeReport } from '../../../publish/accessibility.ts';
import { readOptions } from '../../../publish/options.ts';
import { runEvidence } from './evidence.ts';
import { readTrees, treesFolder } from './trees.ts';

const { run: isRun } = readOptions(
  'npm run accessibility: writes the accessibility trees, and the conformance report; with -- --run the report alone, of a new run of its tests',
  { run: { type: 'boolean' } },
);

const conformance = readConformance();
if (isRun) {
  const run = await runEvidence(conformance);
  writeFileSync(`${root}docs/accessibility-run.json`, `${JSON.stringify(run, null, 2)}\n`);
  for (const { file, test, passed, failed } of run.evidence)
    if (failed || !passed) {
      console.log(`✗ ${file}, “${test}”: ${passed} passed, ${failed} failed`);
      process.exitCode = 1;
    }
} else {
  const trees = await readTrees();
  rmSync(treesFolder, { recursive: true, force: true });
  mkdirSync(treesFolder);
  for (const [name, tree] of trees) writeFileSync(treesFolder + name, tree);
}
writeFileSync(`${root}docs/accessibility.md`, await writeReport(conformance, readRun()));
