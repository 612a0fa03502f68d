/**
 * Heading levels that are no number from 1 to 6: "auto" follows from the headings of the page, anything else is a mistake.
 * A chunk of its own: most pages give a number, or nothing.
 */
import type { LitElement, ReactiveController } from 'lit';
import { isLevel } from './headings.js';
import { parentNodeOf } from './parent-of.js';
import { warn } from './warn.js';

type Headed = LitElement & { headingLevel: number | 'auto'; noHeading: boolean };

const headings = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** What is headed by a heading of its own, which heads nothing behind it. */
const sections = 'article, aside, nav, section';

/** Gives the element a level that is one. */
export function settleLevel(element: Headed): void {
  const asked: unknown = element.headingLevel;
  if (isLevel(asked)) return; // the page has set one in the meantime
  const given = element.getAttribute('heading-level');
  // What is no number becomes NaN as an attribute.
  if (asked === 'auto' || (Number.isNaN(asked) && given?.trim().toLowerCase() === 'auto'))
    return element.addController(new AutoLevel(element));
  warn(element, 'heading-level', Number.isNaN(asked) ? (given ?? NaN) : element.headingLevel, '1 to 6, auto');
  element.headingLevel = 2;
}

/** Follows an element that the page moves. */
class AutoLevel implements ReactiveController {
  readonly #element: Headed;
  #level = 2;

  constructor(element: Headed) {
    this.#element = element;
    this.#settle();
  }

  #settle(): void {
    this.#element.headingLevel = this.#level = levelFor(this.#element);
  }

  hostConnected(): void {
    if (this.#element.headingLevel === this.#level) this.#settle();
    else this.#element.removeController(this); // the page has set another since
  }
}

/** One below the heading that the element stands under; without a heading of its own, that of the one above. */
function levelFor(element: Headed): number {
  const own = element.querySelector(':scope > [slot=heading]');
  if (own?.matches(headings)) return levelOf(own);
  const above = headingAbove(element);
  if (!above) return 2;
  return Math.min(levelOf(above) + (element.noHeading ? 0 : 1), 6);
}

const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? /^H(\d)/.exec(heading.tagName)?.[1] ?? 2);

/** The last heading before the element that heads what the element stands in, as readers meet it: shadow roots included. */
function headingAbove(element: Element): Element | undefined {
  // In a tab that is closed nothing shows: there counts what is not hidden by itself.
  const shows = element.checkVisibility?.() // Safari has it since 17.4
    ? (one: Element) => one.checkVisibility()
    : (one: Element) => getComputedStyle(one).display !== 'none';
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const beside: Element[] = at.assignedSlot?.assignedElements() ?? [...(parentNodeOf(at)?.children ?? [])];
    const found = lastHeading(beside.slice(0, beside.indexOf(at)), shows);
    if (found) return found;
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  const around = element.assignedSlot ?? parentNodeOf(element);
  return around instanceof Element ? around : ((around as Partial<ShadowRoot> | null)?.host ?? null);
}

function lastHeading(elements: Element[], shows: (one: Element) => boolean): Element | undefined {
  for (const element of elements.reverse()) {
    if (!shows(element) || element.matches(sections) || 'headingLevel' in element) continue;
    if (element.matches(headings)) return element;
    const found = lastHeading(childrenOf(element), shows);
    if (found) return found;
  }
  return undefined;
}

/** Those that show: a shadow root hides what it has no slot for. */
function childrenOf(element: Element): Element[] {
  if (element instanceof HTMLSlotElement && element.assignedElements().length)
    return element.assignedElements();
  return [...(element.shadowRoot ?? element).children];
}
