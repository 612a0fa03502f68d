/** DataTables, bare and with SearchPanes. */
import type { Resource } from '../../src/content/resources-content.ts';
import type { Contestant } from './contestant.ts';
import { choose, countsIn, facetsOf, highlight, itemHtml, textOf, typeSelect } from './in-page.ts';
import type { Bench } from '../list-measure.ts';

declare const bench: Bench;
/* eslint-disable @typescript-eslint/no-explicit-any -- the libraries bring no types into the page */
declare const DataTable: any, Mark: any;

export const dataTables: Contestant = {
  files: { '/datatables.js': 'datatables.net/js/dataTables.min.mjs' },
  imports: `import DataTable from '/datatables.js';`,
  build(app, content) {
    app.innerHTML = `${typeSelect(content)}<table></table>`;
    bench.watch(app);
    const table = new DataTable(app.querySelector('table'), {
      data: content.resources,
      pageLength: 50,
      order: [],
      columns: [
        {
          title: 'Documents',
          data: null,
          render: (_: unknown, kind: string, each: Resource) =>
            kind === 'display' ? `<div class="item">${itemHtml(each, content)}</div>` : textOf(each, content),
        },
        { data: 'type', visible: false, searchable: true },
      ],
    });
    const select = app.querySelector('select')!;
    select.onchange = () => table.column(1).search(select.value, { exact: true }).draw();
    bench.filter = type => choose(select, type);
  },
};

// SearchPanes needs DataTables 2. What DataTables takes as usual (deferred rendering, search without delay) is left so.
export const dataTablesWithSearchPanes: Contestant = {
  showsAsMuch: true,
  files: {
    '/jquery.js': 'jquery/dist/jquery.min.js',
    '/datatables-2.js': 'datatables.net-2/js/dataTables.min.js',
    '/select.js': 'datatables.net-select/js/dataTables.select.min.js',
    '/searchpanes.js': 'datatables.net-searchpanes/js/dataTables.searchPanes.min.js',
    '/mark.js': 'mark.js/dist/mark.min.js',
  },
  head: `<script src="/jquery.js"></script>
<script src="/datatables-2.js"></script>
<script src="/select.js"></script>
<script src="/searchpanes.js"></script>
<script src="/mark.js"></script>
<style>
.dtsp-searchPanes, .dtsp-nameCont { display: flex }
.dtsp-searchPane { flex: 1; min-width: 0 }
.dtsp-searchPane table { width: 100% !important }
.dtsp-name { flex: 1 }
</style>`,
  build(app, content) {
    app.innerHTML = '<table></table>';
    bench.watch(app);
    const rows = content.resources.map(each => ({
      each,
      text: textOf(each, content),
      facets: facetsOf(each, content),
    }));
    const table = new DataTable(app.querySelector('table'), {
      data: rows,
      pageLength: 50,
      order: [],
      layout: {
        // cascadePanes would take away what counts 0, and takes longer. Ours has no search within a filter, either.
        top1: {
          searchPanes: {
            viewTotal: true,
            columns: [1, 2, 3, 4, 5],
            layout: 'columns-5',
            controls: false,
            collapse: false,
          },
        },
      },
      columns: [
        {
          title: 'Documents',
          data: 'text',
          render: (text: string, kind: string, { each }: { each: Resource }) =>
            kind === 'display' ? `<div class="item">${itemHtml(each, content)}</div>` : text,
        },
        ...Object.keys(rows[0]!.facets).map(facet => ({
          title: facet,
          data: `facets.${facet}`,
          type: 'string',
          visible: false,
          searchable: false,
          searchPanes: { show: true, orthogonal: 'sp' }, // an array: each of its values is one to choose
        })),
      ],
    });

    const marker = new Mark(table.table().body());
    let marking = false;
    // SearchPanes draws several times for one key. Once they are all done is enough.
    table.on('draw', () => {
      if (!marking)
        queueMicrotask(() => {
          marking = false;
          highlight(marker, table.search());
        });
      marking = true;
    });

    let chosen = '';
    bench.filter = type => {
      const name = content.types[type || chosen];
      chosen = type;
      const shown = [...app.querySelectorAll<HTMLElement>('.dtsp-name')];
      shown.find(({ textContent }) => textContent === name)!.click();
    };
    bench.counts = () => countsIn(app, '.dtsp-nameCont', content);
  },
};
