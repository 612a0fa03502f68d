/** The elements paint first. The page's links, frames and damaged markup have their turn after that. */
import type { views } from '../content/views.js';

type Views = typeof views;

/** A selector. Spelled out, because reading the table would cost every page bytes before its first paint. The type keeps it true. */
export const elements: `${Views['overview']['tag']},${Views['resources']['tag']},${Views['footnote']['tag']}` =
  'return-reintegration-overview,resource-list,territory-footnote';

/** Milliseconds. An element that has shown nothing by then is not waited for. */
const paintTimeout = 3000;

/** Where nothing stands behind an element, it may have swallowed the rest of the page, or lost its fallback (`repair-markup.ts`). */
const mayBeDamaged = ({ nextSibling, firstChild, parentElement }: Element) =>
  !nextSibling && (firstChild || parentElement?.localName === 'p');

/**
 * Resolves when the page has been read and one of our elements has painted; at once where none is there, or one may be damaged.
 *
 * @returns Those that may be damaged: what a script adds later is as its author meant it.
 */
export function afterFirstPaint(): Promise<Element[]> {
  return new Promise(resolve => {
    const start = () => {
      const all = [...document.querySelectorAll(elements)];
      const damaged = all.filter(mayBeDamaged);
      if (!all.length || damaged.length) return resolve(damaged);
      addEventListener('rr-load', () => resolve([]));
      setTimeout(resolve, paintTimeout, []);
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
    else start();
  });
}
