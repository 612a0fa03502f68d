/** What the addresses of links and frames say. */
import { viewNames, views } from '../../content/views.js';
import { parameters } from '../../links-and-frames/address.js';
import type { Misunderstanding } from '../../links-and-frames/address.js';
import { hasWordsBeside } from '../links.js';
import { nearestName } from '../../links-and-frames/near-names.js';
import type { OurAddress } from '../our-addresses.js';
import { languageAround, localeIn } from '../our-elements.js';
import { problemsAt } from '../rule.js';
import type { Problem, Page, Rule } from '../rule.js';
import { possibleNames } from './shared.js';
import { examples } from './attributes.js';
import { isMisread } from '../misread.js';

const all = ({ ours }: Page): OurAddress[] => [...ours.links, ...ours.frames];

/** What each address says that is not understood. */
const misunderstandings = (page: Page, wanted: Misunderstanding['cause']): Problem[] =>
  all(page).flatMap(({ element, configuration, misunderstood }) => {
    const known = Object.keys(configuration ? parameters[configuration.view] : {});
    return misunderstood
      .filter(({ cause }) => cause === wanted)
      .map(({ name, value, kind }) => {
        const possible = kind ? examples[kind] : possibleNames(name, known);
        return { element, values: { name, value, possible } };
      });
  });

export const addressRules: Rule[] = [
  {
    id: 'parameter-unknown',
    severity: 'warning',
    find: page => misunderstandings(page, 'unknown'),
    cause: msg =>
      msg('The address says “{name}”, and there is no such parameter.', {
        id: 'doctor-parameter-unknown-cause',
      }),
  },
  {
    id: 'parameter-value',
    severity: 'warning',
    find: page => misunderstandings(page, 'value'),
    cause: msg =>
      msg('The address says {name}={value}, which is not understood and left out.', {
        id: 'doctor-parameter-value-cause',
      }),
  },
  {
    id: 'parameter-never',
    severity: 'warning',
    find: page => misunderstandings(page, 'never'),
    cause: msg =>
      msg('“{name}” has no effect in an address: else anybody could make such a page show what they like.', {
        id: 'doctor-parameter-never-cause',
      }),
    fix: msg =>
      msg('Use the element with the attribute “{name}”, or take it out of the address.', {
        id: 'doctor-parameter-never-fix',
      }),
  },
  {
    id: 'address-unknown',
    severity: 'error',
    find: page =>
      problemsAt(all(page), ({ element, address, base, configuration }) => {
        if (configuration || isMisread(element)) return undefined;
        const [language = '', view = ''] = address.slice(base.length).match(/[^/?#&.]+/g) ?? [];
        const near = nearestName(view || language, viewNames) ?? 'resources';
        const known = localeIn(language)?.language ?? languageAround(element) ?? 'en';
        // What stands behind a question mark is meant, wherever it stands.
        const [, query = '', fragment = ''] = /^[^?#&]*[?&]?([^#]*)(#.*)?$/.exec(address.slice(base.length))!;
        const right = `${base}${known}/${near}/${query && `?${query}`}${fragment}`;
        return { address, right };
      }),
    cause: msg => msg('There is no page at {address}.', { id: 'doctor-address-unknown-cause' }),
  },
  {
    id: 'link-not-alone',
    severity: 'hint',
    find: ({ ours }) =>
      ours.scripts.length && !ours.elements.length
        ? problemsAt(
            ours.links,
            ({ element, configuration }) =>
              hasWordsBeside(element, configuration?.embed) && {
                element: `<${views[configuration?.view ?? 'resources'].tag}>`,
              },
          )
        : [],
    cause: msg =>
      msg(
        'This link stays a link and does not become {element}, because other words stand in its paragraph.',
        { id: 'doctor-link-not-alone-cause' },
      ),
    fix: msg =>
      msg('If you want the element, give the link a paragraph of its own, or data-embed.', {
        id: 'doctor-link-not-alone-fix',
      }),
  },
];
