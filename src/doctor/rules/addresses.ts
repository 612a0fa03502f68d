/** The forms that are an address: links and frames. */
import { viewNames, views } from '../../content/views.js';
import { parameters, readAddress } from '../../links-and-frames/address.js';
import type { Misunderstanding } from '../../links-and-frames/address.js';
import { languages } from '../../localization/language.js';
import { hasWordsBeside } from '../links.js';
import { nearestName } from '../../links-and-frames/near-names.js';
import type { OurAddress } from '../ours.js';
import type { PageElement } from '../page.js';
import type { Problem, Page, Rule } from '../rule.js';
import { choosePossible, writeRight } from './shared.js';
import { examples } from './attributes.js';

const all = ({ ours }: Page): OurAddress[] => [...ours.links, ...ours.frames];

/** What each address says that is not understood. */
const misunderstandings = (page: Page, cause: Misunderstanding['cause']): Problem[] =>
  all(page).flatMap(({ element, address, base }) => {
    const found: Misunderstanding[] = [];
    const configuration = readAddress(address, base, what => found.push(what));
    return found
      .filter(what => what.cause === cause)
      .map(({ name, value, kind }) => {
        const known = configuration ? Object.keys(parameters[configuration.view]) : [];
        const possible = cause === 'value' ? examples[kind!] : (nearestName(name, known) ?? known.join(', '));
        return { element, values: { name, value, possible } };
      });
  });

/** Such frames WordPress has made from an address, and fits them itself. */
const isWordPress = ({ attributes }: PageElement) =>
  /\bwp-embedded-content\b/.test(attributes['class'] ?? '');

export const addressRules: Rule[] = [
  {
    id: 'parameter-unknown',
    severity: 'warning',
    find: page => misunderstandings(page, 'unknown'),
    cause: msg =>
      msg('The address says “{name}”, and there is no such parameter.', {
        id: 'doctor-parameter-unknown-cause',
      }),
    fix: choosePossible,
  },
  {
    id: 'parameter-value',
    severity: 'warning',
    find: page => misunderstandings(page, 'value'),
    cause: msg =>
      msg('The address says {name}={value}, which is not understood and left out.', {
        id: 'doctor-parameter-value-cause',
      }),
    fix: choosePossible,
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
      all(page)
        .filter(({ address, base }) => !readAddress(address, base))
        .map(({ element, address, base }) => {
          const [language = '', view = ''] = address.slice(base.length).split(/[/?#]/);
          const near = nearestName(view, viewNames) ?? 'resources';
          const known = (languages as readonly string[]).includes(language) ? language : 'en';
          return { element, values: { address, right: `${base}${known}/${near}/` } };
        }),
    cause: msg => msg('There is no page at {address}.', { id: 'doctor-address-unknown-cause' }),
    fix: writeRight,
  },
  {
    id: 'link-not-alone',
    severity: 'hint',
    find: ({ ours }) =>
      ours.scripts.length && !ours.elements.length
        ? ours.links
            .filter(({ element, address, base }) =>
              hasWordsBeside(element, readAddress(address, base)?.embed),
            )
            .map(({ element, address, base }) => {
              const view = readAddress(address, base)?.view ?? 'resources';
              return { element, values: { element: `<${views[view].tag}>` } };
            })
        : [],
    cause: msg =>
      msg(
        'This link stays a link and does not become {element}, because other words stand in its paragraph.',
        {
          id: 'doctor-link-not-alone-cause',
        },
      ),
    fix: msg =>
      msg('If you want the element, give the link a paragraph of its own, or data-embed.', {
        id: 'doctor-link-not-alone-fix',
      }),
  },
  {
    id: 'frame-whole',
    severity: 'warning',
    find: ({ ours }) =>
      ours.frames
        .filter(
          ({ element, address, base }) =>
            !isWordPress(element) &&
            readAddress(address, base) &&
            !new URL(address).searchParams.has('frame'),
        )
        .map(({ element, address }) => {
          const [page = '', hash] = address.split('#');
          const right = `${page}${page.includes('?') ? '&' : '?'}frame${hash ? `#${hash}` : ''}`;
          return { element, values: { right } };
        }),
    cause: msg =>
      msg('The frame shows a whole page, menus included, and keeps its height: its address lacks “frame”.', {
        id: 'doctor-frame-whole-cause',
      }),
    fix: writeRight,
  },
  {
    id: 'frame-alone',
    severity: 'hint',
    find: ({ ours }) =>
      ours.frames
        .filter(
          ({ element, base }) =>
            !isWordPress(element) &&
            !ours.scripts.some(({ folder, inert }) => folder === base && !inert) &&
            !ours.otherScripts.some(script => ours.resolve(script.attributes['src']!) === `${base}frames.js`),
        )
        .slice(0, 1)
        .map(({ element, base }) => ({
          element,
          values: { right: `<script type="module" src="${base}frames.js"></script>` },
        })),
    cause: msg =>
      msg('No script of ours is on the page to give the frame the height of what it shows.', {
        id: 'doctor-frame-alone-cause',
      }),
    fix: writeRight,
  },
  {
    id: 'frame-title',
    severity: 'warning',
    find: ({ ours }) =>
      ours.frames
        .filter(({ element }) => !element.attributes['title']?.trim())
        .map(({ element }) => ({ element })),
    cause: msg =>
      msg('The frame has no title: screen readers can only announce that there is a frame.', {
        id: 'doctor-frame-title-cause',
      }),
    fix: msg => msg('Write title="…" with a few words on what it shows.', { id: 'doctor-frame-title-fix' }),
  },
  {
    id: 'frame-sandbox',
    severity: 'error',
    find: ({ ours }) =>
      ours.frames
        .filter(({ element: { attributes } }) => {
          const allowed = attributes['sandbox']?.toLowerCase().split(/\s+/);
          return allowed && !allowed.includes('allow-scripts');
        })
        .map(({ element }) => ({ element })),
    cause: msg =>
      msg('“sandbox” forbids scripts: search, filters and the height of the frame do not work.', {
        id: 'doctor-frame-sandbox-cause',
      }),
    fix: msg =>
      msg(
        'Add allow-scripts to “sandbox”. If it is empty, the editor may have written it, as TinyMCE 7 does: let it make an exception for this host (sandbox_iframes_exclusions).',
        { id: 'doctor-frame-sandbox-fix' },
      ),
  },
];
