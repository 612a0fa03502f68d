/**
 * <territory-footnote> shows the note that an organisation requires where a text names a territory.
 *
 *     <territory-footnote></territory-footnote>
 *     <territory-footnote territory="kosovo" wording="eu" for="main-text"></territory-footnote>
 *
 * The wording is the organisation's own, never a translation of ours. The note on Kosovo in the
 * words of the United Nations is inside the script: it shows even when nothing else can be loaded.
 */
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import { ContentElement } from '../base/content-element.js';
import { sharedStyles } from '../base/shared-styles.js';
import type { NoteContent, readNote } from '../content/territories-content.js';
import { defaultNotes } from '../generated/default-notes.js';
import type { Language } from '../localization/language.js';
import type { Marks } from './mark-mentions.js';
import { TerritoryNote, territoryNoteStyles } from './territory-note.js';

/**
 * The required note on a territory's name, in the words of the organisation you choose.
 *
 * @tag territory-footnote
 * @csspart footnote - The note.
 * @csspart backlink - The link from the note back to the text.
 * @cssprop [--rr-line-color=currentColor] - Line above the note.
 */
export class TerritoryFootnote extends ContentElement<NoteContent> {
  static override styles = [sharedStyles, territoryNoteStyles];

  /** Which territory, for example "kosovo" or "palestine". Default "kosovo". */
  @property({ useDefault: true }) territory = 'kosovo';

  /** Whose wording: "un", "eu", "coe", "who"… Default "un". */
  @property({ useDefault: true }) wording = 'un';

  /** The sign in the text and before the note. Default "*". */
  @property({ useDefault: true }) marker = '*';

  /** Id of an element of the page: each mention of the territory in its text gets a marker that leads to the note. Default: none. */
  @property({ useDefault: true }) for = '';

  readonly #note: TerritoryNote = new TerritoryNote(this, this.territory, true);
  #marks: Marks | undefined;
  #marked = '';
  #read!: typeof readNote;

  constructor() {
    super();
    this.#note.markers = () => this.#marks?.markers ?? [];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#note.leave();
    this.#unmark();
  }

  protected override readonly contentName = 'territories';

  protected override get contentKey() {
    return `${this.territory} ${this.wording}`;
  }

  protected override builtInContent(language: Language): NoteContent | undefined {
    const { mentions, wordings } = defaultNotes[this.territory] ?? {};
    const { texts } = wordings?.[this.wording] ?? {}; // a name that every object has holds none
    const { territory, wording } = this;
    return texts && { territory, wording, language, mentions: mentions!, texts };
  }

  /** Only for a note that is not inside the script. */
  protected override async loading() {
    const [loading, { readNote }] = await Promise.all([
      import('../base/loading.js'),
      import('../content/territories-content.js'),
    ]);
    this.#read = readNote;
    return loading;
  }

  protected override readContent(json: unknown) {
    return this.#read(json, this.territory, this.wording);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    const { marker, shownContent } = this;
    if (shownContent) this.#note.join({ ...shownContent, marker, language: this.asked.language });
  }

  protected override renderContent() {
    return this.#note.renderNote(this.msg);
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.shownContent) void this.#mark(this.shownContent.mentions);
  }

  /** Marks the page's text, again only where something has changed. */
  async #mark(mentions: string[]) {
    const label = this.#note.markerLabel(this.msg);
    const wanted = this.for && `${this.for} ${this.#note.territory} ${label}`;
    if (wanted === this.#marked) return;
    this.#unmark();
    this.#marked = wanted;
    if (!wanted) return;
    const { markMentions } = await import('./mark-mentions.js');
    if (wanted !== this.#marked) return; // changed or removed meanwhile
    this.#marks = markMentions(this, mentions, {
      sign: this.#note.marker ?? this.marker,
      label,
      language: this.locale.tag,
      follow: event => this.#note.follow(event),
    });
    this.#note.setMentioned(this.#marks.markers.length > 0);
  }

  #unmark() {
    this.#marks?.remove();
    this.#marks = undefined;
    this.#marked = '';
  }
}
