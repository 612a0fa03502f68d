/** Files that somebody has put into content/ and nobody reads: a copy, a language that we do not speak, a misspelt name. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languages } from './languages.ts';

const read = new Set([
  ...['resources', 'territories', 'synonyms', 'pages', 'publisher'].map(name => `${name}.json`),
  ...languages.map(language => `overview/${language}.md`),
  'overview/revisions.json',
]);

/** One mistake for each. What begins with a dot belongs to a program. */
export const unreadFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.startsWith('schemas/') && !/(^|\/)\./.test(path))
    .filter(path => !read.has(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map(path => `${basename(folder)}/${path}: expected no file of this name: nobody reads it`);
