/**
 * The lists that the benchmark compares. Each shows the same of each document (title as a link, details,
 * description, editions), 50 a page, with a search of the same text and a filter by type where it can.
 *
 * What is in `inPage` and the `build` functions goes into the page as source: they know nothing else of this file.
 */
import type { Resource, ResourcesContent } from '../src/content/resources-content.ts';
import type { Bench } from './list-measure.ts';

declare const bench: Bench;
declare const dates: Intl.DateTimeFormat;
/* eslint-disable @typescript-eslint/no-explicit-any -- as the page has them */
declare const List: any, DataTable: any, Grid: any, html: any;

export interface Contestant {
  /** Files of the library by the path that the page asks for. */
  files: Record<string, string>;
  head?: string;
  imports?: string;
  build: (app: HTMLElement, content: ResourcesContent) => void;
}

export const own = 'resource-list';
export const floor = 'vanilla';

export const contestants: Record<string, Contestant> = {
  [own]: {
    files: {},
    imports: `import '/v1/widgets.js';`,
    build(app, content) {
      const list = document.createElement('resource-list') as HTMLElement & { content: unknown };
      list.content = content;
      app.append(list);
      const root = list.shadowRoot!;
      bench.watch(root);
      const toggleFilters = () => root.querySelector<HTMLElement>('[part=filters-button]')?.click();
      let chosen = '';

      // Only an index can count: when the filters show, it is there.
      bench.ready = async () => {
        let open = false;
        while (!root.querySelector('fieldset')) {
          if (!open && root.querySelector('[part=filters-button]')) {
            toggleFilters();
            open = true;
          }
          await new Promise(resolve => setTimeout(resolve, 5));
        }
      };
      bench.openFilters = open => {
        if (open !== Boolean(root.querySelector('fieldset'))) toggleFilters();
      };
      bench.filter = type => {
        const name = content.types[type || chosen]!;
        const labels = [...root.querySelectorAll('fieldset label')];
        const label = labels.find(({ children }) => children[1]!.textContent === name);
        chosen = type;
        label!.querySelector('input')!.click();
      };
    },
  },

  [floor]: {
    files: {},
    build(app, content) {
      app.innerHTML = `<input type="search">${typeSelect(content)}<p></p><ul></ul><button>Show more</button>`;
      const [search, select, count, list, more] = app.children as unknown as [
        HTMLInputElement,
        HTMLSelectElement,
        HTMLElement,
        HTMLElement,
        HTMLElement,
      ];
      let pages = 1;
      const draw = () => {
        const words = search.value.toLowerCase();
        const found = content.resources.filter(
          each =>
            (!select.value || each.type === select.value) &&
            (!words || textOf(each, content).toLowerCase().includes(words)),
        );
        count.textContent = `${Math.min(50 * pages, found.length)} of ${found.length} documents`;
        list.innerHTML = found
          .slice(0, 50 * pages)
          .map(each => `<li class="item">${itemHtml(each, content)}</li>`)
          .join('');
        more.hidden = found.length <= 50 * pages;
      };
      more.onclick = () => {
        pages++;
        draw();
      };
      search.oninput = select.onchange = () => {
        pages = 1;
        draw();
      };
      bench.watch(app);
      bench.filter = type => choose(select, type);
      draw();
    },
  },

  'list.js': {
    files: { '/list.js': 'list.js/dist/list.min.js' },
    head: '<script src="/list.js"></script>',
    build(app, content) {
      app.innerHTML = `<input type="search" class="search">${typeSelect(content)}<ul class="list"></ul><ul class="pagination"></ul>`;
      bench.watch(app);
      const list = new List(
        app,
        {
          page: 50,
          pagination: true,
          valueNames: ['text'],
          searchColumns: ['text'],
          item: ({ each }: { each: Resource }) => `<li class="item">${itemHtml(each, content)}</li>`,
        },
        content.resources.map(each => ({ each, text: textOf(each, content) })),
      );
      const select = app.querySelector('select')!;
      select.onchange = () => {
        if (select.value) list.filter((item: any) => item.values().each.type === select.value);
        else list.filter();
      };
      bench.filter = type => choose(select, type);
    },
  },

  DataTables: {
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
              kind === 'display'
                ? `<div class="item">${itemHtml(each, content)}</div>`
                : textOf(each, content),
          },
          { data: 'type', visible: false, searchable: true },
        ],
      });
      const select = app.querySelector('select')!;
      select.onchange = () => table.column(1).search(select.value, { exact: true }).draw();
      bench.filter = type => choose(select, type);
    },
  },

  // It has no filters beside its search.
  'Grid.js': {
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
  },
};

/** What all but ours need: the item, the text that is searched, the filter. */
const inPage = [textOf, itemHtml, typeSelect, choose];

export function pageOf({ head = '', imports = '', build }: Contestant, data: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
${head}
<div id="app"></div>
<script type="module">
${imports}
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
${inPage.join('\n')}
const list = { ${build} };
const content = await (await fetch('${data}')).json();
setTimeout(() => {
  bench.handedAt = performance.now();
  list.build(document.getElementById('app'), content);
});
</script>
</html>
`;
}

function textOf(each: Resource, { publishers, types, topics }: ResourcesContent): string {
  return [
    each.title,
    ...Object.values(each.otherTitles ?? {}),
    each.description,
    each.symbol,
    ...each.publishers.map(id => publishers[id]!.name),
    types[each.type],
    ...each.topics.map(id => topics[id]),
  ].join(' ');
}

function itemHtml(each: Resource, { publishers, types }: ResourcesContent): string {
  const safe = (text = '') => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
  const { title, titleLanguage = 'en', date, symbol, description, editions } = each;
  const details = [
    ...each.publishers.map(id => safe(publishers[id]!.name)),
    `<time datetime="${date}">${dates.format(new Date(date!))}</time>`,
    types[each.type],
    symbol && `<bdi>${safe(symbol)}</bdi>`,
  ];
  const links = editions.map(
    ({ language, urls, format, size, pages }) =>
      `<li><a href="${safe(urls[0])}" hreflang="${language}"><span lang="${language}">${language}</span> <bdi>(${format}, ${size!.value} MB, ${pages} pages)</bdi></a></li>`,
  );
  return `<h3><a href="${safe(editions[0]!.urls[0])}" lang="${titleLanguage}">${safe(title)}</a></h3>
<p>${details.filter(Boolean).join(' · ')}</p><p>${safe(description)}</p><ul>${links.join('')}</ul>`;
}

function typeSelect({ types }: ResourcesContent): string {
  const options = Object.entries(types).map(([id, name]) => `<option value="${id}">${name}</option>`);
  return `<select><option value="">All</option>${options.join('')}</select>`;
}

function choose(select: HTMLSelectElement, type: string): void {
  select.value = type;
  select.dispatchEvent(new Event('change'));
}
