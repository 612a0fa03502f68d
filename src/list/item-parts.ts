/** What is known of an edition, in words: the screen and the printout say the same. */
import type { MsgFn } from '../localization/msg.js';
import type { Edition } from '../content/resources-content.js';
import { formatSize } from '../localization/format.js';
import { plural } from '../localization/messages.js';

/** "PDF", "2.1 MB", "16 pages": as much as is known of an edition. */
export const editionDetails = ({ format, size, pages }: Edition, tag: string, msg: MsgFn): string[] =>
  [
    format,
    size && formatSize(size, tag),
    pages && plural(msg('{n, plural, one {# page} other {# pages}}', { id: 'pages' }), pages, tag),
  ].filter(detail => detail) as string[];
