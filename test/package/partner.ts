/** A partner's folder: our package is packed, and installed where nothing that we develop with can be found. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { findBrowser } from '../../publish/find-browser.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const name = 'return-reintegration-widgets';
const folder = mkdtempSync(join(tmpdir(), 'rr-package-'));
export const consumer = join(folder, 'consumer');
export const installed = join(consumer, 'node_modules', name);

export interface Result {
  code: number;
  output: string;
}

/** Runs a program of the partner's, or of npm, in the partner's folder. */
export function run(program: string, args: string[], cwd = consumer): Promise<Result> {
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

export async function succeed(program: string, args: string[], cwd?: string): Promise<string> {
  const { code, output } = await run(program, args, cwd);
  assert.equal(code, 0, `${program} ${args.join(' ')}\n${output}`);
  return output;
}

export let tarball: string;
export let browser: Browser;

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

export const filesIn = (path: string, ending: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith(ending));
