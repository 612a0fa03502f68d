/** Knows whether the filters stand beside the list. The style sheet alone says from which width on: it hides their button. */
import { firstGroups } from './filters.js';
import { elementOf } from './list-host.js';
import type { ListHost } from './list-host.js';
import type { Facet } from './list-state.js';
import type { Opened } from './region.js';

export class FiltersBeside {
  readonly #host: ListHost;
  readonly #opened: Opened;
  #isMeasured = false;
  /** Groups that were opened and may still have to close, the last one first. */
  #mayClose: Facet[] = [];
  /** A list in a tab that opens later has no width before. */
  readonly #visible = new IntersectionObserver(() => this.#measure());
  readonly #measureLater = () => requestAnimationFrame(() => this.#measure());

  constructor(host: ListHost, opened: Opened) {
    this.#host = host;
    this.#opened = opened;
  }

  connect(): void {
    this.#visible.observe(elementOf(this.#host.root));
    addEventListener('resize', this.#measureLater);
  }

  disconnect(): void {
    this.#visible.disconnect();
    removeEventListener('resize', this.#measureLater);
  }

  /** Call it after each drawing: the button comes with the first, the groups when their counts are there. */
  drawn(): void {
    if (!this.#isMeasured) this.#measureLater();
    else if (this.#mayClose.length && this.#host.root.querySelector('[part=facet][open]')) this.#fit();
  }

  #measure(): void {
    const button = this.#host.root.querySelector('[part=filters-button]');
    if (!button || !elementOf(this.#host.root).clientWidth) return; // not on screen
    this.#isMeasured = true;
    const isBeside = !button.getClientRects().length;
    if (isBeside === this.#opened.isBeside) return;
    this.#opened.isBeside = isBeside;
    this.#mayClose = isBeside ? [...firstGroups] : [];
    this.#opened.groups = new Set(this.#mayClose);
    this.#host.draw();
  }

  /** Leaves open only what ends above the end of the list: nothing below it shall move. */
  #fit(): void {
    const endOf = (part: string) =>
      this.#host.root.querySelector(`[part=${part}]`)?.getBoundingClientRect().bottom ?? 0;
    if (endOf('filters') <= endOf('footer')) {
      this.#mayClose = [];
      return;
    }
    this.#opened.groups.delete(this.#mayClose.pop()!);
    this.#host.draw();
  }
}
