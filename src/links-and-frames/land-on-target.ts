/**
 * Brings a reader to what the address of the page names. `#docs`: an element of ours. It grows when it is drawn, and browsers
 * then hold on to what they show below it. `#docs/objective-21`: a section inside one, which no browser can see.
 */
import type { LitElement } from 'lit';
import { tagNames } from '../content/views.js';

const ours = tagNames.join();

export function landOnTarget(isNew: boolean): void {
  const [id = '', section] = decode(location.hash.slice(1)).split('/');
  const named = document.getElementById(id);
  if (!named?.matches(ours)) return;
  if (section === undefined) {
    if (!isNew) whenPainted(named, () => hasGrownAway(named) && land(named));
  } else
    whenPainted(named, () => {
      const target = rootOf(named)!.querySelector(`section[id="${CSS.escape(section)}"]`);
      if (target && (isNew || !hasScrolled())) land(target);
    });
}

/** Where it draws. A page may close it to all others, and there is none before the element has begun. */
const rootOf = (element: Element) => (element as Partial<LitElement>).renderRoot;

const land = (target: Element) => target.scrollIntoView({ behavior: 'instant' });

/** When layout has followed, and with it what the browser has scrolled. */
function whenPainted(element: Element, then: () => unknown): void {
  const soon = () => requestAnimationFrame(() => requestAnimationFrame(then));
  if (rootOf(element)?.querySelector('[part=root]')) soon();
  else element.addEventListener('rr-load', soon, { once: true });
}

/** Whether its end stands where it began, but for a part of a pixel. Where the reader has gone on meanwhile, it is somewhere else. */
function hasGrownAway(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < 0 && bottom > -1 && bottom <= innerHeight && !navigator.userActivation?.hasBeenActive;
}

const hasScrolled = () => scrollY > 0 || navigator.userActivation?.hasBeenActive;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
