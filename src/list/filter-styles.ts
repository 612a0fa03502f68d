/** How search, filters and order look, above the list and beside it. */
import { css } from '../base/css.js';

export const filterStyles = css`
  [part='toolbar'] {
    display: flex;
    gap: calc(var(--_space) / 2);
  }
  [part='search'] {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  [part='search'] svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.75em;
    inline-size: 1.125em;
    margin-block: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    pointer-events: none;
  }
  input[type='search'] {
    inline-size: 100%;
    padding-inline: 2.5em 0.5em;
    text-overflow: ellipsis;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .main {
    display: grid;
    /* the order is shown whole as long as the count has room for its longest word */
    grid-template-columns: minmax(0, 1fr) fit-content(calc(100% - 6.75em));
    align-content: start;
  }
  .main > * {
    grid-column: 1 / -1;
  }
  .main > slot {
    display: block;
  }
  [part='count'] {
    display: grid;
    grid-area: 1 / 1;
    align-content: center;
    block-size: 2.75em; /* in two lines no higher than in one: nothing moves */
    font-weight: 600;
    line-height: 1.15;
  }
  [part='sort'] {
    display: flex;
    grid-area: 1 / 2;
    align-items: center;
    gap: 0.25em;
    min-inline-size: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  select {
    field-sizing: content;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: 0.5em 0;
    border: 0;
    text-overflow: ellipsis;
    contain: paint; /* Safari lets a long choice stick out */
  }
  option {
    background: Canvas;
    color: CanvasText;
  }

  [part='filters'] {
    margin-block: 0.5em;
  }
  [part='facet'] ~ * {
    border-block-start: 1px solid var(--rr-line-color, #8886);
  }
  [part='facet'] summary {
    font-weight: 600;
  }
  [part='facet'] summary::after {
    margin-inline-start: auto;
  }
  [part='facet'] > div {
    max-block-size: 22em;
    padding-inline: 4px; /* room for the ring */
    overflow-y: auto;
  }
  [part='facet'] > :last-child {
    margin-block-end: 0.5em;
  }
  [part='facet'] label {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: var(--_control);
    line-height: 1.3;
    cursor: pointer;
  }
  [part='facet'] label > :last-child {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_small);
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    font: inherit;
    accent-color: var(--rr-accent-color, auto);
  }
  :checked + span {
    font-weight: 600;
  }
  .filters-end {
    display: flex;
    gap: var(--_space);
    padding-block-start: 0.5em;
  }
  .filters-end .main-button {
    flex: 1;
  }
  @container (inline-size < 30em) {
    [part='count'] {
      block-size: calc(2.75em / 0.875);
      font-size: var(--_small);
    }
    [part='sort'] span {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (inline-size < 18em) {
    [part='search'] svg {
      display: none;
    }
    [part='search'] input,
    [part='filters-button'] {
      padding-inline: 0.5em;
    }
  }
  /* a field that shows no word is none: large text takes a line more */
  @container (inline-size < 13em) {
    [part='toolbar'] {
      flex-wrap: wrap;
    }
    [part='search'] {
      flex-basis: 100%;
    }
    [part='sort'] {
      grid-area: auto / 1 / auto / -1;
    }
  }
  @container (inline-size >= 50em) {
    .side > [part='tools'] {
      display: contents;
    }
    [part='toolbar'] {
      grid-column: 1 / -1;
    }
    [part='filters'] {
      display: block;
      align-self: start;
      margin: 0;
    }
    [part='filters-button'],
    .filters-end {
      display: none;
    }
    [part='facet'] label,
    [part='facet'] button,
    [part='chips'] button {
      min-block-size: 2.1em;
    }
  }
`;
