/**
 * A link to one of our pages becomes the element that its address describes. The link goes inside, as
 * the fallback: it shows until the element has painted, and for ever if that fails.
 */
import { tagNames, views } from '../content/views.js';
import { explain, readAddress } from './address.js';
import { applyState } from './apply-state.js';

/** What may hold nothing but a link and then shows the element instead. In lists, navigation and headings a link stays a link. */
export const blocks = 'p,div,section,article,main,figure,blockquote,td,center,body';
export const inside = 'nav,header,footer,menu,li,h1,h2,h3,h4,h5,h6,button,summary,label,[contenteditable]';

/** @param base - Address of the folder that the script came from. */
export async function upgradeLink(link: HTMLAnchorElement, base: string): Promise<void> {
  const leftAlone = `[data-no-embed],${tagNames.join()}`;
  if (link.closest(leftAlone)) return;
  const misunderstood: string[] = [];
  const configuration = readAddress(link.href, base, what => misunderstood.push(explain(what)));
  if (!configuration) return;
  const { language, view, attributes } = configuration;
  await customElements.whenDefined(views[view].tag);
  const alone = link.hasAttribute('data-embed') ? link : aloneInItsBlock(link);
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

/** What the element takes the place of: the link with all that is around it alone, up to its paragraph. Undefined: the link is part of a text. */
function aloneInItsBlock(link: HTMLAnchorElement): Element | undefined {
  if (link.closest(inside)) return undefined;
  let alone: Element = link;
  for (let around = link.parentElement; around; around = around.parentElement) {
    const others = [...around.childNodes].filter(
      node =>
        node !== alone && !(node instanceof Comment) && (node.textContent!.trim() || node instanceof Element),
    );
    if (!others.every(node => node instanceof HTMLBRElement)) return undefined;
    if (around.localName.includes('-')) return undefined; // somebody's element, perhaps ours under another name
    if (around.localName === 'p') return around; // an element with headings does not belong into a paragraph
    if (around.matches(blocks)) return alone;
    alone = around;
  }
  return undefined;
}
