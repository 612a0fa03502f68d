/** Makes editions as we publish them of those that a list names. */
import type { Edition } from '../content/resources-content.js';
import type { FeedEdition } from './feed-item.js';
import { most } from './limits.js';
import { languageOf } from './language-of.js';
import { addressOf, formatOf, sizeOf, textOf } from './values.js';

/**
 * The BCP 47 tag of what no list says the language of. The reader's own would be a guess, and a wrong one makes a
 * screen reader speak nonsense and the filter promise editions that do not exist.
 */
export const unknownLanguage = 'und';

/** One edition for each language, with all of its addresses. @param known - The kinds that have a label. */
export function editionsOf(
  found: FeedEdition[],
  language: string,
  base: string,
  known: Record<string, string> = {},
): Edition[] {
  const tagged = found.slice(0, most.inItem).map(edition => {
    const stated = textOf(edition.language);
    return { edition, tag: stated ? (languageOf(stated) ?? unknownLanguage) : language };
  });
  return [...new Set(tagged.map(({ tag }) => tag))].flatMap(tag => {
    const group = tagged.flatMap(one => (one.tag === tag ? one.edition : []));
    const kindOf = new Map<string, string>();
    for (const { url, kind } of group) {
      const address = addressOf(url, base);
      if (address && !kindOf.get(address))
        kindOf.set(address, Object.hasOwn(known, textOf(kind)) ? textOf(kind) : '');
    }
    const urls = [...kindOf.keys()];
    const kinds = [...kindOf.values()];
    if (!urls.length && tag === unknownLanguage) return []; // nothing at all is known of it
    const format = agreed(group.map(edition => formatOf(edition.format)));
    const size = agreed(group.map(edition => sizeOf(edition.size)));
    const pages = agreed(group.map(edition => countOf(edition.pages)));
    return [
      {
        language: tag,
        urls,
        ...(kinds.some(Boolean) && { kinds }),
        ...(format && { format }),
        ...(size && { size }),
        ...(pages && { pages }),
      },
    ];
  });
}

/** What is known of the file; of several files that differ a reader could not tell which one is meant. */
function agreed<T>(values: (T | undefined)[]): T | undefined {
  const known = values.filter(value => value !== undefined);
  return new Set(known.map(value => JSON.stringify(value))).size === 1 ? known[0] : undefined;
}

const countOf = (value: unknown) => Number(/^\d{1,6}$/.exec(textOf(value))?.[0]) || undefined;
