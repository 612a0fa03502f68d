/** The doctor in the page: looks at it as it stands, and shows what it finds beside it. */
import { wordsOf } from '../localization/messages.js';
import { directionOf, localeOf } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { loadDoctorWords } from './doctor-words.js';
import { examine } from './examine.js';
import { feedLines, readFeeds } from './feeds.js';
import { addressesOf, lookUp, readAnswer, readAtMost, styleHashesIn } from './look-ups.js';
import type { Answer } from './page.js';
import { parsePolicies, policiesIn, refusing } from './policy.js';
import { pageOf } from './rule.js';
import type { Finding, Page } from './rule.js';
import { live, readDocument } from './read-document.js';
import { closeEmptyTags } from './source.js';

/** Milliseconds that an address may take. */
const timeout = 10_000;

/** Megabytes. A longer page is only examined as it stands. */
const longestPage = 10;

const isXhtml = document.contentType === 'application/xhtml+xml';

const isOurs = ({ localName }: Element) => live.definition(localName) === 'ours';

export async function examinePage(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const page = await gather();
  const locale = localeOf(document.documentElement);
  // Where its words cannot be had, English is better than nothing.
  const language = await loadDoctorWords(locale.language).then(
    () => locale.language,
    () => 'en' as const,
  );
  const msg = wordsOf(() => language);
  const report = examine(page, msg, directionOf(language) === 'rtl');
  tell(report.findings);
  for (const reading of report.feeds)
    for (const line of feedLines(reading, msg)) console.info(`rr-doctor ${reading.address}: ${line}`);
  // In XML, templates of Lit cannot be read.
  if (isXhtml) showText(report.findings, language);
  else {
    const { showPanel } = await import('./panel.js');
    showPanel(report, msg, language);
  }
  document.dispatchEvent(new CustomEvent('rr-doctor', { detail: report }));
}

/** For whoever looks there first. */
function tell(findings: Finding[]) {
  for (const { rule, severity, cause, fix, node } of findings)
    console[severity === 'hint' ? 'info' : 'warn'](
      `rr-doctor ${rule}: ${cause} ${fix}`,
      ...(node ? [node] : []),
    );
  if (findings.length)
    console.table(findings.map(({ rule, severity, selector, line }) => ({ rule, severity, selector, line })));
}

/** In place of the panel: the same sentences as plain text. */
function showText(findings: Finding[], language: Language): void {
  const text = document.createElement('pre');
  text.lang = language;
  text.dir = directionOf(language);
  text.textContent = findings.map(({ rule, cause, fix }) => `${rule}\n${cause}\n${fix}`).join('\n\n');
  Object.assign(text.style, {
    position: 'fixed',
    inset: 'auto 0 0',
    zIndex: '2147483647',
    maxHeight: '50vh',
    margin: '0',
    padding: '1em',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    background: 'Canvas',
    color: 'CanvasText',
  });
  document.documentElement.append(text);
}

async function gather(): Promise<Page> {
  const policies: string[] = [];
  // What the browser refuses from now on says which policy the page has, whoever sent it.
  const hear = ({ originalPolicy, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && !policies.includes(originalPolicy)) policies.push(originalPolicy);
  };
  document.addEventListener('securitypolicyviolation', hear);
  const elements = readDocument(document, isOurs);
  const address = /^https?:/.test(location.protocol) ? location.href : undefined;
  const sentPage = address ? await readAsSent(address) : undefined;
  const sent = sentPage && readDocument(new DOMParser().parseFromString(sentPage.source, 'text/html'));
  const page = pageOf({
    elements,
    live,
    encoding: document.characterSet,
    isXhtml,
    ...(address && { address }),
    ...(sentPage && { source: sentPage.source, sent: sent!, embedderPolicy: sentPage.embedderPolicy }),
    styleHashes: await styleHashesIn(sent ?? []),
  });
  const asked = await lookUp(addressesOf(page).asked, to => ask(to, address));
  // Browsers tell of what they refuse a little after refusing it.
  if (!sentPage || [...asked.values()].some(({ failure }) => failure))
    await new Promise(resolve => setTimeout(resolve, 100));
  document.removeEventListener('securitypolicyviolation', hear);
  const known = [...policies, ...policiesIn(elements), ...(sentPage?.policy ? [sentPage.policy] : [])];
  // What the policy refuses says nothing about the host.
  const directives = ['connect-src', 'default-src'];
  const isAllowed = (to: string) =>
    !address || !refusing(parsePolicies(known), { directives, address: to, page: address });
  const answers = new Map([...asked].filter(([to]) => isAllowed(to)));
  const feeds = await readFeeds({ ...page, answers });
  return {
    ...page,
    answers,
    feeds,
    ...((sentPage || known.length > 0) && { policies: [...new Set(known)] }),
  };
}

/** The page as its server sends it, from the browser's cache where it can. Undefined where the policy forbids to ask. */
async function readAsSent(address: string) {
  try {
    const response = await fetch(address, { cache: 'force-cache', signal: AbortSignal.timeout(timeout) });
    if (!/html/.test(response.headers.get('content-type') ?? '')) return undefined;
    const text = new TextDecoder(document.characterSet).decode(await readAtMost(longestPage, response));
    return {
      source: isXhtml ? closeEmptyTags(text) : text,
      policy: response.headers.get('content-security-policy'),
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
