/** Whether further lists can be read. */
import type { Problem, Rule } from '../rule.js';

export const feedRules: Rule[] = [
  {
    id: 'feed-unreadable',
    severity: 'error',
    needs: ['answers'],
    find: ({ feeds = [] }) =>
      feeds.flatMap((reading): Problem[] =>
        'error' in reading ? [{ values: { address: reading.address, why: reading.error } }] : [],
      ),
    cause: msg => msg('The list {address} cannot be read: {why}', { id: 'doctor-feed-unreadable-cause' }),
    fix: msg =>
      msg('Write the address of a list in one of the formats that are read, or have the list mended.', {
        id: 'doctor-feed-unreadable-fix',
      }),
  },
];
