/** What a Content Security Policy allows (W3C CSP Level 3, as far as embeds are concerned). */
import type { PageElement } from './page.js';

/** The directives of one policy; of a directive that stands twice the first counts. */
type Directives = Map<string, string[]>;

/** Several policies may stand in one header, separated by commas. */
export function parsePolicies(texts: readonly string[]): Directives[] {
  return texts
    .flatMap(text => text.split(','))
    .filter(text => text.trim())
    .map(text => {
      const directives: Directives = new Map();
      for (const part of text.split(';')) {
        const [name = '', ...sources] = part.trim().split(/\s+/);
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
      }
      return directives;
    });
}

/** The policies that a page holds itself. They count only in its head, and not in all their directives (HTML, 4.2.5.3). */
export const policiesIn = (elements: readonly PageElement[]): string[] =>
  elements
    .filter(
      ({ tag, attributes, parent }) =>
        tag === 'meta' &&
        parent?.tag === 'head' &&
        attributes['http-equiv']?.trim().toLowerCase() === 'content-security-policy',
    )
    .map(({ attributes }) =>
      (attributes['content'] ?? '').replace(
        /(^|[;,])\s{0,99}(sandbox|frame-ancestors|report-uri)\b[^;,]*/gi,
        '$1',
      ),
    );

/** What is to be loaded. */
export interface Wanted {
  /** The first of these that a policy has decides: `script-src-elem`, `script-src`, `default-src`. */
  directives: string[];
  /** An address, or undefined for something that stands in the page itself. */
  address?: string;
  /** Of the page. */
  page: string;
  nonce?: string | undefined;
  /** Hashes of it, as `sha256-…`. */
  hashes?: string[];
}

/** What is in the way. */
export interface Refusal {
  directive: string;
  sources: string[];
  /** Where one more source helps. */
  wanted: string;
  /** Whether hosts count for nothing: only a nonce or a hash helps. */
  isStrict: boolean;
}

/** The first directive that is in the way, if one is. */
export function refusing(policies: readonly Directives[], wanted: Wanted): Refusal | undefined {
  const { directives } = wanted;
  for (const policy of policies) {
    const directive = directives.find(name => policy.has(name));
    const sources = directive && policy.get(directive)!;
    if (!sources || allows(sources, wanted)) continue;
    return {
      directive,
      sources,
      // Advise the narrow directive, not `default-src`.
      wanted: directive === 'default-src' ? directives.find(name => !name.endsWith('-elem'))! : directive,
      isStrict: isStrict(sources, directives),
    };
  }
  return undefined;
}

function allows(sources: string[], { directives, address, page, nonce, hashes = [] }: Wanted): boolean {
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  if (hashes.some(hash => sources.includes(`'${hash}'`))) return true;
  const keywords = sources.map(source => source.toLowerCase());
  if (address === undefined) {
    const isExact = keywords.some(source => /^'(nonce|sha\d+)-/.test(source));
    return keywords.includes("'unsafe-inline'") && !isExact;
  }
  if (isStrict(sources, directives)) return false;
  return sources.some(source => matches(source, new URL(address), new URL(page)));
}

/** Hosts count for nothing then: only scripts with a nonce or hash, and what these load. */
const isStrict = (sources: string[], directives: string[]) =>
  directives.includes('script-src') && sources.some(source => source.toLowerCase() === "'strict-dynamic'");

const usualPorts: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** A page that is asked for securely gets what is allowed without. */
const fits = (scheme: string, protocol: string) =>
  scheme === protocol || (scheme === 'http:' && protocol === 'https:');

function matches(source: string, address: URL, page: URL): boolean {
  if (source === '*') return /^https?:$/.test(address.protocol) || address.protocol === page.protocol;
  if (source.toLowerCase() === "'self'")
    return address.host === page.host && fits(page.protocol, address.protocol);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return fits(source.toLowerCase(), address.protocol);
  const [, scheme, host = '', port, path = '/'] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (!host) return false;
  if (!fits(scheme?.toLowerCase() ?? page.protocol, address.protocol)) return false;
  const name = host.toLowerCase();
  const sameHost = name.startsWith('*.')
    ? address.hostname.endsWith(name.slice(1))
    : name === address.hostname;
  if (!sameHost && name !== '*') return false;
  const usualPort = usualPorts[address.protocol];
  if (port !== '*' && (port ?? usualPort) !== (address.port || usualPort)) return false;
  return path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path;
}
