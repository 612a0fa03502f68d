/** The page's Content Security Policy. */
import { contentAddress, feedsOf } from '../look-ups.js';
import { nowhere } from '../ours.js';
import { childrenOf, textOf } from '../page.js';
import type { PageElement } from '../page.js';
import { parsePolicies, refusing } from '../policy.js';
import type { Wanted } from '../policy.js';
import type { Found, Page, Rule } from '../rule.js';

type Request = Omit<Wanted, 'page' | 'directives'> & { element: PageElement };

/** One finding for each host and directive. */
function refused(page: Page, directives: string[], requests: Request[]): Found[] {
  const policies = parsePolicies(page.policies!);
  const found = new Map<string, Found>();
  for (const { element, ...request } of requests) {
    const directive = refusing(policies, { ...request, directives, page: page.address ?? nowhere });
    if (!directive) continue;
    const what = request.address ?? '<style>';
    const source = request.address
      ? new URL(request.address).origin
      : (request.hashes ?? []).map(hash => `'${hash}'`).join(' ');
    found.set(`${directive} ${source}`, {
      element,
      values: { what, source, directive, wanted: directives[directives.length - 2]! },
    });
  }
  return [...found.values()];
}

const sentences: Pick<Rule, 'cause' | 'fix'> = {
  cause: msg =>
    msg('The Content Security Policy of the page refuses {what} ({directive}).', { id: 'doctor-csp-cause' }),
  fix: msg => msg('Add {source} to {wanted} in the policy.', { id: 'doctor-csp-fix' }),
};

export const policyRules: Rule[] = [
  {
    id: 'csp-script',
    severity: 'error',
    needs: ['policies'],
    find: page =>
      // What runs has not been refused, whatever the policy of another answer says.
      refused(
        page,
        ['script-src-elem', 'script-src', 'default-src'],
        page.ours.scripts
          .filter(
            ({ inert }) =>
              !inert && !page.ours.elements.some(one => page.live?.definition(one.element.tag) === 'ours'),
          )
          .map(({ element, address }) => ({
            element,
            address,
            nonce: element.attributes['nonce'],
            hashes: element.attributes['integrity']?.split(/\s+/) ?? [],
          })),
      ),
    ...sentences,
  },
  {
    id: 'csp-connect',
    severity: 'error',
    needs: ['policies'],
    find: page =>
      refused(
        page,
        ['connect-src', 'default-src'],
        page.ours.elements.flatMap(one =>
          [contentAddress(one), ...feedsOf(one, page.ours), searchService(one.element)].flatMap(address =>
            address ? [{ element: one.element, address }] : [],
          ),
        ),
      ),
    ...sentences,
  },
  {
    id: 'csp-style',
    severity: 'error',
    needs: ['policies', 'sent'],
    find: page =>
      refused(
        page,
        ['style-src-elem', 'style-src', 'default-src'],
        prerenderedStyles(page.sent!).map(style => {
          const hash = page.styleHashes?.get(textOf(style));
          return { element: style.parent!, nonce: style.attributes['nonce'], hashes: hash ? [hash] : [] };
        }),
      ),
    ...sentences,
  },
  {
    id: 'csp-frame',
    severity: 'error',
    needs: ['policies'],
    find: page => refused(page, ['frame-src', 'child-src', 'default-src'], page.ours.frames),
    ...sentences,
  },
];

function searchService({ attributes }: PageElement): string | undefined {
  const address = attributes['search-endpoint']?.replace(/^\w+\+/, '');
  return address && /^https?:\/\/\w/.test(address) ? address : undefined;
}

/** The styles inside prerendered elements. */
export const prerenderedStyles = (elements: readonly PageElement[]): PageElement[] =>
  elements
    .filter(({ attributes }) => attributes['data-view'] !== undefined)
    .flatMap(childrenOf)
    .filter(({ tag }) => tag === 'template')
    .flatMap(childrenOf)
    .filter(({ tag }) => tag === 'style');
