/** What an address says of a list beyond its attributes: what is searched for, and how much of it is open. */
import type { ResourceList } from '../elements/resource-list.js';
import type { Configuration } from './address.js';

export function applyState(element: Element, { words, page }: Configuration): void {
  if ((words || page) && 'setState' in element)
    void (element as ResourceList).setState({ ...(words && { words }), ...(page && { page }) });
}
