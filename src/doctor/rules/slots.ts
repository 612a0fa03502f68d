/** What stands between the tags of our elements and names a slot, or should. */
import { views } from '../../content/views.js';
import { childrenOf, has, isElement, isPrerendered, nearest } from '../page.js';
import type { PageElement } from '../page.js';
import { problemsAt, tagOf } from '../rule.js';
import type { Rule } from '../rule.js';
import { possibleNames } from './shared.js';

const slots = (tag: string) => [
  'heading',
  'loading',
  'error',
  ...(tag === views.resources.tag ? ['empty'] : []),
];

const isHeading = ({ tag }: PageElement) => /^h[1-6]$/.test(tag);

export const slotRules: Rule[] = [
  {
    id: 'slot-lost',
    severity: 'warning',
    find: ({ ours }) =>
      ours.elements.flatMap(({ element }) => {
        const children = childrenOf(element).filter(({ tag }) => tag !== 'template');
        // Among other words a heading is the heading of the fallback.
        const lost =
          !element.writtenAs &&
          children.length > 0 &&
          children.every(child => isHeading(child) && !has(child, 'slot')) &&
          element.nodes.every(node => isElement(node) || !node.trim());
        const right = `<${children[0]?.tag} slot="heading">`;
        return lost ? [{ element: children[0], values: { element: tagOf(element), right } }] : [];
      }),
    cause: msg =>
      msg('The heading inside {element} names no slot: it vanishes when the content comes.', {
        id: 'doctor-slot-lost-cause',
      }),
  },
  {
    id: 'slot-nested',
    severity: 'warning',
    find: ({ ours, elements }) => {
      const tags = new Set(ours.elements.map(({ element }) => element.tag));
      return problemsAt(elements, ({ attributes: { slot }, parent }) => {
        if (!slot || parent?.tag.includes('-')) return undefined;
        const holder = nearest(parent, ({ tag }) => tag.includes('-'));
        const isLost = holder && tags.has(holder.tag) && slots(holder.tag).includes(slot);
        return isLost && { element: tagOf(holder), name: slot };
      });
    },
    cause: msg =>
      msg('slot="{name}" has no effect here: something stands between it and {element}.', {
        id: 'doctor-slot-nested-cause',
      }),
    fix: msg => msg('Write it directly between the tags of {element}.', { id: 'doctor-slot-nested-fix' }),
  },
  {
    id: 'slot-unknown',
    severity: 'warning',
    find: ({ ours }) =>
      ours.elements.flatMap(({ element }) =>
        problemsAt(childrenOf(element), ({ attributes: { slot: name } }) => {
          const known = slots(element.tag);
          // What the server has drawn has slots of its own.
          if (!name || known.includes(name) || element.writtenAs || isPrerendered(element)) return undefined;
          return { element: tagOf(element), name, possible: possibleNames(name, known) };
        }),
      ),
    cause: msg =>
      msg('{element} has no slot “{name}”: what is in it never shows.', { id: 'doctor-slot-unknown-cause' }),
  },
];
