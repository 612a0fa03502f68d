/** What a Content Security Policy has to allow for an embed. */
import { originsOf } from './sources.js';
import type { Choice } from './choice.js';

type Directives = Record<string, string[]>;

export const originOf = (base: string): string => new URL(base).origin;

/** For our elements in a page, with scripts from the publisher or, by npm, from the page's own host. */
export const elementSources = (
  { sources }: Choice,
  base: string,
  scripts = [originOf(base)],
): Directives => ({
  'script-src': ["'self'", ...scripts],
  'connect-src': [...new Set(["'self'", originOf(base), ...originsOf(sources)])],
  'style-src': ["'self'"],
});

export const policy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';\n');
