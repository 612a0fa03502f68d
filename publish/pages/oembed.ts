/**
 * oEmbed answers (oembed.com), as files: a static host cannot read the `url` of a question, so each view in
 * each language has its own answer, and each page says in its head where that is.
 */
import type { View } from '../../src/content/views.ts';
import { frameAttributes } from '../../src/links-and-frames/frame-attributes.ts';
import type { Language } from '../../src/localization/language.ts';
import { escapeHtml } from '../../src/maker/markup.ts';
import type { Publisher } from './publisher.ts';

interface OembedOptions {
  publisher: Publisher;
  /** Address of the page. */
  page: string;
  language: Language;
  view: View;
  title: string;
}

/** What a frame shows where a system may cut it off at 1000 pixels: the page itself offers the rest. */
const frameQuery: Record<View, string> = {
  overview: '?frame&sections=overview',
  resources: '?frame&limit=3&no-search&no-filters',
  footnote: '?frame',
};

/** Until the frame says its height, in CSS pixels. */
const sizes: Record<View, { width: number; height: number }> = {
  overview: { width: 600, height: 800 },
  resources: { width: 600, height: 800 },
  footnote: { width: 600, height: 250 },
};

/** The answer's fields, in the order of the specification (2.3.4, "rich"). */
export function oembed({
  publisher,
  page,
  language,
  view,
  title,
}: OembedOptions): Record<string, string | number> {
  const { width, height } = sizes[view];
  const attributes = Object.entries(frameAttributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  const address = escapeHtml(page + frameQuery[view]);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: publisher.name,
    provider_url: publisher.address,
    cache_age: 86_400,
    // The quotation is what WordPress shows until the frame has answered, and where frames are forbidden.
    html: `<blockquote><a href="${escapeHtml(page)}" hreflang="${language}">${escapeHtml(title)}</a></blockquote><iframe src="${address}" width="${width}" height="${height}" title="${escapeHtml(title)}" ${attributes} frameborder="0" style="border: 0; max-width: 100%"></iframe>`,
    width,
    height,
  };
}

export const asXml = (answer: Record<string, string | number>): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(answer)
    .map(([name, value]) => `<${name}>${escapeHtml(String(value))}</${name}>`)
    .join('')}</oembed>\n`;
