/** The floor: a list written by hand that does the least. */
import type { Contestant } from './contestant.ts';
import { choose, itemHtml, textOf, typeSelect } from './in-page.ts';
import type { Bench } from '../list-measure.ts';

declare const bench: Bench;

export const vanilla: Contestant = {
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
};
