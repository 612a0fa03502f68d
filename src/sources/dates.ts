/** Dates as people, spreadsheets and mail programs write them. What may mean two days means none. */
import { isDate } from '../localization/calendar.js';
import { languages } from '../localization/language.js';
import { textOf } from './values.js';

/** In which order the numbers of a list have day and month. */
export type DayOrder = 'day first' | 'month first' | undefined;

const yearInMilliseconds = 366 * 24 * 60 * 60 * 1000;

/** One value above 12 settles it for all; two that contradict each other settle nothing. */
export function dayOrderOf(values: unknown[]): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const { numbers, sign } = numbersIn(inAscii(value));
    if (numbers.length !== 3 || !sign || numbers[0]!.length > 2) continue;
    dayFirst ||= Number(numbers[0]) > 12;
    monthFirst ||= Number(numbers[1]) > 12;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day first' : 'month first';
}

/** As a header says it: "Date (dd/mm/yyyy)", "jj.mm.aaaa", "дд.мм.гггг". */
export function dayOrderIn(header: string): DayOrder {
  if (/(?<!\p{L})(?:dd?|jj?|tt?|дд?)([-/. ])(?:mm?|мм?)\1/iu.test(header)) return 'day first';
  return /(?<!\p{L})mm?([-/. ])(?:dd?|jj?)\1/iu.test(header) ? 'month first' : undefined;
}

/** `2018`, `2018-05` or `2022-06-07`: as precise as it was written, the day as the publisher's own clock had it. */
export const dateOf = (value: unknown, order?: DayOrder): string | undefined =>
  // "15 رمضان 1445 الموافق 25 مارس 2024": one day in two calendars, of which ours is read.
  inAscii(value)
    .split('الموافق')
    .map(given => dateIn(given, order))
    .find(Boolean);

function dateIn(given: string, order: DayOrder): string | undefined {
  // "Q2", "W23": a number of something else. "2015-" goes on, "2015?" is a guess.
  if (/\p{L}\d{1,3}(?!\d)|[~?≈<>]|-$/u.test(given)) return undefined;
  const words = withoutMarks(given).match(/\p{L}+/gu) ?? [];
  const months = monthsIn(words);
  const parts = months.length ? aroundMonth(months, given) : ofNumbers(numbersIn(given), words, order);
  if (!parts) return undefined;
  const date = parts.map(part => part.padStart(2, '0')).join('-');
  const isReal = isDate(date) && Date.parse(date) < Date.now() + yearInMilliseconds;
  // The first day of 1970 is what a clock says that was never set.
  return isReal && date >= '1800' && date !== '1970-01-01' ? date : undefined;
}

const ofChinese = (number: string) => {
  const digit = (sign = '') => String(Math.max('零一二三四五六七八九'.indexOf(sign), 0));
  const [, tens, ten, ones] = /^(.?)(十)(.?)$/.exec(number) ?? [];
  return ten ? (tens ? digit(tens) : '1') + digit(ones) : number.replace(/./g, digit);
};

/** "10:30", "10:30:05.5 +0200"; "10 h 30", "10时30分"; "10:30 a.m.", "10 pm". A time may also end a span, or follow a plus sign. */
const clock = '\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?: ?(?:gmt|utc)?[+-]\\d{4})?';
const hours = '\\d{1,2} ?(?:h(?![a-z])|[时時点點]) ?(?:\\d\\d分?)?(?:\\d\\d秒)?';
const half = ' ?[ap]\\.?m\\b';
const time = new RegExp(
  `(?: ?- ?(?=\\d\\d?[:h])|\\+)?(?:${clock}|${hours})(?:${half})?|\\b\\d{1,2}${half}`,
  'g',
);

/** Without the time of the day, with the digits 0 to 9, and dots for the Chinese words for year and month. */
const inAscii = (value: unknown) =>
  (
    /\bdatetime=["']([^"']+)/.exec(textOf(value).slice(0, 500))?.[1] ??
    textOf(value)
      .replace(/<[^<>]*>/g, ' ')
      .trim()
  )
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/\p{Pd}/gu, '-')
    .replace(/[〇○零一二三四五六七八九十]+(?=[年月日号號])/g, ofChinese)
    .replace(/ ?[年月] ?/g, '.')
    .replace(/[日号號]/g, ' ')
    .replace(/(\d)t\d[\d:.,]*(?: ?z|[+-]\d\d:?\d\d)?/g, '$1')
    .replace(time, ' ')
    .replace(/(\d{4}[^\d.]{1,12})\d{1,2}\.\d\d(?!\.?\d)/, '$1')
    .replace(/\s*([-./]|\s)\s*/g, '$1')
    .trim();

type Parts = string[] | undefined;

/** `sign`: what stands between all of them; undefined where that differs. */
function numbersIn(given: string): { numbers: string[]; sign: string | undefined } {
  const numbers = given.match(/\d+/g) ?? [];
  const [, sign] = /\d([-./ ])\d/.exec(given) ?? [];
  return { numbers, sign: sign && given.includes(numbers.join(sign)) ? sign : undefined };
}

/** Beside a year alone: "2024 г.", "año 2024", "عام 2024"; any other word says more than we would understand. */
const yearWords = /^(?:г|год|года|году|за|year|annee|ano|سنه|سنة|عام|م)$/;

/** Year, month and day, as many as there are. */
function ofNumbers({ numbers, sign }: ReturnType<typeof numbersIn>, words: string[], order: DayOrder): Parts {
  const isAlone = words.every(word => yearWords.test(word));
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.length === 1)
    return first.length === 8
      ? /^(\d{4})(\d\d)(\d\d)$/.exec(first)!.slice(1)
      : isAlone
        ? year(first)
        : undefined;
  if (!sign || (!isAlone && (numbers.length < 3 || sign === ' '))) return undefined;
  if (numbers.length === 2) return first.length === 4 ? [first, second] : year(second) && [second, first];
  if (numbers.length > 3) return undefined;
  if (year(first)) return numbers;
  // Between hyphens either end may be a year of two digits.
  const ofYear = year(third)?.[0] ?? (sign !== '-' || Number(third) > 31 ? fullYear(third) : undefined);
  if (!ofYear) return undefined;
  const isMonthFirst = Number(second) > 12 || (order === 'month first' && Number(first) < 13);
  const isPlain = sign !== '/' || order || first === second || Number(first) > 12 || Number(second) > 12;
  return isPlain ? [ofYear, ...(isMonthFirst ? [first, second] : [second, first])] : undefined;
}

const year = (number: string): Parts => (number.length === 4 ? [number] : undefined);

/** Of two digits, as mail programs write them (RFC 822). */
const fullYear = (number: string) =>
  number.length === 2 ? `${Number(number) < 70 ? 20 : 19}${number}` : undefined;

/** A day and a year around the name of a month. A further number, or the name of another month, makes it two days. */
function aroundMonth([month = '', ...others]: string[], given: string): Parts {
  const numbers = given.match(/\d+/g) ?? [];
  const years = numbers.filter(year);
  const [day, ...more] = numbers.filter(number => !year(number));
  if (others.length || years.length > 1) return undefined;
  const [, short] = /^\p{L}{3,5}\.?-(\d\d)$/u.exec(given) ?? [];
  if (short) return [fullYear(short)!, month]; // "Mar-23", as Excel writes a month
  const [, before, after] = /^\D*(\d\d?)\D*\p{L}\D*(\d\d)\D*$/u.exec(given) ?? [];
  if (before && after) return [fullYear(after)!, month, before];
  if (!years[0] || more.length) return undefined;
  return day ? [years[0], month, day] : [years[0], month];
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The months that are named, each once: "حزيران/يونيو" is one. */
function monthsIn(words: string[]): string[] {
  const named = words.flatMap((word, index) => {
    const month = monthNames().get(`${word} ${words[index + 1]}`) || monthNames().get(word);
    return month ? { word, month } : [];
  });
  const months = (found: typeof named) => [...new Set(found.map(({ month }) => month))];
  // A Tuesday in French and Spanish, too.
  return months(named).length > 1 ? months(named.filter(({ word }) => word !== 'mar')) : months(named);
}

let names: Map<string, string> | undefined;

/** Long, short, alone and beside a day, in our languages; in Arabic also as the Levant and the Maghreb call them. */
function monthNames(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const locale of [...languages, 'ar-SY', 'ar-MA', 'ar-DZ', 'en-GB', 'es-PE'])
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
  return addBeginnings(names);
}

/** "Sept", "juil": at least three letters, of names that all mean one month. */
function addBeginnings(names: Map<string, string>): Map<string, string> {
  const whole = new Map(names);
  for (const [name, month] of whole)
    for (let length = 3; length < name.length; length++) {
      const start = name.slice(0, length);
      if (!whole.has(start)) names.set(start, (names.get(start) ?? month) === month ? month : '');
    }
  return names;
}
