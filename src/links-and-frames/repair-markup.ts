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
import { isEdited } from '../base/edited.js';
import { toConsole } from '../safe/to-console.js';
import { tagNames, views } from '../content/views.js';
import { viewIn } from './address.js';

/** More blocks than that are hardly a fallback. */
const most = 3;

/** More characters than that are no short paragraph. */
const mostText = 400;

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
 * @param base - Address of the script's own folder: a frame of it is no part of somebody's page.
 */
export function repairMarkup(element: Element, base: string): void {
  const { localName } = element;
  const isOurText = element.hasAttribute('data-in-page'); // on the publisher's own pages
  if (isOurText || isEdited(element)) return;
  if (isEmpty(element)) {
    const lost = lostFallback(element, base);
    if (!lost?.length) return;
    toConsole(
      `What stood between <${localName}> and </${localName}> had landed below, for a block cannot stand in a paragraph. It has been put back: write only text or a link there, without <p>, or switch automatic paragraphs off.`,
      'warn',
    );
    element.append(...lost);
    return;
  }
  const what = judge(element, base);
  if (what === 'rest') {
    toConsole(
      `<${localName}> is never closed, as it seems: write <${localName}></${localName}>. What stood in it, up to the end of <${element.parentElement?.localName}>, is now behind it. If that is your own text for the time until the content comes, let it be one paragraph, or begin it with a link to the same page of ours.`,
      'warn',
    );
    element.after(...ownNodes(element));
  } else if (what === 'either')
    toConsole(
      `“${textOf(ownNodes(element)).slice(0, 60)}” in <${localName}> is taken for your own text for the time until the content comes. If it belongs to the page, write <${localName}></${localName}> before it.`,
      'info',
    );
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

/**
 * Whether what stands in an element is the rest of what stands around it. HTML without white space leaves no certain trace of a
 * missing end tag. Where much speaks for the rest, it is that: a fallback that stays costs less than a lost text.
 */
function judge(element: Element, base: string): 'rest' | 'fallback' | 'either' {
  const own = ownNodes(element);
  const children = own.filter(node => node instanceof Element);
  if (children.some(child => holdsRest(child, element, base))) return 'rest';
  // An author who knows the slots knows how to close an element.
  const isMarked = [...element.children].some(child => child.slot);
  const { data = '' } = (own.at(-1) ?? {}) as Partial<Text>;
  // Authors put both tags on lines of their own. No line break behind the end means a missing end tag.
  const endsLine = !isMarked && isBlank(element.previousSibling) && /\s$/.test(data);
  const heading = children[0]?.matches(headings) ? children.shift() : undefined;
  const hasLink = beginsWithLink(children[0], element.localName);
  if (countParts(own) > (hasLink ? most : 1) || children.some(builds)) return 'rest';
  if (hasLink) return 'fallback';
  const text = textOf(own);
  if (heading || (endsLine && hasText(own)) || text.length > mostText || goesOn(element, own)) return 'rest';
  return isMarked || !text ? 'fallback' : 'either';
}

/** Whether an element stands in a line of text that goes on in it, or holds what begins like the middle of a sentence. */
function goesOn({ previousSibling }: Element, own: Node[]): boolean {
  const shown = own.filter(node => !isBlank(node));
  if (shown.every(node => node instanceof HTMLAnchorElement)) return false; // a link as the fallback
  let before = previousSibling;
  while (before && (isBlank(before) || before instanceof Comment)) before = before.previousSibling;
  const isInLine =
    before instanceof Text || (before instanceof Element && before.matches(phrases) && textOf([before]));
  const [first] = shown;
  return (
    Boolean(isInLine && textOf(own)) ||
    (first instanceof Text && /^\s*[\p{Ll}\p{Pe}\p{Pf}\p{Pd},.;:!?…،؛؟、。，；：！？]/u.test(first.data))
  );
}

/** What would be the fallback: not the page's words for a slot, nor comments. */
const ownNodes = (element: Element): Node[] =>
  [...element.childNodes].filter(
    node => !(node instanceof Comment) && !(node instanceof Element && node.slot),
  );

const hasText = (nodes: Node[]) => nodes.some(node => node instanceof Element || !isBlank(node));

const headings = 'h1,h2,h3,h4,h5,h6';
/** What parts a page, and hardly a few words for the time until the content comes. */
const building = 'h2,h3,h4,h5,h6,section,article,hr';
const builds = (block: Element) => block.matches(building) || block.querySelector(building) !== null;

/** A link to the same view is how a fallback begins, in whichever folder: a pinned script shows content of another one. */
function beginsWithLink(first: Element | undefined, tag: string): boolean {
  return [first, ...(first?.querySelectorAll('a') ?? [])].some(link => {
    const view = link instanceof HTMLAnchorElement && link.href && viewIn(link.href);
    return view && views[view].tag === tag;
  });
}

const phrases =
  'a,abbr,b,bdi,bdo,br,cite,code,data,dfn,em,font,i,img,kbd,mark,q,s,samp,small,span,strong,sub,sup,time,u,var,wbr';
const unseen = 'link,meta,script,style,template';

/** How many paragraphs there are, in the wide sense: blocks, and text between them or up to an empty line. */
function countParts(nodes: Node[]): number {
  let parts = 0;
  let isOpen = false;
  for (const node of nodes) {
    if (node instanceof Element && node.matches(unseen)) continue;
    if (node instanceof Element && !node.matches(phrases)) {
      parts += Math.max(1, node.querySelectorAll('p').length);
      isOpen = false;
    } else if (node instanceof HTMLBRElement) {
      if (node.previousElementSibling instanceof HTMLBRElement && isBlankBetween(node)) isOpen = false;
    } else if (!isBlank(node) && !isOpen) {
      parts++;
      isOpen = true;
    }
  }
  return parts;
}

/** Whether there is no text between a line break and the one before it. */
const isBlankBetween = ({ previousSibling }: HTMLBRElement) =>
  previousSibling instanceof HTMLBRElement || isBlank(previousSibling);

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

/** What a reader would see of them. */
const textOf = (nodes: Node[]): string =>
  nodes
    .filter(node => !(node instanceof Element && node.matches(unseen)))
    .map(({ textContent }) => textContent)
    .join('')
    .trim();

const isBlank = (node: Node | null | undefined) => node instanceof Text && !node.data.trim();

/** With a space that does not break, an editor keeps a paragraph that is meant to be empty: that is no trace. */
const isEmpty = ({ firstElementChild, textContent }: Element) =>
  !firstElementChild && !/[^ \t\n\f\r]/.test(textContent);
