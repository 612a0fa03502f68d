/** Our own list. */
import type { Contestant } from './contestant.ts';
import { countsIn } from './in-page.ts';
import type { Bench } from '../list-measure.ts';

declare const bench: Bench;

export const resourceList: Contestant = {
  files: {},
  imports: `import '/v1/widgets.js';`,
  build(app, content) {
    const list = document.createElement('resource-list') as HTMLElement & {
      content: unknown;
      setState: (change: { words: string }) => Promise<void>;
    };
    list.content = content;
    app.append(list);
    const root = list.shadowRoot!;
    bench.watch(root);
    /** Type and topic, which the peers have, too. The others stay closed. */
    const isCompared = (group: Element) => /^(Type|Topic)/.test(group.textContent.trim());
    const groups = () => [...root.querySelectorAll<HTMLDetailsElement>('[part=facet]')];
    let chosen = '';

    // Only an index can count, and only what finds words can say which match best.
    bench.ready = async () => {
      const until = async (isSo: () => boolean) => {
        while (!isSo()) await new Promise(resolve => setTimeout(resolve, 5));
      };
      const isRanked = () => Boolean(root.querySelector('option[value=relevance]'));
      await until(() => groups().length > 0);
      await list.setState({ words: 'a' });
      await until(isRanked);
      await list.setState({ words: '' });
      await until(() => !isRanked());
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
