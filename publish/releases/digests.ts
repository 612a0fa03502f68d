/** What is in the files of a folder, in the form that browsers compare: `sha384-…` (W3C Subresource Integrity). */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Digests by path, in the order of the paths. */
export type Digests = Record<string, string>;

/** The copies for servers that hand out compressed files. They follow from the files beside them. */
const compressed = /\.(br|gz)$/;

export const digestOf = (file: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** The files below a folder, as sorted paths with slashes. Without those that follow from others. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !compressed.test(path) && statSync(join(folder, path)).isFile())
    .sort();
}

export const digestsIn = (folder: string): Digests =>
  Object.fromEntries(filesIn(folder).map(path => [path, digestOf(join(folder, path))]));

/** The paths whose files are not the same in both. */
export const differing = (one: Digests, other: Digests): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(path => one[path] !== other[path]).sort();

/** What Rollup writes. Everything else of a release follows from the content, too: also the script of a language, `fr/widgets.js`. */
export const isScript = (path: string) => /^(?!\w\w\/).*\.js(\.map)?$/.test(path);

/** One digest of all scripts among the files of a release. A build of the same source gives the same, whatever the content. */
export const digestOfScripts = (files: Digests): string => {
  const scripts = Object.entries(files).filter(([path]) => isScript(path));
  return `sha384-${createHash('sha384').update(JSON.stringify(scripts)).digest('base64')}`;
};
