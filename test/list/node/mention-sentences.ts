/**
 * Sentences with the territory's name, judged before they were run: "|" stands where a mark belongs. Each frame is filled with
 * each of its forms; a frame without "{}" stands for itself.
 */
import type { Language } from '../../../src/localization/language.ts';

interface Sentences {
  /** How the name is written in the frames. */
  forms: string[];
  frames: string[];
}

export const sentences: Record<Language, Sentences[]> = {
  en: [
    {
      forms: ['Kosovo', 'KOSOVO', 'Ko\u00adso\u00advo', 'Kosova', 'Kos\u200bovo'],
      frames: [
        'Return to {}|.',
        '{}| and Albania signed; {}| ratified.',
        'UNMIK ({}|) closed the centre.',
        'From {}|, they went home.',
        '{}|’s municipalities offer advice.',
        "{}|'s reception centre",
        'The heading “{}|” stands on page 5.',
        'Serbia/{}|: an agreement',
        'Belgrade–{}| talks went on.',
        '{}|-wide measures were agreed.',
        'Who returned to {}|? Most families.',
        '{}|: 120 returns; Albania: 80.',
        'in the north of\n   {}|',
        'Figures for {}|* and others',
        'Returns to {}|¹ rose; those to {}|² fell.',
      ],
    },
    {
      forms: [''],
      frames: [
        'The station of Kosovo Polje is closed.',
        'The station of Kosovo\u00a0Polje is closed.',
        'They met on the Kosovo Field in 1389.',
        'the Battle of Kosovo of 1389',
        'Kosovo-Polje and Kosovo| are two things.',
        'Kosovska Mitrovica is a town.',
        'A Kosovar family; many Kosovars; Kosovac.',
        'Mr Kosovo-Smith’s son wrote it.',
        'We posted it under #Kosovo and #KosovoReturns.',
        'Write to kosovo@office.example or Kosovo@office.example.',
        'See https://office.example/Kosovo/returns for more.',
        'See www.Kosovo.example for more.',
        'The file Kosovo_2023.pdf and the file returns_Kosovo.pdf',
        'A domain such as Kosovo.example is no place.',
        'The report was written by Anna Kosova.',
        'The report by A. Kosova is short.',
        'The republic of Kosova| is named here.',
        'kosovo in small letters is a word of a password',
        'NewKosovo and Kosovo2 are names of programs.',
        'A text about Albania alone.',
      ],
    },
  ],
  fr: [
    {
      forms: ['Kosovo', 'KOSOVO', 'Ko\u00adsovo'],
      frames: [
        'Le retour au {}|.',
        'Sous le titre « {}| », le rapport compte 12 pages.',
        'Au {}| * le nombre a baissé.',
        'Au {}|\u202f* le nombre a baissé.',
        'L’Albanie et le {}| ont signé.',
        'La Mission des Nations Unies au {}| (MINUK) est à Pristina.',
        'Le {}|, l’Albanie et la Serbie',
        'Retours vers le {}| : 120',
        'le nord du\u00a0{}|',
        'Qui rentre au {}|\u202f?',
        'Voir « {}|/Serbie ».',
        'Le dialogue Belgrade–{}| continue.',
      ],
    },
    {
      forms: [''],
      frames: [
        'La gare de Kosovo Polje est fermée.',
        'La bataille de Kosovo eut lieu en 1389.',
        'la plaine de Kosovo au Moyen Âge',
        'Une famille kosovare ; les Kosovars rentrent.',
        'Publié sous #Kosovo.',
        'Le fichier Kosovo_2023.csv est ouvert.',
        'Un texte sur l’Albanie seule.',
        'Écrire à info@Kosovo.example.',
      ],
    },
  ],
  es: [
    {
      forms: ['Kosovo', 'KOSOVO', 'Kósovo', 'Koso\u00advo'],
      frames: [
        'El retorno a {}|.',
        'En {}| bajó el número.',
        'En\u00a0{}| bajó.',
        'Se lee «{}|» en el mapa.',
        '¿Quién vuelve a {}|?',
        'Albania y {}| firmaron; {}| ratificó.',
        'La misión en {}| (UNMIK) cerró.',
        '{}|: 120 retornos',
        'el norte de {}|, de Albania y de Serbia',
        'Serbia/{}|',
        'las autoridades de {}|* y otras',
      ],
    },
    {
      forms: [''],
      frames: [
        'La estación de Kosovo Polje está cerrada.',
        'La batalla de Kosovo fue en 1389.',
        'el campo de Kosovo en la Edad Media',
        'Una familia kosovar; los kosovares vuelven.',
        'Publicado con #Kosovo.',
        'El archivo Kosovo_2023.csv está abierto.',
        'Un texto solo sobre Albania.',
      ],
    },
  ],
  ru: [
    {
      forms: ['Косово', 'КОСОВО', 'Ко\u00adсово'],
      frames: [
        'Возвращение в {}|.',
        'из {}| и в {}|',
        'Раздел «{}|» на странице 5.',
        'Миссия ООН в {}| (МООНК) закрыта.',
        'Автономный край {}| и Метохия.',
        'Сербия, {}|, Албания',
        '{}|: 120 возвращений',
        'Кто вернулся в {}|?',
        'в\u00a0{}|* и Албании',
        'диалог Белград–{}|',
      ],
    },
    {
      forms: ['Косова', 'Косову', 'Косовом', 'Косове', 'КОСОВА'],
      frames: [
        'о помощи {}| и Албании',
        'граница с {}|, с Албанией',
        'на севере {}|',
        'Население {}| растёт.',
        'власти {}|*',
      ],
    },
    {
      forms: [''],
      frames: [
        'Доклад подготовила Анна Косова.',
        'Доклад А. Косова короткий.',
        'Г-жа Косова ответила г-ну Косову.',
        'Мы спросили Косова А. В. об этом.',
        'Письмо пришло Ивану Косову.',
        'битва на Косовом поле в 1389 году',
        'Косово поле и город Косово-Поле',
        'Косовская семья; косовары возвращаются.',
        'Албанско-косовская граница закрыта.',
        'под меткой #Косово',
        'Текст только об Албании.',
        'косо и криво',
      ],
    },
  ],
  ar: [
    {
      forms: ['كوسوفو', 'كوسوفا', 'كوسفو', 'كُوسُوفُو', 'كوســوفو'],
      frames: [
        'العودة إلى {}|.',
        'بين ألبانيا و{}| اتفاق.',
        'في صربيا وب{}| برامج.',
        'يرد اسم «{}|»، كما يلي.',
        'ل{}| ولألبانيا',
        'وفي {}|، ثم في ألبانيا',
        '({}|)',
        'من يعود إلى {}|؟',
        'بعثة الأمم المتحدة في {}|* وغيرها',
        '{}|: 120 عودة',
      ],
    },
    {
      forms: [''],
      frames: [
        'عادت الأسر الكوسوفية، وقال مسؤول كوسوفي ذلك.',
        'محطة كوسوفو بوليي مغلقة.',
        'معركة كوسوفو عام 1389',
        'سهل كوسوفو',
        'نُشر تحت #كوسوفو',
        'نص عن ألبانيا وحدها.',
      ],
    },
  ],
  zh: [
    {
      forms: ['科索沃', '科\u200b索沃', '科索\u2060沃'],
      frames: [
        '返回{}|。',
        '在{}|，人数下降。',
        '联合国{}|特派团的报告。',
        '见《{}|报告》和“{}|”一节。',
        '塞尔维亚、{}|、阿尔巴尼亚',
        '谁回到{}|？',
        '{}|：120人',
        '（{}|）',
        '{}|＊和其他',
      ],
    },
    {
      forms: [''],
      frames: [
        '科索沃平原战役发生于1389年。',
        '科索沃波列车站关闭。',
        '科索沃战役',
        '标签 #科索沃',
        '只谈阿尔巴尼亚的文字。',
      ],
    },
  ],
};
