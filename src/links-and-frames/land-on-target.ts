/**
 * Brings a reader to what the address of the page names. `#docs`: an element of ours, or what it stands in. It grows when it is drawn,
 * and browsers then hold on to what they show below it. `#docs/objective-21`: a section inside one, which no browser can see.
 */
import type { LitElement } from 'lit';
import { elements } from './after-first-paint.js';

/**
 * @param isNew - Whether the reader has just gone there: the browser has scrolled by itself, but to no section.
 * @param late - The one element that has come after all others. Default: those that are there.
 */
export function landOnTarget(isNew: boolean, late?: Element): void {
  const [id = '', section] = decode(location.hash.slice(1)).split('/');
  const named = document.getElementById(id);
  if (!named || (late && !named.contains(late))) return;
  if (section === undefined) {
    if (isNew) return;
    const inside = [named, ...named.querySelectorAll(elements)].filter(one => one.matches(elements));
    for (const element of late ? [late] : inside)
      whenPainted(element, () => hasGrownAway(named, element) && land(named));
  } else if (named.matches(elements))
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

/**
 * Whether an element in the named one, or that itself, has grown since the browser went there. Where the reader has gone on
 * meanwhile, both are somewhere else.
 */
function hasGrownAway(named: Element, element: Element): boolean {
  if (navigator.userActivation?.hasBeenActive) return false;
  const { top } = named.getBoundingClientRect();
  const { top: start, bottom, height } = element.getBoundingClientRect();
  // Its end stands where it began, but for a part of a pixel.
  const hasGrownUpwards = top < 0 && bottom > start - top - 1 && bottom <= innerHeight;
  // The page ended too soon to scroll further.
  const hasMadeRoom = top > 0 && scrollY + innerHeight > document.documentElement.scrollHeight - height - 1;
  return hasGrownUpwards || hasMadeRoom;
}

const hasScrolled = () => scrollY > 0 || navigator.userActivation?.hasBeenActive;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
