/** Grid.js. */
import type { Resource } from '../../src/content/resources-content.ts';
import type { Contestant } from './contestant.ts';
import { itemHtml, textOf } from './in-page.ts';
import type { Bench } from '../list-measure.ts';

declare const bench: Bench;
/* eslint-disable @typescript-eslint/no-explicit-any -- the libraries bring no types into the page */
declare const Grid: any, html: any;

// It has no filters beside its search.
export const gridJs: Contestant = {
  files: { '/grid.js': 'gridjs/dist/gridjs.module.js' },
  imports: `import { Grid, html } from '/grid.js';`,
  build(app, content) {
    bench.watch(app);
    new Grid({
      data: content.resources,
      columns: [
        {
          id: 'text',
          name: 'Documents',
          data: (each: Resource) => textOf(each, content),
          formatter: (_: unknown, row: any) =>
            html(`<div class="item">${itemHtml(row.cells[1].data, content)}</div>`),
        },
        { id: 'each', data: (each: Resource) => each, hidden: true },
      ],
      search: { selector: (cell: unknown, _: number, column: number) => (column ? '' : cell) },
      pagination: { limit: 50 },
      processingThrottleMs: 0,
    }).render(app);
  },
};
