/**
 * `npm run test:examples`, after a build: each project of examples/ as somebody takes it over. A copy outside of this
 * repository installs the packed package, is built, and shows all three elements in a browser. Minutes, so not in `.ci/run`.
 * Words after `--` choose: `npm run test:examples -- vue`.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { readSite, serve } from '../../bench/built-site.ts';
import { findBrowser } from '../../publish/find-browser.ts';
import { tagNames } from '../../src/content/views.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rr-examples-'));
const chosen = process.argv.slice(2).filter(word => !word.startsWith('-'));
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && (!chosen.length || chosen.includes(entry.name)))
  .map(({ name }) => name);

/** npm, without what the npm that runs this tells its scripts. */
function npm(args: string[], cwd: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('npm_')));
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
}

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name));

let tarball: string;
let browser: Browser;

before(async () => {
  assert.ok(existsSync(join(root, 'dist/npm/index.js')), 'npm run build comes first.');
  npm(['pack', '--pack-destination', folder, '--ignore-scripts', '--silent'], root);
  tarball = join(
    folder,
    readdirSync(folder).find(file => file.endsWith('.tgz'))!,
  );
  browser = await puppeteer.launch(await findBrowser());
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('there are examples of that name', () => assert.ok(examples.length));

for (const example of examples)
  it(`examples/${example} is installed, built, and shows the three elements`, async () => {
    const project = join(folder, example);
    cpSync(join(root, 'examples', example), project, {
      recursive: true,
      filter: path => !/[\\/](node_modules|dist)$/.test(path),
    });
    for (const file of filesIn(project)) {
      const text = readFileSync(file, 'utf8');
      const here = text.replaceAll('https://publisher.example/v1/', '/v1/');
      if (here !== text) writeFileSync(file, here);
    }
    const isBuilt = existsSync(join(project, 'package.json'));
    if (isBuilt) {
      npm(['install', tarball, '--no-audit', '--no-fund', '--no-package-lock'], project);
      npm(['run', 'build'], project);
    }
    await opens(isBuilt ? join(project, 'dist') : project);
  });

/** The built pages on the same host as the content. */
async function opens(built: string) {
  const files = readSite();
  for (const file of filesIn(built))
    files.set(file.slice(built.length).replaceAll('\\', '/'), readFileSync(file));
  const site = await serve(files);
  const tab = await browser.newPage();
  const errors: string[] = [];
  tab.on('pageerror', error => errors.push(String(error)));
  tab.on('console', message => message.type() === 'error' && errors.push(message.text()));
  try {
    await tab.goto(`${site.origin}/index.html`);
    for (const tag of tagNames)
      await tab
        .waitForSelector(`${tag} >>> [part=root]`, { visible: true })
        .catch(() => assert.fail([`<${tag}> does not show.`, ...errors].join('\n')));
    const items = await tab.$$eval('resource-list >>> [part=item]', found => found.length);
    assert.equal(items, 5);
    if (await tab.$('#heard'))
      await tab.waitForFunction(() => document.querySelector('#heard')!.textContent === 'fr');
    assert.deepEqual(
      errors.filter(error => !error.includes('favicon')),
      [],
    );
  } finally {
    await tab.close();
    site.close();
  }
}
