/** All that is to be known of the page that the doctor stands in. */
import { readAtMost } from '../content/load-content.js';
import { readFeeds } from './feeds.js';
import { addressesOf, longestPage, lookUp, readAnswer, styleHashesIn } from './look-ups.js';
import type { Answer } from './page.js';
import { parsePolicies, policiesIn, refusing } from './policy.js';
import { live, readDocument } from './read-document.js';
import { pageOf } from './rule.js';
import type { Page } from './rule.js';
import { closeEmptyTags } from './source.js';

/** Milliseconds that an address may take. */
const timeout = 10_000;

export const isXhtml = document.contentType === 'application/xhtml+xml';

const isOurs = ({ localName }: Element) => live.definition(localName) === 'ours';

export async function gatherPage(): Promise<Page> {
  const policiesHeard = hearPolicies();
  const elements = readDocument(document, isOurs);
  const address = /^https?:/.test(location.protocol) ? location.href : undefined;
  const sentPage = address ? await readAsSent(address) : undefined;
  const sent = sentPage && readDocument(new DOMParser().parseFromString(sentPage.source, 'text/html'));
  const page = pageOf({
    elements,
    live,
    encoding: document.characterSet,
    isXhtml,
    address,
    sent,
    ...sentPage,
    styleHashes: await styleHashesIn(sent ?? []),
  });
  const asked = await lookUp(addressesOf(page).asked, to => ask(to, address));
  const heard = await policiesHeard(!sentPage || [...asked.values()].some(({ failure }) => failure));
  const policies = [...new Set([...heard, ...policiesIn(elements), ...(sentPage?.policies ?? [])])];
  // What the policy refuses says nothing about the host.
  const directives = ['connect-src', 'default-src'];
  const isAllowed = (to: string) =>
    !address || !refusing(parsePolicies(policies), { directives, address: to, page: address });
  const answers = new Map([...asked].filter(([to]) => isAllowed(to)));
  const feeds = await readFeeds({ ...page, answers });
  return { ...page, answers, feeds, policies: sentPage || policies.length ? policies : undefined };
}

/**
 * What the browser refuses from now on says which policy the page has, whoever sent it.
 *
 * @returns Stops, and gives the policies. `waits`: browsers tell of what they refuse a little after refusing it.
 */
function hearPolicies() {
  const policies = new Set<string>();
  const hear = ({ originalPolicy, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce') policies.add(originalPolicy);
  };
  document.addEventListener('securitypolicyviolation', hear);
  return async (waits: boolean) => {
    if (waits) await new Promise(resolve => setTimeout(resolve, 100));
    document.removeEventListener('securitypolicyviolation', hear);
    return policies;
  };
}

/** The page as its server sends it, from the browser's cache where it can. Undefined where it is too long, or the policy forbids to ask. */
async function readAsSent(address: string) {
  try {
    const response = await fetch(address, { cache: 'force-cache', signal: AbortSignal.timeout(timeout) });
    if (!/html/.test(response.headers.get('content-type') ?? '')) return undefined;
    const bytes = await (await readAtMost(longestPage, response)).arrayBuffer();
    const text = new TextDecoder(document.characterSet).decode(bytes);
    return {
      source: isXhtml ? closeEmptyTags(text) : text,
      policies: [response.headers.get('content-security-policy') ?? ''],
      embedderPolicy: response.headers.get('cross-origin-embedder-policy') ?? '',
    };
  } catch {
    return undefined;
  }
}

async function ask(address: string, page: string | undefined): Promise<Answer> {
  const options: RequestInit = { referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(timeout) };
  try {
    const response = await fetch(address, options);
    const isOwn = new URL(response.url).origin === location.origin; // of others, few headers can be read
    return { ...(await readAnswer(response)), shared: true, ...(isOwn && { headers: response.headers }) };
  } catch (error) {
    if (page && new URL(page).origin === new URL(address).origin) return { failure: (error as Error).name };
    // It may be there, and only closed to pages of other hosts.
    return fetch(address, { ...options, mode: 'no-cors' }).then(
      () => ({ shared: false }),
      (failure: Error) => ({ failure: failure.name === 'TimeoutError' ? 'timeout' : 'Failed to fetch' }),
    );
  }
}
