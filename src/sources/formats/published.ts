/** Our own JSON: `resources.json` as it is published for one language (v1/schemas/resources.schema.json). */
import { resourceShape } from '../../content/resources-content.js';
import type { Resource, ResourcesContent } from '../../content/resources-content.js';
import { rightIn } from '../../content/leave-out.js';
import type { Mistake } from '../../content/leave-out.js';
import type { Shape } from '../../content/shape.js';
import { readWhole } from '../../content/whole-content.js';
import type { Feed, FeedItem, Labels, Reading } from '../feed-item.js';
import { most } from '../limits.js';
import { readable } from '../readable.js';
import { shorten, textOf, textOfLine } from '../values.js';

/** Less than what a list of ours has to have: where names are missing, ids show. */
const names = {
  'language?': 'string',
  'publishers?': { '*': { name: 'string' } },
  'types?': { '*': 'string' },
  'topics?': { '*': 'string' },
  'kinds?': { '*': 'string' },
} satisfies Shape;

const record = {
  title: 'string',
  'publishers?': ['string'],
  'topics?': ['string'],
  editions: resourceShape.editions,
} satisfies Shape;

export function readPublished(json: unknown, { notes }: Reading): Feed {
  const mistakes: Mistake[] = [];
  const content = rightIn(json, names, '', mistakes) as Partial<ResourcesContent>;
  for (const { message } of mistakes) notes.add('a field is left out', message.slice(1, -1));
  for (const field of ['language', 'publishers', 'types'] as const)
    if (!(json as typeof content)[field]) notes.add(`${field} is missing`);
  const labels = noLabels();
  addLabels(labels, content);
  const list: unknown = content.resources;
  const given: unknown = Array.isArray(list) ? list.map(withTitle) : list;
  const resources = readable<Resource>(given, record, 'resources', notes);
  return {
    format: 'our own JSON',
    language: content.language,
    labels,
    items: resources.map(resource => itemOf(resource, content.language)),
  };
}

/** `2023` is read as "2023", as in all other formats. */
function withTitle(record: unknown): unknown {
  const { title } = Object(record) as Record<string, unknown>;
  return typeof title === 'number' ? { ...(record as object), title: String(title) } : record;
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

const short = (name: string) => shorten(textOf(name), most.title);

function addLabels(labels: Labels, { language, publishers, ...others }: Partial<Names>): void {
  for (const [id, name] of Object.entries(publishers ?? {}))
    labels.publishers.set(id, { ...(language && { language }), ...name, name: short(name.name) });
  for (const kind of ['types', 'topics', 'kinds'] as const)
    for (const [id, name] of Object.entries(others[kind] ?? {})) labels[kind].set(id, short(name));
}

const itemOf = ({ titleLanguage, editions, ...resource }: Resource, language?: string): FeedItem => ({
  ...resource,
  language: titleLanguage ?? language,
  descriptionLanguage: resource.descriptionLanguage ?? language,
  editions: editions.flatMap(({ language, format, pages, urls, kinds, size }) =>
    (urls.length ? urls : [undefined]).map((url, index) => ({
      language,
      format,
      pages,
      url,
      kind: kinds?.[index],
      size: size && `${Number(size.value).toFixed(2)} ${String(size.unit)[0]}b`,
    })),
  ),
});
