/** How documents look, and the room that a list keeps for its tools from the first paint on. What moves nothing comes with the tools. */
import { css } from '../base/css.js';

export const itemStyles = css`
  ul,
  p,
  [part='title'] {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  [part='root'] {
    --_space: var(--rr-space, 1em);
    container-type: inline-size;
  }
  /* room for what comes after the first paint */
  [part='tools'] {
    min-block-size: 2.75em;
  }
  [part='count'] {
    line-height: 2.75em;
  }
  [part='footer'] {
    min-block-size: 6em;
  }
  [part='item'] {
    display: grid;
    gap: 0.25em calc(var(--_space) * 1.5);
    padding-block: var(--_space) calc(var(--_space) / 2);
    border-block-start: 1px solid var(--rr-line-color, #8886);
  }
  [part='item']:nth-child(n + 11) {
    /* hardly on the screen: laid out and painted when the reader comes near */
    content-visibility: auto;
    contain-intrinsic-size: auto 9em;
  }
  [part='title'] {
    font-size: var(--rr-title-size, 1.125em);
  }
  [part~='details'],
  .foot {
    font-size: 0.875em;
  }
  [part~='details'] {
    overflow-x: clip; /* a dot where a line begins */
  }
  [part~='details'] > * {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  [part~='when'] {
    order: -1;
    word-break: keep-all;
  }
  .foot,
  [part='editions']::after {
    min-block-size: 2.5em;
  }
  [part='editions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) / 2);
  }
  /* at the end of the last line, where the button comes */
  [part='editions']::after {
    flex: 8em;
    content: '';
  }
  [part='edition'] {
    display: block;
    padding: 0.35em 0.6em; /* to hit: WCAG 2.2, 2.5.8 */
    border: 1px solid transparent;
  }
  @container (inline-size < 18em) {
    [part='count'] {
      padding-block: 6px; /* three lines of it */
    }
  }
  @container (inline-size >= 34em) {
    [part='item'] {
      grid-template-columns: 8em 1fr;
    }
    [part='item'] > * {
      grid-column: 2;
    }
    [part~='when'] > * {
      inline-size: 100%;
    }
    [part~='when'] {
      grid-area: 1 / 1 / span 4;
    }
    [part='editions']::after {
      flex: 24ch;
    }
  }
  @container (inline-size >= 50em) {
    .side {
      display: grid;
      grid: 2.75em auto / 14em 1fr;
      gap: 0.5em 2.5em;
    }
    .main {
      grid-area: 2 / 2;
    }
  }
`;
