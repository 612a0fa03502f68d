/**
 * The made-up page around the embed. The configurator tells it what to show; it tells the configurator that it is
 * there. What is on screen stays until the next is there too, so that nothing flashes.
 */

/**
 * @typedef {object} Scene
 * @property {string} tag
 * @property {Record<string, string>} attributes - Of the element.
 * @property {string} look
 * @property {string} language - Of the page around the element.
 * @property {'ltr' | 'rtl'} direction
 * @property {Record<string, string>} words - Of the page around the element, by `data-host`.
 * @property {string | undefined} mentionId - The id of the text that names the territory.
 */

export {}; // a module, for the type above

const embed = /** @type {HTMLElement} */ (document.querySelector('.host-embed'));

/** The element that shows, or is about to. */
/** @type {HTMLElement | undefined} */
let current;

window.addEventListener('message', event => {
  if (event.source !== window.parent || event.origin !== window.origin) return;
  const { scene } = /** @type {{ scene?: Scene }} */ (event.data ?? {});
  if (scene) show(scene);
});

document.addEventListener('click', event => {
  const link = event.composedPath().find(target => target instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement)) return;
  if (link.closest('header')) event.preventDefault();
  // A document of the list opens beside the preview, not in its place.
  else if (link.origin !== location.origin) link.target = '_blank';
});

window.parent.postMessage({ preview: 'ready' }, window.origin);

/** @param {Scene} scene */
function show({ tag, attributes, look, language, direction, words, mentionId }) {
  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  root.dataset['look'] = look;
  for (const sheet of /** @type {NodeListOf<HTMLLinkElement>} */ (
    document.querySelectorAll('link[rel=stylesheet]')
  ))
    sheet.media = sheet.href.endsWith(`/looks/${look}.css`) ? 'all' : 'not all';
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-host]'))) {
    const text = words[element.dataset['host'] ?? ''] ?? '';
    // Text that has not changed is left alone: an element of ours may have marked it.
    if (element.dataset['text'] === text) continue;
    element.dataset['text'] = text;
    element.textContent = text;
  }
  const mention = /** @type {HTMLElement} */ (document.querySelector('.host-mention'));
  mention.hidden = mentionId === undefined;
  if (mentionId) mention.id = mentionId;
  else mention.removeAttribute('id');

  if (current?.localName === tag) {
    changeAttributes(current, attributes);
    return;
  }
  current = document.createElement(tag);
  changeAttributes(current, attributes);
  arrive(current);
}

/**
 * The element before stays until this one has something to show.
 *
 * @param {HTMLElement} element
 */
function arrive(element) {
  const done = () => {
    element.hidden = false;
    for (const other of [...embed.children]) if (other !== current) other.remove();
  };
  element.addEventListener('rr-load', done, { once: true });
  element.addEventListener('rr-error', done, { once: true });
  element.hidden = embed.children.length > 0;
  embed.append(element);
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, string>} attributes
 */
function changeAttributes(element, attributes) {
  for (const name of element.getAttributeNames())
    if (!(name in attributes) && name !== 'hidden') element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
