/** What a document gains that a further list names, too. */
import { bestFirst } from '../content/edition-order.js';
import type { Resource } from '../content/resources-content.js';
import { unknownLanguage } from './editions.js';
import { most } from './limits.js';

/**
 * The record that was there first wins. It gains editions that it does not have, and titles to be found by,
 * as long as it has fewer editions than an item may have addresses.
 *
 * @param language - That of the catalogue.
 */
export function completed(first: Resource, other: Resource, language: string): Resource {
  if (first.editions.length >= most.inItem) return first;
  const editions = first.editions.map(edition =>
    edition.urls.length
      ? edition
      : (other.editions.find(({ language }) => language === edition.language) ?? edition),
  );
  const gained = other.editions.filter(
    ({ language }) =>
      !editions.some(edition => edition.language === language) &&
      (language !== unknownLanguage || !editions.some(({ urls }) => urls.length)),
  );
  const otherTitles = {
    ...other.otherTitles,
    ...(other.titleLanguage && { [other.titleLanguage]: other.title }),
    ...first.otherTitles,
  };
  delete otherTitles[first.titleLanguage ?? language];
  return {
    ...first,
    ...(Object.keys(otherTitles).length && { otherTitles }),
    editions: [...editions, ...gained].sort(bestFirst(language)),
  };
}
