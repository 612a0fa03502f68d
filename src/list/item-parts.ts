/** The parts of one document as data: the screen and the printout draw the same. */
import type { MsgFn } from '../localization/msg.js';
import type { Edition, LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { formatDate, formatSize } from '../localization/format.js';
import { plural } from '../localization/messages.js';

/** What stands below the title, in this order. */
export type Detail =
  | { kind: 'publishers'; names: LocalName[] }
  | { kind: 'date'; date: string; text: string }
  | { kind: 'type' | 'symbol' | 'source'; text: string };

export function detailsOf(
  { publishers, date, type, symbol, source }: Resource,
  labels: ResourcesContent,
  tag: string,
): Detail[] {
  const details: (Detail | '' | 0 | undefined)[] = [
    publishers.length && {
      kind: 'publishers',
      names: publishers.map(id => labels.publishers[id] ?? { name: id }),
    },
    date && { kind: 'date', date, text: formatDate(date, tag) },
    type && { kind: 'type', text: labels.types[type] ?? type },
    symbol && { kind: 'symbol', text: symbol },
    source && { kind: 'source', text: source },
  ];
  return details.filter(detail => typeof detail === 'object');
}

/** "PDF", "2.1 MB", "16 pages": as much as is known of an edition. */
export const editionDetails = ({ format, size, pages }: Edition, tag: string, msg: MsgFn): string[] =>
  [
    format,
    size && formatSize(size, tag),
    pages && plural(msg('{n, plural, one {# page} other {# pages}}', { id: 'pages' }), pages, tag),
  ].filter(detail => typeof detail === 'string' && detail !== '') as string[];
