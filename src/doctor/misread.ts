/** Quotation marks and spaces that only look like those of HTML. */
import { tagNames, viewNames, views } from '../content/views.js';
import { understands } from '../links-and-frames/address.js';
import { attributesOf, isAnybodys, nearestTag } from '../links-and-frames/near-names.js';
import { grouped } from './grouped.js';
import { isOurTag, namesPage, namesScript } from './our-names.js';
import type { PageElement } from './page.js';
import { startTag } from './rule.js';
import type { Page, Problem } from './rule.js';

const quotes = /[\u2018-\u201f\u00ab\u00bb\u2032-\u2037\u2039\u203a\u300c-\u300f\uff02\uff07`\u00b4]/;
/** The same as character references. */
const references =
  /&(?:quot|apos|[lr](?:[ds]quo|s?aquo)|[bs][bd]quo|#(?:34|39|171|187|8216|8217|8220|8221|8222));/;
const anyQuote = `${quotes.source}|${references.source}|["']`;
const allQuotes = new RegExp(`\\\\?(?:${anyQuote})`, 'g');
/** Also straight ones: as a part of the value they were escaped, as JSON or HTML does. */
const startsWithQuote = new RegExp(`^\\s*\\\\?(?:${quotes.source}|["'])`);
/** No-break spaces and those of no width, also as character references, which count for nothing inside a tag. */
const spaces = /[\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|&nbsp;|&#160;|&#xa0;/;
const allSpaces = new RegExp(spaces, 'gi');

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
  const holdsNoQuote = (name: string) =>
    view ? Object.hasOwn(attributesOf(view), name) && name !== 'marker' : !isAnybodys(name);
  const isOdd = ([name, value]: [string, string]) =>
    hasOddName(name) || (holdsNoQuote(name) && startsWithQuote.test(value));
  if (view) return parts.some(isOdd);
  if (isOursWithSpace(tag)) return true;
  if (!/^(script|iframe|a)\b/.test(tag)) return false;
  if (!spaces.test(tag) && !parts.some(one => isOdd(one) || hasOddEnd(...one))) return false;
  const text = [tag, ...parts.flat()].join('/');
  return namesPage(text) || (namesScript(text) && /\/v\d/.test(text));
}

/** An element with its attributes, as the browser has understood it. */
const understood = (element: PageElement) =>
  startTag(element, (name, value) =>
    value === '' ? name : startsWithQuote.test(value) ? `${name}=${value}` : `${name}="${value}"`,
  );

/** Of a tag, in characters. */
const longest = 600;

const startOf = (tag: string) => /^[a-z][\w-]*/.exec(tag)![0];

/** The tags of this name that look misread in a source text, as they are written there. */
const writtenTags = (name: string, source: string): string[] =>
  [...source.matchAll(new RegExp(`<${name}(?=[\\s/]|${spaces.source})[^<>]{1,${longest}}>`, 'gi'))]
    .map(([text]) => text)
    .filter(text => isOddInTag.test(text));

const isOddInTag = new RegExp(`=\\s*(?:${spaces.source})*\\\\?(?:${anyQuote})|${spaces.source}`, 'i');

/**
 * A tag with straight marks and plain spaces.
 *
 * @returns Undefined where it is not sure what belongs to which attribute.
 */
function straight(text: string): string | undefined {
  const [, tag = '', inside = ''] =
    /^<([a-z][\w-]*) ?(.*)>$/i.exec(
      text.replace(allSpaces, ' ').replace(allQuotes, '"').replace(/\s+/g, ' '),
    ) ?? [];
  const parts = [...inside.matchAll(attribute)].map(([, name = '', quoted, bare]) => ({
    name: name.toLowerCase(),
    value: quoted ?? bare,
  }));
  if (inside.replace(attribute, '').trim() || !parts.every(part => isSure(tag, part.name, part.value)))
    return undefined;
  return `<${[tag, ...parts.map(({ name, value }) => (value === undefined ? name : `${name}="${value}"`))].join(' ')}>`;
}

/** One mark may have become two: a straight one around a curly one. */
const attribute = /(?<=^|\s)([^\s"'=<>/]{1,80})(?:\s*=\s*(?:"+\s*([^"]*?)\s*"+|([^\s"'=<>`]+)))?(?=\s|$)/g;

/** Whether this can be an attribute of such a tag. */
function isSure(tag: string, name: string, value = ''): boolean {
  const view = viewNames.find(one => views[one].tag === tag.toLowerCase());
  if (isAnybodys(name)) return true;
  if (!view) return /^[a-z-]+$/.test(name) && (!/^(src|href)$/.test(name) || /^[^\s"]+$/.test(value));
  const known = attributesOf(view);
  const kind = known[name];
  return Object.hasOwn(known, name) && (!kind || understands(kind, value));
}

/** Where more is not sure: how its attributes are to be written. */
const pattern = ({ tag, attributes }: PageElement) =>
  startTag({ tag: startOf(tag), attributes }, (name, value) =>
    value && /^[a-z-]+$/.test(name) ? `${name}="…"` : [],
  );

const openQuote = new RegExp(
  `<(?:${tagNames.join('|')}|script)\\s[^<>]{0,300}=["'][^<>"']{0,300}${quotes.source}[^<>"']{0,300}>`,
);

export function misread({ elements, source = '' }: Page): Problem[] {
  const wrong = elements.filter(element => !element.isInTemplate && isMisread(element));
  if (wrong.length) {
    const byName = grouped(wrong, ({ tag }) => startOf(tag));
    return [...byName].flatMap(([name, alike]) => {
      // The browser has taken their attributes apart: only the source still has them, if it has as many such tags.
      const written = writtenTags(name, source);
      return alike.map((element, i) => {
        const shown =
          (written.length === alike.length && written[i]) || understood(element).slice(0, longest);
        return { element, values: { element: shown, right: straight(shown) ?? pattern(element) } };
      });
    });
  }
  // A straight mark that only a curly one ends swallows the tag, and what follows it.
  const [shown] = openQuote.exec(source) ?? [];
  const right = shown && straight(shown);
  return right ? [{ values: { element: shown, right } }] : [];
}
