/**
 * `npm run test:package`, after a build: our package as a partner gets it. It is packed, and installed in an empty folder
 * outside of this one, where nothing that we develop with can be found.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { readSite, serve } from '../../bench/built-site.ts';
import { findBrowser } from '../../publish/find-browser.ts';
import { defineName } from '../../publish/page-functions.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const name = 'return-reintegration-widgets';
const folder = mkdtempSync(join(tmpdir(), 'rr-package-'));
const consumer = join(folder, 'consumer');
const installed = join(consumer, 'node_modules', name);

interface Result {
  code: number;
  output: string;
}

/** Runs a program of the partner's, or of npm, in the partner's folder. */
function run(program: string, args: string[], cwd = consumer): Promise<Result> {
  const isWindows = process.platform === 'win32'; // where npm and npx are scripts of its shell
  return new Promise(resolve =>
    execFile(program, args, { cwd, shell: isWindows, env: environment() }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: out + err }),
    ),
  );
}

/** Without what npm tells the scripts that it runs: that would lead back into this repository. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(npm_package|npm_lifecycle|NODE_PATH)/.test(key)),
  );

async function succeed(program: string, args: string[], cwd?: string): Promise<string> {
  const { code, output } = await run(program, args, cwd);
  assert.equal(code, 0, `${program} ${args.join(' ')}\n${output}`);
  return output;
}

let tarball: string;
let browser: Browser;

before(async () => {
  assert.ok(existsSync(join(root, 'dist/npm/index.js')), 'npm run build comes first.');
  await succeed('npm', ['pack', '--pack-destination', folder, '--ignore-scripts'], root);
  tarball = join(
    folder,
    readdirSync(folder).find(file => file.endsWith('.tgz'))!,
  );
  cpSync(new URL('consumer', import.meta.url), consumer, {
    recursive: true,
    filter: path => !/[\\/](node_modules|dist)$/.test(path),
  });
  await succeed('npm', ['ci', '--no-audit', '--no-fund']);
  await succeed('npm', ['install', '--no-save', '--no-audit', '--no-fund', tarball]);
  browser = await puppeteer.launch(await findBrowser());
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesIn = (path: string, ending: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith(ending));

/** The packages that a module names. */
const packagesIn = (code: string) =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^'"]*)?['"]/g)].map(
    ([, found]) => found!,
  );

describe('The package', () => {
  it('depends on what its modules and types import, and on nothing else', () => {
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      dependencies: object;
    };
    const modules = [...filesIn(installed, '.js'), ...filesIn(installed, '.d.ts')].filter(
      file => !/doctor\.js$/.test(file), // runs in Node, with its parser inside
    );
    const imported = modules
      .flatMap(file => packagesIn(readFileSync(join(installed, file), 'utf8').replace(/\/\*[^]*?\*\//g, '')))
      .filter(found => found !== name);
    assert.ok(modules.length > 50);
    assert.deepEqual([...new Set(imported)].sort(), Object.keys(dependencies).sort());
  });

  it('has no file that its entries do not reach: no scripts for pages, no sources, no maps', () => {
    const files = filesIn(installed, '');
    assert.deepEqual(
      files.filter(file => /(embed|maker)[\\/]|\.map$|^src/.test(file)),
      [],
    );
  });

  it('passes strict type checks, the types of its dependencies included', async () => {
    await succeed('npx', ['tsc']);
    await succeed('npx', ['tsc', '--module', 'nodenext', '--moduleResolution', 'nodenext']);
  });

  it('is packed as publint and arethetypeswrong want it', async () => {
    assert.match(await succeed('npx', ['publint', 'run', tarball, '--strict']), /All good/);
    await succeed('npx', [
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'custom-elements.json',
    ]);
  });

  it('is imported in Node, where there is no document', async () => {
    const code = `import { ResourceList } from '${name}/elements'; console.log(typeof ResourceList);`;
    writeFileSync(join(consumer, 'in-node.mjs'), code);
    assert.equal((await succeed(process.execPath, ['in-node.mjs'])).trim(), 'function');
  });

  it('brings a command that examines a page', async () => {
    const page = '<!doctype html><html lang="en"><body><resource-list></resource-list></body></html>';
    writeFileSync(join(consumer, 'page.html'), page);
    const { code, output } = await run('npx', [name, 'doctor', 'page.html', '--offline', '--json']);
    assert.equal(code, 1, output);
    const { findings } = JSON.parse(output) as { findings: { rule: string }[] };
    assert.ok(
      findings.some(({ rule }) => rule === 'script-missing'),
      output,
    );
    assert.match(await succeed('npx', [name, 'doctor', '--help']), /Says why the embeds of a page/);
  });

  for (const [bundler, args] of Object.entries({
    vite: ['build', '--outDir', 'dist/vite', '--logLevel', 'warn'],
    esbuild: [
      'main.ts',
      '--bundle',
      '--format=esm',
      '--splitting',
      '--outdir=dist/esbuild',
      '--log-level=warning',
    ],
  }))
    it(`shows its elements as ${bundler} bundles it`, async () => {
      assert.equal(await succeed('npx', [bundler, ...args]), '');
      const shown = await open(join(consumer, 'dist', bundler));
      assert.match(shown.overview, /Vue d’ensemble|retour/i);
      assert.ok(shown.documents > 10);
      assert.match(shown.note, /1244/);
      assert.deepEqual(shown.errors, []);
    });

  /** The partner's page with the bundle, and the prerendered overview that the elements take over. */
  async function open(bundle: string) {
    const files = readSite();
    for (const file of filesIn(bundle, '.js'))
      files.set(`/${file.replaceAll('\\', '/')}`, readFileSync(join(bundle, file)));
    const page = existsSync(join(bundle, 'index.html'))
      ? readFileSync(join(bundle, 'index.html'), 'utf8')
      : readFileSync(join(consumer, 'index.html'), 'utf8').replace('main.ts', 'main.js');
    const fragment = files.get('/v1/fr/overview/fragment.html')!.toString();
    files.set('/page.html', Buffer.from(page.replace('<!-- fragment -->', fragment)));

    const site = await serve(files);
    const tab = await browser.newPage();
    await tab.evaluateOnNewDocument(defineName);
    const errors: string[] = [];
    tab.on('pageerror', error => errors.push(String(error)));
    tab.on('console', message => message.type() === 'error' && errors.push(message.text()));
    try {
      await tab.goto(`${site.origin}/page.html`);
      await tab.waitForSelector('>>> resource-list [part=item]', { visible: true }).catch(() => {});
      return {
        errors,
        ...(await tab.evaluate(() => {
          const shadow = (selector: string) => document.querySelector(selector)?.shadowRoot;
          return {
            overview:
              (shadow('return-reintegration-overview') as unknown as { textContent: string })?.textContent ??
              '',
            documents: shadow('resource-list')?.querySelectorAll('[part=item]').length ?? 0,
            note: shadow('territory-footnote')?.textContent ?? '',
          };
        })),
      };
    } finally {
      await tab.close();
      site.close();
    }
  }
});

describe('The versions of Node that package.json promises', () => {
  for (const path of [
    '',
    'bench/',
    'test/e2e/',
    'test/e2e/wordpress/newest/',
    'test/browsers/',
    'test/editors/',
    'test/package/consumer/',
  ])
    it(`are those that all packages of ${path}package-lock.json run on: npm ci warns of none`, () => {
      const { subset } = createRequire(join(consumer, 'x.js'))('semver') as {
        subset: (sub: string, dom: string) => boolean;
      };
      const promised = (
        JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { engines: { node: string } }
      ).engines.node;
      const { packages } = JSON.parse(readFileSync(`${root}${path}package-lock.json`, 'utf8')) as {
        packages: Record<string, { engines?: { node?: string }; optional?: boolean }>;
      };
      const others = Object.entries(packages).filter(
        // Of an optional one npm says nothing: it leaves it out.
        ([, { engines, optional }]) => engines?.node && !optional && !subset(promised, engines.node),
      );
      assert.deepEqual(
        others.map(([place, { engines }]) => `${place}: ${engines!.node}`),
        [],
      );
    });
});
