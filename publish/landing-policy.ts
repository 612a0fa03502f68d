/**
 * The Content Security Policy that our own pages can be served with. `node publish/landing-policy.ts` prints it, after a
 * build, for whoever sets up a host.
 */
import { readFileSync } from 'node:fs';

/** What `v1/csp.json` lists. */
export interface Hashes {
  'script-src': string[];
  'style-src': string[];
}

export function landingPolicy(hashes: Hashes): string {
  const listed = (directive: keyof Hashes) => hashes[directive].map(hash => `'${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' ${listed('script-src')}`,
    `style-src 'self' ${listed('style-src')}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

if (import.meta.main)
  console.log(
    landingPolicy(
      JSON.parse(readFileSync(new URL('../dist/site/v1/csp.json', import.meta.url), 'utf8')) as Hashes,
    ),
  );
