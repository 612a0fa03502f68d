/** What a reader can do in a list. Afterwards the keyboard goes on where it belongs. */
import { html, nothing } from 'lit';
import type { ResourcesContent } from '../content/resources-content.js';
import { loadFailed } from './failures.js';
import { focusChip, focusDocument } from './keep-focus.js';
import type { ListHost } from './list-host.js';
import type { ListStore } from './list-store.js';
import type { ListActions, Opened } from './region.js';
import type * as TakeAway from './take-away.js';

/** @param heading - Of the list. */
export function listActions(
  host: ListHost,
  store: ListStore,
  opened: Opened,
  heading: () => string,
  { change, expectWords }: Pick<ListActions, 'change' | 'expectWords'>,
): ListActions {
  const { root, msg } = host;
  const labels = (): ResourcesContent => store.view.results!.labels;

  /** Runs once the change is on screen; not at all where it fails or a newer one comes first. */
  const whenShown = async (isShown: Promise<boolean>, then: () => void): Promise<void> => {
    if (!(await isShown)) return;
    await host.drawn;
    then();
  };

  /** Draws what takes documents away, or that it could not be had: the next press tries again. */
  const whenHere = (
    renderOf: (takeAway: typeof TakeAway) => () => unknown,
    show: (render: () => unknown) => void,
  ): void =>
    void import('./take-away.js')
      .then(renderOf, (error: Error) => {
        const text = host.report(error) ? loadFailed(msg) : nothing;
        return () => html`<p part="note" role="status">${text}</p>`;
      })
      .then(render => {
        show(render);
        host.draw();
      });

  return {
    change,
    expectWords,
    toggleFilters() {
      opened.filters = !opened.filters;
      host.draw();
    },
    toggleGroup(facet) {
      const isOpen = opened.groups.has(facet);
      if (!opened.isBeside) opened.groups.clear(); // one at a time: the next one would be off the screen
      opened.groups[isOpen ? 'delete' : 'add'](facet);
      host.draw();
    },
    async showDocuments() {
      opened.filters = false;
      host.draw();
      await host.drawn;
      focusDocument(root, 0);
    },
    async showAllValues(facet, group) {
      const before = group?.querySelectorAll('input').length ?? 0;
      opened.showingAll.add(facet);
      host.draw();
      await host.drawn;
      group?.querySelectorAll('input')[before]?.focus();
    },
    toggleValue(facet, value) {
      opened.toggled.add(`${facet} ${value}`);
      const chosen = store.state.filters[facet];
      const values = chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value];
      void change({ filters: { [facet]: values } });
    },
    takeOff(filters, chip) {
      const item = chip.closest('li')!;
      const place = [...item.parentElement!.children].indexOf(item);
      return whenShown(change({ filters }), () => focusChip(root, place));
    },
    showMore: shown => whenShown(change({ page: store.state.page + 1 }), () => focusDocument(root, shown)),
    tryAgain: () => void change({ page: store.state.page }, 'replace'),
    openTakeAway: () =>
      whenHere(
        ({ renderTakeAway }) =>
          () =>
            renderTakeAway(store.view.results!, heading(), host),
        render => (opened.takeAway = render),
      ),
    openTools(resource) {
      const { documents } = opened;
      if (documents.delete(resource)) return host.draw();
      documents.set(resource, () => nothing);
      host.draw();
      whenHere(
        ({ toolsOf }) => toolsOf(resource, labels(), heading(), host),
        render => documents.has(resource) && documents.set(resource, render),
      );
    },
  };
}
