/**
 * `npm run reach -- access.log`: how often the widgets have loaded their content, by week, site and language, from the log of a
 * web server. Of a request it reads the day, the address asked for, and the site that the browser names (`Origin`): no page, no
 * reader. Counts below ten are not told, for they may speak of single people.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { markdownTable } from '../bench/markdown-table.ts';
import { isLanguage } from '../src/localization/language.ts';
import { isMain } from './is-main.ts';

/** A smaller count could be known to be somebody. */
const leastTold = 10;

export interface Reach {
  /** ISO 8601: `2026-W48`. */
  week: string;
  /** `https://agency.example`; empty where the browser named none: a page of the same host, or another program. */
  origin: string;
  language: string;
  count: number;
}

/** What each line says, where it is a request for content that was answered. */
export function reachOf(log: string): { reach: Reach[]; unread: number } {
  const found = new Map<string, Reach>();
  let unread = 0;
  for (const line of log.split('\n').filter(Boolean)) {
    const request = /\[(\d+)\/(\w{3})\/(\d{4}):.*?"(?:GET|HEAD) (\S+)[^"]*" (\d{3})/.exec(line);
    if (!request) {
      unread++;
      continue;
    }
    const [, day, month, year, path, status] = request;
    const language = /\/content\/(\w\w)\/\w+\.json(?:\?|$)/.exec(path!)?.[1];
    if (!isLanguage(language) || !/^(200|304)$/.test(status!)) continue;
    const origin = /"(https?:\/\/[^"/\s]+)"\s*$/.exec(line)?.[1] ?? '';
    const week = weekOf(new Date(`${day} ${month} ${year} UTC`));
    const key = [week, origin, language].join();
    const known = found.get(key) ?? { week, origin, language, count: 0 };
    found.set(key, { ...known, count: known.count + 1 });
  }
  const reach = [...found.values()].sort(
    (one, other) =>
      other.week.localeCompare(one.week) ||
      one.origin.localeCompare(other.origin) ||
      one.language.localeCompare(other.language),
  );
  return { reach, unread };
}

/** The week of a day in ISO 8601: that of its Thursday. */
function weekOf(day: Date): string {
  const thursday = new Date(day);
  thursday.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${String(1 + Math.floor(days / 7)).padStart(2, '0')}`;
}

export const table = (reach: Reach[]): string =>
  markdownTable(
    ['week', 'site', 'language', 'loads'],
    reach.map(({ week, origin, language, count }) => [
      week,
      origin || '(none named)',
      language,
      count < leastTold ? `fewer than ${leastTold}` : String(count),
    ]),
  );

if (isMain(import.meta.url)) {
  const logs = process.argv.slice(2);
  const missing = logs.filter(name => !existsSync(name));
  if (!logs.length || missing.length) {
    for (const name of missing) console.error(`There is no file ${name}.`);
    console.error('npm run reach -- access.log: name one log or more, also compressed by gzip.');
    process.exit(1);
  }
  for (const name of logs) {
    const file = readFileSync(name);
    const { reach, unread } = reachOf((name.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8'));
    console.log(reach.length ? table(reach) : `No request for content is in ${name}.`);
    if (unread) console.log(`Lines of ${name} that are not understood: ${unread}.`);
  }
}
