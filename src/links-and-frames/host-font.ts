/**
 * Design systems that give fonts by class (GOV.UK Frontend, Europa ECL) leave their pages in the browser's default, and what
 * inherits with them. There our elements take the font of the nearest paragraph.
 */
import type { LitElement } from 'lit';
import { parentNodeOf } from '../base/parent-of.js';
import { elements } from './after-first-paint.js';

/** Where text stands. Only a page without paragraphs is asked for the others. */
const places = ['p', 'h1,h2,h3,h4,h5,h6,li,dd,td'];

const familyOf = (element: Element): string => getComputedStyle(element).fontFamily;

let browsersFont: string | undefined;

function askBrowsersFont(): string {
  const probe = document.createElement('span');
  probe.style.setProperty('font-family', 'initial', 'important');
  document.documentElement.append(probe);
  const family = familyOf(probe);
  probe.remove();
  return family;
}

/** For elements that are there, and for those that draw later. */
export function takeHostFonts(): void {
  document.querySelectorAll(elements).forEach(takeFont);
  addEventListener('rr-load', event => takeFont(event.composedPath()[0] as Element));
}

/** Does nothing where the page gives the element a font. A rule of the page for the element is stronger in any case. */
export function takeFont(element: Element): void {
  const root = (element as Partial<LitElement>).renderRoot;
  if (!(root instanceof ShadowRoot)) return; // on the publisher's own pages
  const inherited = familyOf(element);
  if (inherited !== (browsersFont ??= askBrowsersFont())) return;
  const text = nearestText(element);
  if (!text || familyOf(text) === inherited) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { font-family: ${familyOf(text)} }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function nearestText(element: Element): Element | undefined {
  for (const place of places)
    for (
      let around: ParentNode | null = parentNodeOf(element);
      around;
      around = parentNodeOf(around) ?? (around as Partial<ShadowRoot>).host ?? null
    ) {
      const texts = [...around.querySelectorAll(place)].filter(
        text => !text.closest(elements) && text.textContent.trim(),
      );
      const isBefore = (text: Element) =>
        text.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      const text = texts.filter(isBefore).at(-1) ?? texts[0];
      if (text) return text;
    }
  return undefined;
}
