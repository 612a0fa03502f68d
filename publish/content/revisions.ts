/**
 * What the source of the overview said at each revision, as digests in `content/overview/revisions.json`. Translations name the
 * revision that they follow: of a text that changes under the same number nobody would look again.
 */
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './data-file.ts';
import type { DataFile } from './data-file.ts';
import type { Overview } from './read-content.ts';

type Revisions = Record<string, string>;

const fileIn = (folder: string) => join(folder, 'overview/revisions.json');

const read = (folder: string): Revisions =>
  existsSync(fileIn(folder))
    ? (readJson(fileIn(folder), join(folder, 'schemas/revisions.schema.json')) as Revisions)
    : {};

/** Of what readers see: another line break in the file is no other text. */
function digestOf({ title, sections }: Overview): string {
  const seen = [title, sections.map(({ id, title, blocks }) => [id, title, blocks])];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16);
}

/** @param file - The front matter of the source, which hears of the mistake. */
export function checkRevision(folder: string, source: Overview, file: DataFile): void {
  const known = read(folder)[source.revision];
  if (known && known !== digestOf(source))
    file.mistake(['revision'], `${source.revision + 1}, for the text has changed since revision ${source.revision}`);
}

/** Remembers a new revision. Returns whether there was one. */
export function recordRevision(folder: string, source: Overview): boolean {
  const revisions = read(folder);
  if (revisions[source.revision]) return false;
  const all = { ...revisions, [source.revision]: digestOf(source) };
  writeFileSync(fileIn(folder), `${JSON.stringify(all, null, 2)}\n`);
  return true;
}
