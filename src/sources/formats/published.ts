/** Our own JSON: `resources.json` as it is published for one language (v1/schemas/resources.schema.json). */
import { resourceShape } from '../../content/resources-content.js';
import type { Resource, ResourcesContent } from '../../content/resources-content.js';
import { readWhole } from '../../content/whole-content.js';
import type { Feed, FeedItem, Labels, Reading } from '../feed-item.js';
import { textOfLine } from '../values.js';

export function readPublished(json: unknown, { notes }: Reading): Feed {
  const content = readWhole(json, resourceShape, mistakes => {
    for (const { message, leftOut } of mistakes)
      if (/^content\.resources\.\d+$/.test(leftOut)) notes.skip('a record is left out', message);
      else notes.add('a field is left out', message);
  });
  const labels = noLabels();
  addLabels(labels, content);
  return {
    format: 'our own JSON',
    language: content.language,
    labels,
    items: content.resources.map(resource => itemOf(resource, content.language)),
  };
}

/**
 * The documents of a list that our own exports may be: each record carries the document as it is published, and what its ids
 * stand for. A record without, or with a title that somebody has changed since, is read as any other.
 */
export function readCarried<T extends { title?: unknown }>(
  records: T[],
  carriedIn: (record: T) => unknown,
  otherwise: (record: T) => FeedItem,
): Pick<Feed, 'items' | 'labels'> {
  const labels = noLabels();
  const items = records.map(record => {
    const carried = carriedIn(record) as Carried | undefined;
    try {
      if (!carried) return otherwise(record);
      const { language, labels: its, ...rest } = carried;
      const json = { ...its, language, resources: [rest] };
      const resource = readWhole(json, resourceShape, () => {}).resources[0]!;
      const titles = [resource.title, ...Object.values(resource.otherTitles ?? {})].map(textOfLine);
      if (!titles.includes(textOfLine(record.title))) return otherwise(record);
      addLabels(labels, { ...its, language });
      return itemOf(resource, language);
    } catch {
      return otherwise(record);
    }
  });
  return { items, labels };
}

type Names = Omit<ResourcesContent, 'resources'>;

interface Carried extends Resource {
  language: string;
  labels: Omit<Names, 'language'>;
}

const noLabels = (): Labels => ({
  publishers: new Map(),
  types: new Map(),
  topics: new Map(),
  kinds: new Map(),
});

function addLabels(labels: Labels, { language, publishers, ...others }: Names): void {
  for (const [id, name] of Object.entries(publishers)) labels.publishers.set(id, { language, ...name });
  for (const kind of ['types', 'topics', 'kinds'] as const)
    for (const [id, name] of Object.entries(others[kind] ?? {})) labels[kind].set(id, name);
}

const itemOf = ({ titleLanguage, editions, ...resource }: Resource, language: string): FeedItem => ({
  ...resource,
  language: titleLanguage ?? language,
  descriptionLanguage: resource.descriptionLanguage ?? language,
  editions: editions.flatMap(({ urls, kinds, size, ...edition }) =>
    (urls.length ? urls : [undefined]).map((url, index) => ({
      ...edition,
      url,
      kind: kinds?.[index],
      size: size && `${Number(size.value).toFixed(2)} ${String(size.unit)[0]}b`,
    })),
  ),
});
