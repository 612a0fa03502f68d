/**
 * The script of the made-up page around the embed (demo/configurator/preview.html). The configurator tells it what to
 * show; it tells the configurator that it is there. What is on screen stays until the next is there too, so that
 * nothing flashes.
 */
export interface Scene {
  tag: string;
  /** Of the element. */
  attributes: Record<string, string>;
  look: string;
  /** Of the page around the element. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Of the page around the element, by `data-host`. */
  words: Record<string, string>;
  /** The id of the text that names the territory; undefined where there is no such text. */
  mentionId: string | undefined;
}

/** The element that shows, or is about to. */
let current: HTMLElement | undefined;

window.addEventListener('message', event => {
  if (event.source !== window.parent || event.origin !== window.origin) return;
  const { scene } = (event.data ?? {}) as { scene?: Scene };
  if (scene) show(scene);
});

document.addEventListener('click', event => {
  const link = event.composedPath().find(target => target instanceof HTMLAnchorElement);
  if (!link) return;
  if (link.closest('header')) event.preventDefault();
  // A document of the list opens beside the preview, not in its place.
  else if (link.origin !== location.origin) link.target = '_blank';
});

window.parent.postMessage({ preview: 'ready' }, window.origin);

function show({ tag, attributes, look, language, direction, words, mentionId }: Scene) {
  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  root.dataset['look'] = look;
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    sheet.media = sheet.href.endsWith(`/looks/${look}.css`) ? 'all' : 'not all';
  for (const element of document.querySelectorAll<HTMLElement>('[data-host]')) {
    const text = words[element.dataset['host'] ?? ''] ?? '';
    // Text that has not changed is left alone: an element of ours may have marked it.
    if (element.dataset['text'] === text) continue;
    element.dataset['text'] = text;
    element.textContent = text;
  }
  const mention = document.querySelector<HTMLElement>('.host-mention')!;
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

/** The element before stays until this one has something to show. */
function arrive(element: HTMLElement) {
  const embed = document.querySelector('.host-embed')!;
  const done = () => {
    element.hidden = false;
    for (const other of [...embed.children]) if (other !== current) other.remove();
  };
  element.addEventListener('rr-load', done, { once: true });
  element.addEventListener('rr-error', done, { once: true });
  element.hidden = embed.children.length > 0;
  embed.append(element);
}

function changeAttributes(element: HTMLElement, attributes: Record<string, string>) {
  for (const name of element.getAttributeNames())
    if (!(name in attributes) && name !== 'hidden') element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
