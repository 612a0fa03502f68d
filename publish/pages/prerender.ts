/**
 * Draws the elements without a browser, from the very same classes and templates that browsers run:
 * Lit's server rendering gives declarative shadow DOM, which shows without any script and which the
 * script then takes over.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing } from 'lit';
import type { CSSResult } from 'lit';
import { viewKey } from '../../src/base/view-key.ts';
import { views } from '../../src/content/views.ts';
import type { View } from '../../src/content/views.ts';
import type * as ListStyles from '../../src/list/list-styles.ts';
import type { Language } from '../../src/localization/language.ts';
import type * as Format from '../../src/localization/format.ts';
import type * as FormatDate from '../../src/localization/format-date.ts';
import type * as Messages from '../../src/localization/messages.ts';
import type * as JsonFeed from '../../src/take-away/json-feed.ts';
import type { PublishedContent } from '../content/write-content.ts';

const server = new URL('../../dist/npm/', import.meta.url); // built by Rollup
await import(new URL('index.js', server).href);
/** The name of a language in itself, and dates, as the elements write them. */
export const { nativeName } = (await import(new URL('localization/format.js', server).href)) as typeof Format;
export const { formatDate } = (await import(
  new URL('localization/format-date.js', server).href
)) as typeof FormatDate;
const { listStyles } = (await import(new URL('list/list-styles.js', server).href)) as typeof ListStyles;
const { loadWords } = (await import(new URL('localization/messages.js', server).href)) as typeof Messages;

const { jsonFeed } = (await import(new URL('take-away/json-feed.js', server).href)) as typeof JsonFeed;

/** The element with its content in a shadow root, as HTML for any page. */
export const prerenderFragment = async (...view: Parameters<typeof prerender>): Promise<string> =>
  withAnchors(await prerender(...view));

/** The same for a page of ours: its text stands in the page itself. */
export const prerenderInPage = async (...view: Parameters<typeof prerender>): Promise<string> =>
  withoutShadow(await prerender(...view));

export async function prerender(
  view: View,
  language: Language,
  { overview, resources, territories }: PublishedContent,
  attributes: Record<string, string> = {},
): Promise<string> {
  await loadWords(language);
  const level = attributes['heading-level'] ?? nothing;
  const templates = {
    overview: () =>
      html`<return-reintegration-overview lang=${language} heading-level=${level} .content=${overview}></return-reintegration-overview>`,
    resources: () =>
      html`<resource-list lang=${language} heading-level=${level} page-size=${attributes['page-size'] ?? nothing} url-state=${attributes['url-state'] ?? nothing} .content=${resources}></resource-list>`,
    footnote: () => html`<territory-footnote lang=${language} .content=${territories}></territory-footnote>`,
  };
  const { version } = { overview, resources, footnote: { version: undefined } }[view];
  const markup = await collectResult(render(templates[view]()));
  return (
    asValidHtml(markup)
      // The comments around the element mark a template of this file, which no browser will ever look for.
      .replace(/^(?:<!--[^>]*-->)+|(?:<!--[^>]*-->)+$/g, '')
      .replace(
        /^<([\w-]+)\s+/,
        `<$1 data-view="${viewKey(Object.entries({ ...attributes, lang: language }), version)}" `,
      )
  );
}

/**
 * The same nodes, written as validators, minifiers and archives take them: Lit ends some templates with `<?>`, which browsers read
 * as this comment, and names shadow roots also as an early draft did.
 */
export const asValidHtml = (markup: string): string =>
  markup
    .replaceAll('<?>', '<!--?-->')
    .replaceAll(
      '<template shadowroot="open" shadowrootmode="open"',
      '<template shadowrootmode="open" shadowrootserializable',
    );

/**
 * Lets the marker and its note lead to each other without any script, too. An address finds nothing inside a shadow root: so
 * what it names stands in the page, and a slot shows it where the marker or the note is. Whoever takes the nodes over leaves
 * slots alone, and so these are in no template.
 */
export function withAnchors(markup: string): string {
  const ids = new Set([...markup.matchAll(/ id="((?:note|mention)-[\w-]+)"/g)].map(found => found[1]!));
  const anchors = Array.from(ids, id => `<span slot="${id}" id="${id}"></span>`);
  return markup
    .replace(/<div [^>]*\bid="(note-[\w-]+)"[^>]*>/g, '$&<slot name="$1"></slot>')
    .replace(/<sup>(?=[^]*?\bid="(mention-[\w-]+)")/g, '$&<slot name="$1"></slot>')
    .replace(/<\/[\w-]+>$/, end => anchors.join('') + end);
}

/**
 * Takes the nodes out of their shadow root: reader modes, text browsers, translators and crawlers look into none. The
 * elements find them and draw there from then on (`take-over.ts`). `stylesOfElements` is what the page needs beside.
 */
export const withoutShadow = (markup: string): string =>
  markup.replace(
    /^<([\w-]+)([^]*?)<template shadowrootmode[^>]*>(?:<style>[^]*?<\/style>)?([^]*)<\/template>/,
    '<$1 data-in-page$2$3',
  );

/** What elements look like where their text stands in the page itself: the same styles, kept to each element. */
export const stylesOfElements = (): string =>
  Object.values(views)
    .map(({ tag }) => {
      const { elementStyles } = customElements.get(tag) as unknown as { elementStyles: CSSResult[] };
      const styles = [...elementStyles, ...(tag === views.resources.tag ? [listStyles] : [])];
      return `${tag} {\n${styles.map(({ cssText }) => cssText.replace(/:host(?:\((.*?)\))?/g, '&$1')).join('')}}`;
    })
    .join('\n');

/** The catalogue as a JSON Feed, the same that readers can save from the list. */
export function documentsFeed(
  resources: PublishedContent['resources'],
  title: string,
  address: string,
): string {
  const { version, ...feed } = jsonFeed(resources.resources, resources, title);
  return JSON.stringify({ version, home_page_url: address, feed_url: `${address}feed.json`, ...feed });
}

/** The styles inside prerendered elements, which a strict Content Security Policy must know by their hash. */
export const stylesIn = (markup: string): string[] =>
  [...markup.matchAll(/<style>([^]*?)<\/style>/g)].map(found => found[1]!);
