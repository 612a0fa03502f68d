/** By what two lists are found to name the same document, or a label that means the same. */
import { safeUrl } from '../safe/blocks.js';

/** A text without differences that readers would not notice. */
export const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** What two spellings of a symbol have in common; empty for what fills a cell ("-", "n/a") and names no document. */
export const symbolKey = (symbol: string) =>
  /\p{N}/u.test(symbol)
    ? symbol
        .normalize('NFKC')
        .replace(/[\s\p{Cf}]/gu, '')
        .toUpperCase()
    : '';

/** What two addresses of one document have in common; empty for a site's front page, which is no document. */
export function addressKey(address: string): string {
  if (!safeUrl(address)) return '';
  const { host, pathname, searchParams, hash } = new URL(address);
  const asked = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('utm_')));
  asked.sort();
  const query = asked.toString();
  const path = pathname.replace(/\/+$/, '');
  const route = /^#[!/]/.test(hash) ? hash : ''; // a page of a site that a script draws
  return path || query || route ? `${host.replace(/^www\./, '')}${path}?${query}${route}` : '';
}
