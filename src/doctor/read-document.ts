/** Reads a document that a browser holds. */
import type { Live, PageElement } from './page.js';
import { readTree } from './tree.js';
import type { Reading } from './tree.js';

/** @param isOurs - Elements whose insides are not the page's. */
export const readDocument = (
  document: Document,
  isOurs: (element: Element) => boolean = () => false,
): PageElement[] => readTree<Node>(document.documentElement, node => read(node, isOurs));

function read(node: Node, isOurs: (element: Element) => boolean): Reading<Node> {
  if (node.nodeType === Node.COMMENT_NODE) return { comment: (node as Comment).data };
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
  const element = node as HTMLElement;
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  // Browsers hide it from the attribute.
  if ('nonce' in attributes) attributes['nonce'] = element.nonce ?? '';
  const shadow = isOurs(element) ? [] : [...(element.shadowRoot?.childNodes ?? [])];
  const inside = element instanceof HTMLTemplateElement ? element.content : element;
  return {
    element: { tag: element.localName, attributes, node: element },
    children: [...shadow, ...inside.childNodes],
  };
}

interface Versioned extends CustomElementConstructor {
  version?: string;
  observedAttributes?: string[];
}

/** In pixels: less than a line is no loss. */
const leastCut = 16;

/** In pixels: what is lower is closed, not too small. */
const leastHeight = 8;

/** The element that may cut off another one: in the tree as it is drawn, through slots and shadow roots. */
function boxAround(box: Element): Element | null {
  if (getComputedStyle(box).position === 'absolute') return (box as HTMLElement).offsetParent;
  const root = box.getRootNode();
  return box.assignedSlot ?? box.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** What only a running page can say. */
export const live: Live = {
  definition(tag) {
    const found = customElements.get(tag) as Versioned | undefined;
    if (!found) return undefined;
    return found.version && found.observedAttributes?.includes('heading-level') ? 'ours' : 'other';
  },
  isHidden: ({ node }) => node?.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) === false,
  isClipped({ node }) {
    if (!node?.checkVisibility()) return false;
    const top = node.getBoundingClientRect().top;
    const bottom = top + node.scrollHeight;
    // Text that a reader can open is cut off on purpose.
    const opens = (id: string) =>
      document.querySelector(`[aria-expanded=false][aria-controls~="${CSS.escape(id)}"]`);
    for (let box: Element | null = node; box && box !== document.body; box = boxAround(box)) {
      const { overflowY, position, contain } = getComputedStyle(box);
      const ignoresContent = /size|strict/.test(contain) && !/inline-size/.test(contain);
      const { height, bottom: edge } = box.getBoundingClientRect();
      if (/auto|scroll/.test(overflowY) || (box.id && opens(box.id))) return false;
      // Of an element around, overflow that shows is common: `#app { height: 100% }`.
      const cutsOff = /hidden|clip/.test(overflowY) || /paint|content/.test(contain);
      const counts = box === node || ignoresContent || cutsOff;
      const isOpen = height >= leastHeight || box === node || ignoresContent;
      if (counts && isOpen && bottom - edge > leastCut) return true;
      if (position === 'fixed') return false;
    }
    return false;
  },
};
