/** Reads the snippets of this folder, and those that pages show today. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Snippet {
  /** Name of the file. */
  name: string;
  kind: 'html' | 'js' | 'php';
  text: string;
  /** Values from the snippet's comment. README.md explains them. */
  says: Partial<Record<'First published' | 'Before' | 'Code' | 'After' | 'Shows' | 'Resolves', string>>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

export const book: Snippet[] = readdirSync(here)
  .filter(name => /\.(html|js|php)$/.test(name))
  .map(name => {
    const comment = /^(?:<!--|\/\*)\n([^]*?)\n(?:-->|\*\/)\n([^]*)$/.exec(readFileSync(here + name, 'utf8'));
    if (!comment)
      throw new Error(`test/legacy/${name} does not begin with its comment: see README.md beside it.`);
    const lines = comment[1]!.split('\n').map(line => /^([^:]+): (.*)$/.exec(line)!.slice(1, 3));
    return {
      name,
      kind: name.split('.').at(-1) as Snippet['kind'],
      text: comment[2]!,
      says: Object.fromEntries(lines) as Snippet['says'],
    };
  });

/** Line breaks and indents do not count. */
export const normalise = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The snippets in today's README.md and docs/, each with its place. */
export function published(): { place: string; text: string }[] {
  // The start pages in other languages have the samples of the English one: publish/docs/start-pages.ts compares them.
  const pages = ['README.md', 'docs/start/en.md', ...readdirSync(`${root}docs`).map(name => `docs/${name}`)];
  return pages
    .filter(name => name.endsWith('.md'))
    .flatMap(name => {
      const page = readFileSync(root + name, 'utf8');
      return [...page.matchAll(/^[ \t]*```(?:html|js|php)\n([^]*?)^[ \t]*```/gm)].map(found => ({
        place: `${name}, line ${page.slice(0, found.index).split('\n').length + 1}`,
        text: found[1]!,
      }));
    });
}
