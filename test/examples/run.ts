/**
 * `npm run test:examples`, after a build: each project of examples/ as somebody takes it over. A copy outside of this
 * repository installs the packed package, is built, and shows all three elements in a browser. Minutes, so not in `.ci/run`.
 * Words after `--` choose: `npm run test:examples -- vue`.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { readSite, serve } from '../../bench/built-site.ts';
import type { Files } from '../../bench/built-site.ts';
import { findBrowser } from '../../publish/find-browser.ts';
import { tagNames } from '../../src/content/views.ts';
import { keepsDrawing, rememberDrawing } from '../package/drawn-before.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rr-examples-'));
const chosen = process.argv.slice(2).filter(word => !word.startsWith('-'));
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && (!chosen.length || chosen.includes(entry.name)))
  .map(({ name }) => name);

/** Their pages have text before any script runs: the overview in a shadow root, and the list's link. */
const prerendered = ['eleventy', 'next', 'nuxt'];

/** npm, without what the npm that runs this tells its scripts. */
function npm(args: string[], cwd: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('npm_')));
  return promisify(execFile)('npm', args, { cwd, env, shell: process.platform === 'win32' });
}

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name));

let tarball: string;
let browser: Browser;

before(async () => {
  assert.ok(existsSync(join(root, 'dist/npm/index.js')), 'npm run build comes first.');
  await npm(['pack', '--pack-destination', folder, '--ignore-scripts', '--silent'], root);
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
    const files = readSite();
    const site = await serve(files);
    try {
      addFiles(await build(example, site.origin), files);
      await opens(`${site.origin}/index.html`, example);
    } finally {
      site.close();
    }
  });

/** A copy of the example, with the content of this publisher. @returns The folder of its pages. */
async function build(example: string, publisher: string) {
  const project = join(folder, example);
  cpSync(join(root, 'examples', example), project, {
    recursive: true,
    filter: path => !/[\\/](node_modules|dist)$/.test(path),
  });
  for (const file of filesIn(project)) {
    const text = readFileSync(file, 'utf8');
    const here = text.replaceAll('https://publisher.example', publisher);
    if (here !== text) writeFileSync(file, here);
  }
  if (!existsSync(join(project, 'package.json'))) return project;
  const options = ['--no-audit', '--no-fund', '--no-package-lock'];
  await npm(['install', tarball, ...newerNode(project), ...options], project);
  await npm(['run', 'build'], project);
  return join(project, 'dist');
}

/** What makes its own commands run on a newer Node where it needs one and this is too old. */
function newerNode(project: string): string[] {
  const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    engines?: { node: string };
  };
  const needed = engines?.node.replace('>=', '') ?? '0';
  return process.versions.node.localeCompare(needed, 'en', { numeric: true }) < 0 ? ['node@24'] : [];
}

/** The built pages on the same host as the content. */
function addFiles(built: string, files: Files) {
  for (const file of filesIn(built))
    files.set(file.slice(built.length).replaceAll('\\', '/'), readFileSync(file));
}

async function opens(address: string, example: string) {
  const tab = await browser.newPage();
  const errors: string[] = [];
  tab.on('pageerror', error => errors.push(String(error)));
  tab.on('console', message => message.type() === 'error' && errors.push(message.text()));
  try {
    if (prerendered.includes(example)) await showsTextWithoutScript(tab, address);
    await tab.evaluateOnNewDocument(rememberDrawing);
    await tab.goto(address);
    for (const tag of tagNames)
      await tab
        .waitForSelector(`${tag} >>> [part=root]`, { visible: true })
        .catch(() => assert.fail([`<${tag}> does not show.`, ...errors].join('\n')));
    const items = await tab.$$eval('resource-list >>> [part=item]', found => found.length);
    assert.equal(items, 5);
    if (await tab.$('#heard'))
      await tab.waitForFunction(() => document.querySelector('#heard')!.textContent === 'fr');
    if (prerendered.includes(example))
      assert.ok(await tab.evaluate(keepsDrawing), 'The elements draw anew what the server has drawn.');
    assert.deepEqual(
      errors.filter(error => !error.includes('favicon')),
      [],
    );
  } finally {
    await tab.close();
  }
}

async function showsTextWithoutScript(tab: Page, address: string) {
  await tab.setJavaScriptEnabled(false);
  await tab.goto(address);
  const isShown = (found: Element) => found.checkVisibility() && found.textContent.trim() !== '';
  assert.ok(await tab.$eval('return-reintegration-overview >>> [part=section]', isShown));
  assert.ok(await tab.$eval('resource-list > a, resource-list > p > a', isShown));
  await tab.setJavaScriptEnabled(true);
}
