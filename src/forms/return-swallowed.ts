/**
 * A slash closes none of our elements, and neither does a missing end tag. What follows, up to the end of what they
 * stand in, is their fallback for the browser:
 *
 *     <main> <resource-list lang="fr" /> <p>Call us on Mondays.</p> … </main>
 *
 * It would vanish once the element has painted: the rest of somebody's page. So it goes back behind the element.
 */
import { readAddress, tags } from './address.js';
import type { View } from './address.js';

/** What nobody means as a fallback. */
const rest = ['script:not([type*=json])', ...Object.values(tags)].join();

/** @param base - Address of the script's own folder: a link to the same view is how a fallback begins. */
export function returnSwallowed(element: Element, base: string): void {
  const { previousSibling: before, nextSibling: after, localName } = element;
  const children = [...element.children];
  if (after || !children.length || children.some(child => child.slot)) return;
  if (!element.querySelector(rest)) {
    // Who begins a line before an element and its fallback ends one behind them: no line there, and no end tag.
    const last = [...element.childNodes].findLast(node => !(node instanceof Comment));
    if (!isBlank(before) || !isBlank(last)) return;
    const links = [children[0]!, ...children[0]!.querySelectorAll('a')];
    const isOfThisView = (link: Element) =>
      link instanceof HTMLAnchorElement && tags[readAddress(link.href, base)?.view as View] === localName;
    if (links.some(isOfThisView)) return;
  }
  console.warn(
    `<${localName}> is never closed: write <${localName}></${localName}>. What it had swallowed has been put back behind it.`,
  );
  element.after(...element.childNodes);
}

const isBlank = (node: Node | null | undefined) => node instanceof Text && !node.data.trim();
