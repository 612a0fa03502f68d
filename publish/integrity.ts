/** What the published scripts hold, for pages that pin them: `v1/integrity.json`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/localization/language.ts';
import { filesIn } from './releases/digests.ts';

export interface Integrity {
  version: string;
  /** Of each script the value of its `integrity` attribute (W3C Subresource Integrity), by its path below the folder. */
  integrity: Record<string, string>;
  /** Which further scripts one that stands in pages may ask for, now or later. */
  loads: Record<string, string[]>;
  /** The same kind of value for scripts that are signed: `npm run sign` adds the public keys. */
  keys?: string[];
}

/** The scripts that stand in pages of partners. */
const inPages = [
  ...['widgets.js', 'widgets.classic.js', 'territory-footnote.js', 'frames.js'],
  ...languages.map(language => `${language}/widgets.js`),
];

/** The scripts in a folder and below it, by their paths. */
export const scriptsIn = (folder: string): string[] => filesIn(folder).filter(path => path.endsWith('.js'));

/** @param folder - A release: `dist/site/v1`. */
export function integrityOf(folder: string, version: string): Integrity {
  const texts = new Map(scriptsIn(folder).map(path => [path, readFileSync(join(folder, path))]));
  const digest = (text: Buffer) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
  return {
    version,
    integrity: Object.fromEntries([...texts].map(([path, text]) => [path, digest(text)])),
    loads: Object.fromEntries(inPages.map(path => [path, loadedBy(path, texts)])),
  };
}

/** What a script imports, and what that imports, and so on: each as `"./chunks/NAME.js"`, also where a chunk asks for another. */
function loadedBy(path: string, texts: ReadonlyMap<string, Buffer>): string[] {
  const found = new Set([path]);
  // `found` grows meanwhile.
  for (const from of found)
    for (const [, to] of String(texts.get(from)).matchAll(/["'`](\.\.?\/[\w./-]+\.js)["'`]/g)) {
      for (const asking of [from, from.replace('chunks/', '')]) {
        const address = new URL(to!, `file:///${asking}`).pathname.slice(1);
        if (texts.has(address)) found.add(address);
      }
    }
  found.delete(path);
  return [...found].sort();
}
