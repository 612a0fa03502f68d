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

/** @param of - The sentence, and a selector of the components that may show it. */
export function measure({ sentence, components }: { sentence: string; components: string }): void {
  const measured: Measured = { shift: 0 };
  Object.assign(globalThis, { measured });
  performance.setResourceTimingBufferSize(1000);

  // Looking for the sentence lays a page out before its style sheet is there. Nobody sees it move then.
  const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput && entry.startTime > firstPaint()) measured.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  function isShown() {
    const hosts = document.querySelectorAll(components);
    const roots = [document, ...[...hosts].flatMap(element => element.shadowRoot ?? [])];
    const texts = roots.flatMap(root => [...root.querySelectorAll('p, summary, button')]);
    return texts.some(
      text => text.textContent.includes(sentence) && text.checkVisibility({ visibilityProperty: true }),
    );
  }
  // What is laid out in one frame has been painted when the next one begins.
  const note = () => (measured.shownAt = performance.timeOrigin + performance.now());
  const poll = () => requestAnimationFrame(isShown() ? note : poll);
  poll();
}

/** What a page has loaded, and how much of it before the text was there. */
export interface Loaded {
  requests: number;
  bytes: number;
  requestsBefore: number;
  bytesBefore: number;
}

/** Runs inside each page and each frame at the end. A frame's own document is counted by its page. */
export function countLoaded(shownAt: number): Loaded {
  const entries = [
    ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]),
    ...(window === top ? (performance.getEntriesByType('navigation') as PerformanceResourceTiming[]) : []),
  ].filter(({ name }) => name.startsWith('http'));
  const before = entries.filter(({ responseEnd }) => performance.timeOrigin + responseEnd <= shownAt);
  const bytesOf = (some: PerformanceResourceTiming[]) =>
    some.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return {
    requests: entries.length,
    bytes: bytesOf(entries),
    requestsBefore: before.length,
    bytesBefore: bytesOf(before),
  };
}
