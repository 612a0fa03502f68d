/** Posts of the WordPress REST API: https://developer.wordpress.org/rest-api/reference/posts/ (terms with `_embed`), and files of its /media. */
import type { Feed } from '../feed-item.js';
import { objects, textOf, textOfHtml } from '../values.js';

interface Post {
  id?: unknown;
  ID?: unknown;
  link?: unknown;
  /** Of a file in the media library. */
  source_url?: unknown;
  mime_type?: unknown;
  media_details?: { filesize?: unknown } | null;
  date_gmt?: unknown;
  date?: unknown;
  /** From the translation plugins. */
  lang?: unknown;
  title?: Rendered;
  excerpt?: Rendered;
  caption?: Rendered;
  _embedded?: { 'wp:term'?: unknown } | null;
}

/** Version 1 of the API has the text alone. */
type Rendered = { rendered?: unknown } | string | null;

const htmlOf = (value: Rendered | undefined, change = (html: string) => html) =>
  textOfHtml(change(textOf(value && typeof value === 'object' ? value.rendered : value)));

/** Without "… Read more" at its end, which leads to the rest of the text. */
function withoutMore(html: string): string {
  const at = html.lastIndexOf('<a ');
  const [text, link] = [html.slice(0, at), html.slice(at)];
  const isLast = /<\/a>(?: |<\/?(?:p|br|span)\b[^<>]*>)*$/.test(link);
  const leadsOn = /^<a [^<>]*\bmore/.test(link) || /(?:…|&hellip;|&#8230;|\.{3})\]? ?$/.test(text);
  return isLast && leadsOn ? text : html;
}

interface Term {
  name?: unknown;
  slug?: unknown;
  taxonomy?: unknown;
}

export const readWordPress = (json: unknown[]): Feed => ({
  format: 'WordPress',
  items: objects<Post>(json).map(post => {
    const terms = objects<Term>([post._embedded?.['wp:term']].flat(2)).filter(
      ({ slug }) => slug !== 'uncategorized',
    );
    const isType = ({ taxonomy }: Term) => /type$/.test(String(taxonomy));
    return {
      id: post.id ?? post.ID,
      title: htmlOf(post.title),
      language: post.lang,
      description: (htmlOf(post.excerpt, withoutMore) || htmlOf(post.caption)).replace(
        / ?\[(…|\.{3})\]$/,
        '…',
      ),
      date: post.date ?? post.date_gmt,
      type: textOfHtml(terms.find(isType)?.name),
      topics: terms.filter(term => !isType(term)).map(({ name }) => textOfHtml(name)),
      editions: [
        post.source_url
          ? { url: post.source_url, format: post.mime_type, size: post.media_details?.filesize }
          : { url: post.link },
      ],
    };
  }),
});
