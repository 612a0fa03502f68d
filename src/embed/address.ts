/**
 * What an address of ours says (`v1/address.js`), for tools that make or read such addresses: the one table of
 * parameters, and the languages. Registers nothing.
 */
import { views } from '../content/views.js';

export type { View } from '../content/views.js';
export { explain, parameters, readAddress, writeAddress } from '../links-and-frames/address.js';
export type { Configuration, Kind, Misunderstanding } from '../links-and-frames/address.js';
export { languageName, nativeName } from '../localization/format.js';
export { directionOf, isLanguage, languages, matchLocale } from '../localization/language.js';
export type { Language } from '../localization/language.js';

/** The tags of the elements by the names of their pages. */
export const tags = {
  overview: views.overview.tag,
  resources: views.resources.tag,
  footnote: views.footnote.tag,
} as const;
