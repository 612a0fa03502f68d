/** JSON Feed 1.1, and 1.0, which names one author only: https://www.jsonfeed.org/version/1.1/ */
import type { Feed, Reading } from '../feed-item.js';
import { readable } from '../readable.js';
import { formatOfFile, objects, textOfHtml } from '../values.js';
import { readCarried } from './published.js';

interface Attachment {
  url?: unknown;
  mime_type?: unknown;
  size_in_bytes?: unknown;
}

interface Item {
  id?: unknown;
  url?: unknown;
  external_url?: unknown;
  title?: unknown;
  summary?: unknown;
  content_text?: unknown;
  content_html?: unknown;
  date_published?: unknown;
  date_modified?: unknown;
  authors?: unknown;
  author?: unknown;
  tags?: unknown;
  language?: unknown;
  attachments?: unknown;
  /** In our own exports: the whole document. */
  _return_reintegration?: unknown;
}

export function readJsonFeed(json: unknown, { notes }: Reading): Feed {
  const feed = json as { title?: unknown; language?: unknown; items?: unknown };
  return {
    format: 'JSON Feed',
    title: feed.title,
    language: feed.language,
    ...readCarried(
      readable<Item>(feed.items, {}, 'feed.items', notes),
      item => item._return_reintegration,
      item => ({
        id: item.id,
        title: item.title,
        language: item.language,
        description: item.summary ?? item.content_text ?? textOfHtml(item.content_html),
        date: item.date_published ?? item.date_modified,
        publishers: objects<{ name?: unknown }>(item.authors ?? item.author).map(({ name }) => name),
        topics: [item.tags].flat(),
        editions: [
          { url: item.url },
          { url: item.external_url },
          ...objects<Attachment>(item.attachments)
            .map(({ url, mime_type, size_in_bytes }) => ({
              url,
              format: formatOfFile(url, mime_type),
              size: size_in_bytes,
            }))
            .filter(({ format }) => format),
        ],
      }),
    ),
  };
}
