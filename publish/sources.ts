/** All that editors write for a publication. */
import { fileURLToPath } from 'node:url';
import type { SearchWords } from '../src/content/search-words.ts';
import type { Language } from '../src/localization/language.ts';
import { MistakesOfAll } from './content/data-file.ts';
import { readContent } from './content/read-content.ts';
import type { AuthoredContent } from './content/read-content.ts';
import { readSearchWords } from './content/search-words.ts';
import { readPageWords } from './pages/page-words.ts';
import type { PageWords } from './pages/page-words.ts';
import { readPublisher } from './pages/publisher.ts';
import type { Publisher } from './pages/publisher.ts';

export const contentFolder = fileURLToPath(new URL('../content', import.meta.url));

export interface EditedContent {
  content: AuthoredContent;
  publisher: Publisher;
  pageWords: PageWords;
  searchWords: Record<Language, SearchWords>;
}

/**
 * @param folder - Of the content.
 * @param address - In place of the publisher's, for a trial.
 * @throws ContentMistakes with all that is wrong in any of its files.
 */
export function readEdited(folder = contentFolder, address?: string): EditedContent {
  const mistakes = new MistakesOfAll();
  const content = mistakes.in(() => readContent(folder));
  const publisher = mistakes.in(() => readPublisher(folder, address));
  const pageWords = mistakes.in(() => readPageWords(folder));
  const searchWords = mistakes.in(() => readSearchWords(folder));
  mistakes.end();
  return { content, publisher, pageWords, searchWords };
}
