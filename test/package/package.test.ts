/**
 * `npm run test:package`, after a build: our package as a partner gets it. It is packed, and installed in an empty folder
 * outside of this one, where nothing that we develop with can be found.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSite, serve } from '../../bench/built-site.ts';
import { defineName } from '../../publish/page-functions.ts';
import { keepsDrawing, rememberDrawing } from './drawn-before.ts';
import { browser, consumer, filesIn, installed, name, root, run, succeed, tarball } from './partner.ts';
import './descriptions.ts';
import './react.ts';

/** The packages that a module names. */
const packagesIn = (code: string) =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^'"]*)?['"]/g)].map(
    ([, found]) => found!,
  );

/** Checks the partner's types by both compilers that partners have. */
async function compile(...options: string[]) {
  for (const compiler of ['typescript', 'typescript-7'])
    await succeed(process.execPath, [`node_modules/${compiler}/bin/tsc`, ...options]);
}

describe('The package', () => {
  it('depends on what its modules and types import, and on nothing else', () => {
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as { dependencies: object; peerDependencies: object };
    const ours = join(installed, 'dist');
    const modules = [...filesIn(ours, '.js'), ...filesIn(ours, '.d.ts')].filter(
      file => !/doctor\.js$/.test(file), // runs in Node, with its parser inside
    );
    const imported = modules
      .flatMap(file => packagesIn(readFileSync(join(ours, file), 'utf8').replace(/\/\*[^]*?\*\//g, '')))
      .filter(found => found !== name);
    assert.ok(modules.length > 50);
    assert.deepEqual(
      [...new Set(imported)].sort(),
      Object.keys({ ...dependencies, ...peerDependencies }).sort(),
    );
  });

  it('has no file that its entries do not reach: no scripts for pages, no sources', () => {
    const files = filesIn(installed, '');
    assert.deepEqual(
      files.filter(file => /(embed|maker)\/|^src/.test(file)),
      [],
    );
  });

  it('brings the pages that README.md and the page on npm lead to', () => {
    for (const page of ['README.md', 'docs/npm.md'])
      for (const [, link] of readFileSync(join(installed, page), 'utf8').matchAll(/\]\(([^)#\s]+)/g))
        assert.ok(/^https?:/.test(link!) || existsSync(join(installed, page, '..', link!)), link);
    const settings = readFileSync(join(installed, 'docs/npm.md'), 'utf8').matchAll(
      /"\.\/(node_modules\/[^"]+)"/g,
    );
    for (const [, file] of settings) assert.ok(existsSync(join(consumer, file!)), file);
  });

  it('leads a debugger from each module to its source', () => {
    const modules = filesIn(join(installed, 'dist/npm'), '.js').filter(file => !/doctor\.js$/.test(file));
    for (const file of modules) {
      const map = JSON.parse(readFileSync(join(installed, 'dist/npm', `${file}.map`), 'utf8')) as {
        sourcesContent: string[];
      };
      assert.ok(map.sourcesContent[0], file);
    }
  });

  it('registers one element alone, and brings no other', async () => {
    const code = `import '${name}/resource-list';
      console.log(['resource-list', 'return-reintegration-overview', 'territory-footnote'].map(tag => Boolean(customElements.get(tag))).join());`;
    writeFileSync(join(consumer, 'one.mjs'), code);
    assert.equal((await succeed(process.execPath, ['one.mjs'])).trim(), 'true,false,false');

    const args = [
      'one-element.ts',
      '--bundle',
      '--format=esm',
      '--outfile=dist/one.js',
      '--metafile=dist/one.json',
    ];
    await succeed('npx', ['esbuild', ...args, '--log-level=warning']);
    const { inputs } = JSON.parse(readFileSync(join(consumer, 'dist/one.json'), 'utf8')) as {
      inputs: object;
    };
    const files = Object.keys(inputs).join('\n');
    assert.match(files, /elements\/resource-list\.js/);
    assert.doesNotMatch(files, /elements\/(return-reintegration-overview|territory-footnote)\.js/);
  });

  it('passes strict type checks of TypeScript 6 and 7, the types of its dependencies included', async () => {
    await compile();
    await compile('--module', 'nodenext', '--moduleResolution', 'nodenext');
  });

  it('is known to the templates of React, Preact, Solid, Vue and Svelte', async () => {
    await compile('-p', 'frameworks');
    await compile('-p', 'frameworks/preact-10.json');
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
      'html-custom-data.json',
      'css-custom-data.json',
      'web-types.json',
      'styles.css',
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
      assert.deepEqual(shown.errors, []);
      assert.match(shown.overview, /Vue d’ensemble|retour/i);
      assert.ok(shown.isTakenOver, 'The overview is drawn anew, in place of what a server has drawn.');
      assert.ok(shown.documents > 10, `${shown.documents} documents`);
      assert.match(shown.note, /1244/);
    });

  /** The partner's page with the bundle, and the prerendered overview that the elements take over. */
  async function open(bundle: string) {
    const files = readSite();
    for (const file of filesIn(bundle, '.js')) files.set(`/${file}`, readFileSync(join(bundle, file)));
    const page = existsSync(join(bundle, 'index.html'))
      ? readFileSync(join(bundle, 'index.html'), 'utf8')
      : readFileSync(join(consumer, 'index.html'), 'utf8').replace('main.ts', 'main.js');
    const fragment = files.get('/v1/fr/overview/fragment.html')!.toString();
    files.set('/page.html', Buffer.from(page.replace('<!-- fragment -->', fragment)));

    const site = await serve(files);
    const tab = await browser.newPage();
    await tab.evaluateOnNewDocument(defineName);
    await tab.evaluateOnNewDocument(rememberDrawing);
    const errors: string[] = [];
    tab.on('pageerror', error => errors.push(String(error)));
    tab.on('console', message => message.type() === 'error' && errors.push(message.text()));
    try {
      await tab.goto(`${site.origin}/page.html`);
      // A list draws its first documents, then the others.
      await tab
        .waitForSelector('resource-list >>> [part=item]:nth-of-type(11)', { visible: true })
        .catch(() => {});
      return {
        errors,
        isTakenOver: await tab.evaluate(keepsDrawing),
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
    'test/looks/',
    'test/package/consumer/',
    'publish/docs/',
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
