/** @jsxImportSource preact */
/// <reference types="return-reintegration-widgets/types/preact" />
import type { OverviewContent } from 'return-reintegration-widgets';

declare const content: OverviewContent;

export const elements = (
  <>
    <resource-list
      lang="fr"
      sort="title"
      page-size={5}
      noFilters
      onrr-change={event => event.detail.page.toFixed()}
    >
      <p>Documents</p>
    </resource-list>
    <return-reintegration-overview content={content} heading-level="auto" class="ours" />
  </>
);

export const mistakes = [
  // @ts-expect-error There is no such order.
  <resource-list sort="sideways" />,
  // @ts-expect-error The number of documents is a number.
  <resource-list limit="5" />,
];
