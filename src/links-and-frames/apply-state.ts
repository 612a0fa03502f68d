/** What an address says of a list beyond its attributes: what is searched for, and how much of it is open. */
import type { ResourceList } from '../elements/resource-list.js';
import type { Configuration } from './address.js';

export async function applyState(element: Element, { words, page }: Configuration): Promise<void> {
  if (!words && !page) return;
  await customElements.whenDefined(element.localName);
  // Only lists have a state; and the tag may be somebody else's.
  if ('setState' in element)
    await (element as ResourceList).setState({ ...(words && { words }), ...(page && { page }) });
}
