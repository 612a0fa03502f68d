/** The values of a filter: their order and their names. */
import type { LocalName, ResourcesContent } from '../content/resources-content.js';
import { languageName } from '../localization/format.js';
import type { Facet } from './list-state.js';

/**
 * Values with matches, and chosen ones. Years: newest first. Others: the reader's language, then by count.
 *
 * @param counts - How many documents each value would give.
 * @param language - The reader's.
 */
export function valuesInOrder(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  language: string,
): [value: string, count: number][] {
  const own = facet === 'language' ? language : '';
  const values = new Map([...chosen.map(value => [value, 0] as const), ...counts]);
  return [...values]
    .filter(([value, n]) => n || chosen.includes(value))
    .sort(([a, m], [b, n]) =>
      facet === 'year'
        ? b.localeCompare(a)
        : Number(b === own) - Number(a === own) || n - m || a.localeCompare(b),
    );
}

/** What the content calls the values of each facet. */
export const namesIn = ({
  types,
  topics,
  publishers,
}: ResourcesContent): Record<Facet, Record<string, LocalName | string>> => ({
  type: types,
  topic: topics ?? {},
  publisher: publishers,
  language: {},
  year: {},
});

/** What readers call a value; without a name its id. */
export function valueName(facet: Facet, value: string, labels: ResourcesContent, tag: string): LocalName {
  const name =
    facet === 'language'
      ? languageName(value, tag).replace(/./u, first => first.toLocaleUpperCase(tag)) // a label
      : (namesIn(labels)[facet][value] ?? value);
  return typeof name === 'string' ? { name } : name;
}
