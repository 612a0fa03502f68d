/** Which ids the published content knows. */
import type { View } from '../content/views.js';
import { isLanguageTag, isYear } from '../list/known-values.js';

export interface Ids {
  name: string;
  known: ReadonlySet<string>;
  /** Others that are understood, though no document has them. */
  isMore?: ((id: string) => boolean) | undefined;
}

/**
 * Which ids each attribute of an element can name.
 *
 * @param content - As a stranger may have published it: what has another shape is passed over.
 */
export function idsOf(view: View, content: unknown, territory: string): Ids[] {
  const named = (name: string, known: unknown[], isMore?: Ids['isMore']): Ids[] => {
    const ids = known.filter(id => typeof id === 'string');
    return ids.length ? [{ name, known: new Set(ids), isMore }] : [];
  };
  if (view === 'overview') return named('sections', idsIn(at(content, 'sections')));
  if (view === 'footnote')
    return [
      ...named('territory', idsIn(at(content, 'territories'))),
      ...named('wording', idsIn(at(at(at(content, 'territories'), territory), 'wordings'))),
    ];
  const resources = listIn(at(content, 'resources'));
  const editions = resources.flatMap(resource => listIn(at(resource, 'editions')));
  const languages = editions
    .filter(edition => !isEmpty(at(edition, 'urls')))
    .map(edition => at(edition, 'language'));
  const dates = resources.map(resource => at(resource, 'date'));
  const years = dates.map(date => (typeof date === 'string' ? date.slice(0, 4) : undefined));
  return [
    ...named('type', idsIn(at(content, 'types'))),
    ...named('topic', idsIn(at(content, 'topics'))),
    ...named('publisher', idsIn(at(content, 'publishers'))),
    ...named('language', languages.sort(), isLanguageTag),
    ...named('year', years.sort(), isYear),
  ];
}

/** A field of what may be anything. */
const at = (value: unknown, name: string): unknown => {
  const fields = Object(value) as Record<string, unknown>;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
};

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const isEmpty = (value: unknown) => Array.isArray(value) && !value.length;

/** Of a list of what has ids, or of a table by ids. */
const idsIn = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value.map(one => at(one, 'id'))
    : Object.keys(typeof value === 'object' ? (value ?? {}) : {});
