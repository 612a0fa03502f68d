/**
 * <return-reintegration-overview> shows the shared text on return and reintegration.
 *
 *     <return-reintegration-overview lang="fr"></return-reintegration-overview>
 *     <return-reintegration-overview sections="objective-21 overview" no-footnote></return-reintegration-overview>
 */
import { html, nothing } from 'lit';
import { css } from '../base/css.js';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';

import { ContentElement } from '../base/content-element.js';
import { headingStyles, renderHeading, renderMainHeading } from '../base/headings.js';
import { inLanguage, languageNote } from '../base/in-language.js';
import { fetchContent } from '../base/fetch-content.js';
import type { Wanted } from '../base/loader.js';
import { sharedStyles } from '../base/shared-styles.js';
import { readOverview } from '../content/overview-content.js';
import type { OverviewContent, OverviewSection } from '../content/overview-content.js';
import type { MsgFn } from '../localization/msg.js';
import { renderBlocks } from '../safe/blocks.js';
import type { BlockRenderer } from '../safe/blocks.js';
import { TerritoryNote, territoryNoteStyles } from './territory-note.js';

/**
 * Title, overview, working group and objective 21, with the note on a territory where the text names one.
 *
 * @tag return-reintegration-overview
 * @csspart section - One section of the text.
 * @csspart section-heading - Its heading.
 * @csspart quote - A quoted official text.
 * @csspart note - A remark on the text: not reviewed yet, or only there in another language.
 * @csspart note-marker - The sign at the name of a territory.
 * @csspart footnote - The note on a territory.
 * @csspart backlink - The link from the note back to the text.
 * @cssprop [--rr-line-color=currentColor] - Lines beside a quotation and above the note.
 */
export class ReturnReintegrationOverview extends ContentElement<OverviewContent> {
  static override styles = [
    sharedStyles,
    headingStyles,
    territoryNoteStyles,
    css`
      em:lang(ar),
      em:lang(zh) {
        font-style: normal; /* these scripts have no italics */
        font-weight: 600;
      }
      blockquote {
        margin-inline: 0; /* 40px of a narrow screen would break words */
        padding-inline-start: 1em;
        border-inline-start: 0.25em solid var(--rr-line-color, currentColor);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    sections: {},
    noFootnote: { type: Boolean },
  };

  /** Ids of the sections to show, separated by spaces, in this order. Default: all, as the publisher orders them. */
  sections = '';

  /** Leaves the note on territories out, where the page has it elsewhere. Default false. */
  noFootnote = false;

  #notes = new Map<string, TerritoryNote>();

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#notes.forEach(note => note.leave());
  }

  protected override load(wanted: Wanted) {
    const { content } = wanted;
    return content == null ? fetchContent('overview', wanted).then(readOverview) : readOverview(content);
  }

  /** The sections asked for, in the order asked for. */
  #chosen({ sections }: OverviewContent): OverviewSection[] {
    const wanted = (this.sections || '').split(/\s+/).filter(Boolean);
    const chosen = wanted.flatMap(id => {
      const section = sections.find(section => section.id === id);
      if (!section)
        import('../base/warn.js')
          .then(({ warn }) => warn(this, 'sections', id, sections.map(({ id }) => id).join(', ')))
          .catch(() => {}); // nobody is told
      return section ?? [];
    });
    return chosen.length ? chosen : sections;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    const content = this.shownContent;
    if (!content) return;
    const named = this.#chosen(content).flatMap(({ territories }) => territories ?? []);
    for (const [territory, note] of this.#notes) if (!named.includes(territory)) note.leave();
    this.#notes = new Map(
      named.map(territory => [
        territory,
        this.#notes.get(territory) ?? new TerritoryNote(this, territory, false),
      ]),
    );
    for (const [territory, note] of this.#notes) {
      const texts = content.notes?.[territory];
      note.join(
        texts && !this.noFootnote
          ? { territory, wording: 'un', texts, language: content.language, marker: '*' }
          : undefined,
      );
    }
  }

  protected override readonly nameIn = (msg: MsgFn) => msg('Overview', { id: 'overview' });

  protected override renderContent(content: OverviewContent): TemplateResult {
    return html`
      ${renderMainHeading(this, content.title)}
      ${
        content.status === 'unreviewed'
          ? html`<p part="note">${this.msg('This translation has not been reviewed yet.', { id: 'unreviewed' })}</p>`
          : nothing
      }
      ${this.#chosen(content).map(section => this.#renderSection(section))}
      ${[...this.#notes.values()].map(note => note.renderNote(this.msg))}
    `;
  }

  #renderSection({ id, title, blocks }: OverviewSection) {
    return html`<section part="section" id=${id}>
      ${renderHeading(this, title, 1, 'section-heading')} ${renderBlocks(blocks, this.#draw)}
    </section>`;
  }

  readonly #draw: BlockRenderer = {
    foreign: (content, language) =>
      html`${inLanguage(this, content, language)}${languageNote(this, language)}`,
    heading: content => renderHeading(this, content, 2),
    territory: (content, territory) =>
      this.#notes.get(territory)?.renderMention(content, this.msg) ?? content,
  };
}
