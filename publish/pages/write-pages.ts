/** Writes each element in each language: a page of its own (index.html) and a fragment to include (fragment.html). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import { ContentMistakes } from '../content/data-file.ts';
import type { PublishedContent } from '../content/write-content.ts';
import { page } from './page.ts';
import { nativeName, prerender, stylesIn, views } from './prerender.ts';
import type { View } from './prerender.ts';

/** On their own pages the elements carry the main heading, and the list its state in the address. */
const pageAttributes: Record<View, Record<string, string>> = {
  overview: { 'heading-level': '1' },
  resources: { 'heading-level': '1', 'url-state': '' },
  footnote: {},
};

type PageWords = Record<string, Partial<Record<Language, string>>>;

/** @param write - Takes a path below `v1/` and the text of the file. */
export async function writePages(
  contentFolder: string,
  published: Record<Language, PublishedContent>,
  write: (path: string, text: string) => void,
): Promise<void> {
  const pageWords = JSON.parse(readFileSync(join(contentFolder, 'pages.json'), 'utf8')) as PageWords;
  const hashes = new Set<string>();
  for (const language of languages) {
    const words = (key: string) => {
      const text = pageWords[key]?.[language];
      if (!text)
        throw new ContentMistakes([`content/pages.json: expected "${key}" to have a text in "${language}".`]);
      return text;
    };
    for (const view of views) {
      const fragment = await prerender(view, language, published[language]);
      const heading = view === 'footnote' ? `<h1>${words(view)}</h1>\n` : '';
      const content = heading + (await prerender(view, language, published[language], pageAttributes[view]));
      write(`${language}/${view}/fragment.html`, `${fragment}\n`);
      write(
        `${language}/${view}/index.html`,
        page({ nativeName, view, views: [...views], language, words, content }),
      );
      for (const style of stylesIn(fragment))
        hashes.add(`sha256-${createHash('sha256').update(style).digest('base64')}`);
    }
  }
  write('page.css', readFileSync(fileURLToPath(new URL('page.css', import.meta.url)), 'utf8'));
  write('csp.json', JSON.stringify({ 'style-src': [...hashes].sort() }));
}
