/**
 * `npm run e2e`, after a build: every form of every view, on hosts of other origins, against the site as nginx serves it.
 * Closes with "N passed, M failed". Words after `--` choose the proofs whose sentence has them; `--without-nginx` uses
 * the stand-in.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../publish/find-browser.ts';
import { startHost } from './host.ts';
import { whyNoNginx } from './nginx.ts';
import { startProofs } from './proofs.ts';
import type { Counts } from './proofs.ts';
import { startIncluding, startSite } from './publisher.ts';
import type { World } from './world.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

if (!existsSync(here('../../dist/site/v1/widgets.js'))) {
  console.error('There is no dist/site to prove anything of: npm run build comes first.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const asked = process.argv.includes('--without-nginx') && 'nginx is left out, as asked.';
const reason = asked || whyNoNginx();
if (reason) console.log(`${reason} A stand-in serves the pages, and the proofs of the recipes are skipped.`);

const suites: Record<string, () => Promise<{ run: (world: World) => Promise<void> }>> = {
  'The element': () => import('./element.ts'),
  'The link': () => import('./link.ts'),
  'The frame': () => import('./frame.ts'),
  'The oEmbed answer': () => import('./oembed.ts'),
  'The server include': () => import('./server-include.ts'),
  'All five forms': () => import('./same-view.ts'),
  'The page at an address': () => import('./landing-page.ts'),
  'When something fails': () => import('./failures.ts'),
  'What is sent and stored': () => import('./privacy.ts'),
  'What was ever published to be pasted': () => import('./legacy.ts'),
  ...(!reason && { 'The recipes': () => import('./recipes.ts') }),
};

const chosen = process.argv.slice(2).some(argument => !argument.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'rr-e2e-'));
const closing: (() => Promise<unknown>)[] = [];
const total: Counts = { passed: 0, failed: 0 };
process.once('SIGINT', () => void close().finally(() => process.exit(130)));
process.once('SIGTERM', () => void close().finally(() => process.exit(143)));

try {
  const site = await startSite(folder, !reason);
  closing.push(site.close);
  const host = await startHost(site.origin);
  closing.push(host.close);
  const including = await startIncluding(folder, site);
  closing.push(including.close);
  const browser = await chromium.launch(await findBrowser());
  closing.push(() => browser.close());

  const { prove, counts } = startProofs(browser);
  for (const [title, load] of Object.entries(suites)) {
    console.log(`\n${title}`);
    const { run } = await load();
    await run({ browser, site, host, including, prove, folder });
  }
  add(counts);

  // A suite of its own, with its own servers.
  if (existsSync(here('wordpress/suite.ts')) && !chosen) {
    console.log('\nWordPress');
    const { run } = (await import(new URL('wordpress/suite.ts', import.meta.url).href)) as {
      run: (given: { site: string }) => Promise<Counts>;
    };
    add(await run({ site: site.origin }));
  }
} catch (error) {
  console.error(error);
  total.failed++;
} finally {
  await close();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

function add({ passed, failed }: Counts) {
  total.passed += passed;
  total.failed += failed;
}

async function close() {
  for (const end of closing.splice(0).reverse()) await end();
  rmSync(folder, { recursive: true, force: true });
}
