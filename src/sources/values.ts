/**
 * Single values as lists write them (text, sizes, formats, addresses) and as we publish them.
 * What is not understood is left out: a reader is better off with nothing than with a guess.
 */
import type { FileSize } from '../content/resources-content.js';
import { safeUrl } from '../safe/blocks.js';
import { trusted } from '../safe/trusted.js';
import { most } from './limits.js';

/** The objects of a list whose sender may have sent anything: one on its own counts as a list. */
export const objects = <T extends object>(value: unknown): T[] =>
  (Array.isArray(value) ? value : [value]).filter(entry => entry && typeof entry === 'object') as T[];

/** What Windows has where Unicode has control characters: `&#146;` is its apostrophe. */
const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Plain text on one line; empty for what is no text. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .slice(0, most.text)
        .replace(/[\x80-\x9f]/g, sign => westernSigns[sign.charCodeAt(0) - 0x80]!)
        .replace(/[\u202a-\u202e]/g, '') // would turn around what stands behind the text, too
        .replace(/[\s\p{Cc}\ufeff]+/gu, ' ')
        .trim()
    : '';

/** What a reader of this HTML would read. The document it is parsed in runs and loads nothing. */
export function textOfHtml(value: unknown): string {
  const html = textOf(value);
  if (!/[<&]/.test(html)) return html;
  const blocks = html.replace(/<(br|\/?(p|div|li|h\d|t[dr]|blockquote))\b/gi, ' $&');
  const { body } = new DOMParser().parseFromString(trusted('createHTML', blocks), 'text/html');
  for (const hidden of body.querySelectorAll('script, style, template, iframe, noscript')) hidden.remove();
  return textOf(body.textContent);
}

/** Text in which only character references (`&#8217;`) mean something, and a tag is shown as it stands. */
export const textOfReferences = (value: unknown): string => {
  const text = textOf(value);
  return /&[#\w]+;/.test(text) ? textOfHtml(text.replaceAll('<', '&lt;')) : text;
};

const emphasis =
  /<\/?(?:a|abbr|b|big|br|cite|div|em|font|h[1-6]|i|li|mark|p|q|s|small|span|strong|sub|sup|time|tt|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** A title, line or label that may have been written for HTML: references and emphasis are not shown as such. */
export const textOfLine = (value: unknown): string =>
  textOf(
    textOfReferences(
      textOf(value).replace(emphasis, tag => (/^<\/?(br|div|h\d|li|p|ul)\b/i.test(tag) ? ' ' : '')),
    ),
  );

/** One or two lines of it, ending with a whole word. */
export function shorten(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const start = characters.slice(0, limit - 1).join('');
  return `${start.replace(/(?<![\s\p{P}])[\s\p{P}]+[^\s\p{P}]{0,30}$/u, '')}…`;
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes, or text such as "787.11 KB" or "1,2 Mo". "1,234 KB" means two things, so it means none. */
export function sizeOf(value: unknown): FileSize | undefined {
  const [, amount, prefix] =
    /^(\d{1,13}(?:[.,]\d{1,2})?)(?: ?([kmgкмг])?i?[boб].*)?$/i.exec(textOf(value).toLowerCase()) ?? [];
  let size = Number(amount?.replace(',', '.'));
  if (!(size > 0)) return undefined;
  let unit = prefix ? ('kmgкмг'.indexOf(prefix) % 3) + 1 : 0;
  for (; !prefix && size >= 1000 && unit < 3; unit++) size /= 1000;
  return { value: Math.round(size * 100) / 100, unit: units[unit]! };
}

const formats: [format: string, hint: RegExp][] = [
  ['PDF', /\bpdf\b/],
  ['EPUB', /\bepub\b/],
  ['DOCX', /docx|wordprocessingml/],
  ['XLSX', /xlsx|spreadsheetml/],
  ['PPTX', /pptx|presentationml/],
  ['HTML', /\bhtml\b/],
];

/** The format of a document by its media type, file name or name; none for pictures, sounds and films. */
export const formatOf = (value: unknown): string | undefined =>
  formats.find(([, hint]) => hint.test(textOf(value).toLowerCase()))?.[0];

/** The format of a file by the first of these that tells: what is said of it, else the ending of its address. */
export const formatOfFile = (address: unknown, ...said: unknown[]): string | undefined =>
  [...said, textOf(address).split(/[?#]/)[0]].map(formatOf).find(Boolean);

const isFile = /\.(pdf|html?|php|aspx?|docx?|xlsx?|zip)$/i;

/** The address in `<a href="…">`. */
export const hrefIn = (html: string): string | undefined => /<a\s[^<>]*href=["']([^"'<>]+)/i.exec(html)?.[1];

/** The address in full if a reader may safely follow it. */
export function addressOf(value: unknown, base: string): string | undefined {
  try {
    const text = textOf(value);
    const given = (hrefIn(text) ?? text).replaceAll('&amp;', '&');
    if (/^(www\.|[a-z\d-]{2,63}\.[a-z]{2,24}\/)/i.test(given) && !isFile.test(given.split('/')[0]!))
      return safeUrl(`https://${given}`);
    // Without slashes, "https:page" names no host: a browser would take it for a page beside ours.
    const full = /^(https?:\/\/|mailto:)/i.test(given) ? given : new URL(given, base).href;
    return given ? safeUrl(full) : undefined;
  } catch {
    return undefined;
  }
}

/** A short name made of a label: letters and digits of any script, and single hyphens. */
export const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, most.title)
    .replace(/^-|-$/g, '');
