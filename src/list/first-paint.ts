/** How a list comes on screen: first what the publisher has ordered, then what a reader can do with it. */
import type { ResourcesContent } from '../content/resources-content.js';
import type { ListOptions } from './list-host.js';
import type { Facet } from './list-state.js';
import { screenful } from './shown-count.js';

/** Each of these changes which documents there are. The facets are named here, for their table comes with the tools. */
const presets = [
  ...(['type', 'topic', 'language', 'publisher', 'year'] satisfies Facet[]),
  ...(['feed', 'feedOnly', 'searchEndpoint'] as const),
];

/** Whether the list is right as the publisher has ordered it, the newest first. Else the tools come before the first paint. */
export const isRightWithoutTools = (options: ListOptions, { resources }: ResourcesContent): boolean =>
  !presets.some(preset => options[preset]) &&
  options.sort === 'newest' &&
  options.urlState === null &&
  resources.every((each, i) => !i || (resources[i - 1]?.date ?? '') >= (each?.date ?? '')) &&
  !!resources[0]; // the words for an empty list come with the tools

/** Draws one screen of documents at once and the rest two frames later. Until then the old documents stay below. */
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
