/**
 * Content as of a day: what the newest publication up to that day said. A publisher keeps each in a folder of its own,
 * `as-of/2026-05-31/content/`, and lists the days in `as-of/index.json`.
 */
import { html } from 'lit';
import { ContentError } from '../content/content-error.js';
import { loadJson } from '../content/load-content.js';
import { isDate } from '../localization/calendar.js';
import { formatDate } from '../localization/format-date.js';
import { directionOf } from '../localization/language.js';
import { fill, loadWords, wordsOf } from '../localization/messages.js';
import type { Wanted } from './loader.js';
import { baseFolder } from './script-base.js';
import { warn } from './warn.js';

/**
 * The same question to the folder of the day, with the line that says so. A day that is none, or not over yet, is left out like
 * any wrong value.
 *
 * @throws ContentError where nothing was published up to that day, or no publication is kept by its day.
 */
export async function pinned(element: Element, wanted: Wanted): Promise<Wanted> {
  const { pin = '', content, language, tag } = wanted;
  const base = baseFolder(wanted.base);
  if (!base || content != null) return wanted;
  if (!isPast(pin)) {
    warn(element, 'pin', pin, 'a day that is over, such as 2026-05-31');
    return wanted;
  }
  const folder = new URL('as-of/', base).href;
  const day = newestOf(await loadJson(`${folder}index.json`), pin);
  if (!day)
    throw new ContentError(
      `${folder}index.json knows no content as of ${pin}: nothing was published by then.`,
    );
  await loadWords(language).catch(() => {}); // the element tells of it
  const msg = wordsOf(() => language);
  const words = fill(msg('As of {date}', { id: 'as-of' }), { date: formatDate(pin, tag) });
  const asOf = html`<p part="as-of" lang=${tag} dir=${directionOf(tag)}>${words}</p>`;
  return { ...wanted, base: folder + day, asOf };
}

/**
 * Whether it is a day that the calendar has, and that is over in UTC, by which publications are dated: before, it may still get
 * another text. Where readers are ahead of UTC, their yesterday counts some hours later.
 */
const isPast = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && isDate(day) && day < new Date().toISOString().slice(0, 10);

/** The last publication on the day or before. Dates of this form are in the order of their letters. */
function newestOf(index: unknown, pin: string): string | undefined {
  const days = Object.keys((index as { days?: object } | null)?.days ?? {});
  return days
    .filter(day => day <= pin)
    .sort()
    .at(-1);
}
