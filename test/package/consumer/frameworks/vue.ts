/// <reference types="return-reintegration-widgets/types/vue" />
import type { OverviewContent } from 'return-reintegration-widgets';
import type { GlobalComponents } from 'vue';

/** What a template checks the attributes of a component against. */
type Props<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => { $props: infer P }
  ? P
  : never;

declare const content: OverviewContent;

export const list: Props<'resource-list'> = {
  lang: 'fr',
  sort: 'title',
  'page-size': 5,
  noFilters: true,
  onRrChange: event => event.detail.page.toFixed(),
};
export const overview: Props<'return-reintegration-overview'> = { content, class: 'ours' };

// @ts-expect-error There is no such order.
export const order: Props<'resource-list'> = { sort: 'sideways' };
// @ts-expect-error There is no such detail.
export const detail: Props<'resource-list'> = { onRrFollow: event => event.detail.address };
