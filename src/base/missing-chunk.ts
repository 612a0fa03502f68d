/** What a page is told where a part of the script cannot be had. Not a chunk of its own: that might be missing, too. */
import type { ErrorDetail } from './events.js';
import { toConsole } from '../safe/to-console.js';

/** Milliseconds until a part that readers can do without is asked for once more. */
const pause = 5000;

/** Tells the console and the page. */
export function reportMissing(error: Error): void {
  const { message } = error;
  toConsole(message);
  document.dispatchEvent(
    new CustomEvent('rr-error', { detail: { error, message } satisfies ErrorDetail, bubbles: true }),
  );
}

/** For what the page is right without: what the server has drawn stays, links stay links, frames keep their height. */
export function loadQuietly(load: () => Promise<unknown>): void {
  load().catch((error: Error) => {
    reportMissing(error);
    setTimeout(() => load().catch(() => {}), pause); // it has been told
  });
}
