/**
 * `npm run bench`, after a build (`-- --rounds 3` for a quick look, `-- --only overview-fr` for one view and language, `-- --write`
 * to put the result into docs/performance.md): how long a reader waits for the text in each form, against the same text as
 * plain HTML and against other libraries, on an emulated slow phone.
 *
 * The speed of a machine changes from minute to minute: only ratios within one round count, forms take turns, and each
 * load has a browser profile of its own. Emulation delays each answer, but not the handshake with a host, which a real
 * page waits for once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { tagNames } from '../src/content/views.ts';
import { findBrowser } from '../publish/find-browser.ts';
import { defineName } from '../publish/page-functions.ts';
import type { Language } from '../src/localization/language.ts';
import { atRest } from './at-rest.ts';
import { readSite, serve } from './built-site.ts';
import type { Files } from './built-site.ts';
import { reportOf } from './embed-report.ts';
import type { Load } from './embed-report.ts';
import { formsOf, hostPage, sentenceOf } from './forms.ts';
import type { ComparedView, Form } from './forms.ts';
import { countLoaded, measure } from './measure.ts';
import type { Measured } from './measure.ts';
import { peerFiles, peers } from './peers.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
if (!(rounds >= 1)) throw new Error('--rounds: a number above 0');
const allCases: { view: ComparedView; language: Language }[] = [
  { view: 'overview', language: 'fr' },
  { view: 'overview', language: 'ar' },
  { view: 'resources', language: 'fr' },
];
const cases = allCases.filter(({ view, language }) => `${view}-${language}`.startsWith(values.only));

/** A slow 4G line and a phone a quarter as fast as this machine. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const phone = { viewport: { width: 412, height: 823 } };
const slowdown = 4;

const files = readSite();
files.set('/v1/by-hand.js', readFileSync(new URL('by-hand.js', import.meta.url)));
for (const [path, body] of peerFiles()) files.set(path, body);
const pages: Files = new Map();
const site = await serve(files);
const host = await serve(pages);
for (const { view, language } of cases)
  for (const form of formsOf(view, language))
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
const components = [...tagNames, ...Object.values(peers).map(({ tag }) => tag)].join();
const loads = new Map<string, Load[]>();
const remarks = new Set<string>();

try {
  for (let round = 0; round <= rounds; round++) {
    for (const { view, language } of cases) {
      const forms = formsOf(view, language);
      const first = round % forms.length;
      const sentence = sentenceOf(view, language, files);
      for (const form of [...forms.slice(first), ...forms.slice(0, first)]) {
        const address = addressOf(form, view, language);
        const result = await load(address, sentence, round === 0 && form === 'five lines');
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

const report = reportOf({
  rounds,
  chromium: browser.version(),
  cases: cases.map(({ view, language }) => ({
    view,
    language,
    loads: new Map(formsOf(view, language).map(form => [form, loads.get(addressOf(form, view, language))!])),
  })),
});
console.log(report);
for (const remark of remarks) console.log(`- ${remark}`);
if (values.write) {
  const page = new URL('../docs/performance.md', import.meta.url);
  const marker = '<!-- written by npm run bench -- --write -->\n';
  writeFileSync(page, `${readFileSync(page, 'utf8').split(marker)[0]}${marker}\n${report}\n`);
}

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
  await devtools.send('Performance.enable');
  await page.addInitScript(measure, { sentence, components });
  page.on('pageerror', ({ message }) => remarks.add(`${address}: ${message}`));
  page.on('console', message => {
    if (message.type() !== 'info') remarks.add(`${address}: ${message.text()}`);
  });
  // What a library wants from elsewhere would only measure this machine's way there.
  await page.route(
    url => ![site.origin, host.origin].includes(url.origin),
    route => {
      remarks.add(`${address}: asks another host, which was not answered: ${route.request().url()}`);
      return route.abort();
    },
  );
  site.requests.length = 0;

  await page.goto(host.origin + address, { waitUntil: 'networkidle' });
  const frame = page.frames().at(-1)!; // the page itself where there is no frame in it
  await frame.waitForFunction(() => (globalThis as { measured?: Measured }).measured?.shownAt);
  await page.waitForTimeout(watchful ? 5_000 : 200);
  const all = await Promise.all(
    page.frames().map(each => each.evaluate(() => (globalThis as { measured?: Measured }).measured!)),
  );
  const shownAt = all.at(-1)!.shownAt!;
  const loaded = await Promise.all(page.frames().map(each => each.evaluate(countLoaded, shownAt)));
  const start = await page.evaluate(() => performance.timeOrigin);
  const { metrics } = await devtools.send('Performance.getMetrics');
  await context.close();

  for (const path of site.requests)
    if (site.requests.filter(other => other === path).length > 1)
      remarks.add(`${address}: ${path} was requested more than once`);
  const sum = (name: keyof (typeof loaded)[number]) => loaded.reduce((sum, each) => sum + each[name], 0);
  return {
    milliseconds: shownAt - start,
    shift: all.reduce((sum, { shift }) => sum + shift, 0),
    requests: sum('requests'),
    bytes: sum('bytes'),
    requestsBefore: sum('requestsBefore'),
    bytesBefore: sum('bytesBefore'),
    mainThread: metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000,
  };
}
