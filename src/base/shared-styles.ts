/**
 * What all elements look like: as little as possible. Fonts and colours are the page's, lists and
 * paragraphs the browser's. Only logical sides, so that Arabic mirrors by itself.
 */
import { css } from 'lit';

export const sharedStyles = css`
  :host {
    display: flow-root; /* a block whose margins stay inside: nothing around it moves */
    overflow-wrap: anywhere;
  }
  [part='root'] {
    /* Not on the host: a page's * {…} would reach it, and torn letters make Arabic unreadable. */
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
  }
  :host([hidden]) {
    display: none;
  }
  a {
    color: var(--rr-link-color, inherit);
  }
  button {
    padding: 0.5em 1em;
    font: inherit;
  }
  small,
  [part='note'] {
    font-size: 0.875em;
    font-weight: normal;
  }
`;
