/** How far a page has jumped while it came. */

export interface Shifted {
  /** The sum of the layout shifts. */
  shift: number;
  /** The elements that have drawn, by their tags. */
  drawn: string[];
}

/** Runs before the page: sums up how far things have jumped, and notes which elements have drawn. */
export function observeShifts(): void {
  const shifted: Shifted = { shift: 0, drawn: [] };
  Object.assign(window, shifted);
  addEventListener('rr-load', ({ target }) =>
    (window as unknown as Shifted).drawn.push((target as Element).localName),
  );
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      (window as unknown as Shifted).shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
