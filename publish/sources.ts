/**
 * All that people write for a publication: content/, and the words in locales/. `npm run build` begins with it, so that whoever
 * wrote them hears of all mistakes at once, before anything is built.
 */
import { fileURLToPath } from 'node:url';
import { ContentMistakes, MistakesOfAll, sayMistakes } from './content/data-file.ts';
import { readContent } from './content/read-content.ts';
import type { AuthoredContent } from './content/read-content.ts';
import { readSearchWords } from './content/search-words.ts';
import { isMain } from './is-main.ts';
import { checkWords } from './locales/check.ts';
import { ourConfig, readProject } from './locales/project.ts';
import type { Project } from './locales/project.ts';
import { readPageWords } from './pages/page-words.ts';
import type { PageWords } from './pages/page-words.ts';
import { readPublisher } from './pages/publisher.ts';
import type { Publisher } from './pages/publisher.ts';

export const contentFolder = fileURLToPath(new URL('../content', import.meta.url));

/** What editors write. */
export interface EditedContent {
  content: AuthoredContent;
  publisher: Publisher;
  pageWords: PageWords;
}

export interface Sources extends EditedContent {
  project: Project;
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
  mistakes.in(() => readSearchWords(folder));
  mistakes.end();
  return { content, publisher, pageWords };
}

/**
 * @param folder - Of the content.
 * @param address - In place of the publisher's, for a trial.
 * @throws ContentMistakes with all that is wrong in any of them.
 */
export function readSources(folder = contentFolder, address?: string): Sources {
  const mistakes = new MistakesOfAll();
  const edited = mistakes.in(() => readEdited(folder, address));
  const project = readProject(ourConfig);
  mistakes.in(() => {
    const wrong = checkWords(project);
    if (wrong.length) throw new ContentMistakes(wrong);
  });
  mistakes.end();
  return { ...edited, project };
}

if (isMain(import.meta.url)) await sayMistakes(() => readSources());
