/** Tells readers what a search shows beside documents with all of their words, as they are typed. */
import { html, nothing } from 'lit';
import { isolated } from '../localization/isolated.js';
import { plural } from '../localization/messages.js';
import { pause } from '../base/announcer.js';
import type { ListHost } from './list-host.js';
import type { Results } from './source.js';

/** One sentence each; none where the words say themselves why a document is there. */
export function searchNote(results: Results | undefined, { msg, locale }: ListHost): string[] {
  if (!results?.search || !results.total) return [];
  const { complete, instead } = results.search;
  const other = msg('No document has “[typed]”. Shown: [words].', { id: 'list-instead' });
  const list = new Intl.ListFormat(locale.tag, { type: 'unit', style: 'short' });
  const sentences = instead.map(({ typed, shown }) =>
    other
      .replace('[typed]', () => isolated(typed, locale.tag))
      .replace('[words]', () => list.format(shown.map(words => isolated(words, locale.tag)))),
  );
  if (complete === results.total) return sentences;
  if (!complete)
    return [
      ...sentences,
      msg('No document has all words. These have some of them.', { id: 'list-some-only' }),
    ];
  const some = msg(
    '{n, plural, one {# document has all words. The others have some of them.} other {# documents have all words. The others have some of them.}}',
    { id: 'list-some' },
  );
  return [...sentences, plural(some, complete, locale.tag)];
}

/** The same above the list. After a pause, else it would change with each letter. */
export class SearchNote {
  #text = '';
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  render(results: Results | undefined, host: ListHost): unknown {
    const text = searchNote(results, host).join(' ');
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
