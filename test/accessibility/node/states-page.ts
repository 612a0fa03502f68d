/** A page in Chromium that shows each state of each element, for tests that need more of a browser than a page has. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import type { Browser as Launched, Page } from 'puppeteer-core';
import { findBrowser } from '../../../publish/find-browser.ts';
import type { Browser } from '../../../publish/find-browser.ts';
import { defineName } from '../../../publish/page-functions.ts';

/** What `../page.ts` gives its page. */
interface Given {
  stateNames: Record<string, string[]>;
  showState: (tag: string, state: string, language: string) => Promise<void>;
}

export interface StatesPage {
  page: Page;
  browser: Launched;
  /** The names of the states, by element. */
  states: Record<string, string[]>;
  show(tag: string, state: string, language: string): Promise<void>;
}

/** @param browser - Default: the one that all tests run in. */
export async function openStates(browser?: Browser): Promise<StatesPage> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../page.ts', import.meta.url))],
    tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const launched = await puppeteer.launch({ ...(browser ?? (await findBrowser())) });
  const page = await launched.newPage();
  await page.evaluateOnNewDocument(defineName);
  // Too narrow for filters beside the list, of which as many open as its height has room for.
  await page.setViewport({ width: 640, height: 800 });
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html><title>States</title><body></body></html>`);
  await page.addScriptTag({ type: 'module', content: outputFiles[0]!.text });
  await page.waitForFunction(() => 'showState' in globalThis);
  return {
    page,
    browser: launched,
    states: await page.evaluate(() => (globalThis as unknown as Given).stateNames),
    show: (tag, state, language) =>
      page.evaluate((...what) => (globalThis as unknown as Given).showState(...what), tag, state, language),
  };
}
