/** A small, valid content folder. Each test changes one thing in it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';
import { readContent } from '../../publish/content/read-content.ts';
import type { AuthoredContent } from '../../publish/content/read-content.ts';

/** The path of a file in content/, and its new text. */
export type Changes = Record<string, string>;

const overview = (frontMatter: string) => `---
title: Return
${frontMatter}
---

## [Overview](section:overview)

Going back to [Kosovo](territory:kosovo) can be a *relief*.
`;

const inAll = (text: string) => ({ ar: text, zh: text, en: text, fr: text, ru: text, es: text });

export const catalogue = {
  publishers: {
    iom: { names: { en: 'IOM', fr: 'OIM' }, hosts: ['iom.example'] },
    unused: { names: { en: 'Nobody' } },
  },
  types: { guidance: inAll('Guidance'), unused: inAll('Unused') },
  topics: { return: inAll('Return'), unused: inAll('Unused') },
  kinds: {
    landing: inAll('Page'),
    'full-text': inAll('Text'),
    part: inAll('Part'),
    none: inAll('No address'),
    missing: inAll('Not there'),
  },
  resources: [
    {
      id: 'guide',
      titles: { fr: 'Guide du retour', en: 'Return guide' },
      publishers: ['iom'],
      date: '2018-05',
      type: 'guidance',
      topics: ['return'],
      descriptions: inAll('A guide.'),
      editions: [
        {
          language: 'en',
          links: [
            { url: 'https://example.org/guide.pdf', kind: 'full-text' },
            { url: 'https://example.org/guide', kind: 'landing' },
          ],
          format: 'PDF',
          size: '787.11 KB',
          pages: 28,
        },
        { language: 'ar', links: [{ url: 'https://example.org/ar/guide', kind: 'landing' }] },
        { language: 'fr', links: [] },
      ],
    },
  ],
};

export const territories = {
  territories: {
    kosovo: {
      names: { en: 'Kosovo' },
      mentions: { en: ['Kosovo'], fr: ['Kosovo'], ru: ['Косово', 'Республика Косово'] },
      wordings: {
        un: {
          kind: 'footnote',
          usedBy: ['United Nations'],
          marker: '*',
          texts: { en: 'References…', fr: 'Les références…' },
        },
      },
    },
  },
};

const translation = 'status: unreviewed\nrevision: 1\ntranslates: 1';

const files: Changes = {
  'overview/fr.md': overview('status: source\nrevision: 1'),
  ...Object.fromEntries(
    ['ar', 'zh', 'en', 'ru', 'es'].map(name => [`overview/${name}.md`, overview(translation)]),
  ),
  'resources.json': JSON.stringify(catalogue, null, 2),
  'territories.json': JSON.stringify(territories, null, 2),
};

/** Writes the small content with these changes and returns its folder. An empty text leaves the file out. */
export function writeSmallContent(test: TestContext, changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  test.after(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'content');
  cpSync(fileURLToPath(new URL('../../content/schemas', import.meta.url)), join(folder, 'schemas'), {
    recursive: true,
  });
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    if (!text) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The content as the build reads it. */
export const readSmallContent = (test: TestContext, changes: Changes = {}): AuthoredContent =>
  readContent(writeSmallContent(test, changes));

/** The text of one of the small files with a piece replaced. */
export function changed(path: string, from: string, to: string): Changes {
  const text = files[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { [path]: text.replace(from, to) };
}
