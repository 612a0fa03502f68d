/** Publishes a content folder, with the files of the build that its readers read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asAtom, emptyFeed } from '../../publish/changes/feed.ts';
import { languages } from '../../publish/content/languages.ts';
import { readContent } from '../../publish/content/read-content.ts';
import { publishedContent } from '../../publish/content/write-content.ts';
import { readPageWords } from '../../publish/pages/page-words.ts';
import type { Published } from '../../publish/releases/publication.ts';

const pageWords = readPageWords(fileURLToPath(new URL('../../content', import.meta.url)));
const publisher = { address: 'https://publisher.example/', name: 'A & B' };

export async function publishContent(folder: string, published: Published, moment: Date): Promise<void> {
  const v1 = mkdtempSync(join(tmpdir(), 'build-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(v1, path)), { recursive: true });
    writeFileSync(join(v1, path), text);
  };
  const content = publishedContent(readContent(folder));
  for (const language of languages) {
    for (const [name, value] of Object.entries(content[language]))
      write(`content/${language}/${name}.json`, JSON.stringify(value));
    const feed = emptyFeed(language, publisher, key => pageWords(key, language));
    write(`${language}/changes.json`, JSON.stringify(feed));
    write(`${language}/changes.xml`, asAtom(feed, '1970-01-01T00:00:00Z'));
  }
  await published.publish(v1, moment);
  rmSync(v1, { recursive: true });
}
