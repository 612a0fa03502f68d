/**
 * `npm run bench:page`, after a build: how long a page with many lists takes until each of them has its tools, and
 * whether twice as many lists take twice as long.
 */
import { chromium } from 'playwright-core';
import { findBrowser } from '../publish/find-browser.ts';
import { defineName } from '../publish/page-functions.ts';
import { readSite, serve } from './built-site.ts';

const numbers = [50, 100, 200];
const rounds = 3;

const files = readSite();
for (const number of numbers) {
  const lists = '<resource-list lang="en" page-size="5"></resource-list>'.repeat(number);
  const page = `<!doctype html><title>Lists</title><script type="module" src="/v1/widgets.js"></script>${lists}`;
  files.set(`/${number}.html`, Buffer.from(page));
}
const site = await serve(files);
const browser = await chromium.launch(await findBrowser());
try {
  console.log('| lists | seconds until all have their tools | longest task, ms |\n| --: | --: | --: |');
  for (const number of numbers) {
    const times: { seconds: number; task: number }[] = [];
    for (let round = 0; round < rounds; round++) times.push(await open(`${site.origin}/${number}.html`));
    const [, median] = times.sort((a, b) => a.seconds - b.seconds);
    console.log(`| ${number} | ${median!.seconds.toFixed(2)} | ${median!.task.toFixed(0)} |`);
  }
} finally {
  await browser.close();
  site.close();
}

async function open(address: string): Promise<{ seconds: number; task: number }> {
  const page = await browser.newPage();
  await page.addInitScript(defineName);
  await page.addInitScript(() => {
    const tasks = ((globalThis as unknown as { tasks: number[] }).tasks = [0]);
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
      {
        type: 'longtask',
      },
    );
  });
  await page.goto(address);
  const result = await page.evaluate(async () => {
    const lists = [...document.querySelectorAll('resource-list')];
    while (!lists.every(({ shadowRoot }) => shadowRoot?.querySelector('[part=take-away]')))
      await new Promise(resolve => setTimeout(resolve, 10));
    const seconds = performance.now() / 1000;
    await new Promise(resolve => setTimeout(resolve, 500)); // what goes on after it counts as a task, too
    return { seconds, task: Math.max(...(globalThis as unknown as { tasks: number[] }).tasks) };
  });
  await page.close();
  return result;
}
