/** Three documents: all is known of the first, little of the second, and the third is Arabic. */
import type { Resource, ResourcesContent } from '../../src/content/resources-content.ts';

export const handbook: Resource = {
  id: 'handbook',
  title: 'Reintegration Handbook',
  otherTitles: { fr: 'Manuel sur la réintégration' },
  description: 'A guide in several modules.',
  publishers: ['iom', 'unnm'],
  date: '2019-03-11',
  type: 'handbook',
  topics: ['return'],
  symbol: 'A/RES/73/195',
  editions: [
    {
      language: 'en',
      urls: ['https://example.org/en', 'https://mirror.example/en'],
      format: 'PDF',
      pages: 304,
      size: { value: 787.1, unit: 'kilobyte' },
    },
    { language: 'fr', urls: ['https://example.org/fr'] },
    { language: 'es', urls: [] },
  ],
};

export const checklist: Resource = {
  id: 'checklist',
  title: 'What works?',
  publishers: [],
  type: 'checklist',
  topics: [],
  editions: [{ language: 'en', urls: ['https://example.org/en'] }],
};

export const guide: Resource = {
  id: 'guide',
  title: 'دليل العودة',
  titleLanguage: 'ar',
  publishers: ['iom'],
  date: '2018-05',
  type: 'handbook',
  topics: [],
  editions: [{ language: 'ar', urls: ['https://example.org/ar'] }],
};

/** From a list that does not say which language its documents are in. */
export const unstated: Resource = {
  id: 'unstated',
  title: 'Rapport',
  publishers: [],
  type: 'checklist',
  topics: [],
  editions: [{ language: 'und', urls: ['https://example.org/rapport'] }],
};

export const smallList: ResourcesContent = {
  language: 'en',
  publishers: { iom: { name: 'IOM' }, unnm: { name: 'United Nations Network on Migration' } },
  types: { handbook: 'Handbook', checklist: 'Checklist' },
  topics: { return: 'Return' },
  resources: [handbook, checklist, guide],
};
