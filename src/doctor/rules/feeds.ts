/** Whether further lists can be read. */
import type { MsgFn } from '../../localization/msg.js';
import { saysPage } from '../page.js';
import type { FeedReading } from '../page.js';
import type { Page, Problem, Rule, Values } from '../rule.js';
import { answerOf } from './shared.js';

export const unreadable = (msg: MsgFn): string =>
  msg('The list {address} cannot be read: {why}', { id: 'doctor-feed-unreadable-cause' });

/** A problem with each list for which there are values, at the element that names it. */
const listsWhere = ({ feeds = [], ours }: Page, valuesOf: (reading: FeedReading) => Values | false) =>
  feeds.flatMap((reading): Problem[] => {
    const { address } = reading;
    const values = valuesOf(reading);
    const named = ours.elements.find(one => one.feeds.includes(address));
    return values ? [{ element: named?.element, values: { address, ...values } }] : [];
  });

export const feedRules: Rule[] = [
  {
    id: 'feed-unreadable',
    severity: 'error',
    needs: ['answers'],
    find: page =>
      listsWhere(
        page,
        // Of a web page another rule says it.
        reading => 'error' in reading && !saysPage(answerOf(page, reading.address)) && { why: reading.error },
      ),
    cause: unreadable,
    fix: msg =>
      msg('Write the address of a list in one of the formats that are read, or have the list mended.', {
        id: 'doctor-feed-unreadable-fix',
      }),
  },
  {
    id: 'feed-incomplete',
    severity: 'warning',
    needs: ['answers'],
    find: page =>
      listsWhere(
        page,
        reading =>
          !('error' in reading) &&
          reading.skipped > 0 && {
            skipped: String(reading.skipped),
            number: String(reading.read + reading.skipped),
          },
      ),
    cause: msg =>
      msg('Documents that are left out of the list {address}: {skipped} of {number}.', {
        id: 'doctor-feed-incomplete-cause',
      }),
    fix: msg =>
      msg('Have the list mended: what is wrong with it stands below the findings.', {
        id: 'doctor-feed-incomplete-fix',
      }),
  },
  {
    id: 'feed-empty',
    severity: 'warning',
    needs: ['answers'],
    find: page =>
      listsWhere(page, reading => !('error' in reading) && !(reading.read + reading.skipped) && {}),
    cause: msg => msg('The list {address} contains no document.', { id: 'doctor-feed-empty-cause' }),
    fix: msg =>
      msg('Ask whoever publishes the list. If it is meant to be empty for now, all is well.', {
        id: 'doctor-feed-empty-fix',
      }),
  },
];
