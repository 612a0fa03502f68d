/** What the desk shows: the content as it stands in its files, beside what is published. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Language } from '../../src/localization/language.ts';
import { contentIn } from '../changes/record.ts';
import { ContentMistakes } from '../content/data-file.ts';
import { languages } from '../content/languages.ts';
import { readMarkdown } from '../content/markdown.ts';
import type { MarkdownSection } from '../content/markdown.ts';
import type { Overview } from '../content/read-content.ts';
import { publishedContent } from '../content/write-content.ts';
import type { PublishedContent } from '../content/write-content.ts';
import { Published } from '../releases/publication.ts';
import { readEdited } from '../sources.ts';
import type { EditedContent } from '../sources.ts';

export interface DeskState {
  /** What the build would refuse. While there is anything, what readers would get is not known. */
  mistakes: readonly string[];
  edited?: EditedContent;
  next?: Record<Language, PublishedContent>;
  /** What readers get now. Undefined where no publication is known. */
  published?: { moment: string; content: Partial<Record<Language, PublishedContent>> };
}

/**
 * @param folder - Of the content.
 * @param onto - Where it is published, as `publish:site` has it.
 */
export function readDesk(folder: string, onto?: string): DeskState {
  const published = onto === undefined ? undefined : readPublished(onto);
  try {
    const edited = readEdited(folder);
    return { mistakes: [], edited, next: publishedContent(edited.content), ...(published && { published }) };
  } catch (error) {
    if (!(error instanceof ContentMistakes)) throw error;
    return { mistakes: error.mistakes, ...(published && { published }) };
  }
}

function readPublished(onto: string): DeskState['published'] {
  const published = new Published(onto);
  const { current } = published;
  if (!current) return undefined;
  const content = Object.fromEntries(
    languages.map(language => [language, contentIn(published.v1(current.id), language)]),
  );
  return { moment: current.id.replace(/T(\d\d)-(\d\d).*/, ', $1:$2 UTC'), content };
}

export const sourceOf = (overviews: Record<Language, Overview>): [Language, Overview] =>
  (Object.entries(overviews) as [Language, Overview][]).find(([, { status }]) => status === 'source')!;

/**
 * What the source said at a revision, from the history that Git keeps of its file. Undefined where Git does not know.
 *
 * @param folder - Of the content.
 */
export function sourceAt(
  folder: string,
  language: Language,
  revision: number,
): MarkdownSection[] | undefined {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const file = `overview/${language}.md`;
  try {
    for (const commit of git('log', '--format=%H', '-n100', '--', file).split('\n').filter(Boolean)) {
      const text = git('show', `${commit}:./${file}`);
      const { frontMatter, sections } = readMarkdown(join(folder, file), text, {
        language,
        territories: undefined,
      });
      if ((frontMatter.value as Partial<Overview> | undefined)?.revision === revision) return sections;
    }
  } catch {
    // No Git, or no repository: the number of revisions is all that can be told.
  }
  return undefined;
}
