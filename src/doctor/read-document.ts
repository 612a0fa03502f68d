/** Reads a document that a browser holds. */
import { flatten } from './page.js';
import type { Live, PageElement } from './page.js';

/** @param isOurs - Elements whose insides are not the page's. */
export function readDocument(
  document: Document,
  isOurs: (element: Element) => boolean = () => false,
): PageElement[] {
  return flatten(readElement(document.documentElement, undefined, isOurs));
}

function readElement(
  node: Element,
  parent: PageElement | undefined,
  isOurs: (element: Element) => boolean,
): PageElement {
  const nodes: (PageElement | string)[] = [];
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  // Browsers hide it from the attribute.
  if ('nonce' in attributes) attributes['nonce'] = (node as HTMLElement).nonce ?? '';
  const children = [...(node instanceof HTMLTemplateElement ? node.content : node).childNodes];
  const shadow = isOurs(node) ? [] : [...(node.shadowRoot?.childNodes ?? [])];
  const itself: PageElement = {
    tag: node.localName,
    attributes,
    parent,
    nodes,
    node,
    comments: children.flatMap(child => (child instanceof Comment ? child.data : [])),
  };
  for (const child of [...shadow, ...children])
    if (child.nodeType === Node.TEXT_NODE) nodes.push((child as Text).data);
    else if (child.nodeType === Node.ELEMENT_NODE) nodes.push(readElement(child as Element, itself, isOurs));
  return itself;
}

interface Versioned extends CustomElementConstructor {
  version?: string;
  observedAttributes?: string[];
}

/** In pixels: less than a line is no loss. */
const leastCut = 16;

/** In pixels: what is lower is closed, not too small. */
const leastHeight = 8;

/** What only a running page can say. */
export const live: Live = {
  definition(tag) {
    const found = customElements.get(tag) as Versioned | undefined;
    if (!found) return undefined;
    return found.version && found.observedAttributes?.includes('heading-level') ? 'ours' : 'other';
  },
  isHidden({ node }) {
    if (!node) return false;
    const around: Element[] = [];
    for (
      let one: Element | null | undefined = node;
      one;
      one = one.parentElement ?? (one.getRootNode() as ShadowRoot).host
    )
      around.push(one);
    // What opens later is hidden on purpose.
    if (
      around.some(one =>
        one.matches('[hidden], details:not([open]), dialog:not([open]), [role=tabpanel], [popover]'),
      )
    )
      return false;
    return !node.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  },
  isClipped({ node }) {
    if (!node?.checkVisibility()) return false;
    const top = node.getBoundingClientRect().top;
    const bottom = top + node.scrollHeight;
    // Text that a reader can open is cut off on purpose.
    const opens = (id: string) =>
      document.querySelector(`[aria-expanded=false][aria-controls~="${CSS.escape(id)}"]`);
    for (let box: Element | null = node; box && box !== document.body; box = box.parentElement) {
      const { overflowY, position } = getComputedStyle(box);
      const { height, bottom: edge } = box.getBoundingClientRect();
      if (/auto|scroll/.test(overflowY) || (box.id && opens(box.id))) return false;
      // Of an element around, overflow that shows is common: `#app { height: 100% }`.
      const counts = box === node || /hidden|clip/.test(overflowY);
      if (counts && bottom - edge > leastCut && (height >= leastHeight || box === node)) return true;
      if (/absolute|fixed/.test(position)) return false;
    }
    return false;
  },
};
