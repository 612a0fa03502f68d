/**
 * `npm run bench`, after a build (`-- --rounds 3` for a quick look): how long a reader waits for the
 * text in each form, against the same text as plain HTML, on an emulated slow phone.
 *
 * The speed of a machine changes from minute to minute: only ratios within one round count, forms take turns, and each
 * load has a browser profile of its own. Emulation delays each answer, but not the handshake with a host, which a real
 * page waits for once.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../publish/find-browser.ts';
import { defineName } from '../publish/page-functions.ts';
import type { Language } from '../src/localization/language.ts';
import { atRest } from './at-rest.ts';
import { readSite, serve } from './built-site.ts';
import type { Files } from './built-site.ts';
import { comparedViews, formsOf, hostPage, sentenceOf } from './forms.ts';
import type { ComparedView, Form } from './forms.ts';
import { markdownTable } from './markdown-table.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error('--rounds: a number above 0');
const cases = comparedViews.flatMap(view =>
  (['fr', 'ar'] as Language[]).map(language => ({ view, language })),
);

/** At most so many times as long as plain HTML. */
const goals: Partial<Record<Form, number>> = { 'script, preloaded': 1.6, prerendered: 1.1 };

/** A slow 4G line and a phone a quarter as fast as this machine. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const phone = { viewport: { width: 412, height: 823 } };
const slowdown = 4;

interface Load {
  milliseconds: number;
  shift: number;
}

const files = readSite();
files.set('/v1/by-hand.js', readFileSync(new URL('by-hand.js', import.meta.url)));
const pages: Files = new Map();
const site = await serve(files);
const host = await serve(pages);
for (const { view, language } of cases)
  for (const form of formsOf(view))
    pages.set(
      addressOf(form, view, language),
      Buffer.from(hostPage(form, view, language, files, site.origin)),
    );

const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  // DevTools record the call stack of each request. V8 parses the whole script a second time for that, unless it has
  // kept the positions. Readers have no DevTools open.
  args: [...args, '--js-flags=--no-enable-lazy-source-positions'],
});
const loads = new Map<string, Load[]>();
const remarks = new Set<string>();

try {
  for (let round = 0; round <= rounds; round++) {
    for (const { view, language } of cases) {
      const forms = formsOf(view);
      const first = round % forms.length;
      const sentence = sentenceOf(view, language, files);
      for (const form of [...forms.slice(first), ...forms.slice(0, first)]) {
        const address = addressOf(form, view, language);
        const result = await load(address, sentence, round === 0 && form === 'script, preloaded');
        if (round > 0) loads.set(address, [...(loads.get(address) ?? []), result]); // round 0 warms up
      }
    }
    console.error(`round ${round} of ${rounds}`);
  }
} finally {
  await browser.close();
  site.close();
  host.close();
}

const rows: string[][] = [];
for (const { view, language } of cases) {
  const floor = loads.get(addressOf('static', view, language))!;
  for (const form of formsOf(view)) {
    const own = loads.get(addressOf(form, view, language))!;
    const ratios = own.map(({ milliseconds }, round) => milliseconds / floor[round]!.milliseconds);
    const ratio = median(ratios);
    const shift = Math.max(...own.map(load => load.shift));
    const goal = goals[form];
    rows.push([
      `${view}, ${form}`,
      language,
      ratio.toFixed(2),
      `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      shift.toFixed(3),
      goal ? `≤ ${goal.toFixed(1)}, CLS 0` : '',
      goal ? (ratio <= goal && shift < 0.001 ? 'yes' : 'no') : '',
    ]);
  }
}
console.log(markdownTable(['form', 'language', 'ratio', 'spread', 'CLS', 'goal', 'reached'], rows));
for (const remark of remarks) console.log(`- ${remark}`);

function addressOf(form: Form, view: ComparedView, language: Language) {
  return `/${[view, language, form].join('-').replace(/\W+/g, '-')}.html`;
}

/** @param watchful - Stays until the browser has said which preloads nobody used. */
async function load(address: string, sentence: string, watchful: boolean): Promise<Load> {
  const context = await browser.newContext(phone);
  await context.addInitScript(defineName);
  const page = await context.newPage();
  await atRest(browser); // a page that is slowed down never is
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(measure, sentence);
  page.on('pageerror', ({ message }) => remarks.add(`${address}: ${message}`));
  page.on('console', message => {
    if (message.type() !== 'info') remarks.add(`${address}: ${message.text()}`);
  });
  site.requests.length = 0;

  await page.goto(host.origin + address, { waitUntil: 'networkidle' });
  const frame = page.frames().at(-1)!; // the page itself where there is no frame in it
  await frame.waitForFunction(() => (globalThis as { measured?: Measured }).measured?.shownAt);
  await page.waitForTimeout(watchful ? 5_000 : 200);
  const all = await Promise.all(
    page.frames().map(each => each.evaluate(() => (globalThis as { measured?: Measured }).measured!)),
  );
  const start = await page.evaluate(() => performance.timeOrigin);
  await context.close();

  for (const path of site.requests)
    if (site.requests.filter(other => other === path).length > 1)
      remarks.add(`${address}: ${path} was requested more than once`);
  return {
    milliseconds: all.at(-1)!.shownAt! - start,
    shift: all.reduce((sum, { shift }) => sum + shift, 0),
  };
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
