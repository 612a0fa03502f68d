/**
 * What a list can be asked for: ids that a document has or that the content names, languages, years. All else is a
 * mistake, and left out. What no document has is none: then it is true that nothing matches.
 */
import type { ResourcesContent } from '../content/resources-content.js';
import { namesIn } from './facet-values.js';
import type { ListHost } from './list-host.js';
import { facets } from './list-state.js';
import type { Counts, Facet, Filters } from './list-state.js';

export interface KnownValues {
  has(facet: Facet, value: string): boolean;
  /** For a sentence: those that lead somewhere, or might. */
  list(facet: Facet): string;
}

/** @param counts - Of all documents. */
export function knownValues(content: ResourcesContent, counts: Counts): KnownValues {
  const named = namesIn(content);
  return {
    has: (facet, value) =>
      counts[facet].has(value) ||
      Object.hasOwn(named[facet], value) ||
      (facet === 'language' && isLanguageTag(value)) ||
      (facet === 'year' && isYear(value)),
    list: facet => [...new Set([...counts[facet].keys(), ...Object.keys(named[facet])])].sort().join(', '),
  };
}

/** These without the values that mean nothing, of which the page is warned. */
export function onlyKnown(filters: Filters, known: KnownValues, warn: ListHost['warn']): Filters {
  const left = { ...filters };
  for (const facet of facets)
    left[facet] = filters[facet].filter(value => {
      const isKnown = known.has(facet, value);
      if (!isKnown) warn(facet, value, known.list(facet));
      return isKnown;
    });
  return left;
}

export const isYear = (value: string): boolean => /^\d{4}$/.test(value);

/** Not only built like a tag: "nonsense" is that, too. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Boolean(
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(new Intl.Locale(tag).language),
    );
  } catch {
    return false;
  }
}
