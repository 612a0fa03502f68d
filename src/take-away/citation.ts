/**
 * One document as a line for a list of references, in the page's language. Full stops divide its areas, as in
 * ISO 690 and in the Chinese and Russian standards after it (GB/T 7714, GOST R 7.0.100), so that one scheme serves
 * all languages: publishers, title, symbol, date, address. An unknown area is left out.
 */
import type { MsgFn } from '../localization/msg.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { formatDate, languageName } from '../localization/format.js';
import { directionOf } from '../localization/language.js';
import { fill } from '../localization/messages.js';
import { primary, reference } from './reference.js';

/** @param tag - The page's language. */
export function citation(resource: Resource, content: ResourcesContent, tag: string, msg: MsgFn): string {
  const { title, titleLanguage, language, url, publishers, date, symbol } = reference(resource, content);
  /** Text of the other direction keeps its order, and that around it, wherever the line is pasted (Unicode isolates). */
  const isolated = (text: string, its: string) =>
    directionOf(its) === directionOf(tag) ? text : `\u2068${text}\u2069`;

  const names = publishers.map(({ name, language: its = content.language }) => isolated(name, its));
  const note =
    language && primary(language) !== primary(tag)
      ? ` ${fill(msg('(in {language})', { id: 'in-language' }), { language: languageName(language, tag) })}`
      : '';
  return [
    new Intl.ListFormat(tag).format(names),
    isolated(title, titleLanguage ?? content.language) + note,
    symbol && isolated(symbol, 'en'),
    date.length && formatDate(date.join('-'), tag),
    url && fill(msg('Available at: {address}', { id: 'cite-address' }), { address: isolated(url, 'en') }),
  ]
    .filter(part => part)
    .map((part, index, { length }) => (index + 1 < length ? closed(String(part)) : part))
    .join(' ');
}

/** With a full stop, unless the text has brought its own end: a title its question mark, a Russian date its "г." */
const closed = (text: string): string => (/[.!?…。！？؟]["»”’\u2069]*$/.test(text) ? text : `${text}.`);

/**
 * Copies a citation. Returns false where the page is not secure, or does not let a frame write to the clipboard: then
 * show the line, so that the reader can select it by hand.
 */
export async function copyCitation(line: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(line);
    return true;
  } catch {
    return false;
  }
}
