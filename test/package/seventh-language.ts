/**
 * A seventh language, as docs/adding-a-language.md tells to add it: one line of code, one Markdown file, one XLIFF file, a label. It is
 * done in a copy of this repository, with a part of the words only. There esbuild makes the scripts: it knows nothing of languages, no
 * more than the tools of `npm run build` do, and needs a second instead of minutes.
 */
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../publish/find-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'rr-seventh-'));
const path = (name: string) => join(copy, name);

const overview = `---
title: Retorno e reintegração
status: unreviewed
revision: 1
translates: 2
---

## [Visão geral](section:overview)

O retorno e a reintegração dos migrantes são uma questão complexa.

## [Grupo de trabalho temático](section:working-group)

O grupo ajuda os Estados a melhorar as suas leis.

## [Objetivo 21 do Pacto Global](section:objective-21)

> [“Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration”](lang:en)

## [Nomes de territórios](section:territories)

Os textos sobre este tema podem referir-se ao [Kosovo](territory:kosovo).
`;

/** Not all: the others stay English. */
const words: Record<string, string> = {
  loading: 'A carregar…',
  documents: 'Documentos',
  'document-count': '{n, plural, one {# documento} many {# de documentos} other {# documentos}}',
  unreviewed: 'Esta tradução ainda não foi revista.',
  'in-language': '(em {language})',
  'list-search': 'Pesquisar',
  'maker-page-heading': 'Preparar uma inserção',
};

const run = (...command: string[]) =>
  promisify(execFile)('npm', ['run', '--silent', ...command], { cwd: copy });

const change = (name: string, from: RegExp | string, to: string) => {
  const text = readFileSync(path(name), 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `${name}: ${from}`);
  writeFileSync(path(name), changed);
};

let server: ChildProcess | undefined;
let browser: Browser | undefined;
let origin = '';
let compiled: Promise<unknown>;
let documents = 0;

before(async () => {
  for (const name of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)) {
    if (name.startsWith('test/')) continue;
    mkdirSync(dirname(path(name)), { recursive: true });
    cpSync(join(root, name), path(name));
  }
  symlinkSync(join(root, 'node_modules'), path('node_modules'));

  documents = (JSON.parse(readFileSync(path('content/resources.json'), 'utf8')) as { resources: unknown[] })
    .resources.length;
  change('src/localization/language.ts', "'es'] as const", "'es', 'pt'] as const");
  writeFileSync(path('content/overview/pt.md'), overview);
  change('content/resources.json', '"en": "Guidance",', '"en": "Guidance",\n      "pt": "Orientações",');
  await run('locales:extract');
  for (const [id, text] of Object.entries(words))
    change(
      'locales/pt.xlf',
      new RegExp(`(id="${id}">\\s*<source>.*</source>)`),
      `$1<target>${text}</target>`,
    );
  await run('generate');
  compiled = promisify(execFile)('npx', ['tsc', '--noEmit'], { cwd: copy });
  compiled.catch(() => {}); // a test asks
  await bundle();
  await run('build:site', '--', '--address=https://example.org/');

  server = spawn(process.execPath, ['--import', 'tsx', 'publish/serve.ts'], {
    cwd: copy,
    env: { ...process.env, PORT: '8700' },
  });
  origin = await new Promise<string>((resolve, reject) => {
    server!.stdout!.on('data', (said: Buffer) => {
      const [address] = /http:\/\/[\d.]+:\d+/.exec(said.toString()) ?? [];
      if (address) resolve(address);
    });
    server!.on('exit', () => reject(new Error('The server has ended.')));
  });
  browser = await puppeteer.launch(await findBrowser());
});

after(async () => {
  await browser?.close();
  server?.kill();
  rmSync(copy, { recursive: true, force: true });
});

async function bundle() {
  const options = {
    absWorkingDir: copy,
    format: 'esm',
    tsconfig: path('tsconfig.json'),
    logLevel: 'error',
  } as const;
  await build({ ...options, entryPoints: ['src/**/*.ts'], outdir: 'dist/npm' });
  await build({
    ...options,
    entryPoints: {
      widgets: 'src/embed/widgets.ts',
      'landing-page': 'src/embed/landing-page.ts',
      configurator: 'src/maker/configurator.ts',
      'configurator-preview': 'src/maker/configurator-preview.ts',
    },
    bundle: true,
    ignoreAnnotations: true, // package.json names the compiled files that do something, not these
    outdir: 'dist/site/v1',
  });
  await build({
    ...options,
    entryPoints: ['src/embed/at-once.ts'],
    bundle: true,
    outdir: 'dist',
  });
  writeFileSync(path('dist/site/v1/widgets.classic.js'), '');
}

async function open(address: string): Promise<Page> {
  const page = await browser!.newPage();
  page.on('pageerror', error => assert.fail(String(error)));
  await page.goto(`${origin}${address}`);
  return page;
}

describe('A seventh language, of which a part is there', () => {
  it('is spoken by the three elements, on a page of anybody’s', async () => {
    const page = await open('/demo/languages.html');
    await page.evaluate(() => {
      document.documentElement.lang = 'pt-BR';
      document.body.innerHTML =
        '<return-reintegration-overview></return-reintegration-overview><resource-list></resource-list><territory-footnote territory="abyei"></territory-footnote>';
    });
    const shown = (tag: string, words: string) =>
      page.waitForFunction(
        (tag, words) =>
          document
            .querySelector(tag)
            ?.shadowRoot?.querySelector('[part=root][lang=pt-BR]')
            ?.textContent?.includes(words),
        {},
        tag,
        words,
      );
    await shown('return-reintegration-overview', 'Esta tradução ainda não foi revista.');
    await shown('return-reintegration-overview', 'O retorno e a reintegração');
    await shown('return-reintegration-overview', '(em inglês)');
    await shown('resource-list', `${documents} documentos`);
    await shown('resource-list', 'Orientações');
    await shown('resource-list', 'Newest first'); // has no translation yet
    await shown('territory-footnote', '(em inglês)');
  });

  it('has pages of its own, to which the others lead', async () => {
    for (const [view, words] of [
      ['overview', 'Retorno e reintegração'],
      ['resources', `${documents} documentos`],
      ['footnote', '(em inglês)'],
    ] as const) {
      const page = await open(`/v1/fr/${view}/`);
      await page.click('a[hreflang=pt]');
      await page.waitForFunction(
        words => document.documentElement.lang === 'pt' && document.body.innerText.includes(words),
        {},
        words,
      );
    }
  });

  it('is a language of the configurator', async () => {
    const page = await open('/demo/configurator/?lang=pt');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Preparar uma inserção');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'pt');
  });

  it('needs no other line of code', async () => {
    await compiled;
  });

  it('reaches the plugin', () => {
    const listed = readFileSync(
      path('integrations/wordpress/return-reintegration-widgets/includes/content-languages.php'),
      'utf8',
    );
    assert.match(listed, /'pt' => array\(\s+'name' +=> 'português'/);
  });

  it('is checked as far as it goes, before anything is compiled', async () => {
    change('locales/pt.xlf', '{# de documentos}', '{# {many} documentos}');
    change('content/overview/pt.md', 'section:overview', 'section:overvieu');
    await assert.rejects(run('generate'), ({ stderr }: { stderr: string }) => {
      assert.match(stderr, /2 mistake/);
      assert.match(stderr, /content\/overview\/pt\.md:8:\d+: expected section "overview"/);
      assert.match(stderr, /pt: "document-count"/);
      return true;
    });
  });
});
