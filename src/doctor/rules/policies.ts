/** The page's Content Security Policy. */
import { unknownPage } from '../ours.js';
import { prerenderedStyles, textOf } from '../page.js';
import type { PageElement } from '../page.js';
import { parsePolicies, refusing } from '../policy.js';
import type { Wanted } from '../policy.js';
import type { Problem, Page, Rule } from '../rule.js';

type Request = Omit<Wanted, 'page' | 'directives'> & { element: PageElement };

/** One finding for each host and directive, where hosts count or where they do not. */
function refused(page: Page, directives: string[], requests: Request[], strict = false): Problem[] {
  const policies = parsePolicies(page.policies!);
  const found = new Map<string, Problem>();
  const once = new Map(requests.map(one => [`${one.address} ${one.nonce} ${one.hashes?.join()}`, one]));
  for (const { element, ...request } of once.values()) {
    const refusal = refusing(policies, { ...request, directives, page: page.address ?? unknownPage });
    if (!refusal || refusal.isStrict !== strict) continue;
    const { directive, wanted } = refusal;
    const what = request.address ?? '<style>';
    const own = request.address
      ? new URL(request.address).origin
      : (request.hashes ?? []).map(hash => `'${hash}'`).join(' ');
    // A directive of its own takes the place of default-src: what that allows goes along.
    const allowed = directive === wanted ? [] : refusal.sources.filter(one => !/^'none'$/i.test(one));
    const source = [...allowed, own].join(' ');
    found.set(`${directive} ${own}`, { element, values: { what, source, directive, wanted } });
  }
  return [...found.values()];
}

const sentences: Pick<Rule, 'cause' | 'fix'> = {
  cause: msg =>
    msg('The Content Security Policy of the page refuses {what} ({directive}).', { id: 'doctor-csp-cause' }),
  fix: msg => msg('Add {source} to {wanted} in the policy.', { id: 'doctor-csp-fix' }),
};

const refusedScripts = (page: Page, strict: boolean) =>
  // What runs has not been refused, whatever the policy of another answer says.
  page.ours.elements.some(one => page.live?.definition(one.element.tag) === 'ours')
    ? []
    : refused(
        page,
        ['script-src-elem', 'script-src', 'default-src'],
        page.ours.running.flatMap(({ element, address, folder, file }) => {
          const nonce = element.attributes['nonce'];
          const hashes = element.attributes['integrity']?.split(/\s+/) ?? [];
          const script = { element, address, nonce, hashes };
          // A policy that names the file alone forgets what the file loads; with a nonce or beside 'strict-dynamic' that may run.
          const isWhole = strict || file === 'widgets.classic.js';
          return isWhole ? [script] : [{ ...script, address: `${folder}chunks/` }, script];
        }),
        strict,
      );

/** A header can put the whole page into a sandbox, where no script runs. */
function inSandbox({ policies, ours }: Page): Problem[] {
  const directive = 'sandbox';
  const source = 'allow-scripts';
  const isRefused = parsePolicies(policies!).some(
    policy => policy.get(directive)?.includes(source) === false,
  );
  return ours.scripts.slice(0, isRefused ? 1 : 0).map(({ element, address: what }) => ({
    element,
    values: { what, source, directive, wanted: directive },
  }));
}

export const policyRules: Rule[] = [
  {
    id: 'csp-script',
    severity: 'error',
    needs: ['policies'],
    find: page => [...inSandbox(page), ...refusedScripts(page, false)],
    ...sentences,
  },
  {
    id: 'csp-nonce',
    severity: 'error',
    needs: ['policies'],
    find: page => refusedScripts(page, true),
    cause: sentences.cause,
    fix: msg =>
      msg(
        'Beside “strict-dynamic” hosts count for nothing. Write the nonce of the page at the script: nonce="…".',
        { id: 'doctor-csp-nonce-fix' },
      ),
  },
  {
    id: 'csp-connect',
    severity: 'error',
    needs: ['policies'],
    find: page =>
      refused(
        page,
        ['connect-src', 'default-src'],
        page.ours.elements.flatMap(({ element, content, feeds }) =>
          [content, ...feeds, searchService(element)].flatMap(address =>
            address ? [{ element, address }] : [],
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
