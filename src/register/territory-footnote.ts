/** The door for npm to one element: `import 'return-reintegration-widgets/territory-footnote'` registers <territory-footnote> alone. */
import { defineAll } from '../define.js';
import type { DefineOptions } from '../define.js';
import { TerritoryFootnote } from '../elements/territory-footnote.js';

export type { DefineOptions } from '../define.js';
export { TerritoryFootnote };

/** Registers the element again under another name, or says where the content lives. */
export const define = (options?: DefineOptions): void =>
  defineAll({ 'territory-footnote': TerritoryFootnote }, options);

define();

declare global {
  interface HTMLElementTagNameMap {
    'territory-footnote': TerritoryFootnote;
  }
}
