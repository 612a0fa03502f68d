/**
 * The published table of parameters (`v1/address.js`), with the types of its source. It is found by an address of
 * its own, beside the scripts that partners load: what this page offers is what those understand.
 *
 * @import { Configuration, Kind, Misunderstanding, View } from '../../src/embed/address.js'
 * @import { Language } from '../../src/localization/language.js'
 */

/** Where this page's own files of the publisher are: `…/v1/`. */
export const ownBase = new URL('../../v1/', import.meta.url).href;

/** @type {typeof import('../../src/embed/address.js')} */
const published = await import(`${ownBase}address.js`);

export const {
  directionOf,
  isLanguage,
  languageName,
  languages,
  matchLocale,
  nativeName,
  parameters,
  readAddress,
  tags,
  writeAddress,
} = published;

/** @typedef {Configuration} Configuration */
/** @typedef {Kind} Kind */
/** @typedef {Misunderstanding} Misunderstanding */
/** @typedef {View} View */
/** @typedef {Language} Language */

/** The elements, in the order in which they are offered. */
export const views = /** @type {View[]} */ (Object.keys(tags));

/** @type {(value: unknown) => value is View} */
export const isView = value => views.includes(/** @type {View} */ (value));
