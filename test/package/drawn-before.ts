/** In a page: whether the overview that a server has drawn is still the same nodes once the element has taken it over. */
import type { LitElement } from 'lit';

interface Drawn {
  drawn?: Element | null | undefined;
}

/** Before the scripts of the page. */
export function rememberDrawing() {
  document.addEventListener('readystatechange', () => {
    (globalThis as Drawn).drawn ??= document
      .querySelector('return-reintegration-overview')
      ?.shadowRoot?.querySelector('[part=root]');
  });
}

/** Once the elements show. */
export async function keepsDrawing() {
  const tag = 'return-reintegration-overview';
  await customElements.whenDefined(tag);
  const element = document.querySelector<LitElement>(tag)!;
  await element.updateComplete;
  return element.shadowRoot!.contains((globalThis as Drawn).drawn ?? null);
}
