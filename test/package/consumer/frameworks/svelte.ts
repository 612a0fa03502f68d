/// <reference types="return-reintegration-widgets/types/svelte" />
import type { OverviewContent } from 'return-reintegration-widgets';
import type { SvelteHTMLElements } from 'svelte/elements';

declare const content: OverviewContent;

export const list: SvelteHTMLElements['resource-list'] = {
  lang: 'fr',
  sort: 'title',
  'page-size': 5,
  noFilters: true,
  'onrr-change': event => event.detail.page.toFixed(),
};
export const overview: SvelteHTMLElements['return-reintegration-overview'] = { content, class: 'ours' };

// @ts-expect-error There is no such order.
export const order: SvelteHTMLElements['resource-list'] = { sort: 'sideways' };
// @ts-expect-error There is no such detail.
export const detail: SvelteHTMLElements['resource-list'] = { 'onrr-follow': event => event.detail.address };
