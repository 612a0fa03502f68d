/** Minimal content. Each test adds what it is about. */
import type { OverviewContent } from '../src/content/overview-content.js';
import type { Resource, ResourcesContent } from '../src/content/resources-content.js';
import type { TerritoriesContent } from '../src/content/territories-content.js';
import type { Block, Inline } from '../src/safe/blocks.js';

/** The official texts on Kosovo that stand in the overview. */
export const kosovoNote = {
  en: 'References to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999).',
  fr: 'Toutes les références au Kosovo doivent être comprises dans le contexte de la résolution 1244 (1999) du Conseil de sécurité des Nations Unies.',
};

const titles: Record<string, string> = {
  ar: 'العودة وإعادة الإدماج',
  zh: '返回与重返社会',
  en: 'Return and Reintegration',
  fr: 'Retour et réintégration',
  ru: 'Возвращение и реинтеграция',
  es: 'Retorno y reintegración',
};

export function overviewIn(language: string, changes: Partial<OverviewContent> = {}): OverviewContent {
  return {
    language,
    version: 'v1',
    status: 'reviewed',
    title: titles[language] ?? language,
    sections: [
      { id: 'overview', title: `Overview ${language}`, blocks: [paragraph(`Text ${language}`)] },
      { id: 'objective-21', title: `Objective 21 ${language}`, blocks: [paragraph(`Aim ${language}`)] },
    ],
    ...changes,
  };
}

/** An overview that names Kosovo and contains the note. */
export function overviewWithKosovo(language: string): OverviewContent {
  const blocks = [paragraph('Return to ', kosovo, ' and beyond.')];
  return overviewIn(language, {
    sections: [{ id: 'overview', title: 'Overview', blocks, territories: ['kosovo'] }],
    notes: { kosovo: kosovoNote },
  });
}

export const kosovo: Inline = { type: 'territory', territory: 'kosovo', children: ['Kosovo'] };

export const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

/** One document with default values for all fields that the test leaves out. */
export function document1(changes: Partial<Resource> = {}): Resource {
  return {
    id: 'guide',
    title: 'Guide',
    publishers: ['iom'],
    type: 'guidance',
    topics: ['return'],
    editions: [{ language: 'en', urls: ['https://example.org/guide'] }],
    ...changes,
  };
}

/** A catalogue of documents. Each entry names only the fields that matter to the test. */
export function catalogue(language: string, documents: Partial<Resource>[]): ResourcesContent {
  return {
    language,
    version: 'v1',
    publishers: {
      iom: { name: 'International Organization for Migration' },
      unhcr: { name: 'UNHCR' },
    },
    types: { guidance: 'Guidance', toolkit: 'Toolkit', report: 'Report' },
    topics: { return: 'Return', reintegration: 'Reintegration', children: 'Children' },
    resources: documents.map((changes, index) => document1({ id: `document-${index}`, ...changes })),
  };
}

export function territoriesIn(language: string): TerritoriesContent {
  return {
    language,
    version: 'v1',
    territories: {
      kosovo: {
        mentions: ['Kosovo', 'كوسوفو'],
        wordings: {
          un: { texts: kosovoNote },
          eu: { texts: { en: 'This designation is without prejudice to positions on status.' } },
        },
      },
      abyei: {
        mentions: ['Abyei'],
        wordings: { un: { texts: { en: 'Final status of the Abyei area is not yet determined.' } } },
      },
    },
  };
}
