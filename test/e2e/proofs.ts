/** The smallest of test runners: a proof is a sentence, and what has to hold for it. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { defineName } from '../../publish/page-functions.ts';

export interface Counts {
  passed: number;
  failed: number;
}

/** A page under observation. */
export interface Visit {
  page: Page;
  /** Warnings and errors in the console, and errors that nobody caught. */
  problems: string[];
  /** Only the errors that nobody caught. */
  errors: string[];
}

export interface Visiting extends BrowserContextOptions {
  /** Before the address is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  /** What has to have come before the proof begins. Default: everything. */
  waitUntil?: 'commit' | 'load';
}

/** Opens an address as a new reader does, without anything kept. */
export type Open = (address: string, visiting?: Visiting) => Promise<Visit>;

export type Prove = (sentence: string, proof: (open: Open) => Promise<void>) => Promise<void>;

/** As long as anything may take on a busy machine, in milliseconds. */
export const patience = 60_000;

export function startProofs(browser: Browser): { prove: Prove; counts: Counts } {
  const counts = { passed: 0, failed: 0 };
  const only = process.argv.slice(2).filter(argument => !argument.startsWith('--'));

  async function prove(sentence: string, proof: (open: Open) => Promise<void>) {
    if (only.length && !only.some(words => sentence.includes(words))) return;
    const closing: (() => Promise<unknown>)[] = [];
    const visits: Visit[] = [];
    const open: Open = async (address, { prepare, waitUntil = 'load', ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
      await context.addInitScript(defineName);
      closing.push(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const visit: Visit = { page, problems: [], errors: [] };
      visits.push(visit);
      page.on('console', message => {
        if (['warning', 'error'].includes(message.type())) visit.problems.push(message.text());
      });
      page.on('pageerror', error => {
        visit.problems.push(error.message);
        visit.errors.push(error.message);
      });
      await prepare?.(page);
      await page.goto(address, { waitUntil });
      return visit;
    };
    try {
      await proof(open);
      counts.passed++;
      console.log(`  ✓ ${sentence}`);
    } catch (error) {
      counts.failed++;
      const said = visits.flatMap(({ problems }) => problems).map(problem => `\n    in the page: ${problem}`);
      console.log(`  ✗ ${sentence}\n    ${(error as Error).stack ?? String(error)}${said.join('')}`);
    } finally {
      await Promise.all(closing.map(close => close()));
    }
  }
  return { prove, counts };
}

/** Looks once in every frame that the browser draws, until it is so: Playwright's own way is forbidden by strict policies. */
export async function until<A>(
  page: Page | Frame,
  isSo: (given: A) => unknown,
  given?: A,
  what = 'It never came to that',
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await page.evaluate(isSo as (given: unknown) => unknown, given))) {
    if (Date.now() > end) throw new Error(`${what}: ${isSo.toString()} with ${JSON.stringify(given)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Until the element has drawn its content, with what comes after the first paint of a list. */
export const untilDrawn = (page: Page | Frame, selector: string): Promise<void> =>
  until(
    page,
    (which: string) => {
      const elements = [...document.querySelectorAll(which)];
      return (
        elements.length &&
        elements.every(element => {
          const place = element.shadowRoot ?? element; // on pages of ours the text stands in the page itself
          const root = place.querySelector('[part=root]');
          const complete =
            !element.localName.endsWith('resource-list') ||
            place.querySelector('[part=take-away],[part=empty]');
          return root?.checkVisibility() && root.textContent.trim() && complete;
        })
      );
    },
    selector,
    'Nothing was drawn',
  );
