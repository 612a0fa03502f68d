/** Makes prerendered nodes an element's own. A chunk of its own: only prerendered pages need it. */
import type { LitElement } from 'lit';
import { hydrate } from '@lit-labs/ssr-client';

/**
 * @param key - What the element is about to draw, as in the `data-view` that the server wrote: other
 *   nodes (another language, other attributes, older content) are dropped, and the element starts afresh.
 */
export function takeOver(element: LitElement, key: string, render: () => unknown): void {
  const root = element.renderRoot as ShadowRoot;
  element.renderOptions.renderBefore = null; // Lit would draw before what is already there
  try {
    const marked = [...root.childNodes].some(node => (node as Comment).data?.startsWith('lit-part')); // else some program has stripped Lit's marks
    if (marked && root.querySelector<HTMLElement>('[data-view]')?.dataset['view'] === key)
      return hydrate(render(), root, element.renderOptions);
  } catch {
    // Nodes that differ from the template: somebody changed the prerendered copy.
  }
  root.replaceChildren();
}
