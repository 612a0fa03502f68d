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
    /** Type and topic, which the peers have, too. The others stay closed. */
    const isCompared = (group: Element) => /^(Type|Topic)/.test(group.textContent.trim());
    const groups = () => [...root.querySelectorAll<HTMLDetailsElement>('[part=facet]')];
    let chosen = '';

    // Only an index can count: when the filters show, it is there.
    bench.ready = async () => {
      while (!groups().length) await new Promise(resolve => setTimeout(resolve, 5));
    };
    bench.openFilters = open => {
      for (const group of groups())
        if (group.open !== (open && isCompared(group))) group.querySelector('summary')!.click();
    };
    bench.showAllCounts = () => {
      for (const button of root.querySelectorAll<HTMLElement>('[part=facet] button')) button.click();
    };
    bench.filter = type => {
      const name = content.types[type || chosen]!;
      const labels = [...root.querySelectorAll('[part=facet] label')];
      const label = labels.find(({ children }) => children[1]!.textContent === name);
      chosen = type;
      label!.querySelector('input')!.click();
    };
    bench.counts = () => countsIn(root, '[part=facet] label', content);
  },
};
