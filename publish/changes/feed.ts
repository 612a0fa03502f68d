/** The changes of one language as a feed: JSON Feed 1.1, and the same as Atom (RFC 4287). */
import { directionOf } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import { escapeHtml } from '../../src/maker/markup.ts';
import type { Publisher } from '../pages/publisher.ts';
import { pageTitle } from '../pages/page.ts';
import type { Change } from './compare.ts';

interface ChangeItem {
  id: string;
  url: string;
  title: string;
  content_text: string;
  /** When it was published. */
  date_published: string;
  /** Of what it speaks, for programs: `list/withdrawn.ts` in src reads it. */
  _change: Pick<Change, 'kind' | 'view' | 'id' | 'title'> & { language: string };
}

export interface ChangeFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  description: string;
  home_page_url: string;
  feed_url: string;
  language: Language;
  authors: { name: string }[];
  /** The newest first. */
  items: ChangeItem[];
}

/** A feed that tells of nothing yet: only a publication knows what was published before it. */
export function emptyFeed(
  language: Language,
  publisher: Publisher,
  words: (key: string) => string,
): ChangeFeed {
  const folder = `${publisher.address}v1/${language}/`;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: pageTitle('changes', words),
    description: words('about-changes'),
    home_page_url: `${folder}overview/`,
    feed_url: `${folder}changes.json`,
    language,
    authors: [{ name: publisher.name }],
    items: [],
  };
}

/** @param published - The moment of the publication. */
export function itemOf(
  change: Change,
  { language, feed_url }: ChangeFeed,
  published: Date,
  words: (key: string) => string,
): ChangeItem {
  const { kind, view, id, title, titleLanguage = language, description, parts } = change;
  const moment = published.toISOString();
  const query = view === 'resources' ? `?id=${encodeURIComponent(id!)}` : '';
  const listed = new Intl.ListFormat(language).format(parts);
  const texts = {
    added: description ?? title,
    changed: words('changed-parts').replace('{parts}', () => listed),
    withdrawn: words('not-published'),
  };
  return {
    id: `${feed_url}#${[moment, kind, view, id].filter(Boolean).join('/')}`,
    url: new URL(`${view}/${query}`, feed_url).href,
    title: words(`change-${kind}`).replace('{title}', () => isolated(title, titleLanguage, language)),
    content_text: texts[kind],
    date_published: moment,
    _change: { kind, view, ...(id && { id }), title, language: titleLanguage },
  };
}

/** A title in a line of the other direction keeps its own; feeds carry plain text. */
const isolated = (title: string, titleLanguage: string, language: string): string =>
  directionOf(titleLanguage) === directionOf(language) ? title : `\u2068${title}\u2069`;

/** @param moment - Of the publication that the feed belongs to, which Atom wants also where there are no entries. */
export function asAtom(feed: ChangeFeed, moment: string): string {
  const { title, description, home_page_url, feed_url, language, authors, items } = feed;
  const address = feed_url.replace(/json$/, 'xml');
  const entries = items.map(
    ({ id, url, title, content_text, date_published, _change }) => `<entry>
<id>${escapeHtml(id)}</id>
<title>${escapeHtml(title)}</title>
<link href="${escapeHtml(url)}"/>
<published>${date_published}</published>
<updated>${date_published}</updated>
<category term="${_change.kind}"/>
<content>${escapeHtml(content_text)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeHtml(address)}</id>
<title>${escapeHtml(title)}</title>
<subtitle>${escapeHtml(description)}</subtitle>
<updated>${items[0]?.date_published ?? moment}</updated>
${authors.map(({ name }) => `<author><name>${escapeHtml(name)}</name></author>`).join('\n')}
<link rel="self" type="application/atom+xml" href="${escapeHtml(address)}"/>
<link rel="alternate" type="text/html" href="${escapeHtml(home_page_url)}"/>
${entries.join('')}</feed>
`;
}
