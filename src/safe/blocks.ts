/**
 * The only door for text and addresses that come from the content: data in, templates out.
 * Nothing here takes HTML, so nothing in the content can become markup or code.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Running text: plain pieces, and pieces that mean something. */
export type Inline =
  | string
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  /** A passage in another language than the text around it (BCP 47 tag). */
  | { type: 'foreign'; language: string; children: Inline[] }
  /** A territory named in the text, whose note the reader should find. */
  | { type: 'territory'; territory: string; children: Inline[] };

/** One block of a section. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; children: Inline[] }
  | { type: 'list'; ordered?: boolean; items: Inline[][] }
  | { type: 'quote'; children: Inline[] };

/** How an element draws the pieces that depend on its own language and place. */
export interface BlockRenderer {
  foreign(content: unknown, language: string): unknown;
  territory(content: unknown, territory: string): unknown;
  heading(content: unknown): unknown;
}

/** The address if a reader may safely follow it (http, https or mail), else undefined. */
export function safeUrl(url: string): string | undefined {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined; // relative or malformed: content has no place of its own on the page
  }
}

export function renderBlocks(blocks: Block[], draw: BlockRenderer): TemplateResult[] {
  return blocks.map(block => {
    switch (block.type) {
      case 'list': {
        const items = [block.items].flat().map(item => html`<li>${renderInline(item, draw)}</li>`);
        return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
      }
      case 'quote':
        return html`<blockquote part="quote">${renderInline(block.children, draw)}</blockquote>`;
      case 'heading':
        return html`${draw.heading(renderInline(block.children, draw))}`;
      default: // also a kind of block that a newer publisher may send: its text still shows
        return html`<p>${renderInline(block.children, draw)}</p>`;
    }
  });
}

function renderInline(inlines: Inline | Inline[] = [], draw: BlockRenderer): unknown[] {
  return [inlines].flat().map(inline => {
    if (typeof inline === 'string') return inline;
    const content = renderInline(inline.children, draw);
    switch (inline.type) {
      case 'emphasis':
        return html`<em>${content}</em>`;
      case 'link':
        return html`<a href=${safeUrl(inline.url) ?? nothing}>${content}</a>`;
      case 'foreign':
        return draw.foreign(content, inline.language);
      case 'territory':
        return draw.territory(content, inline.territory);
      default:
        return content;
    }
  });
}
