/**
 * Draws the elements without a browser, from the very same classes and templates that browsers run:
 * Lit's server rendering gives declarative shadow DOM, which shows without any script and which the
 * script then takes over.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing } from 'lit';
import { viewKey } from '../../src/base/view-key.ts';
import type { View } from '../../src/content/views.ts';
import type { Language } from '../../src/localization/language.ts';
import type * as Format from '../../src/localization/format.ts';
import type * as Messages from '../../src/localization/messages.ts';
import type * as ExportAs from '../../src/take-away/export-as.ts';
import type { PublishedContent } from '../content/write-content.ts';

const server = new URL('../../dist/server/', import.meta.url); // built by Rollup, without types
await import(new URL('index.js', server).href);
/** The name of a language in itself, as the elements write it. */
export const { nativeName } = (await import(new URL('localization/format.js', server).href)) as typeof Format;
const { loadWords } = (await import(new URL('localization/messages.js', server).href)) as typeof Messages;

const { exportAs } = (await import(new URL('take-away/export-as.js', server).href)) as typeof ExportAs;

/** The element with its content inside, as HTML for any page. */
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
      html`<resource-list lang=${language} heading-level=${level} url-state=${attributes['url-state'] ?? nothing} .content=${resources}></resource-list>`,
    footnote: () => html`<territory-footnote lang=${language} .content=${territories}></territory-footnote>`,
  };
  const { version } = { overview, resources, footnote: { version: undefined } }[view];
  const markup = await collectResult(render(templates[view]()));
  return withAnchors(
    asValidHtml(markup)
      // The comments around the element mark a template of this file, which no browser will ever look for.
      .replace(/^(?:<!--[^>]*-->)+|(?:<!--[^>]*-->)+$/g, '')
      .replace(
        /^<([\w-]+)\s+/,
        `<$1 data-view="${viewKey(Object.entries({ ...attributes, lang: language }), version)}" `,
      ),
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

/** Lets addresses of a page of ours lead to the sections in it, by the same means. On other pages the ids may be taken. */
export function withSectionAnchors(markup: string): string {
  const starts = /<section [^>]*\bid="([\w-]+)"[^>]*>/g;
  const anchors = [...markup.matchAll(starts)].map(([, id]) => `<span slot="${id}" id="${id}"></span>`);
  return markup
    .replace(starts, '$&<slot name="$1"></slot>')
    .replace(/<\/[\w-]+>$/, end => anchors.join('') + end);
}

/** The catalogue as a JSON Feed, the same that readers can save from the list. */
export async function documentsFeed(
  resources: PublishedContent['resources'],
  title: string,
  address: string,
): Promise<string> {
  const { text } = await exportAs('json-feed', resources.resources, resources, resources.language, title);
  const { version, ...feed } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ version, home_page_url: address, feed_url: `${address}feed.json`, ...feed });
}

/** The styles inside prerendered elements, which a strict Content Security Policy must know by their hash. */
export const stylesIn = (markup: string): string[] =>
  [...markup.matchAll(/<style>([^]*?)<\/style>/g)].map(found => found[1]!);
