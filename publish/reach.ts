/**
 * `npm run reach -- access.log`: how often the widgets have loaded their content, by week, site and language, from the log of a
 * web server. Of a request it reads the day, the address asked for, and the site that the browser names (`Origin`): no page, no
 * reader. Counts below ten are not told, for they may speak of single people.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { markdownTable } from '../bench/markdown-table.ts';
import { isLanguage } from '../src/localization/language.ts';
import { isMain } from './is-main.ts';
import { answerHelp } from './options.ts';

/** A smaller count could be known to be somebody. */
const leastTold = 10;

interface Reach {
  /** ISO 8601: `2026-W48`. */
  week: string;
  /** `https://agency.example`; empty where the browser named none: a page of the same host, or another program. */
  origin: string;
  language: string;
  count: number;
}

/** What each line says, where it is a request for content that was answered. */
export async function reachOf(
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<{ reach: Reach[]; unread: number }> {
  const found = new Map<string, Reach>();
  let unread = 0;
  for await (const line of lines) {
    if (!line) continue;
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
    known.count++;
    found.set(key, known);
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

/** A log may be longer than a text can be. @throws Error where the file cannot be read. */
async function* linesOf(name: string): AsyncGenerator<string> {
  let broken: Error | null | undefined;
  const file = createReadStream(name);
  const done = (error?: Error | null) => (broken = error);
  const input = name.endsWith('.gz') ? pipeline(file, createGunzip(), done) : file.on('error', done);
  yield* createInterface({ input, crlfDelay: Infinity });
  if (broken) throw broken;
}

const usage = 'npm run reach -- access.log: name one log or more, also compressed by gzip.';

if (isMain(import.meta.url)) {
  answerHelp(usage);
  const logs = process.argv.slice(2);
  const missing = logs.filter(name => !existsSync(name));
  if (!logs.length || missing.length) {
    for (const name of missing) console.error(`There is no file ${name}.`);
    console.error(usage);
    process.exit(1);
  }
  for (const name of logs) {
    const { reach, unread } = await reachOf(linesOf(name)).catch((error: Error) => {
      console.error(`${name} cannot be read: ${error.message}`);
      process.exit(1);
    });
    console.log(reach.length ? table(reach) : `No request for content is in ${name}.`);
    if (unread) console.log(`Lines of ${name} that are not understood: ${unread}.`);
  }
}
