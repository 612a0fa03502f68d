/**
 * What an element needs while its content is on the way or does not come: the fetch, and the line
 * that says so. Apart from the base class, because the note that is inside the script needs none of it.
 */
import { html, nothing } from 'lit';
import type { MsgFn } from '@lit/localize/internal/types.js';
import { NotFoundError, loadJson } from '../content/load-content.js';
import { ContentError } from '../content/content-error.js';
import { directionOf, english } from '../localization/language.js';
import type { Language, Locale } from '../localization/language.js';
import { hasWords, wordsOf } from '../localization/messages.js';

/** Fetches `content/{language}/{name}.json`, or the English one where there is none in the language. */
export async function fetchContent(
  name: string,
  language: Language,
  base: string | undefined,
): Promise<unknown> {
  if (!base) throw new ContentError('base is missing: the address of the folder that holds "content/".');
  const folder = new URL(base.replace(/\/?$/, '/'), document.baseURI);
  const load = (language: Language) => loadJson(new URL(`content/${language}/${name}.json`, folder).href);
  try {
    return await load(language);
  } catch (error) {
    if (!(error instanceof NotFoundError) || language === 'en') throw error;
    return load('en');
  }
}

/** What there is to say: nothing of ours is on screen yet, loading has failed, or it is tried again. */
export type Status = 'loading' | 'failed' | 'retrying' | undefined;

/** "Loading…", or that it failed, politely announced; and a way to try again. */
export function renderStatus(status: Status, asked: Locale, host: Element, retry: () => void) {
  const { language, tag } = hasWords(asked.language) ? asked : english;
  const msg: MsgFn = wordsOf(() => language);
  const isRetrying = status === 'retrying';
  // The page's own text says more than "Loading…", and no word comes in English first. Who tries again hears it
  // all the same: only what has changed is read out, so that a second failure would be silent.
  const words =
    isRetrying || (status === 'loading' && !hasFallback(host) && language === asked.language)
      ? html`<slot name="loading"><p>${msg('Loading…', { id: 'loading' })}</p></slot>`
      : status === 'failed'
        ? html`<slot name="error"><p>${msg('This content could not be loaded right now.', { id: 'load-failed' })}</p></slot>`
        : nothing;
  return html`<div lang=${tag} dir=${directionOf(tag)}>
    <div role="status" part="status">${words}</div>
    ${
      isRetrying || status === 'failed'
        ? html`<button part="retry" type="button" aria-disabled=${isRetrying ? 'true' : nothing} @click=${retry}>
          ${msg('Try again', { id: 'try-again' })}
        </button>`
        : nothing
    }
  </div>`;
}

/** What readers do not see, though there is text in it. */
const unseen = 'noscript, script, style, template';

/** Whether the page's own text stands between the tags. */
const hasFallback = ({ childNodes }: Element): boolean =>
  [...childNodes].some(
    node =>
      !(node instanceof Comment) &&
      !(node instanceof Element && (node.slot || node.matches(unseen))) &&
      Boolean(node.textContent?.trim()),
  );
