/** Attributes of our elements. */
import { defaultNote } from '../../content/views.js';
import { meansNo, understands } from '../../links-and-frames/address.js';
import type { Kind } from '../../links-and-frames/address.js';
import { sortOrders } from '../../list/list-state.js';
import { attributesOf, isAnybodys } from '../../links-and-frames/near-names.js';
import { isEndpoint, possibleEndpoints } from '../../search-endpoint/endpoint.js';
import { isWrongBase } from '../our-elements.js';
import type { OurElement } from '../our-elements.js';
import type { Problem, Rule, Values } from '../rule.js';
import { isMisread } from '../misread.js';
import { possibleNames } from './shared.js';

/** What is possible, in signs that all languages share. */
export const examples: Record<Kind, string> = {
  flag: '""',
  ids: 'guidance toolkit',
  id: defaultNote.territory,
  level: '1, 2, 3, 4, 5, 6, auto',
  count: '1, 2, 3 …',
  order: sortOrders.join(', '),
  sign: '*, †, §',
  text: '…',
  scheme: 'light, dark, host',
  day: '2026-05-31',
  embed: '"", no',
};

/** What would be possible, if the value is not. */
function possibleInstead(name: string, value: string, kind: Kind | undefined): string | undefined {
  if (name === 'search-endpoint') return isEndpoint(value) ? undefined : possibleEndpoints.join(', ');
  if (name === 'for' && /^[#.]/.test(value)) return value.slice(1); // it is an id, no selector
  if (!kind || kind === 'flag' || name === 'for' || (kind === 'id' && !value)) return undefined;
  return understands(kind, value.trim()) ? undefined : examples[kind];
}

/** @param look - Gives the values for the sentences where an attribute is wrong. `kind` is undefined for one that holds anything. */
const each = (
  elements: readonly OurElement[],
  look: (name: string, value: string, kind: Kind | undefined, known: string[]) => Values | false | undefined,
) =>
  elements.flatMap(({ element, view }) => {
    if (isMisread(element)) return []; // its quotation marks are the cause
    const kinds = attributesOf(view);
    const known = Object.keys(kinds);
    return Object.entries(element.attributes).flatMap(([name, value]) => {
      const values = look(name, value, known.includes(name) ? kinds[name] : undefined, known);
      return values ? [{ element, values: { name, value, ...values } }] : [];
    });
  });

export const attributeRules: Rule[] = [
  {
    id: 'attribute-unknown',
    severity: 'warning',
    find: ({ ours }) => [
      ...ours.scripts.flatMap(({ element, misspelt }): Problem[] =>
        misspelt ? [{ element, severity: 'error', values: { name: misspelt, possible: 'src' } }] : [],
      ),
      ...each(ours.elements, (name, _value, _kind, known) =>
        known.includes(name) || isAnybodys(name) ? undefined : { possible: possibleNames(name, known) },
      ),
    ],
    cause: msg => msg('The element has no attribute “{name}”.', { id: 'doctor-attribute-unknown-cause' }),
  },
  {
    id: 'attribute-value',
    severity: 'warning',
    find: ({ ours }) =>
      each([...ours.elements, ...ours.framed], (name, value, kind) => {
        const possible = possibleInstead(name, value, kind);
        return possible ? { possible } : undefined;
      }),
    cause: msg =>
      msg('{name}="{value}" is not understood, so the element is shown as if it were not there.', {
        id: 'doctor-attribute-value-cause',
      }),
  },
  {
    id: 'flag-false',
    severity: 'warning',
    find: ({ ours }) =>
      each(ours.elements, (name, value, kind) =>
        (kind === 'flag' || name === 'feed-only') && meansNo(value) ? {} : undefined,
      ),
    cause: msg =>
      msg('{name}="{value}" means yes: what counts is that the attribute is there.', {
        id: 'doctor-flag-false-cause',
      }),
    fix: msg => msg('Remove the attribute to switch it off.', { id: 'doctor-flag-false-fix' }),
  },
  {
    id: 'base-address',
    severity: 'error',
    find: ({ ours }) =>
      each(ours.elements, (name, value) => {
        if (name !== 'base' || !isWrongBase(value)) return undefined;
        const folder = /\.\w+$/.test(value)
          ? value.slice(0, value.lastIndexOf('/') + 1)
          : value.replace(/content(\/(\w\w\/?)?)?$/, '');
        return { right: `base="${folder}"` };
      }),
    cause: msg =>
      msg('“base” has to be the folder that holds content/; {value} is not.', {
        id: 'doctor-base-address-cause',
      }),
  },
];
