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

import { ContentElement, notUnderstood } from '../base/content-element.js';
import { sharedStyles } from '../base/shared-styles.js';
import type { TerritoriesContent, readTerritories } from '../content/territories-content.js';
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
export class TerritoryFootnote extends ContentElement<TerritoriesContent> {
  static override styles = [sharedStyles, territoryNoteStyles];

  /** Which territory, for example "kosovo" or "palestine". Default "kosovo". */
  @property() territory = 'kosovo';

  /** Whose wording: "un", "eu", "coe", "who"… Default "un". */
  @property() wording = 'un';

  /** The sign in the text and before the note. Default "*". */
  @property() marker = '*';

  /** Id of an element of the page: each mention of the territory in its text gets a marker that leads to the note. Default: none. */
  @property() for = '';

  #note: TerritoryNote = new TerritoryNote(this, '', true);
  #marks: Marks | undefined;
  #marked = '';

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#note.leave();
    this.#unmark();
  }

  protected override readonly contentName = 'territories';

  protected override get contentKey() {
    return `${this.territory} ${this.wording}`;
  }

  /** Only for a note that is not inside the script. */
  protected override async loading() {
    const [loading, { readTerritories }] = await Promise.all([
      import('../base/loading.js'),
      import('../content/territories-content.js'),
    ]);
    this.#read = readTerritories;
    return loading;
  }
  #read!: typeof readTerritories;

  protected override builtInContent(language: Language): TerritoriesContent | undefined {
    return defaultNotes[this.territory]?.wordings[this.wording] && { language, territories: defaultNotes };
  }

  protected override readContent(json: unknown): TerritoriesContent {
    const content = this.#read(json);
    const known = (names: object) => Object.keys(names).sort().join(', ');
    const wordings = content.territories[this.territory]?.wordings;
    if (!wordings) throw new Error(notUnderstood('territory', this.territory, known(content.territories)));
    if (!wordings[this.wording]) throw new Error(notUnderstood('wording', this.wording, known(wordings)));
    return content;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    const wording = this.#territory?.wordings[this.wording];
    if (!wording) return;
    if (this.#note.territory !== this.territory) {
      this.#note.leave();
      this.#note = new TerritoryNote(this, this.territory, true);
      this.#note.markers = () => this.#marks?.markers ?? [];
    }
    const { texts } = wording;
    this.#note.join({ wording: this.wording, texts, language: this.asked.language, marker: this.marker });
  }

  get #territory() {
    return this.shownContent?.territories[this.territory];
  }

  protected override renderContent() {
    return this.#note.renderNote(
      this.msg,
      language => this.nameLanguage(language),
      Boolean(this.#marks?.markers.length),
    );
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.#territory) void this.#mark();
  }

  /** Marks the page's text, again only where something has changed. */
  async #mark() {
    const label = this.#note.markerLabel(this.msg);
    const wanted = this.for && `${this.for} ${this.territory} ${label}`;
    if (wanted === this.#marked) return;
    this.#unmark();
    this.#marked = wanted;
    if (!wanted) return;
    const { markMentions } = await import('./mark-mentions.js');
    if (wanted !== this.#marked) return; // changed or removed meanwhile
    const target = (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
    if (!target) return this.warn('for', this.for, 'the id of an element of this page');
    this.#marks = markMentions(target, this.#territory?.mentions ?? [], {
      sign: this.#note.marker ?? this.marker,
      label,
      language: this.locale.tag,
      href: `#${(this.id ||= `note-${this.territory}`)}`,
      follow: event => this.#note.follow(event),
    });
    if (!this.#marks.markers.length)
      this.warn('for', this.for, `the id of a text that names ${this.territory}`);
    this.requestUpdate(); // the note now has somewhere to lead back to
  }

  #unmark() {
    this.#marks?.remove();
    this.#marks = undefined;
    this.#marked = '';
  }
}
