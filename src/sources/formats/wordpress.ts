/** Posts of the WordPress REST API: https://developer.wordpress.org/rest-api/reference/posts/ (terms and author with `_embed`). */
import type { Feed } from '../feed-item.js';
import { dateOf } from '../dates.js';
import { objects, textOfHtml } from '../values.js';

interface Post {
  id?: unknown;
  link?: unknown;
  date_gmt?: unknown;
  date?: unknown;
  /** From the translation plugins. */
  lang?: unknown;
  title?: Rendered;
  excerpt?: Rendered;
  _embedded?: { author?: unknown; 'wp:term'?: unknown } | null;
}

type Rendered = { rendered?: unknown } | null;

interface Term {
  name?: unknown;
  slug?: unknown;
  taxonomy?: unknown;
}

export const readWordPress = (json: unknown[]): Feed => ({
  items: objects<Post>(json).map(post => {
    const terms = objects<Term>([post._embedded?.['wp:term']].flat(2)).filter(
      ({ slug }) => slug !== 'uncategorized',
    );
    const isType = ({ taxonomy }: Term) => /type$/.test(String(taxonomy));
    return {
      id: post.id,
      title: textOfHtml(post.title?.rendered),
      language: post.lang,
      description: textOfHtml(post.excerpt?.rendered).replace(/ ?\[(…|\.{3})\]$/, '…'),
      date: dateOf(post.date_gmt) ?? post.date,
      publishers: objects<{ name?: unknown }>(post._embedded?.author).map(({ name }) => textOfHtml(name)),
      type: textOfHtml(terms.find(isType)?.name),
      topics: terms.filter(term => !isType(term)).map(({ name }) => textOfHtml(name)),
      editions: [{ url: post.link }],
    };
  }),
});
