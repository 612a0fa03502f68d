/** What several rules say. */
import type { Rule } from '../rule.js';

/** With the value `right`. */
export const write: Rule['fix'] = msg => msg('Write: {right}', { id: 'doctor-write-fix' });

/** With the value `possible`. */
export const choose: Rule['fix'] = msg => msg('Possible: {possible}', { id: 'doctor-possible-fix' });
