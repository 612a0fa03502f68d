/**
 * Some systems make paragraphs of the lines between our tags. Then a browser closes our element with the first
 * of them, and the fallback lands behind it:
 *
 *     <p><resource-list></resource-list></p> <p>See <a href="…/v1/fr/resources/">the documents</a>.</p> <p></p>
 *
 * Once the element has painted, that would stand there beside what it is the fallback for. The end tag, which
 * had nothing to close any more, has left the empty paragraph: without that it may be the page's own text.
 */
import { tags } from './address.js';

/** More paragraphs than that are hardly a fallback. */
const most = 3;

/**
 * Puts a link that stands so, and all around it, back into its element.
 * @returns Whether that was so.
 */
export function returnFallback(link: HTMLAnchorElement): boolean {
  for (let block: Element = link; block.parentElement; block = block.parentElement) {
    const siblings = [...block.parentElement.children];
    const position = siblings.indexOf(block);
    const start = siblings.findIndex(
      (sibling, index) => index < position && index >= position - most && emptyElementIn(sibling),
    );
    const end = siblings.findIndex(
      (sibling, index) => index > start && sibling.localName === 'p' && isEmpty(sibling),
    );
    if (start >= 0 && end > position && end <= start + most + 1) {
      emptyElementIn(siblings[start]!)!.append(...siblings.slice(start + 1, end));
      return true;
    }
  }
  return false;
}

/** The element of ours that a paragraph ends with, if nothing is between its tags. */
function emptyElementIn({ localName, lastElementChild: last }: Element): Element | undefined {
  return localName === 'p' && last?.matches(Object.values(tags).join()) && isEmpty(last) ? last : undefined;
}

const isEmpty = ({ firstElementChild, textContent }: Element) => !firstElementChild && !textContent.trim();
