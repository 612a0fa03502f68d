/** Which links the script turns into elements: what links-and-frames/upgrade-link.ts does in a browser, read off a page. */
import { blocks, inside } from '../links-and-frames/upgrade-link.js';
import { tagNames } from '../content/views.js';
import { ancestorsOf, childrenOf, isElement, textOf } from './page.js';
import type { PageElement } from './page.js';

/** Whether an element has one of the tags that a list of selectors names. */
export const isOneOf = (selectors: string, { tag }: PageElement): boolean =>
  selectors.split(',').includes(tag);

/** Whether a link to one of our pages becomes an element. */
export function becomesElement(link: PageElement): boolean {
  const around = [link, ...ancestorsOf(link)];
  if (around.some(({ attributes }) => attributes['data-no-embed'] !== undefined)) return false;
  if (isInShadow(link) || isFallback(link)) return false;
  return link.attributes['data-embed'] !== undefined || isAloneInItsBlock(link);
}

/** The script does not look there. */
const isInShadow = (link: PageElement) =>
  link.node
    ? link.node.getRootNode() !== link.node.ownerDocument
    : ancestorsOf(link).some(({ tag }) => tag === 'template');

function isAloneInItsBlock(link: PageElement): boolean {
  const around = ancestorsOf(link);
  if (around.some(one => isOneOf(inside, one) || one.attributes['contenteditable'] !== undefined))
    return false;
  let alone = link;
  for (const block of around) {
    const others = block.nodes.filter(node => node !== alone && (isElement(node) || node.trim()));
    if (!others.every(node => isElement(node) && node.tag === 'br')) return false;
    if (block.tag.includes('-')) return false;
    if (isOneOf(blocks, block)) return true;
    alone = block;
  }
  return false;
}

/** Whether a paragraph has closed the element before it that it is the fallback of (links-and-frames/repair-markup.ts). */
function isFallback(link: PageElement): boolean {
  return [link, ...ancestorsOf(link)].some(block => {
    const siblings = block.parent ? childrenOf(block.parent) : [];
    const position = siblings.indexOf(block);
    const before = siblings.slice(Math.max(0, position - 3), Math.max(0, position));
    const after = siblings.slice(position + 1, position + 4);
    return before.some(endsWithEmptyElement) && after.some(isLeftByEndTag);
  });
}

const endsWithEmptyElement = (element: PageElement) => {
  const last = childrenOf(element).at(-1);
  const isOurs = last && (tagNames as string[]).includes(last.tag);
  return element.tag === 'p' && isOurs && isEmpty(last);
};

const isLeftByEndTag = (element: PageElement) =>
  element.tag === 'p' && isEmpty(element) && !Object.keys(element.attributes).length;

const isEmpty = (element: PageElement) =>
  !childrenOf(element).length && !/[^ \t\n\f\r]/.test(textOf(element));
