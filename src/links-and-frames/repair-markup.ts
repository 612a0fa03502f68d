/**
 * What stands between our tags is not always where its author has put it, once a browser has read the page.
 *
 * A slash closes none of our elements, and neither does a missing end tag. What follows, up to the end of what they
 * stand in, is then their fallback, and would vanish once the element has painted: the rest of somebody's page.
 *
 *     <main> <resource-list lang="fr" /> <p>Call us on Mondays.</p> … </main>
 *
 * A block within a paragraph closes both, and the fallback lands behind them: so where a system makes paragraphs of
 * lines. Once the element has painted, it would stand there twice. The end tag has nothing to close any more, and leaves
 * an empty paragraph: without that it may be the page's own text.
 *
 *     <p><resource-list></resource-list></p> <p>See <a href="…/v1/fr/resources/">the documents</a>.</p> <p></p>
 */
import { tagNames, views } from '../content/views.js';
import { readAddress } from './address.js';

/** More blocks than that are hardly a fallback. */
const most = 3;

/** What nobody means as a fallback: what runs, and what a page is built of. */
const rest = [
  ...tagNames,
  ...['script:not([type*=json])', 'nav', 'main', 'aside', 'form', 'search'],
  ...['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'search'].map(
    role => `[role=${role}]`,
  ),
].join();

/** These have a header and a footer of their own. */
const sections = 'article,section,blockquote';

/**
 * Puts what has got into an element, or out of it, back to where it belongs.
 *
 * @param element - One of ours that is the last in its parent, as the page came.
 * @param base - Address of the script's own folder: a link to the same view is how a fallback begins.
 */
export function repairMarkup(element: Element, base: string): void {
  const { localName } = element;
  if (isEmpty(element)) {
    const lost = lostFallback(element, base);
    if (!lost?.length) return;
    console.warn(
      `What stood between <${localName}> and </${localName}> had landed below, for a block cannot stand in a paragraph. It has been put back: write only text or a link there, without <p>, or switch automatic paragraphs off.`,
    );
    element.append(...lost);
  } else if (hasSwallowed(element, base)) {
    console.warn(
      `<${localName}> is never closed: write <${localName}></${localName}>. What it had swallowed has been put back behind it.`,
    );
    element.after(...element.childNodes);
  }
}

/** The blocks between the paragraph of an empty element and the one that its end tag has left. */
function lostFallback(element: Element, base: string): Element[] | undefined {
  const paragraph = element.parentElement;
  const lost: Element[] = [];
  if (paragraph?.localName !== 'p') return undefined;
  for (let node = paragraph.nextSibling; node; node = node.nextSibling) {
    if (!(node instanceof Element)) {
      if (node instanceof Text && !isBlank(node)) return undefined;
    } else if (node.localName === 'p' && isEmpty(node) && !node.hasAttributes()) return lost;
    else if (lost.push(node) > most || holdsRest(node, element, base)) return undefined;
  }
  return undefined;
}

function hasSwallowed(element: Element, base: string): boolean {
  const { previousSibling: before, localName } = element;
  const children = [...element.children];
  if (!children.length || children.some(child => child.slot)) return false;
  if (children.some(child => holdsRest(child, element, base))) return true;
  // Authors put both tags on lines of their own. No line break at the end means a missing end tag.
  const last = [...element.childNodes].findLast(node => !(node instanceof Comment));
  if (!isBlank(before) || !isBlank(last)) return false;
  const links = [children[0]!, ...children[0]!.querySelectorAll('a')];
  return !links.some(link => {
    const view = link instanceof HTMLAnchorElement && readAddress(link.href, base)?.view;
    return view && views[view].tag === localName;
  });
}

/** @param element - The one that the block may be the fallback of. */
function holdsRest(block: Element, element: Element, base: string): boolean {
  const isTop = element.getAttribute('heading-level') === '1'; // its fallback has such a heading, too
  return [block, ...block.querySelectorAll('*')].some(
    each =>
      each.matches(rest) ||
      (each.localName === 'h1' && !isTop) ||
      (each.matches('header,footer') && !block.contains(each.closest(sections))) ||
      (each instanceof HTMLIFrameElement && !each.src.startsWith(base)),
  );
}

const isBlank = (node: Node | null | undefined) => node instanceof Text && !node.data.trim();

/** With a space that does not break, an editor keeps a paragraph that is meant to be empty: that is no trace. */
const isEmpty = ({ firstElementChild, textContent }: Element) =>
  !firstElementChild && !/[^ \t\n\f\r]/.test(textContent);
