/**
 * The public door for npm: `import 'return-reintegration-widgets'` registers the three elements.
 * Say once where the content lives: `define({ base: 'https://…/v1/' })`.
 */
import type { Tag } from './content/views.js';
import { defineAll } from './define.js';
import type { DefineOptions } from './define.js';
import { ResourceList, ReturnReintegrationOverview, TerritoryFootnote } from './elements.js';

export * from './elements.js';
export type { DefineOptions } from './define.js';

/** Registers the elements again under other names, or says where the content lives. */
export function define(options?: DefineOptions): void {
  defineAll(
    {
      'return-reintegration-overview': ReturnReintegrationOverview,
      'resource-list': ResourceList,
      'territory-footnote': TerritoryFootnote,
    } satisfies Record<Tag, CustomElementConstructor>,
    options,
  );
}

define();

declare global {
  interface HTMLElementTagNameMap {
    'return-reintegration-overview': ReturnReintegrationOverview;
    'resource-list': ResourceList;
    'territory-footnote': TerritoryFootnote;
  }
}
