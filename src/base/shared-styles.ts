/**
 * What all elements look like: as little as possible. Fonts and colours are the page's, lists and
 * paragraphs the browser's. Only logical sides, so that Arabic mirrors by itself.
 */
import { css } from './css.js';

export const sharedStyles = css`
  :host {
    display: flow-root; /* a block whose margins stay inside: nothing around it moves */
    overflow-wrap: anywhere;
  }
  :host::before {
    /* No narrower where the page asks how narrow it can be: "anywhere" answers with a letter. */
    display: block;
    width: min(15em, 70vw);
    max-width: 100%;
    content: '';
  }
  [dir='rtl'] {
    letter-spacing: normal; /* torn letters make Arabic unreadable; elsewhere a reader may need the space */
  }
  :host([hidden]) {
    display: none;
  }
  [part='root'] {
    /* Not on the host: a page's * {…} would reach it. */
    text-transform: none;
    text-align: start;
    white-space: normal;
    text-indent: 0;
  }
  p {
    max-inline-size: var(--rr-measure);
  }
  a {
    color: var(--rr-link-color, var(--rr-accent-color, inherit));
  }
  button {
    padding: 0.5em 1em;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  small,
  [part='note'] {
    font-size: 0.875em;
    font-weight: normal;
  }
`;
