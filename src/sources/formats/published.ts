/** Our own JSON: `resources.json` as it is published for one language (v1/schemas/resources.schema.json). */
import { readResources } from '../../content/resources-content.js';
import type { Feed } from '../feed-item.js';

export function readPublished(json: unknown): Feed {
  const { language, publishers, types, topics, resources } = readResources(json);
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
