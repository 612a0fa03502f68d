/** RSS 2.0 with Dublin Core and content:encoded: https://www.rssboard.org/rss-specification */
import { ContentError } from '../../content/content-error.js';
import type { Feed, FeedItem } from '../feed-item.js';
import { formatOf, textOfHtml, textOfReferences } from '../values.js';
import { childText, childrenOf, inherited } from '../xml.js';

const dublinCore = 'http://purl.org/dc/elements/1.1/';
const content = 'http://purl.org/rss/1.0/modules/content/';

export function readRss(root: Element): Feed {
  const [channel] = childrenOf(root, 'channel');
  if (!channel) throw new ContentError('rss.channel is missing.');
  return {
    title: textOfReferences(childText(channel, 'title')),
    language: childText(channel, 'language') ?? childText(channel, 'language', dublinCore),
    items: childrenOf(channel, 'item').map(itemOf),
  };
}

function itemOf(item: Element): FeedItem {
  const dc = (name: string) => childText(item, name, dublinCore);
  const [guid] = childrenOf(item, 'guid');
  const permalink = guid && guid.getAttribute('isPermaLink') !== 'false' ? guid.textContent.trim() : '';
  return {
    id: guid?.textContent,
    title: textOfReferences(childText(item, 'title')), // plain text by the board's advice; the references are common all the same
    language: dc('language') ?? inherited(item, 'xml:lang'),
    description: textOfHtml(childText(item, 'description') ?? childText(item, 'encoded', content)),
    date: childText(item, 'pubDate') ?? dc('date'),
    publishers: [dc('publisher') ?? dc('creator') ?? nameIn(childText(item, 'author'))],
    type: dc('type'),
    topics: childrenOf(item, 'category').map(category => textOfReferences(category.textContent)),
    editions: [
      // Many call a number of their own a permalink, by not saying that it is none.
      { url: childText(item, 'link') ?? (/^https?:/i.test(permalink) ? permalink : undefined) },
      ...childrenOf(item, 'enclosure')
        .filter(file => formatOf(file.getAttribute('type')))
        .map(file => ({
          url: file.getAttribute('url'),
          format: file.getAttribute('type'),
          size: file.getAttribute('length'),
        })),
    ],
  };
}

/** The name in "office@example.org (Example Office)"; nobody's mail address is a name to show. */
const nameIn = (author = '') => /\((.+)\)/.exec(author)?.[1] ?? (author.includes('@') ? '' : author);
