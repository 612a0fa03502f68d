/** How many documents a screen shows when the list begins at its top: so many are drawn at each key. */
import { whenIdle } from '../base/when-idle.js';
import { screenful } from './shown-count.js';

export class Screen {
  count = screenful;
  readonly #items: () => Element[];
  #willMeasure = false;

  /** @param items - Those on the page. */
  constructor(items: () => Element[]) {
    this.#items = items;
  }

  /** Once the page has been laid out: to measure before that would lay out all of a long page, for each of its lists. */
  measureLater(): void {
    if (this.#willMeasure) return;
    this.#willMeasure = true;
    whenIdle(() => {
      this.#willMeasure = false;
      const items = this.#items();
      const end = innerHeight + (items[0]?.getBoundingClientRect().top ?? 0);
      const below = items.findIndex(item => item.getBoundingClientRect().top > end);
      this.count = below < 0 ? screenful : below;
    });
  }
}
