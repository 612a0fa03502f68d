/** Atom: RFC 4287. */
import type { Feed, FeedItem } from '../feed-item.js';
import { addressOf, formatOf, textOfHtml } from '../values.js';
import * as xml from '../xml.js';

const atom = 'http://www.w3.org/2005/Atom';
const childrenOf = (parent: Element, name: string) => xml.childrenOf(parent, name, atom);
const childText = (parent: Element, name: string) => xml.childText(parent, name, atom);

export const readAtom = (feed: Element, address: string): Feed => ({
  title: childPlain(feed, 'title'),
  language: feed.getAttribute('xml:lang'),
  items: childrenOf(feed, 'entry').map(entry => itemOf(entry, feed, address)),
});

function itemOf(entry: Element, feed: Element, address: string): FeedItem {
  const language = xml.inherited(entry, 'xml:lang');
  const authors = childrenOf(entry, 'author');
  return {
    id: childText(entry, 'id'),
    title: childPlain(entry, 'title'),
    language: childrenOf(entry, 'title')[0]?.getAttribute('xml:lang') ?? language,
    description: childPlain(entry, 'summary') || childPlain(entry, 'content'),
    date: childText(entry, 'published') ?? childText(entry, 'updated'),
    publishers: (authors.length ? authors : childrenOf(feed, 'author')).map(author =>
      childText(author, 'name'),
    ),
    topics: childrenOf(entry, 'category').map(
      category => category.getAttribute('label') ?? category.getAttribute('term'),
    ),
    editions: childrenOf(entry, 'link')
      .filter(link => {
        const rel = link.getAttribute('rel') ?? 'alternate';
        return rel === 'alternate' || (rel === 'enclosure' && formatOf(link.getAttribute('type')));
      })
      .map(link => ({
        url: addressOf(link.getAttribute('href'), baseOf(link, address)),
        language: link.getAttribute('hreflang') ?? language,
        // A page that tells about the document is not the format of the document.
        ...(link.getAttribute('rel') === 'enclosure' && {
          format: link.getAttribute('type'),
          size: link.getAttribute('length'),
        }),
      })),
  };
}

/** A text construct (3.1): the attribute says whether it is text, HTML in text, or XHTML elements. */
function childPlain(parent: Element, name: string): string | undefined {
  const [element] = childrenOf(parent, name);
  const text = element?.textContent;
  return element?.getAttribute('type') === 'html' ? textOfHtml(text) : text;
}

/** What an address in the element is relative to: each `xml:base` is itself relative to the one around it. */
function baseOf(element: Element, address: string): string {
  const around = element.parentElement ? baseOf(element.parentElement, address) : address;
  return addressOf(element.getAttribute('xml:base'), around) ?? around;
}
