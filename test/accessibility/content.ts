/** A few words in each language, as editors would write them: what the states in `states.ts` show. */
import type { OverviewContent } from '../../src/content/overview-content.js';
import type { ResourcesContent } from '../../src/content/resources-content.js';
import type { Language } from '../../src/localization/language.js';
import { kosovoNote } from '../small-content.js';

interface Words {
  title: string;
  section: string;
  /** A sentence around the name of a territory. */
  sentence: [before: string, territory: string, after: string];
  quote: string;
  guide: string;
  report: string;
  description: string;
  publisher: string;
  types: [guide: string, report: string];
  topics: [back: string, reintegration: string];
  /** Beside a document that is not there in the reader's own language. */
  missing: string;
}

export const words: Record<Language, Words> = {
  ar: {
    title: 'العودة وإعادة الإدماج',
    section: 'نظرة عامة',
    sentence: ['يعود الناس إلى ', 'كوسوفو', ' من بلدان كثيرة.'],
    quote: 'العودة بأمان وكرامة.',
    guide: 'دليل العودة الآمنة',
    report: 'تقرير عن إعادة الإدماج',
    description: 'ما يساعد العائدين.',
    publisher: 'وكالة الهجرة',
    types: ['دليل', 'تقرير'],
    topics: ['العودة', 'إعادة الإدماج'],
    missing: 'غير متوفرة بالعربية',
  },
  zh: {
    title: '返回与重返社会',
    section: '概览',
    sentence: ['人们从许多国家返回', '科索沃', '。'],
    quote: '安全而有尊严的返回。',
    guide: '安全返回指南',
    report: '重返社会报告',
    description: '对返回者的帮助。',
    publisher: '移民机构',
    types: ['指南', '报告'],
    topics: ['返回', '重返社会'],
    missing: '没有中文版',
  },
  en: {
    title: 'Return and reintegration',
    section: 'Overview',
    sentence: ['People return to ', 'Kosovo', ' from many countries.'],
    quote: 'Return in safety and dignity.',
    guide: 'Guide to safe return',
    report: 'Report on reintegration',
    description: 'What helps people who return.',
    publisher: 'Migration agency',
    types: ['Guide', 'Report'],
    topics: ['Return', 'Reintegration'],
    missing: 'Not in English',
  },
  fr: {
    title: 'Retour et réintégration',
    section: 'Présentation',
    sentence: ['On rentre au ', 'Kosovo', ' depuis de nombreux pays.'],
    quote: 'Le retour en sécurité et dans la dignité.',
    guide: 'Guide du retour en sécurité',
    report: 'Rapport sur la réintégration',
    description: 'Ce qui aide les personnes qui rentrent.',
    publisher: 'Agence des migrations',
    types: ['Guide', 'Rapport'],
    topics: ['Retour', 'Réintégration'],
    missing: 'Pas en français',
  },
  ru: {
    title: 'Возвращение и реинтеграция',
    section: 'Обзор',
    sentence: ['Люди возвращаются в ', 'Косово', ' из многих стран.'],
    quote: 'Безопасное и достойное возвращение.',
    guide: 'Руководство по безопасному возвращению',
    report: 'Доклад о реинтеграции',
    description: 'Что помогает тем, кто возвращается.',
    publisher: 'Агентство по миграции',
    types: ['Руководство', 'Доклад'],
    topics: ['Возвращение', 'Реинтеграция'],
    missing: 'Нет на русском языке',
  },
  es: {
    title: 'Retorno y reintegración',
    section: 'Presentación',
    sentence: ['Se regresa a ', 'Kosovo', ' desde muchos países.'],
    quote: 'El retorno seguro y digno.',
    guide: 'Guía para un retorno seguro',
    report: 'Informe sobre la reintegración',
    description: 'Lo que ayuda a quienes regresan.',
    publisher: 'Agencia de migraciones',
    types: ['Guía', 'Informe'],
    topics: ['Retorno', 'Reintegración'],
    missing: 'No está en español',
  },
};

/** A language that is not this one. */
export const otherThan = (language: Language): Language => (language === 'en' ? 'fr' : 'en');

export function overview(language: Language, changes: Partial<OverviewContent> = {}): OverviewContent {
  const { title, section, sentence, quote } = words[language];
  const [before, territory, after] = sentence;
  return {
    language,
    status: 'reviewed',
    title,
    sections: [
      {
        id: 'overview',
        title: section,
        blocks: [
          {
            type: 'paragraph',
            children: [before, { type: 'territory', territory: 'kosovo', children: [territory] }, after],
          },
          { type: 'quote', children: [quote] },
        ],
        territories: ['kosovo'],
      },
    ],
    notes: { kosovo: kosovoNote },
    ...changes,
  };
}

/** Two documents: one in the language of the list, one in another language only. */
export function resources(language: Language): ResourcesContent {
  const { guide, description, publisher, types, topics, missing } = words[language];
  const other = otherThan(language);
  return {
    language,
    publishers: { agency: { name: publisher } },
    types: { guidance: types[0], report: types[1] },
    topics: { return: topics[0], reintegration: topics[1] },
    kinds: { missing },
    resources: [
      {
        id: 'guide',
        title: guide,
        description,
        date: '2024-05-06',
        publishers: ['agency'],
        type: 'guidance',
        topics: ['return'],
        symbol: 'A/1',
        editions: [
          { language, urls: ['https://example.org/guide.pdf'], format: 'PDF', pages: 12 },
          { language: other, urls: [`https://example.org/${other}`] },
        ],
      },
      {
        id: 'report',
        title: words[other].report,
        titleLanguage: other,
        date: '2023',
        publishers: ['agency'],
        type: 'report',
        topics: ['reintegration'],
        editions: [{ language: other, urls: ['https://example.org/report'] }],
      },
    ],
  };
}
