/** Lit's `css` for a text without values. Lit's own brings checks of values, and their messages, into each page. */
import { unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';

export const css = ([text]: TemplateStringsArray): CSSResult => unsafeCSS(text);
