/** Frames of our pages. */
import { parsePolicies, refusing } from '../policy.js';
import { isGood } from '../page.js';
import type { PageElement } from '../page.js';
import { problemsAt } from '../rule.js';
import type { Rule } from '../rule.js';
import { holdsScript } from './near-misses.js';
import { answerOf, isExample, lookForIt, why } from './shared.js';

/** Such frames WordPress has made from an address, and fits them itself. */
const isWordPress = ({ attributes }: PageElement) =>
  /\bwp-embedded-content\b/.test(attributes['class'] ?? '');

/** What the host of a frame says against it, where it says so. */
function refusal(headers: Headers, frame: string, page: string): string | undefined {
  const policies = parsePolicies([headers.get('content-security-policy') ?? '']);
  const directive = 'frame-ancestors';
  const refused = refusing(policies, { directives: [directive], address: page, page: frame });
  if (refused) return `${directive} ${refused.sources.join(' ')}`;
  // The older header only counts without the directive (CSP Level 3).
  if (policies.some(policy => policy.has(directive))) return undefined;
  const options = headers.get('x-frame-options')?.trim() ?? '';
  const isOther = new URL(frame).origin !== new URL(page).origin;
  return /^deny$/i.test(options) || (/^sameorigin$/i.test(options) && isOther)
    ? `X-Frame-Options: ${options}`
    : undefined;
}

export const frameRules: Rule[] = [
  {
    id: 'frame-whole',
    severity: 'warning',
    find: ({ ours }) =>
      problemsAt(ours.frames, ({ element, address, configuration }) => {
        const url = new URL(address);
        if (isWordPress(element) || !configuration || url.searchParams.has('frame')) return undefined;
        url.search += url.search ? '&frame' : '?frame';
        return { right: url.href };
      }),
    cause: msg =>
      msg('The frame shows a whole page, menus included, and keeps its height: its address lacks “frame”.', {
        id: 'doctor-frame-whole-cause',
      }),
  },
  {
    id: 'frame-alone',
    severity: 'hint',
    find: ({ ours }) =>
      problemsAt(ours.frames, ({ element, base }) => {
        const script = `${base}frames.js`;
        const isFitted =
          isWordPress(element) ||
          ours.running.some(({ folder }) => folder === base) ||
          ours.otherScripts.some(({ attributes }) => ours.resolve(attributes['src']!) === script);
        return !isFitted && { right: `<script type="module" src="${script}"></script>` };
      }).slice(0, 1),
    cause: msg =>
      msg('No script of ours is on the page to give the frame the height of what it shows.', {
        id: 'doctor-frame-alone-cause',
      }),
  },
  {
    id: 'frame-title',
    severity: 'warning',
    find: ({ ours }) =>
      ours.frames.filter(({ element: { attributes } }) =>
        ['title', 'aria-label', 'aria-labelledby'].every(name => !attributes[name]?.trim()),
      ),
    cause: msg =>
      msg('The frame has no title: screen readers can only announce that there is a frame.', {
        id: 'doctor-frame-title-cause',
      }),
    fix: msg => msg('Write title="…" with a few words on what it shows.', { id: 'doctor-frame-title-fix' }),
  },
  {
    id: 'frame-sandbox',
    severity: 'error',
    find: ({ ours, elements }) =>
      [...ours.frames, ...elements.filter(holdsScript).map(element => ({ element }))].filter(
        ({ element }) => {
          const allowed = element.attributes['sandbox']?.toLowerCase().split(/\s+/);
          return allowed && !allowed.includes('allow-scripts');
        },
      ),
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
  {
    id: 'frame-unreachable',
    severity: 'error',
    needs: ['answers'],
    find: page =>
      problemsAt(page.ours.frames, ({ address, configuration }) => {
        const answer = answerOf(page, address);
        // Of an address that is none of ours, or an example, another rule says more.
        return configuration && !isGood(answer) && !isExample(page, address) && { address, why: why(answer) };
      }),
    cause: msg =>
      msg('What the frame is to show cannot be loaded from {address}: {why}.', {
        id: 'doctor-frame-unreachable-cause',
      }),
    fix: lookForIt,
  },
  {
    id: 'frame-forbidden',
    severity: 'error',
    needs: ['address', 'answers'],
    find: page =>
      problemsAt(page.ours.frames, ({ address }) => {
        const { headers } = answerOf(page, address);
        const header = headers && refusal(headers, address, page.address!);
        return header && { address, header };
      }),
    cause: msg =>
      msg('The host of {address} forbids this page to show it in a frame: “{header}”.', {
        id: 'doctor-frame-forbidden-cause',
      }),
    fix: msg =>
      msg(
        'Its host has to take that out, or to name your site there. Until then, use the element or a link.',
        { id: 'doctor-frame-forbidden-fix' },
      ),
  },
];
