/** Atom: RFC 4287, and version 0.3 from before it. */
import type { Feed, FeedEdition, FeedItem } from '../feed-item.js';
import { addressOf, formatOfFile, textOfHtml } from '../values.js';
import { allNamed, baseOf, childText, childrenOf, inherited, textIn } from '../xml.js';

export const readAtom = (feed: Element, address: string): Feed => ({
  format: 'Atom',
  title: childPlain(feed, 'title'),
  language: feed.getAttribute('xml:lang') ?? childText(feed, 'dc:language'),
  items: readEntries(feed, address),
});

function readEntries(feed: Element, address: string): FeedItem[] {
  const authors = authorsOf(feed);
  return allNamed(feed, 'entry').map(entry => itemOf(entry, authors, address));
}

const authorsOf = (element: Element) =>
  childrenOf(element, 'author').map(author => childText(author, 'name'));

/** @param authorsOfFeed - Those of an entry that names none. */
function itemOf(entry: Element, authorsOfFeed: (string | undefined)[], address: string): FeedItem {
  const language = inherited(entry, 'xml:lang') ?? childText(entry, 'dc:language', 'dcterms:language');
  const authors = authorsOf(entry);
  return {
    id: childText(entry, 'id'),
    title: childPlain(entry, 'title') ?? childText(entry, 'dc:title', 'dcterms:title'),
    language: childrenOf(entry, 'title')[0]?.getAttribute('xml:lang') ?? language,
    description: childPlain(entry, 'summary') || childPlain(entry, 'content'),
    date: childText(
      entry,
      ...['published', 'issued', 'dcterms:issued', 'dc:date', 'created', 'updated', 'modified'],
    ),
    publishers: authors.length ? authors : authorsOfFeed,
    topics: [
      ...childrenOf(entry, 'category').map(
        category => category.getAttribute('label') ?? category.getAttribute('term'),
      ),
      ...childrenOf(entry, 'dc:subject').map(({ textContent }) => textContent),
    ],
    editions: editionsOf(entry, address, language),
  };
}

function editionsOf(entry: Element, address: string, language: string | undefined): FeedEdition[] {
  const [content] = childrenOf(entry, 'content');
  const source = content?.getAttribute('src');
  const id = childText(entry, 'id') ?? '';
  const found: FeedEdition[] = childrenOf(entry, 'link').flatMap<FeedEdition>(link => {
    const rel = (link.getAttribute('rel') ?? 'alternate').toLowerCase().replace(/^.*\//, ''); // a name, or the address of one
    const href = link.getAttribute('href') ?? link.textContent.trim();
    const format = formatOfFile(href, link.getAttribute('type'));
    if (rel !== 'alternate' && (rel !== 'enclosure' || !format)) return [];
    return {
      url: addressOf(href, baseOf(link, address)),
      language: link.getAttribute('hreflang') ?? language,
      // A page that tells about the document is not the format of the document.
      ...(rel === 'enclosure' && { format, size: link.getAttribute('length') }),
    };
  });
  if (content && source)
    found.push({
      url: addressOf(source, baseOf(content, address)),
      language,
      format: formatOfFile(source, content.getAttribute('type')),
    });
  return found.length || !/^https?:/i.test(id) ? found : [{ url: id, language }];
}

/** A text construct (3.1): the attribute says whether it is text, HTML in text, or XHTML elements; in 0.3, `mode` does. */
function childPlain(parent: Element, name: string): string | undefined {
  const [element] = childrenOf(parent, name);
  const text = element && textIn(element);
  const isHtml =
    /^html$|text\/html/.test(element?.getAttribute('type') ?? '') ||
    element?.getAttribute('mode') === 'escaped';
  return (isHtml ? textOfHtml(text) : text) || undefined;
}
