/** Writes each element in each language: a page of its own (index.html) and a fragment to include (fragment.html). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { viewNames } from '../../src/content/views.ts';
import type { View } from '../../src/content/views.ts';
import { languages } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import { asAtom, emptyFeed } from '../changes/feed.ts';
import type { PublishedContent } from '../content/write-content.ts';
import { escapeHtml } from '../../src/maker/markup.ts';
import { asXml, oembed } from './oembed.ts';
import { frameScript, page, pageTitle } from './page.ts';
import {
  documentsFeed,
  formatDate,
  nativeName,
  prerenderFragment,
  prerenderInPage,
  stylesIn,
  stylesOfElements,
} from './prerender.ts';
import type { PageWords } from './page-words.ts';
import type { Publisher } from './publisher.ts';

/** On their own pages the elements carry the main heading, and the list its state in the address: without script, too, it is whole. */
const pageAttributes: Record<View, Record<string, string>> = {
  overview: { 'heading-level': '1' },
  resources: { 'heading-level': '1', 'page-size': '500', 'url-state': '' },
  footnote: {},
};

/** @param write - Takes a path below `v1/` and the text of the file. */
export async function writePages(
  pageWords: PageWords,
  publisher: Publisher,
  published: Record<Language, PublishedContent>,
  write: (path: string, text: string) => void,
): Promise<void> {
  const hashes = new Set<string>();
  for (const language of languages) {
    const words = (key: string) => pageWords(key, language);
    for (const view of viewNames) {
      const fragment = await prerenderFragment(view, language, published[language]);
      const heading = view === 'footnote' ? `<h1>${escapeHtml(words(view))}</h1>\n` : '';
      const content =
        heading + (await prerenderInPage(view, language, published[language], pageAttributes[view]));
      write(`${language}/${view}/fragment.html`, `${fragment}\n`);
      write(
        `${language}/${view}/index.html`,
        page({ publisher, nativeName, formatDate, view, language, words, content }),
      );
      const address = `${publisher.address}v1/${language}/${view}/`;
      const title = pageTitle(view, words);
      const answer = oembed({ publisher, page: address, language, view, title });
      write(`oembed/${language}/${view}.json`, JSON.stringify(answer));
      write(`oembed/${language}/${view}.xml`, asXml(answer));
      if (view === 'resources')
        write(`${language}/${view}/feed.json`, documentsFeed(published[language].resources, title, address));
      for (const style of stylesIn(fragment)) hashes.add(hash(style));
    }
    const changes = emptyFeed(language, publisher, words);
    write(`${language}/changes.json`, JSON.stringify(changes));
    write(`${language}/changes.xml`, asAtom(changes, `${publisher.updated ?? '1970-01-01'}T00:00:00Z`));
  }
  write('page.css', await stylesOfPages());
  write('csp.json', JSON.stringify({ 'script-src': [hash(frameScript)], 'style-src': [...hashes].sort() }));
}

/** Also for browsers that know no nested rules yet. */
async function stylesOfPages(): Promise<string> {
  const page = readFileSync(fileURLToPath(new URL('page.css', import.meta.url)), 'utf8');
  const { code, warnings } = await transform(`${stylesOfElements()}\n${page}`, {
    loader: 'css',
    target: ['chrome100', 'firefox100', 'safari15'],
  });
  if (warnings.length) throw new Error(warnings.map(({ text }) => `page.css: ${text}`).join('\n'));
  return code;
}

/** As a Content Security Policy lists it, between single quotes. */
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
