/** How the tools of a list look. They fill the room that the list has kept for them since its first paint. */
import { css } from '../base/css.js';

export const listStyles = css`
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em;
  }
  [part='toolbar'] > label {
    box-sizing: border-box;
    block-size: 4em;
    line-height: 1.5;
  }
  [part='filters-button'] {
    block-size: 2.5em;
    padding-block: 0;
  }
  label[part='search'] {
    flex: 1 1 14em;
  }
  label[part='sort'] {
    /* shrinks before it takes a line of its own, for which no room is kept */
    flex: 1 1 6em;
    min-inline-size: 0;
    max-inline-size: max-content;
  }
  label[part='search'] > *,
  label[part='sort'] > * {
    display: block;
    max-inline-size: 100%;
  }
  input[type='search'],
  select,
  button {
    box-sizing: border-box;
    min-block-size: 2.5em;
    font: inherit;
  }
  select {
    contain: paint; /* Safari lets a long choice stick out */
  }
  input[type='search'] {
    inline-size: 100%;
    padding-inline: 0.5em;
  }
  [part='filters'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: 1em;
    margin-block: 0.5em 1em;
  }
  [part='filters'][hidden] {
    display: none;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  fieldset label {
    display: flex;
    align-items: start;
    gap: 0.5em;
    min-block-size: 24px; /* to hit: WCAG 2.2, 2.5.8 */
    padding-block: 0.15em;
  }
  fieldset input {
    flex: none;
    margin-block-start: 0.35em;
  }
  fieldset label > :last-child {
    margin-inline-start: auto;
    color: var(--rr-muted-color);
    white-space: nowrap;
  }
  [part='chips'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  [part='chips'] button,
  fieldset button,
  [part='take-away'] button {
    min-block-size: 2em;
    margin-block-start: 0.25em;
    margin-inline-end: 0.25em;
    padding: 0 0.75em;
  }
  [part='take-away'] {
    margin-block: 1em;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  [part='item'] {
    position: relative;
    overflow-clip-margin: 4px; /* the outline of a link at the edge, where the item clips */
  }
  [part='cite'] {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-end: 0;
    max-inline-size: 100%;
    padding: 0.25em;
  }
  [part='item']:has(> [part='cite'][open]) {
    content-visibility: visible; /* else what opens is cut off at the item's edge */
  }
  [part='cite'][open] {
    z-index: 1;
    padding: 0.5em;
    border: 1px solid;
    background: Canvas;
    color: CanvasText;
  }
  [part='cite'] > summary {
    list-style: none;
    min-inline-size: 24px;
    text-align: center;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media print {
    [part='tools'],
    [part='more'],
    [part='take-away'],
    [part='cite'] {
      display: none;
    }
    [part='item'] {
      content-visibility: visible;
    }
    [part='edition']::after {
      content: ' <' attr(href) '>';
    }
  }
  ::highlight(rr-match) {
    background: Mark;
    color: MarkText;
  }
`;
