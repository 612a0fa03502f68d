/** Makes the tree that the rules look at, from whatever holds the page. */
import type { PageElement } from './page.js';

/** What a node of the page is: an element, a text, a comment, or nothing of interest. */
export type Reading<N> =
  | { element: Omit<PageElement, 'parent' | 'nodes' | 'comments' | 'isInTemplate'>; children: readonly N[] }
  | { comment: string }
  | string
  | undefined;

/** The parsers of browsers nest no deeper either: what lies below stands side by side. So no rule has far to climb. */
export const deepest = 512;

const hidesContent = ({ tag, attributes }: PageElement) =>
  tag === 'noscript' || (tag === 'template' && !attributes['shadowrootmode']);

/** @returns All elements in reading order, the root first. */
export function readTree<N>(root: N, read: (node: N) => Reading<N>): PageElement[] {
  const elements: PageElement[] = [];
  const waiting: { node: N; parent: PageElement | undefined; depth: number }[] = [
    { node: root, parent: undefined, depth: 1 },
  ];
  while (waiting.length) {
    const { node, parent, depth } = waiting.pop()!;
    const found = read(node);
    if (found === undefined) continue;
    if (typeof found === 'string') parent?.nodes.push(found);
    else if ('comment' in found) parent?.comments.push(found.comment);
    else {
      const element: PageElement = {
        ...found.element,
        parent,
        nodes: [],
        comments: [],
        isInTemplate: parent !== undefined && (parent.isInTemplate || hidesContent(parent)),
      };
      elements.push(element);
      parent?.nodes.push(element);
      const inside = depth < deepest ? { parent: element, depth: depth + 1 } : { parent, depth };
      // The last one first, for the next to be read is taken from the end.
      for (let i = found.children.length - 1; i >= 0; i--)
        waiting.push({ node: found.children[i]!, ...inside });
    }
  }
  return elements;
}
