/**
 * Made-up documents for the list benchmark, the same ones for the same number: titles and descriptions
 * in six scripts, as a published `resources.json` holds them.
 *
 * Words are real ones and many made up of syllables, the first of them frequent and most of them rare,
 * as in true collections: an index of a few words only would be too small and too fast.
 */
import type { Edition, Resource, ResourcesContent } from '../src/content/resources-content.ts';

interface Tongue {
  words: string[];
  syllables: string[];
  space: string;
}

const tongues: Record<string, Tongue> = {
  en: tongue(
    'return child reintegration migrant children guidance rights family support voluntary chain chilled policy charter community country data chief health safe',
    'ba con der el for gra hi ing jo ka lo min nor ous per qui re sta ti un ver wa yl',
  ),
  fr: tongue(
    'retour droits réintégration enfants droit famille accompagnement dossier volontaire égalité protection dropé données étude santé drone région mesures',
    'bé con dé el fou gré hi in jou ca lo mi nor eau per qui ré sta ti un ver vi',
  ),
  ru: tongue(
    'возвращение детей реинтеграция мигранты дети права семья помощь детский добровольное защита деталь дело данные страна декада здоровье доклад',
    'ба вед го дер же зна ин ко ле ми но об пе ро ста ти ус фе ход це ши',
  ),
  ar: tongue(
    'عودة الأطفال إدماج مهاجرون أطفال حقوق أسرة دعم أطفئ طوعية حماية أطلس بيانات بلد أطر صحة تقرير سياسة',
    'با تو جي حم خل دا ري سو شم صا ضي طل عا غر في قا كل ما نو وي',
  ),
  zh: tongue(
    '返回 重返社会 移民 儿童 指南 权利 家庭 支持 自愿 保护 政策 社区 国家 数据 健康 安全 报告 研究',
    '国 人 民 法 政 社 会 经 济 发 展 教 育 工 作 地 区 合 作 际 组 织 管 理 中 心',
    '',
  ),
  el: tongue(
    'επιστροφή παιδιά επανένταξη μετανάστες παιδί δικαιώματα οικογένεια στήριξη παιδεία προστασία παίκτης χώρα παροχή υγεία πολιτική',
    'βα γε δι ελ ζω θη κα λο μι νο ξε πα ρι στο τυ φα χω ψη',
  ),
};

function tongue(words: string, syllables: string, space = ' '): Tongue {
  return { words: words.split(' '), syllables: syllables.split(' '), space };
}

/** Five letters each, in scripts that keyboards have. Words above begin alike, so that most letters narrow the result. */
export const typed = ['child', 'детей', 'droit', 'أطفال', 'παιδι'];

const types = ['guidance', 'toolkit', 'report', 'study', 'resolution', 'factsheet', 'training', 'law'];
const topics = [
  'return',
  'reintegration',
  'children',
  'health',
  'data',
  'rights',
  'monitoring',
  'counselling',
];
const places = ['Geneva', 'Nairobi', 'Bangkok', 'Vienna', 'Dakar', 'Panama', 'Amman', 'Manila'];
const bodies = ['Migration Agency', 'Council for Refugees', 'Observatory', 'Institute', 'Children’s Fund'];
const publishers = places.flatMap(place => bodies.map(body => `${body} ${place}`));

/** The rare words, most of a language's words. */
const vocabulary = 6_000;

export function makeDocuments(count: number): ResourcesContent {
  const random = randomNumbers(count);
  const below = (end: number) => Math.floor(random() * end);
  /** The first of a list far more often than the last. */
  const pick = <T>(list: T[]): T => list[Math.floor(list.length * random() ** 3)]!;

  for (const { words, syllables } of Object.values(tongues))
    while (words.length < vocabulary)
      words.push(Array.from({ length: 2 + below(3) }, () => syllables[below(syllables.length)]).join(''));
  const text = (language: string, length: number) => {
    const { words, space } = tongues[language]!;
    const all = Array.from({ length }, () => pick(words)).join(space);
    return all[0]!.toUpperCase() + all.slice(1);
  };

  const languages = Object.keys(tongues);
  const resources = Array.from({ length: count }, (_, number): Resource => {
    const own = languages[number % languages.length]!;
    const other = languages[below(languages.length)]!;
    const date = `${2026 - Math.floor(25 * random() ** 2)}-${two(1 + below(12))}-${two(1 + below(28))}`;
    return {
      id: `document-${number}`,
      title: text(own, 5 + below(6)),
      ...(own !== 'en' && { titleLanguage: own }),
      ...(other !== own && { otherTitles: { [other]: text(other, 5 + below(6)) } }),
      description: text('en', 12 + below(12)),
      publishers: [
        ...new Set(Array.from({ length: 1 + below(2) }, () => `p${publishers.indexOf(pick(publishers))}`)),
      ],
      date,
      type: pick(types),
      topics: [...new Set([pick(topics), pick(topics)])],
      ...(number % 4 === 0 && { symbol: `A/RES/${below(80)}/${number}` }),
      editions: [...new Set([own, other])].map((language): Edition => ({
        language,
        urls: [`https://documents.example/${number}/${language}.pdf`],
        format: 'PDF',
        size: { value: 1 + below(90) / 10, unit: 'megabyte' },
        pages: 2 + below(200),
      })),
    };
  });

  const names = (ids: string[]) =>
    Object.fromEntries(ids.map(id => [id, id[0]!.toUpperCase() + id.slice(1)]));
  return {
    language: 'en',
    version: String(count),
    publishers: Object.fromEntries(publishers.map((name, number) => [`p${number}`, { name }])),
    types: names(types),
    topics: names(topics),
    // As published: the newest first.
    resources: resources.sort((a, b) => (a.date! < b.date! ? 1 : a.date! > b.date! ? -1 : 0)),
  };
}

const two = (n: number) => String(n).padStart(2, '0');

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
