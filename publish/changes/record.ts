/**
 * Extends the feeds of changes with each publication. What is published now is compared with what readers had until now; what
 * that publication's own feeds tell is kept for good, so that the address of a withdrawn document never becomes a lie.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../content/languages.ts';
import type { PublishedContent } from '../content/write-content.ts';
import { readPageWords } from '../pages/page-words.ts';
import { changesBetween } from './compare.ts';
import { asAtom, itemOf } from './feed.ts';
import type { ChangeFeed } from './feed.ts';

const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/** They follow from a publication, and are no files of its own. */
export const isChangeFeed = (path: string): boolean => /^\w\w\/changes\.(json|xml)$/.test(path);

/**
 * @param source - The `v1/` that is published, with the empty feeds of the build, or with those of an earlier publication.
 * @param v1 - The publication, with its content.
 * @param before - The `v1/` that readers had until now; none at the first publication, which changes nothing.
 */
export function recordChanges(source: string, v1: string, before: string | undefined, now: Date): void {
  const pageWords = readPageWords(contentFolder);
  for (const language of languages) {
    const feedIn = (folder: string) => readFeed(join(folder, language, 'changes.json'));
    const earlier = before ? feedIn(before) : undefined;
    const head = feedIn(source) ?? earlier;
    if (!head) continue;
    const words = (key: string) => pageWords(key, language);
    const [contentBefore, content] = [before && contentIn(before, language), contentIn(v1, language)];
    const changes = contentBefore && content ? changesBetween(contentBefore, content, words) : [];
    const items = [...changes.map(change => itemOf(change, head, now, words)), ...(earlier?.items ?? [])];
    const feed = { ...head, items };
    mkdirSync(join(v1, language), { recursive: true });
    writeFileSync(join(v1, language, 'changes.json'), JSON.stringify(feed));
    writeFileSync(join(v1, language, 'changes.xml'), asAtom(feed, now.toISOString()));
  }
}

const readFeed = (file: string) => (existsSync(file) ? readJson<ChangeFeed>(file) : undefined);
const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** What readers of a language get in a `v1/`. Undefined where it has not all of it. */
export function contentIn(v1: string, language: string): PublishedContent | undefined {
  const fileOf = (name: string) => join(v1, 'content', language, `${name}.json`);
  if (!['overview', 'resources', 'territories'].every(name => existsSync(fileOf(name)))) return undefined;
  const read = (name: string) => readJson<never>(fileOf(name));
  return { overview: read('overview'), resources: read('resources'), territories: read('territories') };
}
