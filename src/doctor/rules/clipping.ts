/** What the page hides of our elements: all, or what has no room. */
import { has, nearest } from '../page.js';
import type { PageElement } from '../page.js';
import type { Page, Problem, Rule } from '../rule.js';

/** Whether a `style` sets a property to a value. */
const declaration = (property: string, value: string) =>
  new RegExp(`(^|;)\\s{0,9}(?:${property})\\s{0,9}:\\s{0,9}(?:${value})`, 'i');

/** Longer than nothing. Of a percentage nobody knows how much it is. */
const length = '[\\d.]{0,9}[1-9][\\d.]{0,9}[a-z]{1,5}';
const limitsHeight = [
  declaration('(max-)?(height|block-size)', `(calc|clamp|min|max)\\(|${length}`),
  declaration('aspect-ratio', '\\d'),
  declaration('(-webkit-)?line-clamp', '\\d'),
];
/** `overflow: auto hidden`: the last word is that for the height. */
const overflow = (words: string) =>
  declaration(
    'overflow(-y|-block)?',
    `(\\w{1,9}\\s{1,9})?(${words})\\s{0,9}(!\\s{0,9}important\\s{0,9})?(;|$)`,
  );
const cutsOff = [overflow('hidden|clip'), declaration('contain', '[^;]{0,80}\\b(paint|content)\\b')];
const scrolls = overflow('auto|scroll');
const ignoresContent = declaration('contain', '[^;]{0,80}\\b(size|strict)\\b');

const hides = [
  declaration('display', 'none'),
  declaration('(content-)?visibility', 'hidden'),
  declaration('opacity', '0?\\.?0+(?![.\\d])'),
];

const hasOne = (patterns: readonly RegExp[], style: string) => patterns.some(one => one.test(style));

/**
 * Whether an element has such a style, or one around it: as far as attributes tell, style sheets are not read.
 *
 * @param ends - A style that what is further around makes no difference to.
 */
function styledSo({ elements }: Page, passes: (style: string) => boolean, ends = (_style: string) => false) {
  const having = (test: (style: string) => boolean) =>
    new Set(elements.filter(({ attributes }) => test(attributes['style'] ?? '')));
  const [found, last] = [having(passes), having(ends)];
  return (element: PageElement) => {
    const nearestOne = nearest(element, one => found.has(one) || last.has(one));
    return nearestOne !== undefined && found.has(nearestOne);
  };
}

const isClipped = (page: Page) =>
  styledSo(
    page,
    style => ignoresContent.test(style) || (hasOne(cutsOff, style) && hasOne(limitsHeight, style)),
    style => scrolls.test(style),
  );

/** What opens later is hidden on purpose. */
const opens = (one: PageElement) =>
  (/^(details|dialog)$/.test(one.tag) && !has(one, 'open')) ||
  has(one, 'hidden') ||
  has(one, 'popover') ||
  one.attributes['role'] === 'tabpanel';

const isHidden = (page: Page) => styledSo(page, style => hasOne(hides, style));

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
