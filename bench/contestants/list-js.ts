/** list.js, bare and completed by hand. */
import type { Contestant } from './contestant.ts';
import { choose, countsIn, facetsOf, highlight, listJs, textOf, typeSelect } from './in-page.ts';
import type { Bench } from '../list-measure.ts';

declare const bench: Bench;
/* eslint-disable @typescript-eslint/no-explicit-any -- the libraries bring no types into the page */
declare const Mark: any;

export const listJsBare: Contestant = {
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
};

export const listJsCompleted: Contestant = {
  showsAsMuch: true,
  byHand: true,
  files: { '/list.js': 'list.js/dist/list.min.js', '/mark.js': 'mark.js/dist/mark.min.js' },
  head: '<script src="/list.js"></script><script src="/mark.js"></script>',
  build(app, content) {
    app.innerHTML =
      '<input type="search" class="search"><form></form><ul class="list"></ul><ul class="pagination"></ul>';
    const [search, form, shown] = app.children as unknown as [HTMLInputElement, HTMLFormElement, HTMLElement];
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
};
