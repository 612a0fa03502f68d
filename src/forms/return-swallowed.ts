/**
 * A slash closes none of our elements, and neither does a missing end tag. What follows, up to the end of what they
 * stand in, is their fallback for the browser:
 *
 *     <main> <resource-list lang="fr" /> <p>Call us on Mondays.</p> … </main>
 *
 * It would vanish once the element has painted: the rest of somebody's page. So it goes back behind the element.
 */
import { tags } from './address.js';

/** What nobody means as a fallback. */
const rest = ['script', ...Object.values(tags)].join();

/** @param base - Address of the script's own folder: a link to our pages is how a fallback begins. */
export function returnSwallowed(element: Element, base: string): void {
  const { nextSibling, firstElementChild: first, lastChild: last } = element;
  if (nextSibling || !first || !last) return;
  // Who writes an end tag below a fallback goes on in a new line after it; what swallows a page ends with such a line.
  if (!(last instanceof Text && !last.data.trim()) && !element.querySelector(rest)) return;
  const isOurLink = (link: Element) => link instanceof HTMLAnchorElement && link.href.startsWith(base);
  if (first.slot || [first, ...first.querySelectorAll('a')].some(isOurLink)) return;
  console.warn(
    `<${element.localName}> is never closed: write <${element.localName}></${element.localName}>. What it had swallowed has been put back behind it.`,
  );
  element.after(...element.childNodes);
}
