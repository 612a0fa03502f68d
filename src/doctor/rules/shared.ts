/** What several rules say. */
import type { Rule } from '../rule.js';

/** With the value `right`. */
export const writeRight: Rule['fix'] = msg => msg('Write: {right}', { id: 'doctor-write-fix' });

/** With the value `possible`. */
export const choosePossible: Rule['fix'] = msg => msg('Possible: {possible}', { id: 'doctor-possible-fix' });
