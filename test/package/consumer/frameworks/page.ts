import { ResourceList, TerritoryFootnote, define } from 'return-reintegration-widgets/react';
import type { ResourcesContent } from 'return-reintegration-widgets/react';
import { createElement as h } from 'react';

define({ base: '/v1/' });

const content: ResourcesContent = {
  language: 'fr',
  publishers: { iom: { name: 'OIM' } },
  types: { guidance: 'Guide' },
  topics: {},
  resources: ['Un', 'Deux', 'Trois'].map(title => ({
    id: title,
    title,
    type: 'guidance',
    topics: [],
    publishers: ['iom'],
    editions: [],
  })),
};

export const heard: string[] = [];

export const page = h(
  'main',
  null,
  h(
    ResourceList,
    {
      lang: 'fr',
      type: 'guidance',
      pageSize: 2,
      noFilters: true,
      noSearch: false,
      content,
      onRrLoad: event => heard.push(`${event.target.localName} ${event.detail.language}`),
    },
    'Documents',
  ),
  h(TerritoryFootnote, { wording: 'eu' }),
);
