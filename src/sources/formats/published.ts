/** Our own JSON: `resources.json` as it is published for one language (v1/schemas/resources.schema.json). */
import { readResources } from '../../content/resources-content.js';
import type { Resource } from '../../content/resources-content.js';
import type { Feed, Reading } from '../feed-item.js';

export function readPublished(json: unknown, { notes }: Reading): Feed {
  const all = json as { resources: unknown };
  const records = Array.isArray(all.resources) ? (all.resources as unknown[]) : undefined;
  const { language, publishers, types, topics } = readResources(records ? { ...all, resources: [] } : all);
  const resources: Resource[] = [];
  for (const [index, record] of (records ?? []).entries())
    try {
      const alone = { language, publishers: {}, types: {}, topics: {}, resources: [record] };
      resources.push(...readResources(alone).resources);
    } catch (error) {
      const message = (error as Error).message.replace('resources.0', `resources.${index}`);
      notes.skip('a record is left out', message);
    }
  // The same again, to say what is wrong with the first.
  if (!resources.length) readResources(json);
  return {
    language,
    labels: {
      publishers: new Map(Object.entries(publishers).map(([id, name]) => [id, { language, ...name }])),
      types: new Map(Object.entries(types)),
      topics: new Map(Object.entries(topics ?? {})),
    },
    items: resources.map(({ titleLanguage, editions, ...resource }) => ({
      ...resource,
      language: titleLanguage ?? language,
      descriptionLanguage: resource.descriptionLanguage ?? language,
      editions: editions.flatMap(({ urls, size, ...edition }) =>
        (urls.length ? urls : [undefined]).map(url => ({
          ...edition,
          url,
          size: size && `${Number(size.value).toFixed(2)} ${String(size.unit)[0]}b`,
        })),
      ),
    })),
  };
}
