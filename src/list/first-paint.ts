/** How a list comes on screen: first what the publisher has ordered, then what a reader can do with it. */
import type { ResourcesContent } from '../content/resources-content.js';
import type { ListOptions } from './list-host.js';
import { screenful } from './shown-count.js';

/** Whether the list is right as the publisher has ordered it, the newest first. Else the tools come before the first paint. */
export function isRightWithoutTools(options: ListOptions, { resources }: ResourcesContent): boolean {
  const { type, topic, language, publisher, year, sort, urlState, feed, feedOnly, searchEndpoint } = options;
  const isFiltered = type || topic || language || publisher || year; // named here: the facets come with the tools
  const isChosen = isFiltered || sort !== 'newest' || urlState !== null;
  const isElsewhere = feed || feedOnly || searchEndpoint;
  const isOrdered = resources.every((each, i) => !i || (resources[i - 1]?.date ?? '') >= (each?.date ?? ''));
  // The words for an empty list come with the tools.
  return !isChosen && !isElsewhere && isOrdered && resources.length > 0;
}

/** Draws in two steps: what a screen shows at once, the rest two frames later. Until then there stands what stood there. */
export class TwoSteps {
  /** How many documents the next drawing draws. */
  count = screenful;
  readonly #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** With a number, so many documents at once. */
  draw(first = this.count): void {
    this.count = first;
    this.#requestUpdate();
  }

  /** To be called after a drawing. */
  drawRest(): void {
    if (this.count === Infinity) return;
    this.count = Infinity;
    if (document.hidden)
      this.#requestUpdate(); // nothing is painted: there is no frame to wait for
    else requestAnimationFrame(() => requestAnimationFrame(this.#requestUpdate));
  }
}
