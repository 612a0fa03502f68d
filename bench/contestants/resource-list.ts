/** Our own list. */
import type { Contestant } from './contestant.ts';
import { countsIn } from './in-page.ts';
import type { Bench } from '../list-measure.ts';

declare const bench: Bench;

export const resourceList: Contestant = {
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
