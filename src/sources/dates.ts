/** Dates as people, spreadsheets and mail programs write them. What may mean two days means none. */
import { isDate } from '../localization/calendar.js';
import { languages } from '../localization/language.js';
import { textOf } from './values.js';

/** In which order the slashes of a list have day and month. */
export type SlashOrder = 'day first' | 'month first' | undefined;

const yearInMilliseconds = 366 * 24 * 60 * 60 * 1000;

/** One value above 12 settles it for all; two that contradict each other settle nothing. */
export function slashOrderOf(values: unknown[]): SlashOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d/.exec(inAscii(value)) ?? [];
    dayFirst ||= Number(first) > 12;
    monthFirst ||= Number(second) > 12;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day first' : 'month first';
}

/** `2018`, `2018-05` or `2022-06-07`: as precise as it was written, the day as the publisher's own clock had it. */
export function dateOf(value: unknown, order?: SlashOrder): string | undefined {
  const given = inAscii(value);
  const parts = given && (numbersOf(given, order) ?? wordsOf(given));
  if (!parts) return undefined;
  const date = parts.map(part => part.padStart(2, '0')).join('-');
  const isReal = isDate(date) && Date.parse(date) < Date.now() + yearInMilliseconds;
  // The first day of 1970 is what a clock says that was never set.
  return isReal && date >= '1800' && date !== '1970-01-01' ? date : undefined;
}

/** With the digits 0 to 9, and hyphens for the Chinese words for year and month. */
const inAscii = (value: unknown) =>
  textOf(value)
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/ ?[年月] ?/g, '-')
    .replace(/[日号]/g, ' ')
    .replace(/[-\s]+$/, '')
    .trim();

type Parts = string[] | undefined;

const yearFirst = /^(\d{4})(?: ?[-./] ?| )(\d{1,2})(?:(?: ?[-./] ?| )(\d{1,2}))?(?=$|[ t,])/;
const yearLast = /^(\d{1,2})( ?[-./] ?| )(\d{1,2})(?: ?[-./] ?| )(\d{4}|\d\d)(?=$|[ t,])/;

/** Year, month and day, as many as there are. */
function numbersOf(given: string, order: SlashOrder): Parts {
  const compact = /^(\d{4})(\d\d)(\d\d)(?:t[\d:]{4,8}z?)?$/.exec(given);
  const found = compact ?? yearFirst.exec(given) ?? /^(\d{4})(?=$|[,t])/.exec(given);
  if (found) return found.slice(1).filter(Boolean);
  const [, monthOnly, ofYear] = /^(\d{1,2})[-./ ](\d{4})$/.exec(given) ?? [];
  if (monthOnly && ofYear) return [ofYear, monthOnly];
  const [, first, sign, second, year] = yearLast.exec(given) ?? [];
  if (!first || !second || !year) return undefined;
  const isMonthFirst = Number(second) > 12 || (sign!.includes('/') && order === 'month first');
  const isPlain =
    !sign!.includes('/') || order || first === second || Number(first) > 12 || Number(second) > 12;
  if (!isPlain) return undefined;
  return [fullYear(year), ...(isMonthFirst ? [first, second] : [second, first])];
}

/** Of two digits, as mail programs write them (RFC 822). */
const fullYear = (year: string) => (year.length > 2 ? year : `${Number(year) < 70 ? 20 : 19}${year}`);

const particles = /^(?:de|del|du|of|the|le|la|el|г|год|года|م)$/;
const ordinal = /^(\d{1,2})(?:er|st|nd|rd|th|º|o|ème|го)?$/;

/** A day and a year around the name of a month. */
function wordsOf(given: string): Parts {
  const words = withoutMarks(given)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word && !particles.test(word));
  if (words.length === 1 && /^\d{4}$/.test(words[0]!)) return words;
  const at = words.findIndex((_, index) => monthAt(words, index));
  if (at < 0) return undefined;
  const { month, length } = monthAt(words, at)!;
  const after = words.slice(at + length);
  const number = (word = '') => ordinal.exec(word)?.[1];
  const dayBefore = number(words[at - 1]);
  const isYear = (word: string) => /^\d{4}$/.test(word);
  if (dayBefore && /^\d\d$/.test(after[0] ?? '')) return [fullYear(after[0]!), month, dayBefore];
  const year = (after.find(isYear) ?? (after.length < 2 && words.slice(0, at).find(isYear))) || undefined;
  const day = dayBefore ?? (after[0] === year ? undefined : number(after[0]));
  return year && after.length && !day && after[0] !== year && !isYear(words[at - 1] ?? '')
    ? undefined
    : (year && (day ? [year, month, day] : [year, month])) || undefined;
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

interface Month {
  month: string;
  /** Of how many words its name is. */
  length: number;
}

function monthAt(words: string[], index: number): Month | undefined {
  const [first = '', second] = words.slice(index, index + 2);
  const ofTwo = second && monthNames().get(`${first} ${second}`);
  const month = ofTwo || monthNames().get(first) || monthBeginning(first);
  return month ? { month, length: ofTwo ? 2 : 1 } : undefined;
}

/** "Sept", "juil": at least three letters, of names that all mean one month. */
function monthBeginning(word: string): string | undefined {
  if (!/^\p{L}{3,}$/u.test(word)) return undefined;
  const months = new Set([...monthNames()].flatMap(([name, month]) => (name.startsWith(word) ? month : [])));
  return months.size === 1 ? [...months][0] : undefined;
}

let names: Map<string, string> | undefined;

/** Long, short, alone and beside a day, in our languages; in Arabic also as the Levant and the Maghreb call them. */
function monthNames(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const locale of [...languages, 'ar-SY', 'ar-MA', 'ar-DZ', 'en-GB'])
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC', calendar: 'gregory' });
        for (let index = 0; index < 12; index++) {
          const name = format
            .formatToParts(Date.UTC(2024, index, 5))
            .find(({ type }) => type === 'month')!
            .value.toLowerCase();
          const key = withoutMarks(name)
            .replace(/\P{L}+/gu, ' ')
            .trim();
          // يونيه and يوليه as the United Nations write them
          for (const known of [key, key.replace(/([لن]ي)و$/, '$1ه')])
            if (known && !names.has(known)) names.set(known, String(index + 1));
        }
      }
  return names;
}
