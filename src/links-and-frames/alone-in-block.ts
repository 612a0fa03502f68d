/**
 * Whether a link stands alone in its block: only then it becomes an element by itself. The script asks the DOM, the doctor
 * asks a page that it has read. Both give the few things that the answer depends on.
 */

/** How to look around in a tree of elements. */
export interface Tree<E> {
  tag(element: E): string;
  parent(element: E): E | null | undefined;
  /** Elements and texts, without comments. */
  children(element: E): readonly (E | string)[];
}

/** These may hold nothing but a link, and then show the element instead. */
const blocks = ['p', 'div', 'section', 'article', 'main', 'figure', 'blockquote', 'td', 'center', 'body'];

/** In navigation, lists, headings and controls a link stays a link. */
const linkPlaces = [
  ...['nav', 'header', 'footer', 'menu', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['button', 'summary', 'label'],
];

/** Neither space nor the characters without width that editors leave behind. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** `alone`: what the element replaces. `beside`: what stands beside the link, which makes it part of a text. */
export type Place<E> = { alone: E; beside?: never } | { alone?: never; beside: (E | string)[] };

/** @returns Undefined where no link becomes an element, whatever stands beside it. */
export function placeInBlock<E extends object>(link: E, tree: Tree<E>): Place<E> | undefined {
  const around: E[] = [];
  for (let one: E | null | undefined = link; one; one = tree.parent(one)) around.push(one);
  if (around.some(one => linkPlaces.includes(tree.tag(one)))) return undefined;

  let alone = link;
  for (const parent of around.slice(1)) {
    const tag = tree.tag(parent);
    const shown = tree
      .children(parent)
      .filter(child => child === alone || typeof child !== 'string' || visible.test(child));
    const isBreak = (child: E | string) => typeof child !== 'string' && tree.tag(child) === 'br';
    const others = shown.filter(child => child !== alone && !isBreak(child)); // a line break is no text
    if (others.length) {
      // Some editors write a whole text into one <div>, with an empty line between its paragraphs.
      const place = shown.indexOf(alone);
      const isApart = [shown.slice(0, place).reverse(), shown.slice(place + 1)].every(
        side => side.every(isBreak) || side.slice(0, 2).every(isBreak),
      );
      return isApart && tag !== 'p' && blocks.includes(tag) ? { alone } : { beside: others };
    }
    if (tag.includes('-')) return undefined; // somebody's element, perhaps ours under another name
    if (tag === 'p') return { alone: parent }; // the element has headings, which cannot stand in a paragraph
    if (blocks.includes(tag)) return { alone };
    alone = parent;
  }
  return undefined;
}
