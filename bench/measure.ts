/**
 * Runs inside each page, before anything of its own: notes when a sentence is on screen, and how far
 * the page jumped. The same for all forms, in light DOM, in shadow DOM and in a frame.
 */
export interface Measured {
  /** Milliseconds since 1970, so that a frame's clock and its page's can be compared. */
  shownAt?: number;
  /** Sum of layout shifts that no reader caused. */
  shift: number;
}

export function measure(sentence: string): void {
  const measured: Measured = { shift: 0 };
  Object.assign(globalThis, { measured });

  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) measured.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  function isShown() {
    const elements = document.querySelectorAll('return-reintegration-overview, resource-list');
    const roots = [document, ...[...elements].flatMap(element => element.shadowRoot ?? [])];
    const paragraphs = roots.flatMap(root => [...root.querySelectorAll('p')]);
    const found = paragraphs.find(({ textContent }) => textContent.includes(sentence));
    return Boolean(found?.getBoundingClientRect().height);
  }
  // What is laid out in one frame has been painted when the next one begins.
  const note = () => (measured.shownAt = performance.timeOrigin + performance.now());
  const poll = () => requestAnimationFrame(isShown() ? note : poll);
  poll();
}
