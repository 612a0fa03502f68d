/**
 * The Content Security Policy that our own pages can be served with. `npm run landing-policy`, after a build, prints it as
 * an entry of nginx's `map`.
 */
import { readFileSync } from 'node:fs';
import { isMain } from './is-main.ts';
import { readOptions } from './options.ts';

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

/** The pages that have the policy, and the policy, for the `map` in `docs/recipes/site.nginx.conf`. */
export const nginxPolicy = (hashes: Hashes): string =>
  `"~^/v1/[a-z]+/(overview|resources|footnote)/(index\\.html)?$" "${landingPolicy(hashes)}";\n`;

if (isMain(import.meta.url)) {
  readOptions('npm run --silent landing-policy: prints the line for nginx (docs/server-include.md)');
  const hashes = readFileSync(new URL('../dist/site/v1/csp.json', import.meta.url), 'utf8');
  process.stdout.write(nginxPolicy(JSON.parse(hashes) as Hashes));
}
