/**
 * JSON Feed 1.1, to carry a list to another one. A feed's own date is a moment: only a date known to the day
 * becomes one. The date as it is known, and all else that has no field in a feed, is in `_return_reintegration`.
 *
 * An item that names no language counts as written in the feed's: with an item whose language nobody knows, the feed names none.
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { encodedAddresses, references } from './reference.js';

/** @param title - The name of the feed. */
export function toJsonFeed(
  resources: Resource[],
  content: ResourcesContent,
  _tag: string,
  title: string,
): string {
  const items = references(resources, content).map((reference, index) => {
    const { id, date, type, editions } = resources[index]!;
    const tags = [reference.type, ...reference.topics].filter(Boolean);
    const { urls, publishers, symbol, description, language } = reference;
    return {
      id,
      url: urls[0],
      title: reference.title,
      content_text: description ?? reference.title, // one of the contents is required
      date_published: reference.date.length === 3 ? `${date}T00:00:00Z` : undefined,
      authors: publishers.map(({ name }) => ({ name })),
      tags: tags.length ? tags : undefined,
      language,
      _return_reintegration: {
        type: type || undefined,
        date: reference.date.length ? date : undefined,
        symbol,
        editions: editions.map(edition => ({ ...edition, urls: encodedAddresses(edition) })),
      },
    };
  });
  const language = items.every(item => item.language) ? content.language : undefined;
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, language, items }, null, 2);
}
