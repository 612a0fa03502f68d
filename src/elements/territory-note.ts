/**
 * How a territory's note and its markers look, both for the element that is only that
 * (<territory-footnote>) and for a text that brings its own (<return-reintegration-overview>).
 */
import { html, nothing } from 'lit';
import { css } from '../base/css.js';
import type { MsgFn } from '../localization/msg.js';
import type { Content, ContentElement } from '../base/content-element.js';
import { languageNote } from '../base/in-language.js';
import { noteLanguage, territoryNotes } from '../base/territory-notes.js';
import type { NoteParticipant } from '../base/territory-notes.js';
import type { Wording } from '../content/territories-content.js';
import { directionOf } from '../localization/language.js';

export const territoryNoteStyles = css`
  [role='doc-footnote'] {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--rr-line-color, currentColor);
    font-size: 0.875em;
  }
  sup {
    line-height: 0;
  }
  [role='doc-noteref'],
  [role='doc-backlink'] {
    /* Larger to hit than to see. */
    padding: 0.5em;
    margin: -0.5em;
  }
`;

/** A note as its host would show it. */
export interface NoteText {
  territory: string;
  /** Whose words: `un`, `eu`… */
  wording: string;
  texts: Wording['texts'];
  /** The language to prefer. */
  language: string;
  marker: string;
}

/** One territory, as one element names and explains it. Until it joins the page, as on the server, it is alone there. */
export class TerritoryNote implements NoteParticipant {
  territory: string;
  /** Whether the author of the page placed the note here: it goes before one that a text brings along. */
  readonly placed: boolean;
  #host: ContentElement<Content>;
  #text: NoteText | undefined;
  /** What we told the page last. Empty before we join it. */
  #told = '';
  /** The markers that the element has put into the page's own text, in reading order. */
  markersOutside: () => HTMLElement[] = () => [];
  /** Whether there are markers here, that the note can lead back to. */
  mentioned: boolean;

  /** @param placed - A note that the page's author has placed mentions nothing by itself; a text that brings a note does. */
  constructor(host: ContentElement<Content>, territory: string, placed: boolean) {
    this.#host = host;
    this.territory = territory;
    this.placed = placed;
    this.mentioned = !placed;
  }

  /** Takes part in the page, with a note to show or only with mentions. */
  join(text: NoteText | undefined): void {
    this.#text = text;
    this.territory = text?.territory ?? this.territory;
    const told = [this.territory, this.key, this.ownMarker, this.mentioned].join();
    if (this.#host.prerendered || !this.#host.isConnected || told === this.#told) return;
    this.#told = told;
    territoryNotes.join(this);
  }

  leave(): void {
    this.#told = '';
    territoryNotes.leave(this);
  }

  get #language(): string {
    const { texts = {}, language = '' } = this.#text ?? {};
    return noteLanguage(texts, language)!;
  }

  get key(): string | undefined {
    return this.#text && this.#text.wording + this.#language;
  }

  /** The participant that shows the note of our markers. */
  get #holder(): NoteParticipant | undefined {
    return this.#told ? territoryNotes.holder(this) : this;
  }

  get ownMarker(): string | undefined {
    return this.#text?.marker;
  }

  /** The sign at a mention; none where the page has no note for it to lead to. */
  get marker(): string | undefined {
    return this.#holder?.ownMarker;
  }

  notesChanged(): void {
    this.#host.requestUpdate();
  }

  focusNote(): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`#note-${this.territory}`)?.focus();
  }

  markers(): HTMLElement[] {
    const inside = this.#host.renderRoot.querySelectorAll<HTMLElement>(`[href='#note-${this.territory}']`);
    return [...inside, ...this.markersOutside()];
  }

  /** From one of our markers to the note. */
  follow(event: Event): void {
    event.preventDefault(); // no change of the page's own address
    territoryNotes.follow(event.currentTarget as HTMLElement, this);
  }

  /** The words of a marker for those who do not see it. */
  markerLabel(msg: MsgFn): string {
    return `${msg('Note', { id: 'note' })} ${this.marker}`;
  }

  renderMention(content: unknown, msg: MsgFn): unknown {
    return this.marker
      ? html`${content}<sup
            ><a
              part="note-marker"
              role="doc-noteref"
              id="mention-${this.territory}"
              href="#note-${this.territory}"
              aria-label=${this.markerLabel(msg)}
              @click=${(event: Event) => this.follow(event)}
              >${this.marker}</a
            ></sup
          >`
      : content;
  }

  /** The note, if it is this element that shows it. */
  renderNote(msg: MsgFn): unknown {
    if (!this.#text || this.#holder !== this) return nothing;
    const language = this.#language;
    const back = (event: Event) => {
      event.preventDefault();
      territoryNotes.back(this);
    };
    return html`<div part="footnote" role="doc-footnote" id="note-${this.territory}" tabindex="-1">
      <span aria-hidden="true">${this.marker}</span>
      <span translate="no" lang=${language} dir=${directionOf(language)}>${this.#text.texts[language]}</span>${languageNote(this.#host, language)}
      ${
        (this.#told ? territoryNotes.isMentioned(this) : this.mentioned)
          ? html`<a
            part="backlink"
            role="doc-backlink"
            href="#mention-${this.territory}"
            aria-label=${msg('Back to the text', { id: 'back-to-text' })}
            @click=${back}
            >↑</a
          >`
          : nothing
      }
    </div>`;
  }
}
