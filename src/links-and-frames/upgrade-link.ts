/**
 * A link to one of our pages becomes the element that its address describes. The link goes inside, as
 * the fallback: it shows until the element has painted, and for ever if that fails.
 */
import { tagNames, views } from '../content/views.js';
import { explain, readAddress } from './address.js';
import { placeInBlock } from './alone-in-block.js';
import type { Tree } from './alone-in-block.js';
import { applyState } from './apply-state.js';
import { isEdited, whenEdited } from '../base/edited.js';
import { loadQuietly } from '../base/missing-chunk.js';
import { toConsole } from '../safe/to-console.js';

const dom: Tree<Element> = {
  tag: ({ localName }) => localName,
  parent: ({ parentElement }) => parentElement,
  children: ({ childNodes }) =>
    [...childNodes]
      .filter(node => !(node instanceof Comment))
      .map(node => (node instanceof Element ? node : node.textContent!)),
};

/** @param base - Address of the folder that the script came from. */
export async function upgradeLink(link: HTMLAnchorElement, base: string): Promise<void> {
  const isLeftAlone = () => isEdited(link) || link.closest(`[data-no-embed],${tagNames.join()}`) !== null;
  if (isLeftAlone()) return;
  const misunderstood: string[] = [];
  const configuration = readAddress(link.href, base, what => misunderstood.push(explain(what)));
  if (!configuration || configuration.embed === false) return;
  const { language, view, attributes, embed } = configuration;
  await customElements.whenDefined(views[view].tag);
  const alone = embed || link.hasAttribute('data-embed') ? link : placeInBlock(link, dom)?.alone;
  if (!alone?.isConnected || isLeftAlone()) return; // another script was faster

  const element = document.createElement(views[view].tag);
  if (!('headingLevel' in element)) return; // the page has another element of this name
  for (const sentence of misunderstood) toConsole(sentence, 'warn');
  for (const [name, value] of Object.entries({ lang: language, ...attributes }))
    element.setAttribute(name, value);
  const named = takeId(element, alone);
  alone.replaceWith(element);
  element.append(alone);
  void applyState(element, configuration);
  if (location.hash)
    loadQuietly(() => import('./land-on-target.js').then(({ landOnTarget }) => landOnTarget(false, element)));
  whenEdited(element, () => {
    if (!element.contains(alone)) return; // its author has changed it
    if (named) named.id = element.id;
    element.replaceWith(alone);
  });
}

/** What leads to the old text leads to the element: the fallback inside it is hidden. Returns what has lost its id. */
function takeId(element: Element, old: Element): Element | null {
  const named = old.id ? old : old.querySelector('[id]');
  if (named) {
    element.id = named.id;
    named.removeAttribute('id');
  }
  return named;
}
