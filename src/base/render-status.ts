/** The line that stands in for content: "Loading…", or that loading failed, with a button to try again. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { colonOf } from '../localization/colon.js';
import { directionOf, english } from '../localization/language.js';
import type { Locale } from '../localization/language.js';
import { hasWords, wordsOf } from '../localization/messages.js';
import type { MsgFn } from '../localization/msg.js';
import type { Status } from './loader.js';

/**
 * @param asked - The language the page asked for: readers are told in it, whatever is on screen.
 * @param hasFallback - Whether the page's own text shows.
 * @param nameIn - What the element is called.
 */
export function renderStatus(
  { kind, view, toldBy }: Partial<Status<unknown>> & { toldBy?: string },
  asked: Locale,
  hasFallback: boolean,
  nameIn: (msg: MsgFn) => string,
  retry: () => void,
): TemplateResult {
  const { language, tag } = hasWords(asked.language) ? asked : english;
  const msg = wordsOf(() => language);
  const isRetrying = kind === 'retrying';
  const isFailed = toldBy === 'us';
  // The page's own text says more than "Loading…", and no word comes in English first.
  const isWaiting = kind === 'loading' && !view && !hasFallback && language === asked.language;
  // "Loading…" after "Try again", too: a screen reader only reads changes, so a second failure would be silent.
  const words =
    isRetrying || isWaiting
      ? html`<slot name="loading"><p>${msg('Loading…', { id: 'loading' })}</p></slot>`
      : isFailed
        ? html`<slot name="error"><p>${msg('This content could not be loaded right now.', { id: 'load-failed' })}</p></slot>`
        : nothing;
  return html`<div lang=${tag} dir=${directionOf(tag)}>
    <div role="status" part="status">${words}</div>
    ${isRetrying || isFailed ? renderRetry(nameIn(msg), tag, msg, retry, isRetrying) : nothing}
  </div>`;
}

/** The button says what it tries again: several elements of a page can fail at once. */
export function renderRetry(
  name: string,
  tag: string,
  msg: MsgFn,
  retry: () => void,
  isRetrying = false,
): TemplateResult {
  const words = msg('Try again', { id: 'try-again' });
  return html`<button
    part="retry"
    type="button"
    aria-label=${words + colonOf(tag) + name}
    aria-disabled=${isRetrying ? 'true' : nothing}
    @click=${retry}
  >
    ${words}
  </button>`;
}

/**
 * "Try again" had the focus and is gone: go on where the content begins. A reader who is elsewhere by now is not called back.
 *
 * @param focused - What had the focus before the drawing.
 */
export function focusAfterRetry(focused: Element | null | undefined, drawing: ParentNode): void {
  if (focused?.isConnected !== false || !focused.matches('[part=retry]')) return;
  const root = drawing.querySelector<HTMLElement>('[part=root]');
  if (!root) return;
  root.tabIndex = -1;
  root.focus();
}
