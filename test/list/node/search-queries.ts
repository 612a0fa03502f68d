/**
 * What readers type, and the documents of the published catalogue that they look for: misspelt, inflected, in other words,
 * in the other spelling, as a question. `search-recall.test.ts` asks whether they come first.
 */
import type { Language } from '../../../src/localization/language.ts';

type Query = [typed: string, ...wanted: string[]];

const handbook = 'iom-reintegration-handbook';
const [module4, module6] = ['4', '6'].map(n => `${handbook}-module-${n}`) as [string, string];
const course = `${handbook}-online-course`;
const counselling = 'iom-return-counselling-toolkit';
const imrf = 'unga-res-76-266-imrf-progress-declaration';
const euStrategy = 'eu-strategy-voluntary-return-reintegration';
const oecdStudy = 'oecd-sustainable-reintegration-better-homecoming';
const terms = 'iom-key-migration-terms-arabic';
const bite = 'iom-kmh-knowledge-bite-1';
const childGuidance = 'guidance-childrens-rights-return-policies';
const framework = 'iom-framework-avrr';
const alone = 'fra-returning-unaccompanied-children';
const directive = 'eu-return-directive-recast-proposal';
const expertMeeting = 'ohchr-expert-meeting-return-2018';
const migrationForAll = 'unsg-making-migration-work-for-all';
const incentives = 'emn-incentives-return-third-country-2016';
const comparative = 'iom-comparative-research-avrr';
const cash = 'emn-in-cash-in-kind-2014';
const pace = 'pace-doc-13351-monitoring-return';
const coeReply = 'coe-reply-rec-1926-voluntary-return';
const twenty = 'coe-twenty-guidelines-forced-return';
const res1244 = 'unsc-res-1244-1999';
const repatriation = 'unhcr-handbook-voluntary-repatriation';
const checklist = 'unnm-checklist-return-reintegration';
const measuring = 'iom-defining-measuring-sustainable-reintegration';
const labour = 'ilo-guidelines-labour-market-reintegration';
const position = 'unnm-position-paper-return-reintegration';
const [highlights2022, highlights2023] = ['2022', '2023'].map(
  year => `iom-return-reintegration-key-highlights-${year}`,
) as [string, string];
const primer = 'gmf-return-migration-reintegration-primer';
const sustainability = 'oecd-what-improves-sustainability-avrr';

const forced = [twenty, pace, expertMeeting];
const children = [childGuidance, alone, module6];

export const queries: Record<Language, Query[]> = {
  en: [
    ['coronavirus', 'unnm-statement-forced-returns-covid-19'],
    ['childrens rights', 'guidance-childrens-rights-return-policies'],
    ['CRP.28', 'unhcr-ec-47-sc-crp-28-return'],
    ['counceling toolkit', counselling],
    ['counseling', counselling],
    ['labor market', labour],
    ['organization labor guidelines', labour],
    ['child’s rights', ...children],
    ['childrens rights', ...children],
    ['minors', ...children],
    ['kids and families', module6],
    ['what is AVRR?', framework, comparative, sustainability, oecdStudy, handbook],
    ['how to measure reintegration', measuring],
    ['deportation', ...forced],
    ['deportations and human rights', ...forced],
    ['job market', labour],
    ['employment of returnees', labour],
    ['glosary', terms],
    ['dictionary of migration', terms],
    ['Security Council resolution 1244', res1244],
    ['COM(2018)634', directive],
    ['S/RES/1244', res1244],
    ['Doc 13351', pace],
    ['refugee handbook', repatriation],
    ['asylum seekers sea', pace],
    ['sustainabilty', sustainability],
    ['e-learning', course],
    ['webinar reintegration', course],
    ['follow-up', measuring, pace, handbook, checklist],
    ['monitering of forced returns', pace],
    ['Marrakesh compact', imrf, migrationForAll, checklist, position],
    ['undocumented migrants', pace, coeReply, directive],
    ['annual report figures', highlights2022, highlights2023],
    ['beginners', primer],
    ['caseworker', handbook],
  ],
  fr: [
    ['expulsions pendant la pandémie', 'unnm-statement-forced-returns-covid-19'],
    ['sans papiers', 'eu-return-directive-2008-115'],
    ['mineurs', ...children],
    ['mineurs isolés', alone],
    ['expulsion', ...forced],
    ['retours forcés', ...forced],
    ['retour forcée droits', ...forced],
    ['deportation', ...forced],
    ['conseils', counselling],
    ['boite a outil', counselling],
    ['glosaire', terms],
    ['termes migratoires', terms],
    ['lexique', terms],
    ['marché du travail', labour],
    ['emploi', labour],
    [
      'qu’est-ce que le retour volontaire',
      euStrategy,
      framework,
      comparative,
      incentives,
      cash,
      coeReply,
      repatriation,
    ],
    ['formation à distance', course],
    ['e-learning', course],
    ['chiffres annuels', highlights2022, highlights2023],
    ['rapports annuels', highlights2022, highlights2023],
    ['résolution du Conseil de sécurité', res1244],
    ['résolution 1244', res1244],
    ['droits humains', ...forced, position, alone],
    ['pacte mondiale', imrf, migrationForAll, checklist, position],
    ['réfugié', repatriation, labour],
    ['ministère allemande', oecdStudy],
    ['proposition de directive', directive],
  ],
  es: [
    ['dictámen', 'eesc-opinion-eu-strategy-voluntary-return'],
    ['¿cómo se retorna a los migrantes?', 'iom-emm-return-reintegration-migrants'],
    ['menores', ...children],
    ['menores no acompañados', alone],
    ['deportación', ...forced],
    ['retornos forzosos', ...forced],
    ['retorno forzado', ...forced],
    ['expulsion', ...forced],
    ['asesoria', counselling],
    ['caja de herramienta', counselling],
    ['glosarios', terms],
    ['vocabulario', terms],
    ['empleo', labour],
    ['mercado de trabajo', labour],
    [
      'qué es el retorno voluntario',
      euStrategy,
      framework,
      comparative,
      incentives,
      cash,
      coeReply,
      repatriation,
    ],
    ['curso virtual', course],
    ['cursos en linea', course],
    ['estadísticas anuales', highlights2022, highlights2023],
    ['informe anual', highlights2022, highlights2023],
    ['resolución del Consejo de Seguridad', res1244],
    ['resolusión 1244', res1244],
    ['derecho humano', ...forced, position, alone],
    ['pactos mundiales', imrf, migrationForAll, checklist, position],
    ['refugiado', repatriation, labour],
    ['niñez', ...children],
    ['monitoreo', pace, measuring, checklist, handbook],
    ['capasidades', module4],
  ],
  ru: [
    ['отказ в убежище', 'pace-recommendation-2028-monitoring-return'],
    ['пандемия', 'unnm-statement-forced-returns-covid-19'],
    ['несовершеннолетние', ...children],
    ['дети без сопровождения', alone],
    ['депортация', ...forced],
    ['принудительного возвращения', ...forced],
    ['высылка', ...forced],
    ['консультация', counselling],
    ['консультирования', counselling],
    ['глосарий', terms],
    ['словарь терминов', terms],
    ['рынок труда', labour],
    ['занятость', labour],
    [
      'что такое добровольное возвращение',
      euStrategy,
      framework,
      comparative,
      incentives,
      cash,
      coeReply,
      repatriation,
    ],
    ['онлайн курс', course],
    ['дистанционное обучение', course],
    ['годовой отчет', highlights2022, highlights2023],
    ['ежегодные доклады', highlights2022, highlights2023],
    ['резолюция Совета Безопасности', res1244],
    ['резолюции 1244', res1244],
    ['правами человека', ...forced, position, alone],
    ['глобальному договору', imrf, migrationForAll, checklist, position],
    ['беженцам', repatriation, labour],
    ['детский', ...children],
    ['мониторинга', pace, measuring, checklist, handbook],
    ['семей', module6],
    ['исследований', comparative, oecdStudy, bite, measuring],
  ],
  ar: [
    ['كورونا', 'unnm-statement-forced-returns-covid-19'],
    ['القاصرين غير المصحوبين', 'fra-returning-unaccompanied-children'],
    ['القاصرين', ...children],
    ['الأطفال غير المصحوبين', alone],
    ['الترحيل', ...forced],
    ['عودة قسرية', ...forced],
    ['الطرد', ...forced],
    ['المشورة', counselling],
    ['الاستشارة', counselling],
    ['معجم', terms],
    ['مصطلح', terms],
    ['سوق العمل', labour],
    ['التوظيف', labour],
    ['ما هي العودة الطوعية', euStrategy, framework, comparative, incentives, cash, coeReply, repatriation],
    ['التعلم الإلكتروني', course],
    ['تدريب', course],
    ['الإحصاءات السنوية', highlights2022, highlights2023],
    ['تقارير سنوية', highlights2022, highlights2023],
    ['قرار مجلس الأمن', res1244],
    ['القرار ١٢٤٤', res1244],
    ['حقوق الانسان', ...forced, position, alone],
    ['الميثاق العالمي', imrf, migrationForAll, checklist, position],
    ['لاجئ', repatriation, labour],
    ['طفل', ...children],
    ['عائلات', module6],
    ['مقترحات', directive],
    ['قدرات', module4],
  ],
  zh: [
    ['紐約宣言', 'unga-res-71-1-new-york-declaration'],
    ['疫情', 'unnm-statement-forced-returns-covid-19'],
    ['未成年人', ...children],
    ['無人陪伴兒童', alone],
    ['驱逐出境', ...forced],
    ['強制返回', ...forced],
    ['遣返', ...forced],
    ['咨询', counselling],
    ['諮詢輔導', counselling],
    ['词汇', terms],
    ['術語', terms],
    ['劳动力市场', labour],
    ['就業', labour],
    ['什么是自愿返回', euStrategy, framework, comparative, incentives, cash, coeReply, repatriation],
    ['网络课程', course],
    ['在線培訓', course],
    ['年报', highlights2022, highlights2023],
    ['年度報告', highlights2022, highlights2023],
    ['安理会决议', res1244],
    ['第1244號決議', res1244],
    ['人權', ...forced, position, alone],
    ['全球契約', imrf, migrationForAll, checklist, position],
    ['難民', repatriation, labour],
    ['兒童權利', ...children],
    ['监督', pace, measuring, checklist, handbook],
    ['家人', module6],
    ['能力', module4],
  ],
};
