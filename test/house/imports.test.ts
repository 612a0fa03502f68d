/** Imports point one way, and in no circle. CONTRIBUTING.md ("The house") says why. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { circlesIn, readImports, upwardImports } from './import-graph.ts';

/** From the doors down. A file may import from the rooms of its own storey and of those below. */
const storeys = [
  ['embed', 'doctor/node', 'maker'],
  ['doctor', 'indexing'],
  ['index.ts', 'register', 'react.ts'],
  ['define.ts', 'elements.ts', 'links-and-frames'],
  ['elements'],
  ['list', 'sources', 'search-endpoint', 'take-away'],
  ['base'],
  ['content', 'localization', 'safe', 'generated', 'version.ts'],
];

describe('The imports of src', () => {
  const graph = readImports(fileURLToPath(new URL('../../src', import.meta.url)));

  it('lead in no circle', () => assert.deepEqual(circlesIn(graph), []));
  it('lead down, never up', () => assert.deepEqual(upwardImports(graph, storeys), []));
});

describe('The test of imports', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'imports-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return readImports(root);
  };

  const ways: Record<string, string> = {
    import: "import { b } from './b.js'; b();",
    'import for its effect': "import './b.js';",
    'import type': "import type { B } from './b.js';",
    'import of a type among values': "import { type B } from './b.js';",
    're-export': "export * from './b.js';",
    'import()': "const load = async () => (await import('./b.js')).b;",
    'import() in a template': 'const text = `${await import("./b.js")}`;',
    'typeof import()': "type B = typeof import('./b.js');",
    'type from import()': "let b: import('./b.js').B[] | undefined;",
  };
  for (const [way, text] of Object.entries(ways))
    it(`sees a circle closed by: ${way}`, () => {
      const graph = write({
        'a.ts': text,
        'b.ts': "import { c } from './c.js';",
        'c.ts': "import './a.js';",
      });
      assert.deepEqual(circlesIn(graph), [['a.ts', 'b.ts', 'c.ts']]);
    });

  it('sees no circle in comments, texts, or files that share one below them', () => {
    const graph = write({
      'a.ts': "import './b.js'; import './c.js';",
      'b.ts': "import './c.js'; // import './a.js'",
      'c.ts': `const text = "import './a.js'";`,
    });
    assert.deepEqual(circlesIn(graph), []);
  });

  it('names each of two circles', () => {
    const graph = write({
      'one/a.ts': "import './b.js'; import '../two/c.js';",
      'one/b.ts': "import './a.js';",
      'two/c.ts': "import './d.js';",
      'two/d.ts': "import './c.js';",
    });
    assert.deepEqual(circlesIn(graph), [
      ['one/a.ts', 'one/b.ts'],
      ['two/c.ts', 'two/d.ts'],
    ]);
  });

  it('names an import that leads up, also out of a room inside another, and a room that it does not know', () => {
    const graph = write({
      'attic.ts': '',
      'top/node/x.ts': "import '../y.js';",
      'top/y.ts': "import './node/x.js'; import '../low/z.js';",
      'low/z.ts': "import type { Y } from '../top/y.js';",
    });
    assert.deepEqual(upwardImports(graph, [['top/node'], ['top'], ['low']]), [
      'attic.ts has no storey',
      'low/z.ts imports top/y.ts, which is above it',
      'top/y.ts imports top/node/x.ts, which is above it',
    ]);
  });
});
