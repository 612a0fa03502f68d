/** A list that is here: its index answers at once. What finds words comes when a reader is about to type them. */
import type { ResourcesContent } from '../content/resources-content.js';
import { knownValues } from './known-values.js';
import { listIndexOf } from './list-index.js';
import type { Search } from './list-search.js';
import type { ListSource } from './source.js';

/** Resolves when the index of the list is built. @param content - Checked. */
export async function loadedListOf(
  content: ResourcesContent,
  report: (error: Error) => boolean,
): Promise<ListSource> {
  const index = await listIndexOf(content);
  let search: Search | undefined;
  let opening: Promise<Search> | undefined;
  /** After a failure it tries again. */
  const openSearch = (): Promise<Search> =>
    (opening ??= import('./list-search.js')
      .then(list => list.openSearch(content, report))
      .then(opened => (search = opened))
      .catch((error: Error) => {
        opening = undefined;
        throw error;
      }));
  return {
    known: knownValues(content, index.find({}).counts),
    get failures() {
      return search?.failures ?? [];
    },
    find(question) {
      if (!question.words.trim()) return index.find(question);
      return search?.find(question) ?? openSearch().then(opened => opened.find(question));
    },
    expectWords() {
      openSearch().catch(() => {}); // whoever then searches is told
    },
    countsWithin: within => index.find({ within }).counts,
  };
}
