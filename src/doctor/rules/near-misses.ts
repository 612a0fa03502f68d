/** Markup that is nearly ours: what somebody meant is clear to people, not to browsers. */
import { tagNames, viewNames, views } from '../../content/views.js';
import type { Tag } from '../../content/views.js';
import { attributesOf, nearestName, nearestTag, scriptFiles } from '../../links-and-frames/near-names.js';
import { childrenOf, isElement, textOf } from '../page.js';
import type { PageElement } from '../page.js';
import { isInDrawing } from '../ours.js';
import { tagOf } from '../rule.js';
import type { Page, Problem, Rule } from '../rule.js';
import { holdsText } from '../source.js';
import { choosePossible, writeRight } from './shared.js';

const quotes = /[\u201c-\u201f\u00ab\u00bb\u2033\u2036\u2018\u2019]/;
const allQuotes = new RegExp(quotes, 'g');
const startsWithQuote = new RegExp(`^\\s*${quotes.source}`);
/** No-break spaces and those of no width, also as character references, which count for nothing inside a tag. */
const spaces = /[\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|&nbsp;|&#160;|&#xa0;/;
const allSpaces = new RegExp(spaces, 'gi');

const straight = (text: string) => text.replace(allQuotes, '"').replace(allSpaces, ' ');

/** An element with its attributes, as the browser has understood it. */
const written = ({ tag, attributes }: PageElement) =>
  `<${[
    tag,
    ...Object.entries(attributes).map(([name, value]) =>
      value === '' ? name : quotes.test(value) ? `${name}=${value}` : `${name}="${value}"`,
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
  if (name && spaces.test(tag)) return (tagNames as string[]).includes(name) || Boolean(nearestTag(name));
  const address = { script: 'src', iframe: 'src', a: 'href' }[tag];
  const value = (address && attributes[address]) ?? '';
  const type = tag === 'script' ? (attributes['type'] ?? '') : '';
  return (
    [value, type].some(one => startsWithQuote.test(one)) &&
    (scriptFiles.some(file => value.includes(`/${file}`)) ||
      viewNames.some(name => value.includes(`/${name}/`) && /\/v\d/.test(value)))
  );
}

const misread = ({ elements }: Page): Problem[] =>
  elements
    .filter(element => !element.isInTemplate && isMisread(element))
    .map(element => {
      const shown = written(element).slice(0, 300);
      return { element, values: { element: shown, right: straight(shown) } };
    });

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

/** Elements that stand where browsers do not look for any. */
function inert({ elements, live }: Page): Problem[] {
  return elements.flatMap((element): Problem[] => {
    const found = (where: string, tag: string, severity: 'error' | 'hint' = 'error') => [
      { element, severity, values: { element: `<${tag.toLowerCase()}>`, where } },
    ];
    const inComment = element.comments.flatMap(text => startTag.exec(text)?.[1] ?? []);
    if (inComment.length) return found('<!-- … -->', inComment[0]!);
    const isOurs = (tagNames as string[]).includes(element.tag);
    if (isOurs && isInDrawing(element)) return found('<svg>, <math>', element.tag);
    if (isOurs && element.isInTemplate)
      // A script that has not run yet may take it out.
      return found('<template>, <noscript>', element.tag, live ? 'error' : 'hint');
    const { type = '' } = element.attributes;
    const isText = element.tag === 'script' ? /html|template|plain/.test(type) : holdsText.test(element.tag);
    const [, tag] = (isText && startTag.exec(textOf(element))) || [];
    return tag ? found(`<${element.tag}>`, tag) : [];
  });
}

const isShown = ({ ours }: Page) => ours.elements.length + ours.links.length + ours.frames.length > 0;

/** On a page that shows something of ours, the rest may be left out on purpose. */
const inertAlone = (page: Page): Problem[] =>
  isShown(page) || !page.ours.scripts.length ? [] : inert(page).slice(0, 1);

/** Whether it is known why a page with our script shows nothing of ours. */
export const hasNearMiss = (page: Page): boolean =>
  [misspelt, misread, inertAlone].some(find => find(page).length > 0);

const slots = (tag: string) => [
  'heading',
  'loading',
  'error',
  ...(tag === views.resources.tag ? ['empty'] : []),
];

const isHeading = ({ tag }: PageElement) => /^h[1-6]$/.test(tag);

export const nearMissRules: Rule[] = [
  {
    id: 'tag-misspelt',
    severity: 'error',
    find: misspelt,
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
        '{element} contains curly quotation marks or no-break spaces, and HTML only reads straight marks and plain spaces.',
        {
          id: 'doctor-signs-misread-cause',
        },
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
  {
    id: 'slot-lost',
    severity: 'warning',
    find: ({ ours }) =>
      ours.elements.flatMap(({ element }) => {
        const children = childrenOf(element).filter(({ tag }) => tag !== 'template');
        const hasText = element.nodes.some(node => !isElement(node) && node.trim());
        // Among other words a heading is the heading of the fallback.
        const lost =
          !element.writtenAs &&
          !hasText &&
          children.length > 0 &&
          children.every(child => isHeading(child) && child.attributes['slot'] === undefined);
        const { tag = '' } = children[0] ?? {};
        const right = `<${tag} slot="heading">`;
        return lost ? [{ element: children[0], values: { element: tagOf(element), right } }] : [];
      }),
    cause: msg =>
      msg('The heading inside {element} names no slot: it vanishes when the content comes.', {
        id: 'doctor-slot-lost-cause',
      }),
    fix: writeRight,
  },
  {
    id: 'slot-unknown',
    severity: 'warning',
    find: ({ ours }) =>
      ours.elements.flatMap(({ element }) =>
        childrenOf(element).flatMap(child => {
          const name = child.attributes['slot'];
          // What the server has drawn has slots of its own.
          const isPrerendered = element.attributes['data-view'] !== undefined;
          if (element.writtenAs || isPrerendered || !name || slots(element.tag).includes(name)) return [];
          const possible = nearestName(name, slots(element.tag)) ?? slots(element.tag).join(', ');
          return [{ element: child, values: { element: tagOf(element), name, possible } }];
        }),
      ),
    cause: msg =>
      msg('{element} has no slot “{name}”: what is in it never shows.', { id: 'doctor-slot-unknown-cause' }),
    fix: choosePossible,
  },
];
