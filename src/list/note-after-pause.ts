/** What a search shows beside what was typed, above the list. After a pause, else it would change with each letter. */
import { html, nothing } from 'lit';
import { pause } from '../base/announcer.js';
import type { ListHost } from './list-host.js';
import type { Results } from './source.js';

export class NoteAfterPause {
  #text = '';
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  render(results: Results | undefined, host: ListHost): unknown {
    const text = results?.search?.note(host).join(' ') ?? '';
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
    return this.#isDue ? html`<p part="search-note">${text}</p>` : nothing;
  }
}
