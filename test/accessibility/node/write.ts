/** `npm run accessibility`: writes down what assistive technology is told, and the conformance report. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readConformance, root, writeReport } from '../../../publish/accessibility.ts';
import { readTrees, treesFolder } from './trees.ts';

const trees = await readTrees();
rmSync(treesFolder, { recursive: true, force: true });
mkdirSync(treesFolder);
for (const [name, tree] of trees) writeFileSync(treesFolder + name, tree);
writeFileSync(`${root}docs/accessibility.md`, await writeReport(readConformance()));
