/** What several rules ask and say. */
import type { Answer } from '../page.js';
import type { Rule } from '../rule.js';

export const isGood = ({ status, failure }: Answer): boolean => !failure && (!status || status < 400);

/** In words of the trade, which need no translation. */
export const why = ({ status, failure }: Answer): string => failure ?? `HTTP ${status}`;

/** With the value `right`. */
export const writeRight: Rule['fix'] = msg => msg('Write: {right}', { id: 'doctor-write-fix' });

/** With the value `possible`. */
export const choosePossible: Rule['fix'] = msg => msg('Possible: {possible}', { id: 'doctor-possible-fix' });

export const lookForIt: Rule['fix'] = msg =>
  msg(
    'Open the address in a browser. Look for a misspelling, a blocker of advertisements or a firewall; else ask its host.',
    { id: 'doctor-unreachable-fix' },
  );
