/** Markup that is nearly ours: what somebody meant is clear to people, not to browsers. */
import { tagNames, viewNames, views } from '../../content/views.js';
import type { Tag } from '../../content/views.js';
import { attributesOf, nearestTag, scriptFiles, tagAlike } from '../../links-and-frames/near-names.js';
import { javaScript } from '../our-scripts.js';
import { nearest, textOf } from '../page.js';
import type { PageElement } from '../page.js';
import { isInDrawing } from '../ours.js';
import { tagOf } from '../rule.js';
import type { Page, Problem, Rule } from '../rule.js';
import { holdsText } from '../source.js';
import { writeRight } from './shared.js';

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

/** An element with its attributes, as the browser has understood it. */
const written = ({ tag, attributes }: PageElement) =>
  `<${[
    tag,
    ...Object.entries(attributes).map(([name, value]) =>
      value === '' ? name : startsWithQuote.test(value) ? `${name}=${value}` : `${name}="${value}"`,
    ),
  ].join(' ')}>`;

const hasOddName = (name: string) => quotes.test(name) || spaces.test(name);

/** Whether quotation marks or spaces in an element only look like those of HTML. */
export function isMisread({ tag, attributes }: PageElement): boolean {
  const view = viewNames.find(name => views[name].tag === tag);
  if (view)
    return Object.entries(attributes).some(
      ([name, value]) =>
        hasOddName(name) ||
        (Object.hasOwn(attributesOf(view), name) && name !== 'marker' && startsWithQuote.test(value)),
    );
  // A no-break space makes one name of the tag and what follows it.
  const [, name = ''] = /^([\w-]{1,80})\W/.exec(tag) ?? [];
  if (name && spaces.test(tag) && ((tagNames as string[]).includes(name) || nearestTag(name))) return true;
  if (!/^(script|iframe|a)\b/.test(tag)) return false;
  const parts = Object.entries(attributes);
  const isOdd =
    spaces.test(tag) ||
    parts.some(([name, value]) => hasOddName(name) || startsWithQuote.test(value) || hasOddEnd(name, value));
  return isOdd && namesOurs([tag, ...parts.flat()].join('/'));
}

/** A space of another kind belongs to an address that it stands at. */
const hasOddEnd = (name: string, value: string) =>
  (name === 'src' || name === 'href') && (spaces.test(value.at(0) ?? '') || spaces.test(value.at(-1) ?? ''));

const namesOurs = (text: string) =>
  /\/v\d/.test(text) &&
  (scriptFiles.some(file => text.includes(`/${file}`)) || viewNames.some(name => text.includes(`/${name}/`)));

const misread = ({ elements, source = '' }: Page): Problem[] => {
  const found = elements
    .filter(element => !element.isInTemplate && isMisread(element))
    .map((element): Problem => {
      // A space inside the name of a tag takes its attributes apart: only the source still has them.
      const [line] = (spaces.test(element.tag) && oddTag.exec(source)) || [];
      const shown = (line ?? written(element)).slice(0, 300);
      return { element, values: { element: shown, right: straight(shown) } };
    });
  // A straight mark that only a curly one ends swallows the tag, and what follows it.
  const [shown] = (!found.length && openQuote.exec(source)) || [];
  return shown ? [{ values: { element: shown, right: straight(shown) } }] : found;
};

const oddTag = new RegExp(`<(?:script|iframe|a)(?:${spaces.source})[^<>]{1,600}>`);

const openQuote = new RegExp(
  `<(?:${tagNames.join('|')}|script)\\s[^<>]{0,300}=["'][^<>"']{0,300}${quotes.source}[^<>"']{0,300}>`,
);

/** `<resource list>` is an element with an attribute, to a browser. */
function spaced({ tag, attributes }: PageElement): Tag | undefined {
  const names = Object.entries(attributes).flatMap(([name, value]) => (value ? [] : name));
  const joined = names.slice(0, 2).map((_, i) => [tag, ...names.slice(0, i + 1)].join('-'));
  return tagNames.find(ours => joined.includes(ours));
}

const misspelt = ({ elements, live }: Page): Problem[] =>
  elements.flatMap(element => {
    if (element.isInTemplate || live?.definition(element.tag) || isMisread(element)) return [];
    const right = nearestTag(element.tag) ?? spaced(element);
    return right ? [{ element, values: { element: tagOf(element), right: `<${right}></${right}>` } }] : [];
  });

const startTag = new RegExp(`<(${tagNames.join('|')})[\\s/>]`, 'i');
const startOfScript = new RegExp(`<(script)\\b[^<>]{0,1000}?/(?:${scriptFiles.join('|')})\\b`, 'i');

/** Whether a frame has our script in a page of its own. */
export const holdsScript = ({ attributes }: PageElement): boolean =>
  startOfScript.test(attributes['srcdoc'] ?? '');

/** Lines of ours in what browsers do not read as a part of the page: in which element, and where there. */
const unread = ({ elements }: Page, line: RegExp): { element: PageElement; where: string; tag: string }[] =>
  elements.flatMap(element => {
    const { srcdoc = '', type = '' } = element.attributes;
    const isText =
      element.tag === 'script'
        ? !javaScript.test(type.trim()) && !/json|importmap/i.test(type)
        : holdsText.test(element.tag);
    const places: [string, string][] = [
      ...element.comments.map((text): [string, string] => ['<!-- … -->', text]),
      [`<${element.tag}>`, isText ? textOf(element) : ''],
      // A page of its own, for which another one's script does nothing.
      ['<iframe srcdoc="…">', holdsScript(element) ? '' : srcdoc],
    ];
    return places.flatMap(([where, text]) => {
      const [, tag] = line.exec(text) ?? [];
      return tag ? [{ element, where, tag: tag.toLowerCase() }] : [];
    });
  });

/** Script lines of ours in a comment, in what is for pages without script, in a text field. */
export const unreadScripts = (page: Page): Problem[] =>
  unread(page, startOfScript)
    .slice(0, 1)
    .map(({ element, where }) => ({ element, values: { what: where } }));

/** Elements whose content is for browsers that do not know them. */
const replaced = ['canvas', 'audio', 'video'];

/** Elements that stand where browsers do not look for any. */
function inert(page: Page): Problem[] {
  const inTree = page.elements.flatMap((element): Problem[] => {
    const { tag, isInTemplate } = element;
    if (!(tagNames as string[]).includes(tag)) return [];
    const outer = nearest(element, one => replaced.includes(one.tag))?.tag;
    const where = isInDrawing(element)
      ? '<svg>, <math>'
      : isInTemplate
        ? '<template>, <noscript>'
        : outer && `<${outer}>`;
    // A script that has not run yet may take it out of a template.
    const severity = isInTemplate && !page.live ? 'hint' : 'error';
    return where ? [{ element, severity, values: { element: tagOf(element), where } }] : [];
  });
  const inText = unread(page, startTag).map(({ element, where, tag }) => ({
    element,
    values: { element: `<${tag}>`, where },
  }));
  return [...inTree, ...inText];
}

const isShown = ({ ours }: Page) =>
  ours.elements.some(({ element }) => !nearest(element, ({ tag }) => replaced.includes(tag))) ||
  ours.links.length + ours.frames.length > 0;

/** On a page with our script and nothing of ours, what shares a word with us is probably meant. */
const alike = (page: Page): Problem[] =>
  isShown(page) || !page.ours.scripts.length
    ? []
    : page.elements
        .filter(one => !one.isInTemplate && !page.live?.definition(one.tag) && !isMisread(one))
        .flatMap(element => {
          const right = tagAlike(element.tag);
          return right
            ? [{ element, values: { element: tagOf(element), right: `<${right}></${right}>` } }]
            : [];
        })
        .slice(0, 1);

const misspeltTags = (page: Page): Problem[] => {
  const found = misspelt(page);
  return found.length ? found : alike(page);
};

/** On a page that shows something of ours, the rest may be left out on purpose. */
const inertAlone = (page: Page): Problem[] =>
  isShown(page) || !page.ours.scripts.length ? [] : inert(page).slice(0, 1);

/** Whether it is known why a page with our script shows nothing of ours. */
export const hasNearMiss = (page: Page): boolean =>
  [misspeltTags, misread, inertAlone].some(find => find(page).length > 0);

export const nearMissRules: Rule[] = [
  {
    id: 'tag-misspelt',
    severity: 'error',
    find: misspeltTags,
    cause: msg =>
      msg('There is no element {element}: nothing of ours shows there.', { id: 'doctor-tag-misspelt-cause' }),
    fix: writeRight,
  },
  {
    id: 'signs-misread',
    severity: 'error',
    find: misread,
    cause: msg =>
      msg(
        '{element} contains curly or escaped quotation marks or no-break spaces, and HTML only reads straight marks and plain spaces.',
        { id: 'doctor-signs-misread-cause' },
      ),
    fix: writeRight,
  },
  {
    id: 'element-inert',
    severity: 'error',
    find: inertAlone,
    cause: msg =>
      msg('{element} stands only inside {where}, and browsers show nothing of that.', {
        id: 'doctor-element-inert-cause',
      }),
    fix: msg => msg('Take it out of {where}.', { id: 'doctor-element-inert-fix' }),
  },
];
