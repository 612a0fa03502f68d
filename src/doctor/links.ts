/** Which links the script turns into elements: what links-and-frames/upgrade-link.ts does in a browser, read off a page. */
import { placeInBlock } from '../links-and-frames/alone-in-block.js';
import type { Tree } from '../links-and-frames/alone-in-block.js';
import { isOurTag } from './our-names.js';
import { childrenOf, has, isElement, isIn, nearest, textOf } from './page.js';
import type { PageElement } from './page.js';

const page: Tree<PageElement> = {
  tag: ({ tag }) => tag,
  parent: ({ parent }) => parent,
  children: ({ nodes }) => nodes,
};

/**
 * Whether a link to one of our pages becomes an element.
 *
 * @param embed - What its address says of that.
 */
export function becomesElement(link: PageElement, embed: boolean | undefined): boolean {
  if (embed === false || isNotToEmbed(link) || isInShadow(link) || isFallback(link)) return false;
  return embed || has(link, 'data-embed') || Boolean(placeInBlock(link, page)?.alone);
}

/** Somebody says so, or writes there just now. */
const isNotToEmbed = (link: PageElement) =>
  nearest(
    link,
    one => has(one, 'data-no-embed') || (one.attributes['contenteditable'] ?? 'false') !== 'false',
  ) !== undefined;

/** The script does not look there. */
const isInShadow = (link: PageElement) =>
  link.node ? link.node.getRootNode() !== link.node.ownerDocument : isIn(link.parent, ['template']);

/** Whether a link stays one because words stand beside it in its block. */
export function hasWordsBeside(link: PageElement, embed: boolean | undefined): boolean {
  if (embed !== undefined || has(link, 'data-embed') || isNotToEmbed(link)) return false;
  const { beside = [] } = placeInBlock(link, page) ?? {};
  return beside.some(node => (isElement(node) ? textOf(node) : node).trim());
}

/** Whether a paragraph has closed the element before it that it is the fallback of (links-and-frames/repair-markup.ts). */
const isFallback = (link: PageElement) =>
  nearest(link, block => {
    const siblings = block.parent ? childrenOf(block.parent) : [];
    const position = siblings.indexOf(block);
    const before = siblings.slice(Math.max(0, position - 3), Math.max(0, position));
    const after = siblings.slice(position + 1, position + 4);
    return before.some(endsWithEmptyElement) && after.some(isLeftByEndTag);
  }) !== undefined;

const endsWithEmptyElement = (element: PageElement) => {
  const last = childrenOf(element).at(-1);
  return element.tag === 'p' && last !== undefined && isOurTag(last.tag) && isEmpty(last);
};

const isLeftByEndTag = (element: PageElement) =>
  element.tag === 'p' && isEmpty(element) && !Object.keys(element.attributes).length;

const isEmpty = (element: PageElement) =>
  !childrenOf(element).length && !/[^ \t\n\f\r]/.test(textOf(element));
