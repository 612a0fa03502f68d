/** What assistive technology is told. Where that has changed on purpose, `npm run accessibility` writes it anew. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { it } from 'node:test';
import { readTrees, treesFolder } from './trees.ts';

it('assistive technology is told what stands in test/accessibility/trees', async () => {
  const trees = await readTrees();
  assert.deepEqual(readdirSync(treesFolder).sort(), [...trees.keys()].sort());
  for (const [name, tree] of trees) {
    const lines = (text: string) => [name, ...text.split('\n')];
    assert.deepEqual(lines(tree), lines(readFileSync(treesFolder + name, 'utf8')));
  }
});
