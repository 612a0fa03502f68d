/** Boxes of the page that are too small for what is in them. */
import { nearest } from '../page.js';
import type { PageElement } from '../page.js';
import { tagOf } from '../rule.js';
import type { OurElement } from '../ours.js';
import type { Page, Rule } from '../rule.js';

const hides = /(^|;)\s{0,9}overflow(-y)?\s{0,9}:\s{0,9}(hidden|clip)/i;
const hasHeight =
  /(^|;)\s{0,9}(max-)?(height|block-size)\s{0,9}:\s{0,9}[1-9][\d.]{0,9}(px|r?em|ex|ch|pt|cm|v\w+)/i;
const hasLines = /(^|;)\s{0,9}(-webkit-)?line-clamp\s{0,9}:\s{0,9}\d/i;
const ignoresContent = /(^|;)\s{0,9}contain\s{0,9}:[^;]{0,80}\b(size|strict)\b/i;

const styleOf = ({ attributes }: PageElement) => attributes['style'] ?? '';

/** As far as attributes tell: style sheets are not read. */
function clippedInline({ elements, ours }: Page): OurElement[] {
  const isTooSmall = (style: string) =>
    ignoresContent.test(style) || (hides.test(style) && (hasHeight.test(style) || hasLines.test(style)));
  const boxes = new Set(elements.filter(one => isTooSmall(styleOf(one))));
  return ours.elements.filter(({ element }) => nearest(element, one => boxes.has(one)));
}

export const clippingRules: Rule[] = [
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
        {
          id: 'doctor-element-clipped-cause',
        },
      ),
    fix: msg =>
      msg('Remove height, max-height, overflow or contain from the element, or from what is around it.', {
        id: 'doctor-element-clipped-fix',
      }),
  },
];
