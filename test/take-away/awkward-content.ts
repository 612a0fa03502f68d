/**
 * Documents that break a careless export: characters with a meaning in one of the formats, scripts of both
 * directions, and every optional field missing once.
 */
import type { Resource, ResourcesContent } from '../../src/content/resources-content.ts';

const awkward = [
  'Quotes "double", \'single\' and “curly”',
  'Commas, semicolons; and: colons',
  'Braces { } {unbalanced and } more',
  'Percent 100%, hash #1, ampersand R&D, dollar $5, under_score, caret ^, tilde ~, back\\slash',
  'Line\nbreak, tab\tand\r\nreturn  - like a tag',
  'Harmless;=1+1; -2',
  '=HYPERLINK("https://example.org"; "formula")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '</script><script>alert(1)</script> & <b>bold</b>',
  'دليل إعادة الإدماج: إرشادات عملية',
  '返回与重返社会手册：《实用指南》',
  'ER  - ',
  '@misc{trap, title = {x}}',
];

/** Always the same numbers for the same seed. */
function seeded(seed: number) {
  return (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

export function awkwardContent(count: number, seed = 7): ResourcesContent {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
  const publishers = {
    plain: { name: 'International Organization for Migration (IOM)' },
    comma: { name: 'Ministry of Health, Labour and Welfare' },
    and: { name: 'Joint Commission of Europe and Africa' },
    signs: { name: 'R&D {Office} #1 100%_"x"' },
    chinese: { name: '联合国移民网络', language: 'zh' },
    arabic: { name: 'المنظمة الدولية للهجرة، جنيف', language: 'ar' },
  };
  const resources = Array.from({ length: count }, (_, index): Resource => {
    const editions = languages
      .filter(() => random(3) === 0)
      .map(language => ({
        language,
        urls: Array.from(
          { length: random(3) },
          (_, n) => `https://example.org/${language}/${index}_${n}?a=1;=2&b=%20#{x}`,
        ),
        ...(random(2)
          ? { format: 'PDF', pages: 1 + random(400), size: { value: 787.1, unit: 'kilobyte' as const } }
          : {}),
      }));
    return {
      id: pick(['handbook', 'دليل', `doc-${index}`, `https://example.org/${index}`]),
      title: `${awkward[index % awkward.length]!}${random(2) ? ` ${pick(awkward)}` : ''}`,
      ...(random(2) ? { titleLanguage: pick(languages) } : {}),
      ...(random(2) ? { otherTitles: { fr: `Manuel n° ${index} : « été »`, ar: 'دليل' } } : {}),
      ...(random(2) ? { description: pick(awkward) } : {}),
      publishers: (Object.keys(publishers) as (keyof typeof publishers)[]).filter(() => random(3) === 0),
      ...(random(4) ? { date: pick(['2018', '2018-05', '2022-06-07', '2020-02-29']) } : {}),
      type: pick(['report', 'handbook', 'e-course', 'resolution', 'from-elsewhere']),
      topics: pick([[], ['return'], ['return', 'children']]),
      ...(random(3) ? {} : { symbol: pick(['A/RES/73/195', 'COM(2021) 120', 'S/RES/1244 (1999)']) }),
      editions,
    };
  });
  return {
    language: 'en',
    publishers,
    types: { report: 'Report', handbook: 'Handbook', 'e-course': 'Online course', resolution: 'Resolution' },
    topics: { return: 'Return', children: 'Children & families' },
    resources,
  };
}
