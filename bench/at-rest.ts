/**
 * Each new window makes the browser load pages of its own (suggestions of the address bar), which take as much of the
 * processor as the measured page. A reader's browser has been open for long.
 */
import type { Browser } from 'playwright-core';

/** Resolves when all processes of the browser together have hardly worked for a fifth of a second. */
export async function atRest(browser: Browser): Promise<void> {
  const devtools = await browser.newBrowserCDPSession();
  for (let before = -1; ;) {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    const seconds = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    if (seconds - before < 0.015) break; // never the first time: before is below 0
    before = seconds;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  await devtools.detach();
}
