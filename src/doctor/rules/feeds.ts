/** Whether further lists can be read. */
import type { MsgFn } from '../../localization/msg.js';
import type { Problem, Rule } from '../rule.js';

export const unreadable = (msg: MsgFn): string =>
  msg('The list {address} cannot be read: {why}', { id: 'doctor-feed-unreadable-cause' });

export const feedRules: Rule[] = [
  {
    id: 'feed-unreadable',
    severity: 'error',
    needs: ['answers'],
    find: ({ feeds = [] }) =>
      feeds.flatMap((reading): Problem[] =>
        'error' in reading ? [{ values: { address: reading.address, why: reading.error } }] : [],
      ),
    cause: unreadable,
    fix: msg =>
      msg('Write the address of a list in one of the formats that are read, or have the list mended.', {
        id: 'doctor-feed-unreadable-fix',
      }),
  },
];
