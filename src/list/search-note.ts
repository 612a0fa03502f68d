/** Tells readers what a search shows beside documents with all of their words, as they are typed. */
import { isolated } from '../localization/isolated.js';
import { plural } from '../localization/messages.js';
import type { ListHost } from './list-host.js';

export interface Beside {
  total: number;
  /** How many of the first documents have all words; the others have some. */
  complete: number;
  /** Words that no document has, and what is shown in their place, as documents write it. */
  instead: readonly { typed: string; shown: readonly string[] }[];
}

/** One sentence each; none where the words say themselves why a document is there. */
export function searchNote(
  { total, complete, instead }: Beside,
  { msg, locale }: Pick<ListHost, 'msg' | 'locale'>,
): string[] {
  if (!total) return [];
  const other = msg('No document has “[typed]”. Shown: [words].', { id: 'list-instead' });
  const list = new Intl.ListFormat(locale.tag, { type: 'unit', style: 'short' });
  const sentences = instead.map(({ typed, shown }) =>
    other
      .replace('[typed]', () => isolated(typed, locale.tag))
      .replace('[words]', () => list.format(shown.map(words => isolated(words, locale.tag)))),
  );
  if (complete === total) return sentences;
  if (!complete)
    return [
      ...sentences,
      msg('No document has all words. These have some of them.', { id: 'list-some-only' }),
    ];
  const some = msg(
    '{n, plural, one {# document has all words. The others have some of them.} other {# documents have all words. The others have some of them.}}',
    { id: 'list-some' },
  );
  return [...sentences, plural(some, complete, locale.tag)];
}
