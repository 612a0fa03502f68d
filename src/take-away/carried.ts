/**
 * The whole document, for formats that have no field for all of it: so a list that was saved comes back as it was, when
 * another one names the file in `feed` (sources/formats/published.ts).
 */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { safeUrl } from '../safe/blocks.js';
import { dateParts, encodedAddresses, usualLanguage } from './reference.js';

export function carried(resource: Resource, content: ResourcesContent): object {
  const { type, topics, publishers, editions, description } = resource;
  const language = usualLanguage(resource, content) ?? 'und';
  const kindsOf = editions.flatMap(({ kinds = [] }) => kinds);
  const named = <Label>(labels: Record<string, Label> | undefined, ids: string[]) =>
    Object.fromEntries(
      ids.flatMap(id => (labels && Object.hasOwn(labels, id) ? [[id, labels[id]!] as const] : [])),
    );
  return {
    ...resource,
    date: dateParts(resource.date).join('-') || undefined,
    titleLanguage: resource.titleLanguage ?? language,
    descriptionLanguage: description && (resource.descriptionLanguage ?? language),
    editions: editions.map(edition => ({
      ...edition,
      urls: encodedAddresses(edition),
      kinds: edition.kinds?.filter((_, index) => safeUrl(edition.urls[index]!)),
    })),
    language: content.language,
    labels: {
      publishers: named(content.publishers, publishers),
      types: named(content.types, [type]),
      topics: named(content.topics, topics),
      kinds: named(content.kinds, kindsOf),
    },
  };
}
