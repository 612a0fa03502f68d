/** `/.well-known/security.txt` (RFC 9116): where to report a weakness. Only the publisher can say that. */
import type { Publisher } from './publisher.ts';

/** The file, or undefined where the publisher has named no contact. */
export function securityTxt({ address, security }: Publisher): string | undefined {
  if (!security) return undefined;
  return [
    `Contact: ${security.contact}`,
    `Expires: ${security.expires}T23:59:59Z`,
    `Canonical: ${new URL('/.well-known/security.txt', address).href}`,
    '',
  ].join('\n');
}
