/** README.md and CONTRIBUTING.md stay short, and every link between our pages, and every file that is named, is there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (page: string) => readFileSync(join(root, page), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`),
];

const withoutCode = (text: string) =>
  text.replace(/^ *```[^]*?^ *```/gm, '').replace(/`[^`\n]*`/g, code => code.replace(/[[\]]/g, ''));

/** The ids that GitHub and the documentation site give to headings. */
const idsOf = (page: string) =>
  [...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('Our pages', () => {
  for (const page of ['README.md', 'CONTRIBUTING.md'])
    it(`${page} has at most 150 lines`, () => assert.ok(read(page).split('\n').length <= 151));

  for (const page of pages)
    it(`${page} links to what is there`, () => {
      const dead = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link]) => link!)
        .filter(link => !/^(https?|mailto):/.test(link))
        .filter(link => {
          const [path, id] = link.split('#');
          const target = path ? normalize(join(dirname(page), path)) : page;
          return !existsSync(join(root, target)) || (id && !idsOf(target).includes(id));
        });
      assert.deepEqual(dead, []);
    });
});

describe('CONTRIBUTING.md', () => {
  const page = read('CONTRIBUTING.md');
  const isThere = (path: string) => ['', 'src'].some(room => existsSync(join(root, room, path)));

  it('draws the house as it is', () => {
    const rooms = [...page.matchAll(/^ {4}( *)([\w-]+(?:\/|\.ts)) +\S/gm)].map(([, inside, name]) =>
      inside ? `src/${name}` : name!,
    );
    assert.deepEqual(
      rooms.filter(room => !existsSync(join(root, room))),
      [],
    );
    const inSrc = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry =>
      entry.isDirectory(),
    );
    assert.deepEqual(
      inSrc.map(({ name }) => `src/${name}/`).filter(room => !rooms.includes(room)),
      [],
    );
  });

  it('names files that are there', () => {
    const named = [...page.matchAll(/`([\w.-]*\/[\w./-]+|[\w-]+\.(?:js|json|md|mjs|ts))`/g)].map(
      ([, path]) => path!,
    );
    assert.ok(named.length > 40, named.join());
    const built = /^(?:dist|v1)\/|^custom-elements\.json$/;
    assert.deepEqual(
      named.filter(path => !built.test(path) && !isThere(path)),
      [],
    );
  });

  it('says whose compiler `tsc` is: two packages bring one, and npm links the first by its name', () => {
    const [, version] = /`tsc` is that of TypeScript (\d)/.exec(page)!;
    const tsc = join(root, 'node_modules/.bin/tsc');
    assert.equal(/\d/.exec(execFileSync(tsc, ['--version'], { encoding: 'utf8' }))![0], version);
  });
});
