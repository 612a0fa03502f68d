/** What the columns of a CSV may be called: the one table, which docs/csv-columns.md shows. */
import { languageOf, textOf } from './values.js';

/**
 * Words that a header may contain, in Arabic (without its article), Chinese, English, French, German, Russian and
 * Spanish. Of words behind the bar nothing else may be in the header.
 */
export const columnNames = {
  id: '| id',
  title:
    'title titre intitulé título titulo titel название заголовок наименование عنوان 标题 题名 题目 | name nombre nom اسم 名称',
  titleLanguage: '| titlelanguage',
  url: 'url link lien adresse address enlace dirección direccion ссылка адрес رابط 链接 网址 | website web uri href',
  date: 'date published year année fecha año datum дата год تاريخ سنة 日期 年份 | publication issued',
  language:
    'language languages lang langue langues idioma idiomas sprache язык языки لغة لغات 语言 语种 | lengua',
  publisher:
    'publisher publishers organization organisation organisations organizations organismo organisme agency agence éditeur editor editorial herausgeber издатель организация ناشر منظمة جهة 出版者 发布机构 机构 | source author auteur autor',
  type: 'type tipo typ art тип вид نوع 类型 | kind category catégorie',
  topic:
    'topic topics subject subjects theme themes thème thèmes thématique thématiques sujet tema temas thema keyword keywords mots clave тема темы موضوع 主题 | tags',
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

const fields = Object.keys(columnNames) as Field[];
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const folded = (header: string) => plain(textOf(header).slice(0, 100));

const wordsOf = (field: Field) => {
  const [words = '', alone = ''] = plain(columnNames[field]).split('|');
  return { words: words.trim().split(' ').filter(Boolean), alone: alone.trim().split(' ').filter(Boolean) };
};
const table = fields.map(field => ({ field, ...wordsOf(field) }));

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

/** Whole names count before words: "Type" before "Type of the link", and "Publisher" before "Source". */
export function columnsOf(header: string[]): Column[] {
  const named = header.map(columnOfWhole);
  const key = ({ field, language }: Column) => `${field} ${language}`;
  const byWord = new Set(named.flatMap(column => (column.isWord ? key(column) : [])));
  const columns = named.map(({ isWord, ...column }): Column => {
    const isLesser = !isWord && column.field !== 'topic' && byWord.has(key(column));
    return isLesser ? { ...column, field: undefined } : column;
  });
  const taken = new Set(columns.map(key));
  return columns.map((column, index) => {
    if (column.field) return column;
    const found = columnOfWords(header[index]!, column => taken.has(key(column)));
    taken.add(key(found));
    return found;
  });
}

/** `isWord`: not one of those that have to stand alone. */
function fieldNamed(word: string): { field: Field | undefined; isWord: boolean } {
  const bare = word.replace(/^ال/, '');
  const entry = table.find(({ words, alone }) => words.includes(bare) || alone.includes(bare));
  return { field: entry?.field, isWord: Boolean(entry?.words.includes(bare)) };
}

function columnOfWhole(name: string): Column & { isWord: boolean } {
  const wanted = folded(name);
  const [, word = '', tag] =
    /^(.+?)[_.:([-][ _.:([-]{0,3}([a-z]{2,3}(?:[-_][a-z]{4})?)[)\]]?$/.exec(wanted) ??
    /^(.+?) ([a-z]{2})$/.exec(wanted) ??
    [];
  const whole = fieldNamed(wanted);
  const language = tag === 'und' ? tag : languageOf(tag);
  return whole.field || !language ? { ...whole, language: '' } : { ...fieldNamed(word.trim()), language };
}

function columnOfWords(name: string, isTaken: (column: Column) => boolean): Column {
  const none: Column = { field: undefined, language: '' };
  if (name.length > 100 || name.includes('://')) return none;
  const words = folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map(word => word.replace(/^ال/, ''));
  const { language: ofTag } = columnOfWhole(name);
  const language = ofTag || (words.length > 1 && languageNamed(textOf(name))) || '';
  for (const word of words)
    for (const entry of table) {
      const column = { field: entry.field, language };
      const isMeant = entry.words.some(known => known === word || (isChinese(known) && word.includes(known)));
      if (isMeant && (entry.field === 'topic' || !isTaken(column))) return column;
    }
  return none;
}

/** "Titre anglais", "Title in French"; short words are too often something else ("de"). */
const languageNamed = (name: string) =>
  name
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => word.length > 3 || isChinese(word))
    .map(languageOf)
    .find(Boolean);
