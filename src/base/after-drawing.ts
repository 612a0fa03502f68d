/** What an element gets a second after its first drawing, and a list with its tools. A chunk of its own. */
import type { LitElement } from 'lit';
import { nativeName } from '../localization/format.js';
import { matchLocale } from '../localization/language.js';
import { announce } from './announcer.js';
import type { LoadDetail } from './events.js';
import { ForeignChanges } from './foreign-changes.js';

const guarded = new WeakSet<LitElement>();

export function afterDrawing(element: LitElement & { clearDrawing(): void }): void {
  if (guarded.has(element)) return;
  guarded.add(element);
  new ForeignChanges(element);
  announceLanguage(element);
}

/** Readers who do not see the page hear of its new language, in that language. */
function announceLanguage(element: LitElement): void {
  let shown = matchLocale(element.renderRoot.querySelector<HTMLElement>('[part=root]')?.lang ?? '');
  element.addEventListener('rr-load', event => {
    const { language: tag } = (event as CustomEvent<LoadDetail>).detail;
    const now = matchLocale(tag);
    if (now && shown && now.language !== shown.language) announce(nativeName(now.language), tag);
    shown = now;
  });
}
