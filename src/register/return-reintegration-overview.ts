/** The door for npm to one element: `import 'return-reintegration-widgets/return-reintegration-overview'` registers <return-reintegration-overview> alone. */
import { defineAll } from '../define.js';
import type { DefineOptions } from '../define.js';
import { ReturnReintegrationOverview } from '../elements/return-reintegration-overview.js';

export type { DefineOptions } from '../define.js';
export { ReturnReintegrationOverview };

/** Registers the element again under another name, or says where the content lives. */
export const define = (options?: DefineOptions): void =>
  defineAll({ 'return-reintegration-overview': ReturnReintegrationOverview }, options);

define();

declare global {
  interface HTMLElementTagNameMap {
    'return-reintegration-overview': ReturnReintegrationOverview;
  }
}
