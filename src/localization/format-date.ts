/** Dates as each language writes them, by the browser's Intl. A module of its own: the note alone shows none before its first paint. */
import { cachedIntl } from './intl-cache.js';

const precisions: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** "2018", "May 2018" or "7 June 2022": a date keeps the precision it was published with (`2018`, `2018-05`, `2022-06-07`). */
export function formatDate(date: string, tag: string): string {
  const day = new Date(date);
  if (isNaN(+day) || !day.toISOString().startsWith(date)) return date; // not such a date, or a day that does not exist
  const format = (tag: string, options = precisions[date.split('-').length - 1]) =>
    cachedIntl(Intl.DateTimeFormat, tag, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(day);
  // As the United Nations write it: in English the day comes first; in Arabic a month has both of its names, تموز/يوليه.
  return /^ar/.test(tag)
    ? format('ar-EG').replace(
        /[^\d ]+/,
        month => `${format('ar-LB', { month: 'long' })}/${month.replace(/([لن]ي)و/, '$1ه')}`,
      )
    : format(tag === 'en' ? 'en-GB' : tag);
}
