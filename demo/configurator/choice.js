/**
 * What an editor has chosen, and how addresses say it: the address of one of the publisher's pages, which is pasted,
 * and that of this page, which can be sent. What they may say is in the published table of parameters alone.
 *
 * @import { Kind, Language, View } from './address.js'
 * @import { Option } from './content.js'
 */
import { isLanguage, isView, ownBase, parameters, readAddress, writeAddress } from './address.js';

/**
 * `embed` is the language of the content, "" for that of the page around it.
 *
 * @typedef {{ view: View, embed: Language | '', attributes: Record<string, string> }} Choice
 */

/**
 * A parameter that is left out, and why.
 *
 * @typedef {{
 *   name: string,
 *   value: string,
 *   why: 'unknown' | 'never' | 'value' | 'twice' | 'missing' | 'state',
 *   kind?: Kind | undefined,
 * }} Refusal
 */

/** Parameters of this page's address that are not settings. */
const own = ['lang', 'view', 'in', 'form', 'script', 'look', 'dir', 'width'];

/** What only a reader's visit can say: there is no attribute for it. */
const ofVisit = ['q', 'page'];

/**
 * @param {string} address
 * @param {string} base
 * @returns {{ choice: Choice, refused: Refusal[] } | undefined} Undefined for an address that is none of the publisher's pages.
 */
function read(address, base) {
  /** @type {Refusal[]} */
  const refused = [];
  const found = readAddress(address, base, ({ name, value, cause, kind }) =>
    refused.push({ name, value, why: cause, kind }),
  );
  if (!found) return undefined;
  for (const name of ofVisit) {
    const value = new URL(address).searchParams.get(name);
    if (value && !refused.some(refusal => refusal.name === name)) refused.push({ name, value, why: 'state' });
  }
  const { view, language, attributes } = found;
  return { choice: { view, embed: language, attributes: { ...attributes } }, refused };
}

/**
 * Reads what somebody has pasted: an address, or lines with one inside.
 *
 * @param {string} pasted
 * @param {string[]} bases - Of this publisher.
 */
export function readPasted(pasted, bases) {
  const address = /https?:\/\/[^\s"'<>]+/.exec(pasted)?.[0].replaceAll('&amp;', '&') ?? '';
  for (const base of bases) {
    const found = URL.canParse(address) && read(address, base);
    if (found) return found;
  }
  return undefined;
}

/**
 * Reads the address of this page.
 *
 * @param {URLSearchParams} query
 * @returns {{ choice: Choice, refused: Refusal[] }}
 */
export function readQuery(query) {
  const asked = query.get('view');
  const view = isView(asked) ? asked : 'resources';
  const embed = query.get('in');
  const rest = new URLSearchParams([...query].filter(([name]) => !own.includes(name)));
  const { choice, refused } = /** @type {NonNullable<ReturnType<typeof read>>} */ (
    read(`${ownBase}en/${view}/?${rest}`, ownBase)
  );
  return { choice: { ...choice, embed: isLanguage(embed) ? embed : '' }, refused };
}

/**
 * Writes the address of this page.
 *
 * @param {Choice} choice
 * @param {Record<string, string>} others - Parameters that are not settings, without those that are as usual.
 * @returns {string} The query, with its question mark.
 */
export function writeQuery({ view, embed, attributes }, others) {
  const before = new URLSearchParams({ ...others, view, ...(embed && { in: embed }) });
  const settings = new URL(writeAddress({ language: 'en', view, attributes }, ownBase)).search.slice(1);
  return `?${[before, settings].filter(part => String(part)).join('&')}`;
}

/**
 * Why a setting cannot hold this, as the table of parameters sees it.
 *
 * @param {View} view
 * @param {string} name
 * @param {string} value
 * @returns {Refusal | undefined}
 */
export const refusalOf = (view, name, value) =>
  read(`${ownBase}en/${view}/?${new URLSearchParams({ [name]: value })}`, ownBase)?.refused[0];

/**
 * Leaves out values that the publisher does not offer.
 *
 * @param {Choice} choice
 * @param {(name: string, attributes: Record<string, string>) => Option[] | undefined} optionsFor
 * @returns {{ choice: Choice, refused: Refusal[] }}
 */
export function offered({ view, embed, attributes }, optionsFor) {
  /** @type {Refusal[]} */
  const refused = [];
  /** @type {Record<string, string>} */
  const kept = {};
  for (const name of Object.keys(parameters[view])) {
    const value = attributes[name];
    if (value === undefined) continue;
    const options = optionsFor(name, kept);
    if (!options) {
      kept[name] = value;
      continue;
    }
    const known = value.split(' ').filter(id => options.some(option => option.id === id));
    const unknown = value.split(' ').filter(id => !known.includes(id));
    if (known.length) kept[name] = [...new Set(known)].join(' ');
    if (unknown.length) refused.push({ name, value: unknown.join(' '), why: 'missing' });
  }
  if (view === 'overview') {
    const all = optionsFor('sections', kept)?.map(({ id }) => id);
    if (all && kept['sections'] === all.join(' ')) delete kept['sections'];
  }
  if (view === 'footnote') {
    // Not every territory has the usual wording.
    const [first, ...others] = optionsFor('wording', kept)?.map(({ id }) => id) ?? [];
    const wording = kept['wording'] ?? usual.wording;
    if (first && ![first, ...others].includes(wording)) kept['wording'] = first;
  }
  for (const [name, value] of Object.entries(usual)) if (kept[name] === value) delete kept[name];
  return { choice: { view, embed, attributes: kept }, refused };
}

/** What the elements do without the attribute, where it is one of several choices. */
export const usual = { territory: 'kosovo', wording: 'un', sort: 'newest' };

/**
 * Digits as an editor may type them, in their own script or in full width: ٥, 5.
 *
 * @param {string} text
 */
export const plainDigits = text =>
  text.trim().replace(/[٠-٩۰-۹０-９]/g, digit => String((digit.codePointAt(0) ?? 0) & 0xf));
