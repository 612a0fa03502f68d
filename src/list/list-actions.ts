/** What a reader can do in a list. Afterwards the keyboard goes on where it belongs. */
import type { ResourcesContent } from '../content/resources-content.js';
import { focusChip, focusDocument } from './keep-focus.js';
import type { ListHost } from './list-host.js';
import type { ListStore } from './list-store.js';
import type { ListActions, Opened } from './region.js';
import { visibleLimit } from './shown-count.js';
import { takenCount } from './taken-count.js';

/** @param heading - Of the list. */
export function listActions(
  host: ListHost,
  store: ListStore,
  opened: Opened,
  heading: () => string,
  change: ListActions['change'],
): ListActions {
  const { root, msg } = host;
  const labels = (): ResourcesContent => store.view.results!.labels;

  /** Runs once the change is on screen; not at all where it fails or a newer one comes first. */
  const whenShown = async (isShown: Promise<boolean>, then: () => void): Promise<void> => {
    if (!(await isShown)) return;
    await host.drawn;
    then();
  };

  /** What to say where something could not be had. The next press tries again. */
  const failed = (error: unknown): string =>
    host.report(error as Error)
      ? msg('This content could not be loaded right now.', { id: 'load-failed' })
      : '';

  return {
    change,
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
      opened.facets.add(facet);
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
    async takeAll(how) {
      const results = store.view.results!;
      try {
        if (results.here < takenCount(results, visibleLimit(Infinity, host.options))) {
          opened.taking = 'loading';
          host.draw();
        }
        const { takeAll } = await import('./take-away.js');
        await takeAll(how, results, heading(), host);
        opened.taking = undefined;
      } catch (error) {
        opened.taking = host.report(error as Error) ? 'failed' : undefined;
      }
      host.draw();
    },
    openTools(resource) {
      if (opened.documents.delete(resource)) return host.draw();
      opened.documents.set(resource, undefined);
      host.draw();
      void import('./take-away.js').then(({ citationOf }) => {
        if (!opened.documents.has(resource)) return;
        opened.documents.set(resource, citationOf(resource, labels(), host));
        host.draw();
      }, host.report);
    },
    async cite(resource) {
      try {
        const { citationOf, copy } = await import('./take-away.js');
        return await copy(citationOf(resource, labels(), host), msg);
      } catch (error) {
        return failed(error);
      }
    },
    async copyLink(resource) {
      try {
        const { addressOf, copy } = await import('./take-away.js');
        return await copy(addressOf(resource, host), msg);
      } catch (error) {
        return failed(error);
      }
    },
    async save(format, resource) {
      try {
        const { save } = await import('./take-away.js');
        await save(format, { ...labels(), resources: [resource] }, heading(), host);
        return '';
      } catch (error) {
        return failed(error);
      }
    },
  };
}
