/** Dates, sizes and language names as each language writes them. All of it is the browser's Intl. */
import type { FileSize } from '../content/resources-content.js';
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

/** The comma between the parts of a list, with its space. Intl.ListFormat knows sentences ("and") and units, which Chinese writes without any sign. */
export const commaOf = (tag: string): string =>
  tag.startsWith('ar') ? '، ' : tag.startsWith('zh') ? '，' : ', ';

/** "787.1 kB" as the language writes it. */
export function formatSize({ value, unit }: FileSize, tag: string): string {
  return formatOr(`${value} ${unit}`, () =>
    cachedIntl(Intl.NumberFormat, tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value),
  );
}

/** The name of a language in the language `tag`: "French" in English; for `tag` itself, its own name. */
export function languageName(language: string, tag: string): string {
  return formatOr(language, () =>
    // Safari gives names for a label, with a capital, also where they have none within a sentence.
    cachedIntl(Intl.DisplayNames, tag, { type: 'language' })
      .of(language)!
      .replace('إنجل', 'إنكل') // as the United Nations write it
      .replace(/./, first => (/^en/.test(tag) ? first : first.toLowerCase())),
  );
}

/** Intl throws at values that it does not know. Readers then get the value as it came. */
function formatOr(asItCame: string, format: () => string): string {
  try {
    return format();
  } catch {
    return asItCame;
  }
}

/** The name of a language in itself, as a label: "Français", "العربية". */
export const nativeName = (language: string): string =>
  languageName(language, language).replace(/./u, first => first.toUpperCase());
