/** Markup that is nearly ours: what somebody meant is clear to people, not to browsers. */
import { tagNames } from '../../content/views.js';
import type { Tag } from '../../content/views.js';
import { nearestTag, tagAlike } from '../../links-and-frames/near-names.js';
import { isMisread, misread } from '../misread.js';
import { anyScript, isOurTag } from '../our-names.js';
import { isJavaScript } from '../our-scripts.js';
import { isIn, isInDrawing, nearest, textOf } from '../page.js';
import type { PageElement } from '../page.js';
import { problemsAt } from '../rule.js';
import type { Page, Problem, Rule } from '../rule.js';
import { holdsText } from '../source.js';
import { asElement } from './shared.js';

/** Elements whose content is for browsers that do not know them. */
const replaced = ['canvas', 'audio', 'video'];

/** Whether our script is here, and nothing of ours to be seen. */
const showsNothing = ({ ours }: Page) =>
  ours.scripts.length > 0 &&
  ours.links.length + ours.frames.length === 0 &&
  ours.elements.every(({ element }) => isIn(element, replaced));

/** `<resource list>` is an element with an attribute, to a browser. */
function spaced({ tag, attributes }: PageElement) {
  const [first, second] = Object.keys(attributes).filter(name => !attributes[name]);
  const words = [[first], [first, second]].find(more => isOurTag([tag, ...more].join('-')));
  const others = Object.entries(attributes).filter(([name]) => !words?.includes(name));
  return words && { tag: [tag, ...words].join('-'), attributes: Object.fromEntries(others) };
}

function misspelt(page: Page): Problem[] {
  const nobodys = page.elements.filter(
    one => !one.isInTemplate && !page.live?.definition(one.tag) && !isMisread(one),
  );
  const meant = (find: (tag: string) => Tag | undefined, findOther?: typeof spaced) =>
    problemsAt(nobodys, element => {
      const tag = find(element.tag);
      const right = tag ? { ...element, tag } : findOther?.(element);
      return right && { right: asElement(right) };
    });
  const found = meant(nearestTag, spaced);
  // Where nothing of ours shows, what shares a word with us is probably meant.
  return found.length || !showsNothing(page) ? found : meant(tagAlike).slice(0, 1);
}

const startTag = new RegExp(`<(${tagNames.join('|')})[\\s/>]`, 'i');
const startOfScript = new RegExp(`<(script)\\b[^<>]{0,1000}?/(?:${anyScript})\\b`, 'i');

/** Whether a frame has our script in a page of its own. */
export const holdsScript = ({ attributes }: PageElement): boolean =>
  startOfScript.test(attributes['srcdoc'] ?? '');

/** Lines of ours in what browsers do not read as a part of the page: in which element, and where there. */
const unread = ({ elements }: Page, line: RegExp): { element: PageElement; where: string; tag: string }[] =>
  elements.flatMap(element => {
    const { srcdoc = '', type = '' } = element.attributes;
    const isText =
      element.tag === 'script'
        ? !isJavaScript(element) && !/json|importmap/i.test(type)
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

/** Why browsers show nothing of an element that is in the page. */
function hiddenBy(element: PageElement): string | undefined {
  if (isInDrawing(element)) return '<svg>, <math>';
  if (element.isInTemplate) return '<template>, <noscript>';
  const around = nearest(element, ({ tag }) => replaced.includes(tag));
  return around && `<${around.tag}>`;
}

/** The first element that stands where browsers do not look for any. One that shows may leave the others out on purpose. */
function inert(page: Page): Problem[] {
  if (!showsNothing(page)) return [];
  const inTree = page.elements.flatMap((element): Problem[] => {
    const where = isOurTag(element.tag) && hiddenBy(element);
    // A script that has not run yet may take it out of a template.
    const severity = element.isInTemplate && !page.live ? 'hint' : 'error';
    return where ? [{ element, severity, values: { where } }] : [];
  });
  const inText = unread(page, startTag).map(({ element, where, tag }) => ({
    element,
    values: { element: `<${tag}>`, where },
  }));
  return [...inTree, ...inText].slice(0, 1);
}

/** Each may be why a page with our script shows nothing of ours. */
export const nearMisses = [misspelt, misread, inert];

export const nearMissRules: Rule[] = [
  {
    id: 'tag-misspelt',
    severity: 'error',
    find: misspelt,
    cause: msg =>
      msg('There is no element {element}: nothing of ours shows there.', { id: 'doctor-tag-misspelt-cause' }),
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
  },
  {
    id: 'element-inert',
    severity: 'error',
    find: inert,
    cause: msg =>
      msg('{element} stands only inside {where}, and browsers show nothing of that.', {
        id: 'doctor-element-inert-cause',
      }),
    fix: msg => msg('Take it out of {where}.', { id: 'doctor-element-inert-fix' }),
  },
];
