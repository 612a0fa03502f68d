/**
 * The content as of a day, which `pin` shows: each publication writes `as-of/YYYY-MM-DD/content/` once. `as-of/index.json` lists
 * the days and what their files hold.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder, writeCompressed } from './compress.ts';
import { differing, digestsIn } from './digests.ts';
import type { Digests } from './digests.ts';

/** By day, the digests of its files by paths below its folder. */
interface AsOfIndex {
  days: Record<string, Digests>;
}

function readIndex(folder: string): AsOfIndex {
  const file = join(folder, 'index.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AsOfIndex) : { days: {} };
}

/** Whether the day stands already, with other content: the first publication of a day is the one that it keeps. */
export function isTaken(folder: string, day: string, content: string): boolean {
  const files = readIndex(folder).days[day];
  return files !== undefined && differing(files, contentDigests(content)).length > 0;
}

const contentDigests = (content: string): Digests =>
  Object.fromEntries(Object.entries(digestsIn(content)).map(([path, digest]) => [`content/${path}`, digest]));

/** Keeps the content under the day, unless the day has some already. */
export async function keepAsOf(folder: string, day: string, content: string): Promise<void> {
  const index = readIndex(folder);
  if (index.days[day]) return;
  const unfinished = join(folder, `.${day}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(content, join(unfinished, 'content'), { recursive: true });
  await compressFolder(unfinished);
  renameSync(unfinished, join(folder, day));
  const days = Object.fromEntries(Object.entries({ ...index.days, [day]: contentDigests(content) }).sort());
  await writeCompressed(join(folder, 'index.json'), JSON.stringify({ days }));
}
