/**
 * RSS 0.9x, 1.0 (RDF) and 2.0 with Dublin Core, content:encoded and atom:link: https://www.rssboard.org/rss-specification
 * and https://web.resource.org/rss/1.0/spec
 */
import { ContentError } from '../../content/content-error.js';
import type { Feed, FeedEdition, FeedItem } from '../feed-item.js';
import { addressOf, formatOfFile, textOfHtml } from '../values.js';
import { allNamed, baseOf, childText, childrenOf, inherited } from '../xml.js';

export function readRss(root: Element, address: string): Feed {
  const [channel] = allNamed(root, 'channel');
  const items = allNamed(root, 'item');
  if (!channel && !items.length) throw new ContentError('rss.channel is missing.');
  return {
    format: 'RSS',
    title: childText(channel, 'title', 'dc:title'),
    language: childText(channel, 'language', 'dc:language', 'dcterms:language'),
    items: items.map(item => itemOf(item, address)),
  };
}

function itemOf(item: Element, address: string): FeedItem {
  const dc = (...names: string[]) =>
    childText(item, ...names.flatMap(name => [`dc:${name}`, `dcterms:${name}`]), ...names); // some forget the prefix
  const [guid] = childrenOf(item, 'guid');
  const about = item.getAttribute('rdf:about') ?? undefined;
  // Many call a number of their own a permalink, by not saying that it is none.
  const permalink =
    guid && guid.getAttribute('isPermaLink') !== 'false' ? guid.textContent.trim() : undefined;
  const atomLinks = childrenOf(item, 'atom:link');
  const alternate = atomLinks.find(link => (link.getAttribute('rel') ?? 'alternate') === 'alternate');
  const link = childrenOf(item, 'link').find(link => link.textContent.trim() || link.getAttribute('href'));
  const page = [
    link?.textContent.trim(),
    link?.getAttribute('href'),
    alternate?.getAttribute('href'),
    ...[permalink, about, dc('identifier')].filter(url => /^https?:/i.test(url ?? '')),
  ].find(Boolean);
  return {
    id: guid?.textContent ?? about,
    title: childText(item, 'title') ?? dc('title'),
    language: dc('language') ?? alternate?.getAttribute('hreflang') ?? inherited(item, 'xml:lang'),
    description: textOfHtml(
      childText(item, 'description', 'content:encoded') ?? dc('description', 'abstract'),
    ),
    date:
      childText(item, 'pubdate') ??
      dc('issued', 'date', 'available', 'created', 'modified') ??
      childText(item, 'atom:published', 'atom:updated'),
    publishers: [dc('publisher') ?? dc('creator') ?? nameIn(childText(item, 'author'))],
    type: dc('type'),
    topics: childrenOf(item, 'category', 'dc:subject', 'dcterms:subject').map(
      ({ textContent }) => textContent,
    ),
    editions: [
      { url: addressOf(page, baseOf(link ?? item, address)) },
      ...[
        ...[item, ...childrenOf(item, 'media:group')].flatMap(parent =>
          childrenOf(parent, 'enclosure', 'enc:enclosure', 'media:content'),
        ),
        ...atomLinks.filter(link => link.getAttribute('rel') === 'enclosure'),
      ].flatMap(file => fileOf(file, address)),
    ],
  };
}

/** A document that is attached: by its media type, else by its ending. */
function fileOf(file: Element, address: string): FeedEdition[] {
  const first = (...names: string[]) =>
    names.map(name => file.getAttribute(name)).find(value => value !== null);
  const url = first('url', 'rdf:resource', 'href'); // of RSS, RSS 1.0 and Atom
  const format = formatOfFile(url, first('type', 'enc:type'));
  const size = first('length', 'enc:length', 'fileSize');
  return format ? [{ url: addressOf(url, baseOf(file, address)), format, size }] : [];
}

/** The name in "office@example.org (Example Office)"; nobody's mail address is a name to show. */
const nameIn = (author = '') => /\(([^()]+)\)/.exec(author)?.[1] ?? (author.includes('@') ? '' : author);
