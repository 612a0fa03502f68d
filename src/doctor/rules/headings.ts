/** The outline that the headings of the page and of the elements make together. */
import { childrenOf, has, inPage, isIn, nearest } from '../page.js';
import type { PageElement } from '../page.js';
import { tagOf } from '../rule.js';
import type { Problem, Rule } from '../rule.js';

/** @param before - The level of the heading before it. */
const ownLevel = ({ attributes }: PageElement, before: number) => {
  const level = attributes['heading-level'];
  if (level?.trim() === 'auto') return before ? Math.min(before + 1, 6) : 2;
  return level && /^[1-6]$/.test(level) ? Number(level) : 2;
};

const levelOf = ({ tag, attributes }: PageElement) => {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  return attributes['role'] === 'heading' ? Number(attributes['aria-level'] ?? 2) : undefined;
};

export const headingRules: Rule[] = [
  {
    id: 'heading-skipped',
    severity: 'warning',
    find({ elements, ours }) {
      const byElement = new Map(ours.elements.map(one => [inPage(one.element), one]));
      const found: Problem[] = [];
      let before = 0;
      for (const element of elements) {
        const own = byElement.get(element);
        const holder = nearest(element.parent, one => byElement.has(one));
        // What stands between the tags is the fallback, except for a heading in place of ours.
        if (!holder && isIn(element.parent, ['template'])) continue;
        if (holder && element.attributes['slot'] !== 'heading') continue;
        if (own?.view === 'footnote' || has(own?.element ?? element, 'no-heading')) continue;
        const isReplaced = childrenOf(element).some(({ attributes }) => attributes['slot'] === 'heading');
        if (own && isReplaced) continue; // by what comes next, with its own level
        const level = own ? ownLevel(own.element, before) : levelOf(element);
        if (!level) continue;
        if (before && level > before + 1 && (own || holder)) {
          const next = before + 1;
          const right = own?.element.writtenAs ? `heading-level=${next}` : `heading-level="${next}"`;
          const values = { level: String(level), before: String(before), right };
          const { element: shown } = own ?? byElement.get(holder!)!;
          found.push({ element, values: { element: tagOf(shown), ...values } });
        }
        before = level;
      }
      return found;
    },
    cause: msg =>
      msg(
        'The heading of {element} has level {level}, the heading before it level {before}: a level is skipped.',
        { id: 'doctor-heading-skipped-cause' },
      ),
  },
];
