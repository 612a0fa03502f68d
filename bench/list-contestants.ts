/**
 * The lists that the benchmark compares. Each shows the same of each document (title as a link, details,
 * description, editions), 50 a page, with a search of the same text and a filter by type where it can.
 * Two are completed to show as much as ours, the way their documentation tells and as fast as they can.
 *
 * What is in `inPage` and the `build` functions goes into the page as source: they know nothing else of this file.
 */
import type { Resource, ResourcesContent } from '../src/content/resources-content.ts';
import type { Bench } from './list-measure.ts';

declare const bench: Bench;
declare const dates: Intl.DateTimeFormat;
/* eslint-disable @typescript-eslint/no-explicit-any -- as the page has them */
declare const List: any, DataTable: any, Grid: any, html: any, Mark: any;

export interface Contestant {
  /** Files of the library by the path that the page asks for. */
  files: Record<string, string>;
  /**
   * While somebody types it marks the matches, finds words in any order, and counts by type, topic, language,
   * publisher and year what choosing would give. `npm run bench:list` begins by checking that.
   */
  showsAsMuch?: true;
  /** Written here rather than to be had: a second floor, of what is possible, and no peer that anybody could choose. */
  byHand?: true;
  head?: string;
  imports?: string;
  build: (app: HTMLElement, content: ResourcesContent) => void;
}

export const own = 'resource-list';
/** The same with its filters open while somebody types: what it shows then is what the completed peers show. */
export const ownOpen = 'resource-list, filters open';
export const floor = 'vanilla';

const resourceList: Contestant = {
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
    bench.showAllCounts = () => {
      for (const button of root.querySelectorAll<HTMLElement>('fieldset button')) button.click();
    };
    bench.filter = type => {
      const name = content.types[type || chosen]!;
      const labels = [...root.querySelectorAll('fieldset label')];
      const label = labels.find(({ children }) => children[1]!.textContent === name);
      chosen = type;
      label!.querySelector('input')!.click();
    };
    bench.counts = () => countsIn(root, 'fieldset label', content);
  },
};

export const contestants: Record<string, Contestant> = {
  [own]: resourceList,
  [ownOpen]: { ...resourceList, showsAsMuch: true },

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
      const list = listJs(
        app,
        content,
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

  // SearchPanes needs DataTables 2. What DataTables takes as usual (deferred rendering, search without delay) is left so.
  'DataTables with SearchPanes': {
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
  },

  'list.js, completed by hand': {
    showsAsMuch: true,
    byHand: true,
    files: { '/list.js': 'list.js/dist/list.min.js', '/mark.js': 'mark.js/dist/mark.min.js' },
    head: '<script src="/list.js"></script><script src="/mark.js"></script>',
    build(app, content) {
      app.innerHTML =
        '<input type="search" class="search"><form></form><ul class="list"></ul><ul class="pagination"></ul>';
      const [search, form, shown] = app.children as unknown as [
        HTMLInputElement,
        HTMLFormElement,
        HTMLElement,
      ];
      bench.watch(app);
      const rows = content.resources.map(each => ({
        each,
        text: textOf(each, content),
        facets: Object.values(facetsOf(each, content)),
      }));

      const names = Object.keys(facetsOf(content.resources[0]!, content));
      /** For each facet its values, each with where its count is shown. */
      const counters = names.map((name, facet) => {
        const fieldset = document.createElement('fieldset');
        fieldset.innerHTML = `<legend>${name}</legend>`;
        form.append(fieldset);
        return new Map(
          [...new Set(rows.flatMap(({ facets }) => facets[facet]!))].sort().map(value => {
            const label = document.createElement('label');
            label.innerHTML = '<input type="checkbox"><span></span> <span></span>';
            const [box, text, count] = label.children as unknown as [
              HTMLInputElement,
              HTMLElement,
              HTMLElement,
            ];
            box.value = text.textContent = value;
            box.name = name;
            fieldset.append(label);
            return [value, count] as const;
          }),
        );
      });

      const list = listJs(app, content, rows);
      const marker = new Mark(shown);
      let chosen: Set<string>[] = names.map(() => new Set());

      /** The facets that keep it from the result. */
      const missed = (facets: string[][]) =>
        chosen.flatMap((values, facet) =>
          values.size && !facets[facet]!.some(value => values.has(value)) ? [facet] : [],
        );
      const update = () => {
        highlight(marker, search.value);
        const counts = counters.map(() => new Map<string, number>());
        const add = (facet: number, values: string[]) => {
          for (const value of values) counts[facet]!.set(value, (counts[facet]!.get(value) ?? 0) + 1);
        };
        if (!list.filtered)
          for (const item of list.matchingItems)
            item.values().facets.forEach((values: string[], facet: number) => add(facet, values));
        else
          for (const item of list.items) {
            if (list.searched && !item.found) continue;
            const { facets } = item.values();
            const [first, ...others] = missed(facets);
            // Other values of the one facet that it misses would bring it in.
            if (first === undefined) facets.forEach((values: string[], facet: number) => add(facet, values));
            else if (!others.length) add(first, facets[first]);
          }
        counters.forEach((values, facet) => {
          for (const [value, element] of values) element.textContent = String(counts[facet]!.get(value) ?? 0);
        });
      };
      list.on('updated', update);
      update();
      form.onchange = () => {
        const data = new FormData(form);
        chosen = names.map(name => new Set(data.getAll(name) as string[]));
        if (chosen.some(({ size }) => size)) list.filter((item: any) => !missed(item.values().facets).length);
        else list.filter();
      };

      let type = '';
      bench.filter = next => {
        const value = content.types[next || type]!;
        type = next;
        form.querySelector<HTMLElement>(`[value="${value}"]`)!.click();
      };
      bench.counts = () => countsIn(form, 'label', content);
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

/** What all but ours need (the item, the text that is searched, the filters), and what reads the counts of all. */
const inPage = [textOf, itemHtml, listJs, typeSelect, choose, facetsOf, highlight, countsIn];

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

/** @param rows - Each with the document and the text to search. */
function listJs(app: HTMLElement, content: ResourcesContent, rows: { each: Resource; text: string }[]): any {
  const options = {
    page: 50,
    pagination: true,
    valueNames: ['text'],
    searchColumns: ['text'],
    item: ({ each }: { each: Resource }) => `<li class="item">${itemHtml(each, content)}</li>`,
  };
  return new List(app, options, rows);
}

function typeSelect({ types }: ResourcesContent): string {
  const options = Object.entries(types).map(([id, name]) => `<option value="${id}">${name}</option>`);
  return `<select><option value="">All</option>${options.join('')}</select>`;
}

function choose(select: HTMLSelectElement, type: string): void {
  select.value = type;
  select.dispatchEvent(new Event('change'));
}

/** What a document can be chosen by. */
function facetsOf(each: Resource, { publishers, types, topics }: ResourcesContent): Record<string, string[]> {
  return {
    Type: [types[each.type]!],
    Topic: each.topics.map(id => topics[id]!),
    Language: each.editions.map(({ language }) => language),
    Publisher: each.publishers.map(id => publishers[id]!.name),
    Year: [each.date!.slice(0, 4)],
  };
}

/** With mark.js, which is what the documentation of DataTables tells to take. */
function highlight(marker: any, words: string): void {
  marker.unmark({ done: () => marker.mark(words) });
}

/** The counts above 0 beside types and topics, as they show. `selector` finds what holds a name and its count. */
function countsIn(
  region: ParentNode,
  selector: string,
  { types, topics }: ResourcesContent,
): Record<string, number> {
  const names = [...Object.values(types), ...Object.values(topics)];
  return Object.fromEntries(
    [...region.querySelectorAll(selector)].flatMap(row => {
      const [name, count] = [...row.querySelectorAll('span')].map(({ textContent }) => textContent);
      const n = parseInt(count!.replace(/,/g, ''), 10);
      return names.includes(name!) && n ? [[name, n]] : [];
    }),
  ) as Record<string, number>;
}
