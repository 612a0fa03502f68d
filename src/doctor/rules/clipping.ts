/** What the page hides of our elements: all, or what has no room. */
import { has, nearest } from '../page.js';
import type { PageElement } from '../page.js';
import type { Page, Problem, Rule } from '../rule.js';

/** Each matches one declaration of a `style`. Of a percentage nobody knows how much it is. */
const hides = /^(display:none|(content-)?visibility:hidden|opacity:0?\.?0+(?![.\d]))/;
const limitsHeight =
  /^((max-)?(height|block-size):((calc|clamp|min|max)\(|(?=[\d.]*[1-9])[\d.]+[a-z])|aspect-ratio:\d|(-webkit-)?line-clamp:\d)/;
/** `overflow: auto hidden`: the last word is that for the height. */
const cutsOff =
  /^(overflow(-y|-block)?:(\w+ )?(hidden|clip)( ?! ?important)?$|contain:.*\b(paint|content)\b)/;
const scrolls = /^overflow(-y|-block)?:(\w+ )?(auto|scroll)( ?! ?important)?$/;
const ignoresContent = /^contain:.*(\bstrict|(?<!inline-)\bsize)\b/;

const hasOne = (style: readonly string[], pattern: RegExp) => style.some(one => pattern.test(one));

/**
 * Whether an element has such a style, or one around it: as far as attributes tell, style sheets are not read.
 *
 * @param ends - A style that what is further around makes no difference to.
 */
function styledSo({ elements }: Page, passes: (style: readonly string[]) => boolean, ends?: RegExp) {
  const found = new Map<PageElement, boolean>();
  for (const element of elements) {
    const style = (element.attributes['style'] ?? '')
      .split(';')
      .map(one => one.toLowerCase().replace(/\s+/g, ' ').replace(/ ?: ?/, ':').trim());
    if (passes(style)) found.set(element, true);
    else if (ends && hasOne(style, ends)) found.set(element, false);
  }
  return (element: PageElement) => found.get(nearest(element, one => found.has(one))!) === true;
}

const isClipped = (page: Page) =>
  styledSo(
    page,
    style => hasOne(style, ignoresContent) || (hasOne(style, cutsOff) && hasOne(style, limitsHeight)),
    scrolls,
  );

/** What opens later is hidden on purpose. */
const opens = (one: PageElement) =>
  (/^(details|dialog)$/.test(one.tag) && !has(one, 'open')) ||
  has(one, 'hidden') ||
  has(one, 'popover') ||
  one.attributes['role'] === 'tabpanel';

const isHidden = (page: Page) => styledSo(page, style => hasOne(style, hides));

/** A link is hidden as soon as it has become an element. */
const writtenOnes = ({ ours }: Page, passes: (element: PageElement) => boolean): Problem[] =>
  ours.elements.filter(({ element }) => !element.writtenAs && passes(element));

export const clippingRules: Rule[] = [
  {
    id: 'element-hidden',
    severity: 'hint',
    seesMoreWith: 'live',
    find: page =>
      writtenOnes(page, page.live?.isHidden ?? isHidden(page)).filter(one => !nearest(one.element, opens)),
    cause: msg =>
      msg('The page hides {element}: no reader sees it now.', { id: 'doctor-element-hidden-cause' }),
    fix: msg =>
      msg(
        'Look in the style sheets of the page (display, visibility, height) for what hides it or what is around it.',
        { id: 'doctor-element-hidden-fix' },
      ),
  },
  {
    id: 'element-clipped',
    severity: 'warning',
    seesMoreWith: 'live',
    find: page => writtenOnes(page, page.live?.isClipped ?? isClipped(page)),
    cause: msg =>
      msg(
        'The page gives {element} less height than its content needs: the rest is cut off, or covers what follows.',
        { id: 'doctor-element-clipped-cause' },
      ),
    fix: msg =>
      msg('Remove height, max-height, overflow or contain from the element, or from what is around it.', {
        id: 'doctor-element-clipped-fix',
      }),
  },
];
