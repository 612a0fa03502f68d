/**
 * <territory-footnote> shows the note that an organisation requires where a text names a territory.
 *
 *     <territory-footnote></territory-footnote>
 *     <territory-footnote territory="kosovo" wording="eu" for="main-text"></territory-footnote>
 *
 * The wording is the organisation's own, never a translation of ours. The note on Kosovo in the
 * words of the United Nations is inside the script: it shows even when nothing else can be loaded.
 */
import type { PropertyDeclarations, PropertyValues } from 'lit';

import { ContentElement } from '../base/content-element.js';
import type { Wanted } from '../base/loader.js';
import { sharedStyles } from '../base/shared-styles.js';
import type { NoteContent, Spellings, TerritoriesContent } from '../content/territories-content.js';
import { defaultNotes } from '../generated/default-notes.js';
import type { MsgFn } from '../localization/msg.js';
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
export class TerritoryFootnote extends ContentElement<NoteContent, TerritoriesContent> {
  static override styles = [sharedStyles, territoryNoteStyles];

  static override properties: PropertyDeclarations = {
    territory: {},
    wording: {},
    marker: {},
    for: {},
  };

  /** Which territory, for example "kosovo" or "palestine". Default "kosovo". */
  territory = 'kosovo';

  /** Whose wording: "un", "eu", "coe", "who"… Default "un". */
  wording = 'un';

  /** The sign in the text and before the note; none with a wording whose publisher uses none. Default "*". */
  marker = '*';

  /** Id of an element of the page: each mention of the territory in its text gets a marker that leads to the note. Default: none. */
  for = '';

  readonly #note: TerritoryNote = new TerritoryNote(this, this.territory, true);
  #marks: Marks | undefined;

  /** The note is in the official words of a body, and says in which language they are. */
  protected override readonly acceptsEnglishWords = true;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#note.leave();
    this.#marks?.remove();
  }

  protected override get wanted(): Wanted {
    return { ...super.wanted, territory: this.territory, wording: this.wording };
  }

  protected override load(wanted: Wanted) {
    const { territory, wording } = this;
    const { texts } = defaultNotes[territory]?.wordings?.[wording] ?? {}; // a name that every object has holds none
    return texts && !wanted.pin
      ? { territory, wording, language: wanted.language, texts }
      : import('./load-note.js').then(({ loadNote }) => loadNote(wanted, territory, wording));
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    const { marker, shownContent } = this;
    if (shownContent) this.#note.join({ marker, ...shownContent, language: this.asked.language });
  }

  protected override readonly nameIn = (msg: MsgFn) => msg('Note', { id: 'note' });

  protected override renderContent() {
    return this.#note.renderNote(this.msg);
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.isWhole && (this.for || this.#marks)) void this.#mark(this.shownContent!.spellings);
  }

  /** Marks the page's text, or changes what is marked. */
  async #mark(spellings?: Spellings) {
    try {
      const { Marks } = await import('./mark-mentions.js');
      this.#marks ??= new Marks(this, this.#note);
      this.#marks.update(spellings, this.#note.markerLabel(this.msg));
    } catch (error) {
      this.cannotDraw(error as Error); // the note is there
    }
  }
}
