/** What the page hides of our elements: all, or what has no room. */
import { nearest } from '../page.js';
import type { PageElement } from '../page.js';
import { tagOf } from '../rule.js';
import type { OurElement } from '../ours.js';
import type { Page, Rule } from '../rule.js';

const hides = /(^|;)\s{0,9}overflow(-y)?\s{0,9}:\s{0,9}(hidden|clip)/i;
const hasHeight =
  /(^|;)\s{0,9}((max-)?(height|block-size)\s{0,9}:\s{0,9}(calc\(|clamp\(|[1-9][\d.]{0,9}(px|r?em|ex|ch|r?lh|pt|cm|v\w+))|aspect-ratio\s{0,9}:\s{0,9}\d)/i;
const hasLines = /(^|;)\s{0,9}(-webkit-)?line-clamp\s{0,9}:\s{0,9}\d/i;
const ignoresContent = /(^|;)\s{0,9}contain\s{0,9}:[^;]{0,80}\b(size|strict)\b/i;

const hidesAll =
  /(^|;)\s{0,9}(display\s{0,9}:\s{0,9}none|(content-)?visibility\s{0,9}:\s{0,9}hidden|opacity\s{0,9}:\s{0,9}0?\.?0+(?![.\d]))/i;

const styleOf = ({ attributes }: PageElement) => attributes['style'] ?? '';

/** As far as attributes tell: style sheets are not read. */
function clippedInline({ elements, ours }: Page): OurElement[] {
  const isTooSmall = (style: string) =>
    ignoresContent.test(style) || (hides.test(style) && (hasHeight.test(style) || hasLines.test(style)));
  const boxes = new Set(elements.filter(one => isTooSmall(styleOf(one))));
  return ours.elements.filter(({ element }) => nearest(element, one => boxes.has(one)));
}

/** As far as attributes tell, and where nothing says that it opens later. */
function hiddenInline({ elements, ours }: Page): OurElement[] {
  const hidden = new Set(elements.filter(one => hidesAll.test(styleOf(one))));
  const opens = ({ tag, attributes }: PageElement) =>
    ((tag === 'details' || tag === 'dialog') && attributes['open'] === undefined) ||
    attributes['hidden'] !== undefined ||
    attributes['popover'] !== undefined ||
    attributes['role'] === 'tabpanel';
  return ours.elements.filter(
    ({ element }) => nearest(element, one => hidden.has(one)) && !nearest(element, opens),
  );
}

export const clippingRules: Rule[] = [
  {
    id: 'element-hidden',
    severity: 'hint',
    seesMoreWith: 'live',
    find: page =>
      (page.live
        ? page.ours.elements.filter(({ element }) => page.live!.isHidden(element))
        : hiddenInline(page)
      )
        // A link is hidden as soon as it has become an element.
        .filter(({ element }) => !element.writtenAs)
        .map(({ element }) => ({ element, values: { element: tagOf(element) } })),
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
    find: page =>
      (page.live
        ? page.ours.elements.filter(({ element }) => page.live!.isClipped(element))
        : clippedInline(page)
      )
        .filter(({ element }) => !element.writtenAs)
        .map(({ element }) => ({ element, values: { element: tagOf(element) } })),
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
