/** The door for npm to one element: `import 'return-reintegration-widgets/resource-list'` registers <resource-list> alone. */
import { defineAll } from '../define.js';
import type { DefineOptions } from '../define.js';
import { ResourceList } from '../elements/resource-list.js';

export type { DefineOptions } from '../define.js';
export { ResourceList };

/** Registers the element again under another name, or says where the content lives. */
export const define = (options?: DefineOptions): void =>
  defineAll({ 'resource-list': ResourceList }, options);

define();

declare global {
  interface HTMLElementTagNameMap {
    'resource-list': ResourceList;
  }
}
