/** Buttons, fields and what opens: how they look in every tool of a list. */
import { css } from '../base/css.js';

/*
 * Nothing has a ground that could differ from the page's: each tint is the page's own colour of text, thinned. And nothing
 * floats: what opens takes room below what opens it, so it covers nothing, and a frame grows with it.
 */
export const controlStyles = css`
  :host {
    --_accent: var(--rr-accent-color, currentColor);
    --_muted: var(--rr-muted-color, color-mix(in srgb, currentColor 78%, transparent));
    --_edge: var(--rr-control-line-color, color-mix(in srgb, currentColor 66%, transparent));
    --_tint: var(--rr-surface-color, color-mix(in srgb, currentColor 6%, transparent));
    --_button: var(--rr-button-color, var(--_accent));
    --_ground: var(--rr-button-background, transparent);
    --_small: 0.875em;
    --_control: var(--rr-control-size, 2.75em);
    --_radius: var(--rr-radius, 0.25em);
  }
  :focus-visible {
    outline: var(--rr-focus-ring, revert);
  }
  button,
  input[type='search'],
  select {
    box-sizing: border-box;
    min-block-size: var(--_control);
    margin: 0;
    border: 1px solid;
    border-color: var(--_edge);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  button {
    padding: 0.25em 1em;
    background: var(--_ground);
    color: var(--_button);
    line-height: 1.25;
    cursor: pointer;
  }
  .main-button {
    border-color: var(--_accent);
    background-color: var(--rr-main-button-background, var(--_ground));
    color: var(--rr-main-button-color, var(--_button));
    font-weight: 600;
  }
  .quiet {
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--rr-link-color, var(--_accent));
    text-align: start;
  }
  .row .quiet,
  .quiet:hover {
    text-decoration: underline;
  }
  .row .quiet {
    min-block-size: 2.1em;
  }
  button:hover,
  summary:hover {
    background-image: linear-gradient(var(--_tint), var(--_tint));
  }
  .panel {
    padding: var(--_space);
    border: 1px solid transparent; /* seen in forced colours */
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) / 2) calc(var(--_space) * 0.75);
  }
  .panel > * + * {
    margin-block-start: 0.5em;
  }
  summary,
  [aria-expanded] {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) / 2);
    cursor: pointer;
  }
  summary {
    min-block-size: var(--_control);
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after,
  [aria-expanded]::after {
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.25em;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    content: '';
    transform: translateY(-25%) rotate(45deg);
  }
  [open] > summary::after,
  [aria-expanded='true']::after {
    transform: translateY(25%) rotate(225deg);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
