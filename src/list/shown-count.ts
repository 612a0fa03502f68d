/** How many documents a list shows, and how it says so. */
import type { MsgFn } from '../localization/msg.js';
import { cachedIntl } from '../localization/intl-cache.js';
import { fill, plural } from '../localization/messages.js';
import type { ListOptions } from './list-host.js';

/** More documents than most screens show. */
export const screenful = 10;

/** Whether a page may ask for so many documents. Infinity leaves no rest either. */
export const isCount = (value: number): boolean => value > 0 && !(value % 1);

/** How many documents may stand on screen after so many pages. The store tells of what is no number. */
export const visibleLimit = (
  pages: number,
  { pageSize, limit }: Pick<ListOptions, 'pageSize' | 'limit'>,
): number => Math.min(pages * (isCount(pageSize) ? pageSize : 50), isCount(limit) ? limit : Infinity);

/** "36 documents", or "5 of 36 documents". */
export function countText(shown: number, total: number, tag: string, msg: MsgFn): string {
  const count = msg('{n, plural, one {# document} other {# documents}}', { id: 'document-count' });
  const documents = plural(count, total, tag);
  return shown === total
    ? documents
    : fill(msg('{shown} of {documents}', { id: 'shown-of' }), { shown: formatNumber(shown, tag), documents });
}

export const formatNumber = (n: number, tag: string): string =>
  cachedIntl(Intl.NumberFormat, tag, {}).format(n);
