/** README.md and CONTRIBUTING.md stay short, and every link between our pages leads somewhere. */
import assert from 'node:assert/strict';
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
