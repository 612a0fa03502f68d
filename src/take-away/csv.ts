/**
 * CSV (RFC 4180) for spreadsheets: one row a document, names instead of ids, several values of a cell divided
 * by "; ". Each language has a column with the addresses of its edition (`url_fr`), several divided by a space, and
 * columns with what else is known in it (`title_fr`, `pages_fr`). A list that names the file in `feed` reads them all.
 *
 * A spreadsheet takes a cell that begins with = + - or @ for a formula, which content from elsewhere must not
 * bring along: such a cell gets an apostrophe in front, the spreadsheets' own sign for "this is text". So does
 * what follows a semicolon: where that is the system's list separator, as in French, Excel begins a cell there.
 * Programs that read the file see the apostrophe; readers of a spreadsheet would be worse off without.
 */
import type { FileSize, Resource, ResourcesContent } from '../content/resources-content.js';
import { encodedAddresses, oneLine, publisherNames, topicNames, usualLanguage } from './reference.js';

/** Without it Excel takes the file for one in the system's old 8-bit encoding. */
const byteOrderMark = '\ufeff';

export function toCsv(resources: Resource[], content: ResourcesContent): string {
  const languagesOf = ({ editions }: Resource) => [...new Set(editions.map(({ language }) => language))];
  const languages = [...new Set(resources.flatMap(languagesOf))].sort();
  const columns: Record<string, (resource: Resource) => string | undefined> = {
    id: ({ id }) => id,
    title: ({ title }) => title,
    titleLanguage: resource => resource.titleLanguage ?? usualLanguage(resource, content),
    description: ({ description }) => description,
    publishers: resource =>
      publisherNames(resource, content)
        .map(({ name }) => name)
        .join('; '),
    date: ({ date }) => date,
    type: ({ type }) => content.types[type] ?? type,
    topics: resource => topicNames(resource, content).join('; '),
    symbol: ({ symbol }) => symbol,
    source: ({ source }) => source,
    languages: resource => languagesOf(resource).join('; '),
  };
  for (const language of languages)
    columns[`url_${language}`] = ({ editions }) =>
      editions
        .filter(edition => edition.language === language)
        .flatMap(encodedAddresses)
        .join(' ')
        .replace(/;(?=[=+\-@])/g, '%3B'); // the same, for what must stay an address
  columns['descriptionLanguage'] = resource =>
    resource.description && (resource.descriptionLanguage ?? usualLanguage(resource, content));
  const inLanguage: Record<string, (resource: Resource, language: string) => string | number | undefined> = {
    title: ({ otherTitles }, language) => otherTitles?.[language],
    format: (resource, language) => editionIn(resource, language)?.format,
    size: (resource, language) => sizeText(editionIn(resource, language)?.size),
    pages: (resource, language) => editionIn(resource, language)?.pages,
  };
  const ofTitles = resources.flatMap(({ otherTitles = {} }) => Object.keys(otherTitles));
  for (const language of [...new Set([...languages, ...ofTitles])].sort())
    for (const [name, value] of Object.entries(inLanguage))
      if (resources.some(resource => value(resource, language) !== undefined))
        columns[`${name}_${language}`] = resource => value(resource, language)?.toString();
  const rows = [
    Object.keys(columns),
    ...resources.map(resource => Object.values(columns).map(column => column(resource) ?? '')),
  ];
  return byteOrderMark + rows.map(row => `${row.map(toCell).join(',')}\r\n`).join('');
}

const editionIn = ({ editions }: Resource, wanted: string) =>
  editions.find(({ language }) => language === wanted);

const sizeText = (size?: FileSize) =>
  size && `${size.value} ${{ byte: '', kilobyte: 'K', megabyte: 'M', gigabyte: 'G' }[size.unit]}B`;

/** Full-width signs, too: Chinese and Japanese spreadsheets take them for the narrow ones. */
function toCell(value: string): string {
  const text = oneLine(value).replace(/(^|; *)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
