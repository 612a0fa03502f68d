/** What the columns of a CSV may be called: the one table, which docs/csv-columns.md shows. */
import { isChinese, languageIn, languageOf } from './language-of.js';
import { isLanguage } from '../localization/language.js';
import { textOf } from './values.js';

/**
 * Words that a header may contain, in Arabic (without its article), Chinese, English, French, German, Russian and
 * Spanish. Of words behind the bar nothing else may be in the header.
 */
export const columnNames = {
  id: '| id',
  title:
    'title titre intitulé libellé título titulo titel bezeichnung dokumenttitel название заголовок наименование عنوان 标题 標題 题名 题目 | name nombre nom document documento resource ressource recurso документ اسم 名称 名稱',
  titleLanguage: '| titlelanguage',
  url: 'url urls link links hyperlink weblink permalink lien liens adresse address enlace enlaces vínculo hipervínculo dirección direccion ссылка ссылки гиперссылка адрес رابط روابط 链接 鏈接 連結 网址 網址 地址 | uri href doi',
  date: 'date published parution fecha datum veröffentlichungsdatum erscheinungsdatum publikationsdatum veröffentlicht дата تاريخ 日期 | publication issued year année año jahr erscheinungsjahr год سنة 年份 年 时间',
  language:
    'language languages lang langue langues idioma idiomas sprache язык языки لغة لغات 语言 語言 语种 | lengua',
  publisher:
    'publisher publishers organization organisation organisations organizations organización organizaciones entidad organismo organisme agency agence éditeur editor editorial herausgeber издатель организация ناشر منظمة جهة 出版者 发布机构 机构 | source author auteur autor',
  type: 'type tipo typ art dokumentart тип вид نوع 类型 類型 | kind category catégorie',
  topic:
    'topic topics subject subjects theme themes thème thèmes thématique thématiques sujet tema temas thema keyword keywords mots clave тема темы موضوع 主题 主題 | tags',
  symbol: 'symbol cote signatura обозначение رمز 文号 | reference référence referencia',
  description:
    'description summary abstract résumé descripción resumen beschreibung описание аннотация وصف ملخص 描述 说明 摘要',
  descriptionLanguage: '| descriptionlanguage',
  format: 'format formato формат صيغة 格式',
  pages: 'pages páginas seiten страницы صفحات 页数',
  size: 'size taille tamaño größe размер حجم 大小',
};

export type Field = keyof typeof columnNames;

export interface Column {
  field: Field | undefined;
  /** Of the edition that the column is about. */
  language: string;
}

/** What is no date or address of the document, whatever else its header says. */
const never =
  /\b(?:cover|image|logo|photo|thumb|portada|couverture|postal|e-?mail|correo|expir|deadline|echeance|vencim|nom du fichier|file ?name|self|api)|облож|изображ|صوره|غلاف|封面|图片|截止/;

/** A column of something else. */
export const isOther = (header: string): boolean => never.test(inWords(header));

/** Fits less than a column without these words: "Date updated" beside "Date published". */
const lesser =
  /\b(?:updat|creat|modif|revis|mise a jour|actualiz|file|fichier|archivo|datei)|обновл|измен|фаил|تحديث|تعديل|ملف|更新|修改/;

const fields = Object.keys(columnNames) as Field[];
/** "Published by" names no date. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\bpubli\w+ (?:by|par|por)\b/g, 'publisher');
const folded = (header: string) => plain(textOf(header).slice(0, 100));
/** "documentTitle" is two words. */
const inWords = (header: string) =>
  folded(
    textOf(header)
      .slice(0, 100)
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '),
  );

const wordsOf = (field: Field) => {
  const [words = '', alone = ''] = plain(columnNames[field]).split('|');
  return { words: words.trim().split(' ').filter(Boolean), alone: alone.trim().split(' ').filter(Boolean) };
};
const table = fields.map(field => ({ field, ...wordsOf(field) }));

const withoutArticle = (word: string) => word.replace(/^ال/, '');

/**
 * Each field is the column that names it best: by the whole header ("Type" before "Type of the link", "Publisher" before
 * "Source"), else by a word in it. A title and a date are also known by words that otherwise stand alone ("Name of the
 * document"), where no other column is one.
 */
export function columnsOf(header: string[]): Column[] {
  const columns: Column[] = header.map(() => ({ field: undefined, language: '' }));
  const key = ({ field, language }: Column) => `${field} ${language}`;
  const fits = header.map(name => ({
    words: columnOfWhole(name, 'words'),
    alone: columnOfWhole(name, 'alone'),
    amongWords: columnsOfWords(name, 'words'),
    amongAlone: columnsOfWords(name, 'alone'),
    isLesser: lesser.test(inWords(name)),
  }));
  type Fit = (typeof fits)[number];
  const passes: { found: (fit: Fit) => Column[]; mayRepeat?: boolean }[] = [
    { found: ({ words }) => words, mayRepeat: true },
    { found: ({ alone }) => alone, mayRepeat: true },
    { found: ({ amongWords, isLesser }) => (isLesser ? [] : amongWords) },
    { found: ({ amongWords }) => amongWords },
    { found: ({ amongAlone }) => amongAlone },
  ];
  const taken = new Set<string>();
  for (const { found, mayRepeat } of passes) {
    const before = new Set(taken);
    fits.forEach((fit, index) => {
      if (columns[index]!.field) return;
      const column = found(fit).find(
        column => column.field === 'topic' || !(mayRepeat ? before : taken).has(key(column)),
      );
      if (!column) return;
      columns[index] = column;
      taken.add(key(column));
    });
  }
  return columns;
}

function columnOfWhole(name: string, kind: 'words' | 'alone'): Column[] {
  const entries = kind === 'words' ? table : table.filter(({ field }) => field !== 'date'); // "Year" beside "Date"
  const named = (word: string) => entries.find(entry => entry[kind].includes(withoutArticle(word)))?.field;
  const whole = named(folded(name));
  if (whole) return [{ field: whole, language: '' }];
  const { word, language } = tagged(name);
  const field = language && named(word);
  return field ? [{ field, language: ofField(field, language) }] : [];
}

/** A date is that of all editions: "Veröffentlicht am" is not about Amharic. */
const ofField = (field: Field, language: string) => (field === 'date' ? '' : language);

/** A language as a tag behind the name, or as that of one of ours in capitals in front of it. */
function tagged(name: string): { word: string; language: string } {
  const wanted = inWords(name);
  const [, word = '', tag] =
    /^(.+?)[_.:@/([-][ _.:([-]{0,3}([a-z]{2,3}(?:[-_][a-z]{2,4})?)[)\]]?$/.exec(wanted) ??
    /^(.+?) ([a-z]{2})$/.exec(wanted) ??
    [];
  const language = tag === 'und' ? tag : languageOf(tag);
  if (language) return { word: word.trim(), language };
  const [, first = '', rest = ''] = /^\W?(AR|EN|ES|FR|RU|ZH)[^\p{L}\p{N}]+(.+)$/u.exec(name) ?? [];
  return { word: folded(rest), language: first.toLowerCase() };
}

/** What the header may be, in the order of its words. */
function columnsOfWords(name: string, kind: 'words' | 'alone'): Column[] {
  const given = inWords(name);
  if (name.length > 100 || name.includes('://') || isOther(name)) return [];
  const words = given.split(/[^\p{L}\p{N}]+/u).map(withoutArticle);
  const entries =
    kind === 'words' ? table : table.filter(({ field }) => field === 'title' || field === 'date');
  const named = words.flatMap(word =>
    entries.filter(entry =>
      entry[kind].some(known => known === word || (isChinese(known) && word.includes(known))),
    ),
  );
  const language = named.length ? languageOfHeader(name) : '';
  return named.map(({ field }) => ({ field, language: ofField(field, language) }));
}

/** "Titre (fr)", "Titre anglais", "Title in French"; a name alone ("English") is one, too. */
export const languageOfHeader = (name: string): string =>
  tagged(name).language ||
  languageIn(textOf(name).slice(0, 100)) ||
  (isLanguage(folded(name)) ? folded(name) : '');
