/** Quotation marks and spaces that only look like those of HTML. */
import { tagNames, viewNames, views } from '../content/views.js';
import { attributesOf, nearestTag } from '../links-and-frames/near-names.js';
import { isOurTag, namesPage, namesScript } from './our-names.js';
import type { PageElement } from './page.js';
import type { Page, Problem } from './rule.js';

const quotes = /[\u2018-\u201f\u00ab\u00bb\u2032-\u2037\u2039\u203a\u300c-\u300f\uff02\uff07`\u00b4]/;
const allQuotes = new RegExp(`\\\\?(?:${quotes.source}|&quot;|["'])`, 'g');
/** Also straight ones: as a part of the value they were escaped, as JSON or HTML does. */
const startsWithQuote = new RegExp(`^\\s*\\\\?(?:${quotes.source}|["'])`);
/** No-break spaces and those of no width, also as character references, which count for nothing inside a tag. */
const spaces = /[\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|&nbsp;|&#160;|&#xa0;/;
const allSpaces = new RegExp(spaces, 'gi');

const straight = (text: string) =>
  text
    .replace(allSpaces, ' ')
    .replace(allQuotes, '"')
    .replace(/"{2,}/g, '"')
    .replace(/= +|(["']) +(?=[\s>])| +"(?=[\s>])/g, part => part.replaceAll(' ', ''));

const hasOddName = (name: string) => quotes.test(name) || spaces.test(name);

/** A space of another kind belongs to an address that it stands at. */
const hasOddEnd = (name: string, value: string) =>
  (name === 'src' || name === 'href') && (spaces.test(value.at(0) ?? '') || spaces.test(value.at(-1) ?? ''));

/** A no-break space makes one name of a tag of ours and what follows it. */
function isOursWithSpace(tag: string) {
  const [, name = ''] = /^([\w-]{1,80})\W/.exec(tag) ?? [];
  return name !== '' && spaces.test(tag) && (isOurTag(name) || nearestTag(name) !== undefined);
}

/** Whether quotation marks or spaces in an element only look like those of HTML. */
export function isMisread({ tag, attributes }: PageElement): boolean {
  const parts = Object.entries(attributes);
  const view = viewNames.find(name => views[name].tag === tag);
  if (view) {
    const holdsNoQuote = (name: string) => Object.hasOwn(attributesOf(view), name) && name !== 'marker';
    return parts.some(
      ([name, value]) => hasOddName(name) || (holdsNoQuote(name) && startsWithQuote.test(value)),
    );
  }
  if (isOursWithSpace(tag)) return true;
  if (!/^(script|iframe|a)\b/.test(tag)) return false;
  const isOdd =
    spaces.test(tag) ||
    parts.some(([name, value]) => hasOddName(name) || startsWithQuote.test(value) || hasOddEnd(name, value));
  const text = [tag, ...parts.flat()].join('/');
  return isOdd && (namesPage(text) || (namesScript(text) && /\/v\d/.test(text)));
}

/** An element with its attributes, as the browser has understood it. */
const written = ({ tag, attributes }: PageElement) =>
  `<${[
    tag,
    ...Object.entries(attributes).map(([name, value]) =>
      value === '' ? name : startsWithQuote.test(value) ? `${name}=${value}` : `${name}="${value}"`,
    ),
  ].join(' ')}>`;

const oddTag = new RegExp(`<(?:script|iframe|a)(?:${spaces.source})[^<>]{1,600}>`);

const openQuote = new RegExp(
  `<(?:${tagNames.join('|')}|script)\\s[^<>]{0,300}=["'][^<>"']{0,300}${quotes.source}[^<>"']{0,300}>`,
);

export function misread({ elements, source = '' }: Page): Problem[] {
  const problem = (shown: string) => ({ values: { element: shown, right: straight(shown) } });
  const found = elements
    .filter(element => !element.isInTemplate && isMisread(element))
    .map((element): Problem => {
      // A space inside the name of a tag takes its attributes apart: only the source still has them.
      const [line] = (spaces.test(element.tag) && oddTag.exec(source)) || [];
      return { element, ...problem((line ?? written(element)).slice(0, 300)) };
    });
  if (found.length) return found;
  // A straight mark that only a curly one ends swallows the tag, and what follows it.
  const [shown] = openQuote.exec(source) ?? [];
  return shown ? [problem(shown)] : [];
}
