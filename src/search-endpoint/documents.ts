/** Turns the answer of a service into a list's content for readers of one language. */
import { bestFirst } from '../content/edition-order.js';
import { readWhole } from '../content/whole-content.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import type { EngineAnswer } from './engine.js';
import type { IndexedDocument } from './index-fields.js';

/** @throws ContentError naming the field that is wrong, where no document is right. */
export function contentOf({ resources, counts }: EngineAnswer, language: string): ResourcesContent {
  const content = readWhole({ ...withLabels(resources as Resource[], counts), language });
  return {
    ...content,
    resources: content.resources.map(resource => forReaders(resource as IndexedDocument, language)),
  };
}

/** Names that are known already stay. */
export const withNames = (content: ResourcesContent, known?: ResourcesContent): ResourcesContent => ({
  ...content,
  publishers: { ...content.publishers, ...known?.publishers },
  types: { ...content.types, ...known?.types },
  topics: { ...content.topics, ...known?.topics },
  ...(known?.kinds && { kinds: known.kinds }),
});

/** Adds a further page of documents. */
export const joined = (before: ResourcesContent | undefined, more: ResourcesContent): ResourcesContent => ({
  ...withNames(more, before),
  resources: [...(before?.resources ?? []), ...more.resources],
});

/** A list's content, with ids for labels. */
function withLabels(resources: Resource[], counts: Record<string, Record<string, number>>) {
  const labels = <Label>(field: 'type' | 'topics' | 'publishers', label: (id: string) => Label) => {
    const ids = [...Object.keys(counts[field] ?? {}), ...resources.flatMap(resource => resource[field])];
    return Object.fromEntries(ids.map(id => [id, label(id)]));
  };
  return {
    types: labels('type', id => id),
    topics: labels('topics', id => id),
    publishers: labels('publishers', id => ({ name: id })),
    resources,
  };
}

/** An index serves all languages. A reader gets titles, descriptions and editions in the order that suits one. */
function forReaders(found: IndexedDocument, language: string): Resource {
  const { titleLanguage, descriptionLanguage, otherDescriptions, ...resource } = found;
  const { [language]: title, ...otherTitles } = found.otherTitles ?? {};
  const ownDescription = otherDescriptions?.[language];
  return {
    ...resource,
    editions: [...found.editions].sort(bestFirst(language)),
    ...(ownDescription
      ? { description: ownDescription }
      : descriptionLanguage && descriptionLanguage !== language && { descriptionLanguage }),
    ...(titleLanguage &&
      titleLanguage !== language &&
      (title ? { title, otherTitles: { ...otherTitles, [titleLanguage]: found.title } } : { titleLanguage })),
  };
}
