/** Links to our pages and frames of them become what they lead to: those that are there, and those that come later. */
const possible = 'a[href],iframe[src]';

/** Elements that may have been closed never, or too early by a paragraph: nothing stands behind them. */
const last = ':is(return-reintegration-overview,resource-list,territory-footnote):last-child';
const damaged = `${last}:not(:empty),p>${last}`;

/** @param base - Address of the script's own folder: what leads elsewhere is none of our business. */
export function watchForms(base: string): void {
  const look = (...places: ParentNode[]) => {
    const forms = places
      .flatMap(
        place => [place, ...place.querySelectorAll(possible)] as (HTMLAnchorElement | HTMLIFrameElement)[],
      )
      .filter(
        form => form.matches?.(possible) && String('src' in form ? form.src : form.href).startsWith(base),
      );
    if (forms.length) void import('./adopt.js').then(({ adopt }) => adopt(forms, base));
  };
  const watch = () => {
    look(document);
    new MutationObserver(records =>
      look(...records.flatMap(({ addedNodes }) => [...addedNodes].filter(node => node instanceof Element))),
    ).observe(document, { childList: true, subtree: true });
  };
  const start = () => {
    const elements = [...document.querySelectorAll(damaged)].filter(element => !element.nextSibling);
    if (!elements.length) return watch();
    // First of all: a link that goes back into an element is its fallback.
    void import('./mend.js')
      .then(({ mend }) => elements.forEach(element => mend(element, base)))
      .finally(watch);
  };
  // What else stands in a link's block is known when the page is there.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
