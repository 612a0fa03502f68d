/**
 * JSON Feed 1.1, to carry a list to another one. A feed's own date is a moment: only a date known to the day
 * becomes one. The document with all that has no field in a feed is in `_return_reintegration`.
 *
 * An item that names no language counts as written in the feed's: with an item whose language nobody knows, the feed names none.
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { carried } from './carried.js';
import { references } from './reference.js';
import { toJson } from '../safe/to-json.js';

export const toJsonFeed = (resources: Resource[], content: ResourcesContent, title: string): string =>
  toJson(jsonFeed(resources, content, title), 2);

/** @param title - The name of the feed. */
export function jsonFeed(resources: Resource[], content: ResourcesContent, title: string) {
  const items = references(resources, content).map((reference, index) => {
    const resource = resources[index]!;
    const tags = [reference.type, ...reference.topics].filter(Boolean);
    const { url, date, publishers, description, language } = reference;
    return {
      id: resource.id,
      url,
      title: reference.title,
      content_text: description ?? reference.title, // one of the contents is required
      date_published: date.length === 3 ? `${date.join('-')}T00:00:00Z` : undefined,
      authors: publishers.map(({ name }) => ({ name })),
      tags: tags.length ? tags : undefined,
      language,
      _return_reintegration: carried(resource, content),
    };
  });
  const language = items.every(item => item.language) ? content.language : undefined;
  return { version: 'https://jsonfeed.org/version/1.1', title, language, items };
}
