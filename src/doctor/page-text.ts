/** The text of a page as it is read: line by line, through the elements that a line goes on through. */
import { isElement } from './page.js';
import type { PageElement } from './page.js';

/** What readers see as one: a paragraph, a heading, what stands between two line breaks. */
export interface Line {
  /** With single spaces. */
  text: string;
  /** The element that a character stands in. */
  elementAt: (place: number) => PageElement;
}

/** What is no running text, or what readers do not get. */
const untouched =
  /^(script|style|template|noscript|textarea|select|button|svg|math|pre|code|kbd|samp|title|option|xmp|iframe|noembed|noframes)$/;

const inline =
  /^(a|abbr|b|bdi|bdo|cite|data|del|dfn|em|font|i|ins|label|mark|q|s|span|strong|sub|sup|time|u|var|wbr)$/;

/** @param skips - Elements to be left out with what is in them. */
export function readText(
  [root]: readonly PageElement[],
  skips: (element: PageElement) => boolean = () => false,
): Line[] {
  const lines: Line[] = [];
  let text = '';
  let pieces: { start: number; element: PageElement }[] = [];
  const endLine = () => {
    const ofLine = pieces;
    const elementAt = (place: number) => ofLine.filter(({ start }) => start <= place).at(-1)!.element;
    if (text) lines.push({ text, elementAt });
    text = '';
    pieces = [];
  };
  const read = (element: PageElement) => {
    const goesOn = inline.test(element.tag);
    if (!goesOn) endLine();
    if (!untouched.test(element.tag) && !skips(element))
      for (const node of element.nodes)
        if (isElement(node)) read(node);
        else {
          pieces.push({ start: text.length, element });
          text += node.replace(/\s+/g, ' ');
        }
    if (!goesOn) endLine();
  };
  if (root) read(root);
  return lines;
}
