/** How many documents a list shows, and how it says so. */
import type { MsgFn } from '../localization/msg.js';
import { cachedIntl } from '../localization/intl-cache.js';
import { plural } from '../localization/messages.js';
import type { ListHost, ListOptions } from './list-host.js';

/** More documents than most screens show. */
export const screenful = 10;

/** How many documents may stand on screen after so many pages. */
export function visibleLimit(
  pages: number,
  { options, warn }: Pick<ListHost, 'warn'> & { options: Pick<ListOptions, 'pageSize' | 'limit'> },
): number {
  const { pageSize, limit } = options;
  const positive = (attribute: string, value: number, otherwise: number): number => {
    if (value === otherwise || (Number.isInteger(value) && value > 0)) return value;
    warn(attribute, value, 'a whole number above 0');
    return otherwise;
  };
  return Math.min(pages * positive('page-size', pageSize, 50), positive('limit', limit, Infinity));
}

/** "36 documents", or "5 of 36 documents". */
export function countText(shown: number, total: number, tag: string, msg: MsgFn): string {
  const count = msg('{n, plural, one {# document} other {# documents}}', { id: 'document-count' });
  const part = msg('{n, plural, one {[shown] of # document} other {[shown] of # documents}}', {
    id: 'shown-of',
  });
  if (shown === total) return plural(count, total, tag);
  return plural(part, total, tag).replace('[shown]', formatNumber(shown, tag));
}

export const formatNumber = (n: number, tag: string): string =>
  cachedIntl(Intl.NumberFormat, tag, {}).format(n);
