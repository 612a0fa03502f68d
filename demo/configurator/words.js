/** The words of this page: one file for each language in words/, each with the same keys. */

import { directionOf } from './address.js';

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Words */

/** @type {Map<string, Promise<Words>>} */
const loaded = new Map();

/**
 * @param {string} language
 * @returns {Promise<Words>}
 */
export function loadWords(language) {
  let words = loaded.get(language);
  if (!words) loaded.set(language, (words = fetchWords(language)));
  return words;
}

/**
 * @param {string} language
 * @returns {Promise<Words>}
 */
async function fetchWords(language) {
  const response = await fetch(new URL(`words/${language}.json`, import.meta.url));
  const texts = /** @type {Record<string, string>} */ (await response.json());
  /** @type {Words} */
  const say = (key, values = {}) =>
    (texts[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => apart(String(values[name] ?? '')));
  // An address or a sign inside a line from right to left keeps its own order.
  const apart = (/** @type {string} */ text) =>
    directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text;
  return say;
}

/**
 * Puts the words into what index.html holds: `data-word` names a text, `data-word-label` a name for assistive technology.
 *
 * @param {Words} say
 */
export function fillIn(say) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-word]')))
    element.textContent = say(element.dataset['word'] ?? '');
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-word-label]')
  ))
    element.setAttribute('aria-label', say(element.dataset['wordLabel'] ?? ''));
}
