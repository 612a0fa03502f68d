/** Each test for Node is run by a command, and type-checked by `npm run typecheck` or by the package that it belongs to. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Below test/. */
const folders = new Set(
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.test.ts') && !path.includes('node_modules'))
    .filter(path => read(`test/${path}`).includes("from 'node:test'"))
    .map(path => dirname(path)),
);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const { include } = JSON.parse(read('test/tsconfig.node.json')) as { include: string[] };

for (const folder of folders)
  it(`the tests in test/${folder} are run and type-checked`, () => {
    assert.ok(
      Object.values(scripts).some(script => script.includes(`test/${folder}/*.test.ts`)),
      'no command of package.json runs them',
    );
    const isPackage = existsSync(join(root, 'test', folder.split('/')[0]!, 'package.json'));
    const isIncluded = include.some(entry => folder === entry.replace('/*.ts', ''));
    assert.ok(isPackage || isIncluded, 'test/tsconfig.node.json does not include them');
  });
