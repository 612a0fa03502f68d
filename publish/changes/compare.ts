/** What one publication says otherwise than the one before, for the readers of one language. */
import type { View } from '../../src/content/views.ts';
import type { Resource } from '../../src/content/resources-content.ts';
import type { PublishedContent } from '../content/write-content.ts';

export interface Change {
  kind: 'added' | 'changed' | 'withdrawn';
  view: View;
  /** Of a document or a territory. */
  id?: string;
  title: string;
  /** Where that is not the language of the readers. */
  titleLanguage?: string | undefined;
  /** Of a document: one line on what it is. */
  description?: string | undefined;
  /** What of it has changed, in the words of the readers. */
  parts: string[];
}

/** @param words - Of the plain pages, in the language of the content. */
export function changesBetween(
  before: PublishedContent,
  after: PublishedContent,
  words: (key: string) => string,
): Change[] {
  return [
    ...overviewChanges(before.overview, after.overview, words),
    ...documentChanges(before.resources.resources, after.resources.resources, words),
    ...noteChanges(before.territories.territories, after.territories.territories, words),
  ];
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

function overviewChanges(
  before: PublishedContent['overview'],
  after: PublishedContent['overview'],
  words: (key: string) => string,
): Change[] {
  const sections = [...pairs(byId(before.sections), byId(after.sections))].filter(([, one, other]) =>
    differ(one, other),
  );
  const parts = [
    ...(before.title === after.title ? [] : [words('part-title')]),
    ...sections.map(([, one, other]) => (other ?? one)!.title),
    ...(before.status === after.status ? [] : [words('part-status')]),
  ];
  return parts.length ? [{ kind: 'changed', view: 'overview', title: after.title, parts }] : [];
}

/** What a reader would look at again. Labels that all documents share are none of it. */
const partsOfDocument: Record<string, (resource: Resource) => unknown> = {
  title: ({ title, titleLanguage }) => [title, titleLanguage],
  description: ({ description }) => description,
  date: ({ date }) => date,
  publishers: ({ publishers }) => publishers,
  type: ({ type, topics }) => [type, topics],
  symbol: ({ symbol }) => symbol,
  editions: ({ editions }) => editions,
};

function documentChanges(before: Resource[], after: Resource[], words: (key: string) => string): Change[] {
  return [...pairs(byId(before), byId(after))].flatMap(([id, one, other]): Change[] => {
    const { title, titleLanguage, description } = (other ?? one)!;
    const parts = Object.entries(partsOfDocument)
      .filter(([, part]) => one && other && differ(part(one), part(other)))
      .map(([name]) => words(`part-${name}`));
    const kind = kindOf(one, other, parts.length > 0);
    return kind ? [{ kind, view: 'resources', id, title, titleLanguage, description, parts }] : [];
  });
}

type Territories = PublishedContent['territories']['territories'];

function noteChanges(before: Territories, after: Territories, words: (key: string) => string): Change[] {
  return [...pairs(new Map(Object.entries(before)), new Map(Object.entries(after)))].flatMap(
    ([id, one, other]): Change[] => {
      const kind = kindOf(one, other, differ(one?.wordings, other?.wordings));
      const { name = id } = (other ?? one)!;
      return kind
        ? [
            {
              kind,
              view: 'footnote',
              id,
              title: `${words('footnote')} (${name})`,
              parts: [words('part-note')],
            },
          ]
        : [];
    },
  );
}

function kindOf(before: unknown, after: unknown, isChanged: boolean): Change['kind'] | undefined {
  if (!before) return 'added';
  if (!after) return 'withdrawn';
  return isChanged ? 'changed' : undefined;
}

const byId = <T extends { id: string }>(all: T[]) => new Map(all.map(one => [one.id, one]));

/** In the order of today; what is gone comes last. */
function* pairs<T>(
  before: Map<string, T>,
  after: Map<string, T>,
): Iterable<[id: string, before: T | undefined, after: T | undefined]> {
  for (const id of new Set([...after.keys(), ...before.keys()])) yield [id, before.get(id), after.get(id)];
}
