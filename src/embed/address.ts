/**
 * What an address of ours says (`v1/address.js`), for tools that make or read such addresses: the one table of
 * parameters, and the languages. Registers nothing.
 */
export { explain, parameters, readAddress, tags, writeAddress } from '../links-and-frames/address.js';
export type { Configuration, Kind, Misunderstanding, View } from '../links-and-frames/address.js';
export { languageName, nativeName } from '../localization/format.js';
export { directionOf, isLanguage, languages, matchLocale } from '../localization/language.js';
export type { Language } from '../localization/language.js';
