/** How the panel looks. `!important` keeps the styles of the page out. */
import { css } from '../base/css.js';

export const panelStyles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 1rem 1rem auto !important;
    z-index: 2147483647 !important;
    box-sizing: border-box !important;
    inline-size: min(30rem, 100vw - 2rem) !important;
    max-block-size: min(40rem, 70vh) !important;
    overflow: auto !important;
    padding: 0 1rem 1rem !important;
    border: 2px solid !important;
    border-radius: 0.5rem !important;
    font:
      1rem/1.5 system-ui,
      sans-serif !important;
    color-scheme: light dark !important;
    color: CanvasText !important;
    background: Canvas !important;
    direction: ltr;
  }
  :host([dir='rtl']) {
    inset: auto auto 1rem 1rem !important;
    direction: rtl !important;
  }
  header {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-content: space-between;
    background: Canvas;
  }
  h2 {
    margin-block: 0.75rem;
    font-size: 1.25rem;
  }
  h3 {
    margin-block: 0 0.25rem;
    font-size: 1rem;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: 0.75rem;
    border-block-start: 1px solid;
  }
  p {
    margin-block: 0.25rem;
    overflow-wrap: anywhere;
  }
  code {
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  button {
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    font: inherit;
  }
  :focus-visible {
    outline: 3px solid Highlight;
    outline-offset: 2px;
  }
  .place {
    position: fixed;
    box-sizing: border-box;
    border: 4px solid Highlight;
    pointer-events: none;
  }
  .place[hidden] {
    display: none;
  }
`;
