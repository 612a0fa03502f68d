/** What is noted of a single item of a list. */
import type { Resource } from '../content/resources-content.js';
import type { FeedItem } from './feed-item.js';
import { isLanguageKnown } from './language-of.js';
import { most } from './limits.js';
import { documentAt, quoted, unknownLanguageNote } from './notes.js';
import type { Notes } from './notes.js';
import { textOf } from './values.js';

export function noteUnknown(item: FeedItem, { date }: Resource, notes: Notes): void {
  if (!date && textOf(item.date)) notes.add('a date is not understood', quoted(item.date));
  const stated = new Set([item.language, ...item.editions.map(({ language }) => language)]);
  for (const language of stated)
    if (!isLanguageKnown(language)) notes.add(unknownLanguageNote, quoted(language));
}

/** Which item it is. Behind records that were left out, its place in the list as it came is not known. */
export function placeOf({ id, editions }: FeedItem, index: number, { skipped }: Notes): string | undefined {
  const name = textOf(id) || textOf(editions[0]?.url);
  return skipped ? name && quoted(name) : documentAt(index, name);
}

/** @param ids - Those of the items before. Documents of a series may share what is only an address or a symbol. */
export function noteSharedId({ id, symbol, editions }: FeedItem, ids: Set<string>, notes: Notes): void {
  const own = textOf(id);
  const addresses = editions.slice(0, most.inItem).flatMap(({ url }) => textOf(url) || []);
  if (!own || own === textOf(symbol) || addresses.some(address => own.includes(address))) return;
  if (ids.has(own)) notes.add('an id is that of several documents', quoted(own));
  ids.add(own);
}
