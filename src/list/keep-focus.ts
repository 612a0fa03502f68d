/** Where the keyboard goes on when a drawing has taken away, or brought, what it belongs to. */

const firstControl = (root: ParentNode) =>
  root.querySelector<HTMLElement>('[part=toolbar] :is(input,button,select)');

/** Call it before a drawing; it returns what to call after it: a reader whose control is gone goes on at the nearest that is left. */
export function keepFocus(root: ShadowRoot | HTMLElement): () => void {
  const page = root.getRootNode() as Document | ShadowRoot; // itself, but on the publisher's own pages
  const focused = page.activeElement;
  if (!focused || !root.contains(focused)) return () => {};
  // The control was among the tools of one document: their button is nearer than the toolbar.
  const opener = focused
    .closest('[part=cite]')
    ?.parentElement!.querySelector<HTMLElement>('[part=cite-button]');
  return () => {
    if (focused.isConnected || root.contains(page.activeElement)) return;
    (opener?.isConnected ? opener : firstControl(root))?.focus();
  };
}

/** The first document that "Show more" has brought. */
export function focusDocument(root: ParentNode, index: number): void {
  const item = root.querySelectorAll<HTMLElement>('[part=item]')[index];
  const link = item?.querySelector('a');
  if (item && !link) item.tabIndex = -1;
  (link ?? item)?.focus();
}

/** The neighbour of a chip that is gone. */
export function focusChip(root: ParentNode, place: number): void {
  const chips = root.querySelectorAll<HTMLElement>('[part=chips] button');
  (chips[Math.min(place, chips.length - 1)] ?? firstControl(root))?.focus();
}
