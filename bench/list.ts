/**
 * `npm run bench:list`, after a build (`-- --rounds 1 --sizes 50,1000` for a quick look, `-- --write` to put the
 * result into README.md): how fast `<resource-list>` is, and how much memory it takes, beside a list written by
 * hand (the floor) and lists from npm, with 50 to 50,000 made-up documents.
 *
 * Machines differ and so do their moods: contestants take turns, each load has a browser profile of its own, and
 * ratios say more than milliseconds. The screen's beat is switched off: waiting up to 16 ms for the next frame
 * would hide what a list needs. What the list needs counts alone, on this machine and not on a slower phone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { CDPSession, Page } from 'playwright-core';
import { findBrowser } from '../publish/find-browser.ts';
import { atRest } from './at-rest.ts';
import { readSite } from './built-site.ts';
import { contestants, floor, own, ownOpen, pageOf } from './list-contestants.ts';
import { makeDocuments, typed } from './list-documents.ts';
import { installBench } from './list-measure.ts';
import type { Bench } from './list-measure.ts';
import { markdownTable } from './markdown-table.ts';

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

/** Of documents, to check that the lists which show as much do so. */
const checkedSize = 50;
/** So that p95 over all rounds is not the single worst key, or the one after it. */
const wordsARound = 2;
/** Milliseconds for all that is asked of one list once it is opened. */
const patience = 180_000;

declare const bench: Bench; // in the page

/** What is measured of one list at one size, in milliseconds (heap: MB): one number for each time. */
const measures = {
  paint: 'first paint',
  handed: 'paint after data',
  keyShown: 'keystroke, on screen',
  key: 'keystroke, complete',
  filterShown: 'filter, on screen',
  filter: 'filter, complete',
  ready: 'ready to search',
  task: 'longest task to first paint',
  indexTask: 'longest task after',
  heap: 'heap',
} as const;
type Measure = keyof typeof measures;
const all = Object.keys(measures) as Measure[];
const results = new Map<string, Record<Measure, number[]>>();
const resultOf = (name: string, size: number) => {
  const key = `${name} ${size}`;
  if (!results.has(key))
    results.set(
      key,
      Object.fromEntries(all.map(measure => [measure, []])) as unknown as Record<Measure, number[]>,
    );
  return results.get(key)!;
};
/** Reading the JSON is one task that no list can cut. */
const jsonTasks = new Map<number, number[]>(sizes.map(size => [size, []]));

const names = Object.keys(contestants);
const showsAsMuch = (name: string) => contestants[name]!.showsAsMuch ?? false;
const peers = names.filter(name => ![own, ownOpen, floor].includes(name));
const barePeers = peers.filter(name => !showsAsMuch(name));
const completePeers = peers.filter(showsAsMuch);
const readyMade = completePeers.filter(name => !contestants[name]!.byHand);
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
/** Lists that took longer than anybody waits, with the number of documents. */
const tooSlow = new Set<string>();

try {
  await check();
  for (const name of names) await load(name, sizes[0]!, 0, false); // warms up
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

const report = reportOf();
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

/** Nobody should compare with a list that is broken: those said to show as much must find and count the same. */
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
      // Needs no folding, and nearly all that have both words have them in another order.
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
  result?: Record<Measure, number[]>,
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

/** Both at once: some lists wait for the key to go up. */
async function press(devtools: CDPSession, letter: string): Promise<void> {
  await Promise.all(
    (['keyDown', 'keyUp'] as const).map(type =>
      devtools.send('Input.dispatchKeyEvent', {
        type,
        key: letter,
        ...(type === 'keyDown' && { text: letter }),
      }),
    ),
  );
}

/** MB that are in use after a clean-up, typed arrays included. */
async function heapOf(devtools: CDPSession): Promise<number> {
  for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + backingStorageSize) / 2 ** 20;
}

function reportOf(): string {
  const mark = (name: string) => (showsAsMuch(name) ? `${name} ✓` : name);
  const middle = (name: string, size: number, measure: Measure) =>
    quantile(resultOf(name, size)[measure], 0.5);
  const high = (name: string, size: number, measure: Measure) =>
    quantile(resultOf(name, size)[measure], 0.95);
  const both = (name: string, size: number, measure: Measure) =>
    resultOf(name, size)[measure].length
      ? `${short(middle(name, size, measure) || '< 50')} / ${short(high(name, size, measure) || '< 50')}`
      : '–';
  const times = (value: number) => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : '–');
  const fastest = (some: string[], size: number, measure: Measure) =>
    Math.min(...some.map(peer => middle(peer, size, measure)).filter(Number.isFinite));

  const absolute = sizes.flatMap(size =>
    names.map(name => [mark(name), String(size), ...all.map(measure => both(name, size, measure))]),
  );
  const compared: Measure[] = ['paint', 'handed', 'keyShown', 'key', 'filterShown', 'filter', 'heap'];
  const ratios = sizes.flatMap(size => [
    ...names
      .filter(name => name !== floor)
      .map(name => [
        `${mark(name)} / floor`,
        String(size),
        ...compared.map(measure => times(middle(name, size, measure) / middle(floor, size, measure))),
      ]),
    ...(
      [
        [own, 'best bare peer', barePeers],
        [ownOpen, 'best peer ✓', completePeers],
      ] as const
    ).map(([name, best, some]) => [
      `${mark(name)} / ${best}`,
      String(size),
      ...compared.map(measure => times(middle(name, size, measure) / fastest(some, size, measure))),
    ]),
  ]);

  const goals: string[][] = [];
  const goal = (what: string, wanted: string, got: string, reached: boolean) =>
    goals.push([what, wanted, got, reached ? 'yes' : 'no']);
  const noGoal = (what: string, got: string) => goals.push([what, 'no goal', got, '–']);
  if (sizes.includes(10_000)) {
    const at = 10_000;
    const paint = middle(own, at, 'paint') / middle(floor, at, 'paint');
    const key = high(own, at, 'keyShown');
    const faster = (name: string, some: string[]) =>
      fastest(some, at, 'keyShown') / middle(name, at, 'keyShown');
    const ratio = faster(ownOpen, readyMade);
    const filter = high(own, at, 'filterShown');
    const heap = middle(own, at, 'heap') / middle(floor, at, 'heap');
    goal('first paint, 10,000', '≤ 1.5 × floor', times(paint), paint <= 1.5);
    goal('keystroke on screen, p95, 10,000', '≤ 16 ms', `${short(key)} ms`, key <= 16);
    noGoal('keystroke on screen, counts shown, p95, 10,000', `${short(high(ownOpen, at, 'keyShown'))} ms`);
    goal(
      'keystroke on screen, counts shown, 10,000',
      '≥ 10 × faster than best peer ✓ that can be had ready-made',
      times(ratio),
      Number.isFinite(ratio) && ratio >= 10,
    );
    for (const peer of completePeers)
      noGoal(`keystroke on screen, counts shown, 10,000, beside ${peer}`, times(faster(ownOpen, [peer])));
    noGoal(
      'keystroke on screen, filters closed, 10,000, beside best bare peer',
      times(faster(own, barePeers)),
    );
    goal('filter on screen, p95, 10,000', '≤ 16 ms', `${short(filter)} ms`, filter <= 16);
    goal('heap, 10,000', '≤ 1.5 × floor', times(heap), heap <= 1.5);
    if (sizes.includes(50_000)) {
      for (const measure of ['handed', 'ready', 'key', 'filter', 'heap'] as const) {
        const growth = middle(own, 50_000, measure) / middle(own, at, measure);
        goal(`growth of ${measures[measure]}, 10,000 to 50,000`, '≤ 5 ×', times(growth), growth <= 5);
      }
      for (const measure of ['task', 'indexTask'] as const) {
        const task = Math.max(...resultOf(own, 50_000)[measure]);
        goal(`${measures[measure]}, 50,000`, '≤ 50 ms', task ? `${short(task)} ms` : '< 50 ms', task <= 50);
      }
    }
  }

  const head = all.map(measure => (measure === 'heap' ? 'heap, MB' : measures[measure]));
  return [
    `Median / p95 in milliseconds of ${rounds} rounds, ${cpus().length} processors, load ${loadavg()[1]!.toFixed(1)}, Chromium ${browser.version()}:`,
    markdownTable(['list', 'documents', ...head], absolute),
    '✓: marks the matches, and counts what each filter would give, while somebody types.',
    'Ratios of medians; the best peer is the best in each column:',
    markdownTable(['list', 'documents', ...compared.map(measure => measures[measure])], ratios),
    ...(goals.length ? ['Goals:', markdownTable(['goal', 'wanted', 'measured', 'reached'], goals)] : []),
    [
      ...[...jsonTasks].map(
        ([size, tasks]) =>
          `- Reading the JSON of ${size} documents: a task of ${quantile(tasks, 0.5) ? `${short(quantile(tasks, 0.5))} ms` : 'less than 50 ms'}, the same for each list and counted with none.`,
      ),
      ...[...remarks].map(remark => `- ${remark}`),
    ].join('\n'),
  ].join('\n\n');
}

/** By nearest rank. NaN of nothing. */
function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** A task that is no long one has no length. */
function short(n: number | string): string {
  return typeof n === 'string' ? n : n.toFixed(n < 10 ? 1 : 0);
}
