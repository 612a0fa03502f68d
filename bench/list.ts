/**
 * `npm run bench:list`, after a build (`-- --rounds 1 --sizes 50,1000` for a quick look, `-- --write` to put the
 * result into README.md): how fast `<resource-list>` is, and how much memory it takes, beside a list written by
 * hand (the floor) and lists from npm, with 50 to 50,000 made-up documents.
 *
 * The speed of a machine changes from minute to minute: contestants take turns, each load has a browser profile of its
 * own, and ratios say more than milliseconds. Vertical synchronisation is off: a wait of up to 16 ms for the next frame
 * would hide the work of a list. The processor is not slowed down.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { CDPSession, Page } from 'playwright-core';
import { findBrowser } from '../publish/find-browser.ts';
import { defineName } from '../publish/page-functions.ts';
import { atRest } from './at-rest.ts';
import { readSite } from './built-site.ts';
import { heapOf, press } from './devtools.ts';
import { contestants, pageOf } from './list-contestants.ts';
import { makeDocuments, typed } from './list-documents.ts';
import { installBench } from './list-measure.ts';
import type { Bench } from './list-measure.ts';
import { createResults, reportOf, showsAsMuch } from './list-report.ts';
import type { Result } from './list-report.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '50,1000,10000,50000' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(',').map(Number);
if (!(rounds >= 1) || !sizes.every(size => size >= 1)) throw new Error('--rounds, --sizes: numbers above 0');

/** Number of documents in the check that complete lists agree. */
const checkedSize = 50;
/** Two, so that p95 over all rounds is more than the single worst key. */
const wordsARound = 2;
/** A list that is not done after this many milliseconds is given up. */
const patience = 180_000;

declare const bench: Bench; // in the page

const resultOf = createResults();
/** The longest task while the JSON is read. No list can shorten it. */
const jsonTasks = new Map<number, number[]>(sizes.map(size => [size, []]));

const names = Object.keys(contestants);
const pathOf = (name: string, size: number) => `/${name.replace(/\W/g, '-')}-${size}.html`;

const files = readSite();
for (const size of new Set([checkedSize, ...sizes])) {
  files.set(`/documents-${size}.json`, Buffer.from(JSON.stringify(makeDocuments(size))));
  for (const name of names)
    files.set(pathOf(name, size), Buffer.from(pageOf(contestants[name]!, `/documents-${size}.json`)));
}
for (const { files: libraries } of Object.values(contestants))
  for (const [path, file] of Object.entries(libraries))
    files.set(path, readFileSync(fileURLToPath(new URL(`node_modules/${file}`, import.meta.url))));

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
const server = createServer(({ url = '' }, response) => {
  const body = files.get(url);
  response.setHeader('Content-Type', `${types[extname(url)]};charset=utf-8`);
  response.writeHead(body ? 200 : 404).end(body);
});
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const remarks = new Set<string>();
/** Lists given up, each with its number of documents. */
const tooSlow = new Set<string>();

try {
  await check();
  for (const name of names) await load(name, sizes[0]!, 0, false); // a first load, which no result counts
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    for (const size of sizes)
      for (const name of [...names.slice(first), ...names.slice(0, first)]) {
        if (tooSlow.has(`${name} ${size}`)) continue;
        await load(name, size, round, true);
        console.error(`round ${round + 1} of ${rounds}: ${name}, ${size}`);
      }
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

const report = reportOf({ rounds, sizes, chromium: browser.version(), resultOf, jsonTasks, remarks });
console.log(report);
if (values.write) {
  const readme = new URL('README.md', import.meta.url);
  const marker = '<!-- written by npm run bench:list -- --write -->\n';
  writeFileSync(readme, readFileSync(readme, 'utf8').split(marker)[0] + marker + '\n' + report + '\n');
}

/** Opens a list in a browser profile of its own, and closes it also where it hangs. */
async function open(
  name: string,
  size: number,
  use: (page: Page, devtools: CDPSession) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(defineName);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void context.close();
  }, patience);
  try {
    const page = await context.newPage();
    await atRest(browser);
    page.setDefaultTimeout(0);
    page.on('pageerror', ({ message }) => remarks.add(`${name}, ${size}: ${message}`));
    await page.addInitScript(installBench);
    await page.goto(origin + pathOf(name, size));
    await page.waitForFunction(() => bench.shownAt, undefined, { polling: 20 });
    await use(page, await context.newCDPSession(page));
  } catch (error) {
    if (!late) throw error;
    tooSlow.add(`${name} ${size}`);
    remarks.add(
      `${name}, ${size}: not done after ${patience / 1000} s. What it had answered until then counts.`,
    );
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

/** Complete lists must find and count the same: a broken list is no comparison. */
async function check(): Promise<void> {
  const seen = new Map<string, string>();
  for (const name of names.filter(showsAsMuch))
    await open(name, checkedSize, async (page, devtools) => {
      await page.evaluate(async () => {
        await bench.ready?.();
        await bench.settled();
        bench.openFilters?.(true);
        await bench.settled();
        bench.showAllCounts?.();
        await bench.settled();
      });
      await page.locator('input[type=search]').focus();
      // These words need no folding, and most documents have them in the other order.
      for (const letter of 'child return') {
        await press(devtools, letter);
        await page.evaluate(() => bench.settled());
      }
      const found = await page.evaluate(async () => {
        const shown = () => ({
          items: bench.region!.querySelectorAll('.item, [part=item]').length,
          counts: Object.entries(bench.counts!()).sort(([a], [b]) => (a < b ? -1 : 1)),
        });
        const marked = Boolean(bench.region!.querySelector('mark') ?? CSS.highlights.size);
        const typed = shown();
        await bench.timeFilter('toolkit');
        return { marked, typed, chosen: shown() };
      });
      if (!found.marked || !found.typed.items || !found.chosen.items)
        throw new Error(`${name} shows no result: ${JSON.stringify(found)}`);
      seen.set(JSON.stringify(found), name);
    });
  if (seen.size > 1)
    throw new Error(`Lists show different results:\n${[...seen].map(each => each.join(' ')).join('\n')}`);
}

async function load(name: string, size: number, round: number, counts: boolean): Promise<void> {
  await open(name, size, (page, devtools) =>
    measure(page, devtools, name, size, round, counts ? resultOf(name, size) : undefined),
  );
}

async function measure(
  page: Page,
  devtools: CDPSession,
  name: string,
  size: number,
  round: number,
  result?: Result,
): Promise<void> {
  const loaded = await page.evaluate(async filtersOpen => {
    await bench.ready?.();
    bench.readyAt = performance.now();
    await bench.settled();
    bench.openFilters?.(filtersOpen);
    await bench.settled();
    if (filtersOpen) bench.showAllCounts?.();
    await bench.settled();
    const { handedAt, readyAt, shownAt, longTasks } = bench;
    // Timers are a little coarser than tasks.
    const after = longTasks.filter(({ start }) => start >= handedAt - 2 && start <= readyAt);
    const before = longTasks.filter(({ start }) => start < handedAt - 2);
    const longest = (tasks: typeof longTasks) => Math.max(0, ...tasks.map(({ duration }) => duration));
    return {
      paint: shownAt!,
      handed: shownAt! - handedAt,
      ready: Math.max(readyAt, shownAt!) - handedAt,
      task: longest(after.filter(({ start }) => start < shownAt!)),
      indexTask: longest(after.filter(({ start }) => start >= shownAt!)),
      json: longest(before),
    };
  }, showsAsMuch(name));
  for (const measure of ['paint', 'handed', 'ready', 'task', 'indexTask'] as const)
    result?.[measure].push(loaded[measure]);
  if (result) jsonTasks.get(size)!.push(loaded.json);
  result?.heap.push(await heapOf(devtools));

  const search = page.locator('input[type=search]');
  await search.focus();
  for (let word = 0; word < wordsARound; word++) {
    const text = typed[(round * wordsARound + word) % typed.length]!;
    for (const letter of text) {
      await press(devtools, letter);
      const answer = await page.evaluate(() => bench.settled());
      if (answer) {
        result?.keyShown.push(answer.shown);
        result?.key.push(answer.painted);
      } else if (result && size >= 1000)
        remarks.add(`${name}: “${letter}” of “${text}” left the result as it was, and counts with none.`);
    }
    await search.fill('');
    await page.keyboard.press('Shift'); // list.js listens to keys only
    await page.evaluate(() => bench.settled());
  }

  await page.evaluate(() => bench.openFilters?.(true));
  await page.evaluate(() => bench.settled());
  if (await page.evaluate(() => Boolean(bench.filter)))
    for (const type of ['guidance', '', 'toolkit', '']) {
      const answer = await page.evaluate(type => bench.timeFilter(type), type);
      if (!answer) continue;
      result?.filterShown.push(answer.shown);
      result?.filter.push(answer.painted);
    }
}
