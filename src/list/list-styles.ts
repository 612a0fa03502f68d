/** How the tools of a list look. They fill the room that the list has kept for them since its first paint. */
import { css } from '../base/css.js';
import { controlStyles } from './control-styles.js';
import { filterStyles } from './filter-styles.js';

const documentStyles = css`
  [part~='details'],
  [part='editions'] > li:not(:has(> a)) {
    color: var(--_muted);
  }
  /* in the gap; at the beginning of a line that is outside, where the line is clipped */
  [part~='details'] > * + ::before {
    margin-inline: -0.625em 0.375em;
    content: '·';
  }
  /* other words say it */
  .main:has([part='empty']) > [part='count'],
  .main:has(> .waiting) > [part='count'] {
    visibility: hidden;
  }
  .waiting {
    align-self: center;
  }
  [part='chips'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2);
    padding-block-end: 0.75em;
    font-size: var(--_small);
  }
  .main > p:not([part='count']) {
    padding-block-end: 0.75em; /* not on the line of the first document */
  }
  .main > button {
    justify-self: start;
    margin-block-end: 0.75em;
  }

  .foot {
    display: grid;
  }
  .waiting,
  [part='editions'],
  [part='cite-button'] {
    grid-area: 1 / 1;
  }
  [part='cite-button'] {
    place-self: end;
    min-block-size: 2.5em;
    max-inline-size: 8em;
    padding-block: 0;
    text-align: end;
  }
  .long {
    display: none;
  }
  [part='title'] a {
    text-decoration: var(--rr-title-decoration, underline);
  }
  [part='edition'] {
    border-color: var(--_edge);
    border-radius: var(--_radius);
    text-decoration: none;
  }
  /* breaks as many lines as before: nothing moves */
  [part='edition'] bdi {
    white-space: nowrap;
  }
  /* the reader's own language */
  [part='edition']:not(.more):is(
      [lang|='ar'] [hreflang='ar'],
      [lang|='en'] [hreflang='en'],
      [lang|='es'] [hreflang='es'],
      [lang|='fr'] [hreflang='fr'],
      [lang|='ru'] [hreflang='ru'],
      [lang|='zh'] [hreflang='zh']
    ) {
    padding: calc(0.35em - 1px) calc(0.6em - 1px);
    border: 2px solid var(--_accent); /* no shadow: forced colours drop it */
  }
  [part='edition'].more {
    border-color: transparent;
    text-decoration: underline;
  }
  [part='cite'] {
    margin-block: 0.25em 0.5em;
  }
  [part='item'] {
    overflow-clip-margin: 4px; /* the outline of a link at the edge, where the item clips */
  }
  [part='singled'] {
    order: -2;
    font-size: var(--_small);
    font-weight: 600;
  }
  [part='item']:has(> [part='singled']) {
    padding-inline: 1em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
  }
  [part='item'] > [part='year'] {
    order: -3;
    grid-row: 1;
    grid-column: 1 / -1;
    margin-block: 0 0.5em;
    font-size: 1.25em;
  }
  [part='year'] small {
    color: var(--_muted);
    font-size: 0.7em;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: start;
    gap: 0 calc(var(--_space) * 1.5);
    box-sizing: border-box;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--rr-line-color, #8886);
  }
  [part='footer'] > a {
    padding-block: 0.75em;
  }
  [part='subscribe'] {
    margin-inline-start: auto;
  }
  [part='take-away'][open] {
    flex-basis: 100%;
  }
  [part='footer'] > a,
  [part='take-away'] summary {
    color: var(--rr-link-color, var(--_accent));
    font-size: var(--_small);
  }
  mark {
    background: var(--rr-mark-color, color-mix(in srgb, #fc0 45%, transparent));
    color: inherit;
  }
  ::highlight(rr-match) {
    background: var(--rr-mark-color, color-mix(in srgb, #fc0 45%, transparent));
    color: inherit;
  }

  @container (inline-size >= 34em) {
    [part='item']:has(> [part='year']) > [part~='when'] {
      grid-row: 2 / span 4;
    }
    [part='cite-button'] {
      max-inline-size: 24ch;
    }
    .long {
      display: inline;
    }
    .short {
      display: none;
    }
  }
  @media print {
    [part='tools'],
    [part='sort'],
    [part='chips'],
    [part='cite-button'],
    [part='editions']::after,
    [part='footer'] {
      display: none !important; /* wherever their room is */
    }
    .side {
      display: block;
    }
    [part='item'] {
      content-visibility: visible;
      break-inside: avoid;
    }
    [part='edition'] {
      padding: 0;
      border: 0;
    }
    [part='edition']::after {
      display: inline-block;
      margin-inline: 0.5em;
      content: '<' attr(href) '>';
      direction: ltr;
    }
  }
  @media (forced-colors: active) {
    ::highlight(rr-match) {
      background: Mark;
      color: MarkText;
    }
  }
`;

export const listStyles = css([controlStyles, filterStyles, documentStyles].map(({ cssText }) => cssText));
