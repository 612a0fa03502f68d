/** What a search shows beside what was typed, or that it takes long. After a pause, else it would change with each letter. */
import { html, nothing } from 'lit';
import { pause } from '../base/announcer.js';
import type { ListHost } from './list-host.js';
import type { ListView } from './list-store.js';

export class NoteAfterPause {
  #text = '';
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  render({ results, isWaiting }: ListView, host: ListHost): unknown {
    const text = isWaiting
      ? host.msg('Loading…', { id: 'loading' })
      : (results?.search?.note(host).join(' ') ?? '');
    if (text !== this.#text) {
      this.#text = text;
      this.#isDue = false;
      clearTimeout(this.#timer);
      if (text)
        this.#timer = setTimeout(() => {
          this.#isDue = true;
          host.draw();
        }, pause);
    }
    if (!this.#isDue) return nothing;
    return isWaiting
      ? html`<span class="waiting" role="status">${text}</span>`
      : html`<p part="search-note">${text}</p>`;
  }
}
