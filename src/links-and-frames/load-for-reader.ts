/** A part of the script that somebody waits for. */
import { reportMissing } from '../base/missing-chunk.js';
import { directionOf, english, localeOf } from '../localization/language.js';
import { loadWords, wordsOf } from '../localization/messages.js';

/** Where it cannot be had, says so in the language of the page, with a button to try again. */
export function loadForReader(load: () => Promise<unknown>): void {
  load().catch(async (error: Error) => {
    reportMissing(error);
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
