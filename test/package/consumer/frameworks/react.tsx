/** @jsxImportSource react */
/// <reference types="return-reintegration-widgets/types/react" />
import type { ResourcesContent } from 'return-reintegration-widgets';
import { ResourceList } from 'return-reintegration-widgets/react';

declare const content: ResourcesContent;

export const elements = (
  <>
    <resource-list
      lang="fr"
      type="guidance"
      sort="title"
      page-size={5}
      noFilters
      content={content}
      className="ours"
      onrr-load={event => event.detail.language.toUpperCase()}
      onrr-change={event => event.detail.filters.type.join()}
    >
      <p>Documents</p>
    </resource-list>
    <return-reintegration-overview sections="overview" no-footnote heading-level="auto" />
    <territory-footnote wording="eu" for="report" />
  </>
);

export const components = (
  <ResourceList
    lang="fr"
    sort="title"
    pageSize={5}
    headingLevel="auto"
    noFilters
    content={content}
    onRrLoad={event => event.detail.language.toUpperCase()}
    onRrChange={event => event.detail.filters.type.join()}
  >
    <p>Documents</p>
  </ResourceList>
);

export const mistakes = [
  // @ts-expect-error There is no such order.
  <resource-list sort="sideways" />,
  // @ts-expect-error The note has no order.
  <territory-footnote sort="title" />,
  // @ts-expect-error An overview is no list of documents.
  <return-reintegration-overview content={content} />,
  // @ts-expect-error There is no such detail.
  <resource-list onrr-follow={event => event.detail.address} />,
  // @ts-expect-error There is no such level.
  <resource-list heading-level="next" />,
  // @ts-expect-error There is no such order.
  <ResourceList sort="sideways" />,
];
