/** How documents look, and the room that a list keeps for its tools from the first paint on. */
import { css } from '../base/css.js';

export const itemStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='root'] {
    container-type: inline-size;
  }
  [part='tools'] {
    /* room for what comes after the first paint */
    min-block-size: 4.5em;
  }
  @container (inline-size < 28em) {
    [part='tools'] {
      min-block-size: 9em;
    }
  }
  @container (inline-size < 31em) {
    [dir='rtl'] > [part='tools'] {
      min-block-size: 9em; /* Arabic takes more room */
    }
  }
  @container (inline-size < 15em) {
    [dir] > [part='tools'] {
      min-block-size: 11.5em;
    }
  }
  [part='footer'] {
    display: flow-root;
    min-block-size: 3.5em;
  }
  [part='footer'][data-more] {
    min-block-size: 6.25em; /* Firefox draws buttons a little higher */
  }
  [part='item'] {
    padding-block: 1em;
    border-block-start: 1px solid var(--rr-line-color, currentColor);
  }
  [part='item']:nth-child(n + 11) {
    /* hardly on the screen: laid out and painted when the reader comes near */
    content-visibility: auto;
    contain-intrinsic-size: auto 9em;
  }
  [part='title'] {
    padding-inline-end: 1.5em;
  }
  [part='item'] > * {
    margin-block: 0.25em;
  }
  [part='details'] {
    color: var(--rr-muted-color);
  }
  [part='edition'] {
    display: inline-block;
    min-block-size: 24px; /* to hit: WCAG 2.2, 2.5.8 */
  }
  [part='editions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
`;
