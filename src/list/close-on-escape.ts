/** Escape closes what the reader has opened, and the keyboard goes back to the button that has opened it. */

const opened = '[aria-expanded=true], [open] > summary';

function close(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  const target = event.target as Element;
  const panel = target.closest('[part=cite], [part=filters], [part=take-away]');
  const opener = [
    target.closest<HTMLElement>(opened),
    panel?.querySelector<HTMLElement>(':scope > summary'),
    panel?.parentElement?.querySelector<HTMLElement>('[aria-expanded=true]'),
  ].find(one => one?.matches(opened) && one.getClientRects().length);
  if (!opener) return; // beside the list nothing is to be closed
  event.preventDefault();
  event.stopPropagation(); // the page's own dialog stays
  opener.focus();
  opener.click();
}

export const closeOnEscape = (root: EventTarget): void =>
  root.addEventListener('keydown', close as EventListener);
