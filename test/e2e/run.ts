/**
 * `npm run e2e`, after a build: every form of every view, on hosts of other origins, against the site as nginx serves it.
 * Closes with "N passed, M failed". Words after `--` choose the proofs whose sentence has them; `--without-nginx` uses the
 * stand-in. WordPress has a run of its own: `npm run e2e:wordpress`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../publish/find-browser.ts';
import { run as designSystems } from './design-systems.ts';
import { run as element } from './element.ts';
import { run as failures } from './failures.ts';
import { run as frame } from './frame.ts';
import { run as integrity } from './integrity.ts';
import { run as landingPage } from './landing-page.ts';
import { run as legacy } from './legacy.ts';
import { run as link } from './link.ts';
import { run as newRelease } from './new-release.ts';
import { run as openSearch } from './opensearch/suite.ts';
import { run as oembed } from './oembed.ts';
import { run as privacy } from './privacy.ts';
import { run as recipes } from './recipes.ts';
import { run as sameView } from './same-view.ts';
import { run as serverInclude } from './server-include.ts';
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

const suites: Record<string, (world: World) => Promise<void>> = {
  'The element': element,
  'The link': link,
  'The frame': frame,
  'The oEmbed answer': oembed,
  'The server include': serverInclude,
  'All five forms': sameView,
  'The page at an address': landingPage,
  'When something fails': failures,
  'What a page pins': integrity,
  'What is sent and stored': privacy,
  'What was ever published to be pasted': legacy,
  'In a design system': designSystems,
  'A search service': openSearch,
  ...(!reason && { 'The recipes': recipes, 'A new release': newRelease }),
};

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
  const world = { browser, site, host, including, prove, folder };
  for (const [title, run] of Object.entries(suites)) {
    console.log(`\n${title}`);
    await run(world).catch(fail);
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
} catch (error) {
  fail(error);
} finally {
  await close();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** What breaks a whole suite counts as one failure. */
function fail(error: unknown) {
  console.error(error);
  total.failed++;
}

async function close() {
  for (const end of closing.splice(0).reverse()) await end();
  rmSync(folder, { recursive: true, force: true });
}
