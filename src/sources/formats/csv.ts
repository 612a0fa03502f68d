/**
 * CSV as RFC 4180 describes it, and as spreadsheets write it: with a header row; comma, semicolon or tab between
 * fields. Columns are called by our field names or by a word for them in one of our six languages; one
 * for each language (`title_fr`, `url_ar`) makes an edition of each.
 */
import { ContentError } from '../../content/content-error.js';
import type { FeedEdition, Feed, FeedItem } from '../feed-item.js';
import { languageOf, textOf } from '../values.js';

/** Arabic words without their article. */
const columnNames = {
  id: 'id',
  title: 'title titre título titulo название заголовок عنوان 标题 题名',
  url: 'url link lien adresse enlace ссылка адрес رابط 链接 网址',
  date: 'date published year année fecha año дата год تاريخ سنة 日期 年份',
  language: 'language lang langue idioma язык لغة 语言 语种',
  publisher: 'publisher publishers organization organisation éditeur editor издатель ناشر 出版者 发布机构',
  type: 'type tipo тип نوع 类型',
  topic: 'topic topics subject theme thème thèmes sujet tema temas тема темы موضوع 主题',
  symbol: 'symbol cote signatura обозначение رمز 文号',
  description: 'description summary résumé descripción resumen описание وصف 描述 说明 摘要',
  format: 'format formato формат صيغة 格式',
  pages: 'pages páginas страницы صفحات 页数',
  size: 'size taille tamaño размер حجم 大小',
};
type Field = keyof typeof columnNames;

interface Column {
  field: Field | undefined;
  /** Of the edition that the column is about. */
  language: string;
}

export function readCsv(text: string): Feed {
  const [header = [], ...records] = recordsOf(text);
  const columns = header.map(columnOf);
  for (const needed of ['title', 'url'] as const)
    if (!columns.some(({ field }) => field === needed))
      throw new ContentError(
        `column "${needed}" is missing. Read as CSV, the columns are: ${shown(header)}.`,
      );
  return {
    items: records.filter(record => record.some(textOf)).map(record => itemOf(record, columns)),
  };
}

const shown = (header: string[]) => header.map(textOf).join(', ').slice(0, 200);

function columnOf(name: string): Column {
  const field = (word: string) =>
    (Object.keys(columnNames) as Field[]).find(key =>
      columnNames[key].split(' ').includes(word.replace(/^ال/, '')),
    );
  const wanted = textOf(name).normalize().toLowerCase();
  const [, word = '', tag] = /^(.+?)[ _.:([-]+([a-z]{2,3})\b[)\]]?$/.exec(wanted) ?? [];
  const language = languageOf(tag);
  return field(wanted) || !language
    ? { field: field(wanted), language: '' }
    : { field: field(word), language };
}

function itemOf(record: string[], columns: Column[]): FeedItem {
  /** By language, then by field; those of no language under ''. */
  const cells: Record<string, Partial<Record<Field, string>>> = { '': {} };
  columns.forEach(({ field, language }, index) => {
    const value = textOf(record[index]);
    if (field && value) (cells[language] ??= {})[field] ??= value;
  });
  const { '': own = {}, ...others } = cells;
  const several = (value = '') => value.split(/ ?[;|] ?/);
  const edition = ({ url, format, size, pages }: typeof own, language?: string): FeedEdition => ({
    url,
    language,
    format,
    size,
    pages,
  });
  const titles = Object.entries(others).flatMap(([tag, { title }]) => (title ? [[tag, title] as const] : []));
  const [first] = titles;
  return {
    id: own.id ?? own.symbol ?? own.url,
    title: own.title ?? first?.[1],
    language: own.title ? own.language : first?.[0],
    otherTitles: Object.fromEntries(titles),
    description: own.description ?? Object.values(others).find(({ description }) => description)?.description,
    date: own.date,
    publishers: several(own.publisher),
    type: own.type,
    topics: several(own.topic),
    symbol: own.symbol,
    editions: [
      ...(own.url || own.language ? [edition(own, own.language)] : []),
      ...Object.entries(others).flatMap(([tag, cell]) => (cell.url ? [edition(cell, tag)] : [])),
    ],
  };
}

/** @throws ContentError with the number of the record that does not end as it should. */
function recordsOf(text: string): string[][] {
  const separator = separatorOf(text);
  const field = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const [all, quoted, plain = '', end] = field.exec(text) ?? [];
    if (all === undefined)
      throw new ContentError(
        `a quoted field in record ${records.length} does not end as it should. Read as CSV.`,
      );
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== separator && field.lastIndex < text.length) records.push([]);
  }
  return records;
}

/** Whichever of the three the header uses most. */
function separatorOf(text: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const count = (separator: string) => header.split(separator).length;
  return [',', ';', '\t'].reduce((most, separator) => (count(separator) > count(most) ? separator : most));
}
