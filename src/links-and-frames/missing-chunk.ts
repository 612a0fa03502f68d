/** What a page is told where a part of the script cannot be had. Not a chunk of its own: that might be missing, too. */
import type { ErrorDetail } from '../base/events.js';
import { directionOf, english, localeOf } from '../localization/language.js';
import { loadWords, wordsOf } from '../localization/messages.js';
import { toConsole } from '../safe/to-console.js';

/** Milliseconds until a part that readers can do without is asked for once more. */
const pause = 5000;

/** Tells the console and the page. */
function report(error: Error): void {
  const { message } = error;
  toConsole(message);
  document.dispatchEvent(
    new CustomEvent('rr-error', { detail: { error, message } satisfies ErrorDetail, bubbles: true }),
  );
}

/** For what the page is right without: its links stay links, its frames keep their height. */
export function loadQuietly(load: () => Promise<unknown>): void {
  load().catch((error: Error) => {
    report(error);
    setTimeout(() => load().catch(() => {}), pause); // it has been told
  });
}

/** For what somebody waits for. Says in the language of the page that it could not be had, with a button. */
export function loadForReader(load: () => Promise<unknown>): void {
  load().catch(async (error: Error) => {
    report(error);
    const asked = localeOf(document.documentElement);
    const { language, tag } = await loadWords(asked.language).then(
      () => asked,
      () => english,
    );
    const msg = wordsOf(() => language);
    const note = Object.assign(document.createElement('div'), { lang: tag, dir: directionOf(tag) });
    note.setAttribute('role', 'alert');
    note.style.cssText =
      'all: initial; position: fixed; z-index: 2147483647; inset: auto 1em 1em; padding: 1em; border: 2px solid; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif';
    const again = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: msg('Try again', { id: 'try-again' }),
    });
    again.addEventListener('click', () => {
      note.remove();
      loadForReader(load);
    });
    note.append(msg('This content could not be loaded right now.', { id: 'load-failed' }), ' ', again);
    document.body.append(note);
  });
}
