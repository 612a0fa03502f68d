/** Headings that fit into the outline of the page. */
import { html, nothing } from 'lit';
import { css } from './css.js';
import type { TemplateResult } from 'lit';

export const headingStyles = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 1em 0.5em;
    line-height: 1.25;
  }
`;

/** What a heading depends on. */
export interface HeadingHost {
  readonly headingLevel: number | 'auto';
}

/** Whether it is a number from 1 to 6, also as text. */
export const isLevel = (level: unknown): boolean => /^[1-6]$/.test(level as string);

/** The words of the heading that the page has put in place of the element's own. */
export const headingByPage = (element: Element): string | undefined =>
  element.querySelector(':scope > [slot=heading]')?.textContent.trim();

/** The element's own heading; the page may put its own in place of it, or leave it out. */
export const renderMainHeading = (element: HeadingHost & { readonly noHeading: boolean }, title: string) =>
  element.noHeading
    ? nothing
    : html`<slot name="heading">${renderHeading(element, title, 0, 'heading')}</slot>`;

/** A heading so many levels below the element's own. Level 6 is the deepest there is. */
export function renderHeading(
  element: HeadingHost,
  content: unknown,
  below: number,
  part: string | typeof nothing = nothing,
): TemplateResult {
  switch (Math.min((element.headingLevel as number) + below, 6)) {
    case 1:
      return html`<h1 part=${part}>${content}</h1>`;
    case 3:
      return html`<h3 part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part}>${content}</h5>`;
    case 6:
      return html`<h6 part=${part}>${content}</h6>`;
    default: // also where a level that is none could not be settled (heading-level.ts)
      return html`<h2 part=${part}>${content}</h2>`;
  }
}
