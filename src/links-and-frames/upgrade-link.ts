/**
 * A link to one of our pages becomes the element that its address describes. The link goes inside, as
 * the fallback: it shows until the element has painted, and for ever if that fails.
 */
import { tagNames, views } from '../content/views.js';
import { explain, readAddress } from './address.js';
import { placeInBlock } from './alone-in-block.js';
import type { Tree } from './alone-in-block.js';
import { applyState } from './apply-state.js';

const dom: Tree<Element> = {
  tag: ({ localName }) => localName,
  has: (element, attribute) => element.hasAttribute(attribute),
  parent: ({ parentElement }) => parentElement,
  children: ({ childNodes }) =>
    [...childNodes]
      .filter(node => !(node instanceof Comment))
      .map(node => (node instanceof Element ? node : node.textContent!)),
};

/** @param base - Address of the folder that the script came from. */
export async function upgradeLink(link: HTMLAnchorElement, base: string): Promise<void> {
  const leftAlone = `[data-no-embed],${tagNames.join()}`;
  if (link.closest(leftAlone)) return;
  const misunderstood: string[] = [];
  const configuration = readAddress(link.href, base, what => misunderstood.push(explain(what)));
  if (!configuration) return;
  const { language, view, attributes } = configuration;
  await customElements.whenDefined(views[view].tag);
  const alone = link.hasAttribute('data-embed') ? link : placeInBlock(link, dom)?.alone;
  if (!alone?.isConnected || link.closest(leftAlone)) return; // another script was faster

  const element = document.createElement(views[view].tag);
  if (!('headingLevel' in element)) return; // the page has another element of this name
  for (const sentence of misunderstood) console.warn(sentence);
  for (const [name, value] of Object.entries({ lang: language, ...attributes }))
    element.setAttribute(name, value);
  takeId(element, alone);
  alone.replaceWith(element);
  element.append(alone);
  void applyState(element, configuration);
}

/** What leads to the old text leads to the element: the fallback inside it is hidden. */
function takeId(element: Element, old: Element): void {
  const named = old.id ? old : old.querySelector('[id]');
  if (!named) return;
  element.id = named.id;
  named.removeAttribute('id');
}
