/**
 * Puts a marker behind each mention of a territory in a text of the page, also where the page
 * changes the text later. The page gets its text back as it was when the marks are removed.
 */

import type { Content, ContentElement } from '../base/content-element.js';
import { isEdited } from '../base/edited.js';
import { warn } from '../base/warn.js';
import type { Spellings } from '../content/territories-content.js';
import { defaultSpellings } from '../generated/default-spellings.js';
import { mentionFinder, signPlace, typedSign } from '../content/find-mentions.js';
import type { FindMentions } from '../content/find-mentions.js';
import { blockTexts, placeIn } from './block-texts.js';
import {
  insertMarker,
  isLeftOver,
  markerBehind,
  removeCopies,
  removeLeftover,
  takeBack,
} from './split-text.js';
import type { Place, Split } from './split-text.js';
import type { TerritoryNote } from './territory-note.js';

/** What the marks ask of their footnote. */
interface Footnote extends ContentElement<Content> {
  for: string;
  territory: string;
  marker: string;
}

/** One marker in the text. */
interface Mark {
  link: HTMLElement;
  split: Split;
}

/** The marks that one footnote makes in the text that its `for` names. */
export class Marks {
  readonly #footnote: Footnote;
  readonly #note: TerritoryNote;
  #spellings: Spellings = { mentions: [] };
  #find: FindMentions = () => [];
  #label = '';
  /** The text and the names that are marked now. */
  #marked = '';
  #root: Element | null = null;
  /** By the raised element that holds the link. */
  readonly #marks = new Map<HTMLElement, Mark>();
  readonly #observer = new MutationObserver(() => this.#mark());
  /** Until there is an element that `for` names: the page may draw it later. */
  #waiting: MutationObserver | undefined;
  /** The id that the footnote has from us. */
  #id = '';

  constructor(footnote: Footnote, note: TerritoryNote) {
    this.#footnote = footnote;
    this.#note = note;
    note.markersOutside = () => [...this.#marks.values()].map(({ link }) => link).sort(inReadingOrder);
  }

  /**
   * Marks the text as the footnote asks for now.
   *
   * @param spellings - How texts name the territory. Default: those of the territory whose note is inside the script.
   * @param label - What a marker is called for those who do not see it.
   */
  update(spellings: Spellings | undefined, label: string): void {
    this.#spellings = spellings ?? defaultSpellings[this.#footnote.territory] ?? { mentions: [] };
    this.#label = label;
    // The parser still adds to the text, and to the node that we would cut.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#update(), { once: true });
    else this.#update();
  }

  #update(): void {
    const footnote = this.#footnote;
    if (!footnote.isConnected) return;
    const { mentions } = this.#spellings;
    const wanted = footnote.for && this.#sign && [footnote.for, footnote.territory, ...mentions].join();
    if (wanted === this.#marked) {
      this.#marks.forEach(({ link }) => this.#describe(link));
      this.#observer.takeRecords();
      return;
    }
    this.remove();
    this.#marked = wanted;
    if (!wanted) return;
    this.#find = mentionFinder(this.#spellings);
    const page = footnote.getRootNode() as Document | ShadowRoot;
    this.#root = page.getElementById(footnote.for);
    if (!this.#root) this.#waitIn(page);
    else if (mentions.length) {
      this.#mark();
      if (!this.#marks.size && !this.#isEdited)
        warn(footnote, 'for', footnote.for, `the id of a text that names ${footnote.territory}`);
    }
  }

  #waitIn(page: Document | ShadowRoot): void {
    const { for: id } = this.#footnote;
    warn(this.#footnote, 'for', id, 'the id of an element of this page');
    this.#marked = '';
    this.#waiting = new MutationObserver(() => page.getElementById(id) && this.#update());
    this.#waiting.observe(page, { childList: true, subtree: true, attributeFilter: ['id'] });
  }

  /** Gives the page its text back. */
  remove(): void {
    this.#waiting?.disconnect();
    this.#observer.disconnect();
    this.#removeLeftovers();
    for (const [raised, { split }] of this.#marks) takeBack(raised, split);
    this.#marks.clear();
    this.#marked = '';
    this.#giveIdBack();
    this.#tell();
  }

  /** Whether somebody is editing the text, or that with the footnote in it: what stands there will be saved. */
  get #isEdited(): boolean {
    return isEdited(this.#root!) || isEdited(this.#footnote);
  }

  /** Gives the footnote an id, for the address of the markers. */
  #takeId(): void {
    const { territory } = this.#footnote;
    const page = this.#footnote.getRootNode() as Document | ShadowRoot;
    if (!this.#footnote.id) this.#footnote.id = this.#id = freeId(`note-${territory}`, page);
  }

  #giveIdBack(): void {
    if (this.#id && this.#footnote.id === this.#id) this.#footnote.removeAttribute('id');
    this.#id = '';
  }

  /** Marks what is not marked yet, and takes back what stands behind no mention any more. */
  #mark(): void {
    const root = this.#root!;
    this.#removeLeftovers();
    removeCopies(root);
    if (this.#isEdited) this.#giveIdBack();
    else this.#takeId();
    const standing = new Set(this.#mentionsIn(root).map(place => markerBehind(place, root)));
    for (const [raised, { split }] of this.#marks)
      if (!standing.has(raised)) {
        takeBack(raised, split);
        this.#marks.delete(raised);
      }
    // From the end, so that what comes before keeps its place.
    for (const place of this.#mentionsIn(root).reverse())
      if (!markerBehind(place, root)) {
        const link = this.#createLink();
        const raised = document.createElement('sup');
        raised.style.lineHeight = '0';
        raised.append(link);
        this.#marks.set(raised, { link, split: insertMarker(raised, place, root) });
      }
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      attributeFilter: ['hidden', 'aria-hidden'], // what is hidden has no marks, and may show later
      subtree: true,
    });
    for (const page of new Set([document, root.getRootNode()]))
      if (page !== root)
        this.#observer.observe(page, { attributeFilter: ['contenteditable'], subtree: true });
    this.#observer.takeRecords(); // our own changes
    this.#tell();
  }

  /** Ends the marks whose text the page has rewritten or taken elsewhere. */
  #removeLeftovers(): void {
    const marks = [...this.#marks].sort(([a], [b]) => inReadingOrder(a, b));
    for (const [raised, { split }] of marks)
      if (isLeftOver(split)) {
        removeLeftover(raised, split);
        this.#marks.delete(raised);
      }
  }

  #mentionsIn(root: Element): Place[] {
    if (this.#isEdited) return [];
    return blockTexts(root).flatMap(block =>
      this.#find(block.text).map(([, nameEnd]): Place => {
        const end = signPlace(block.text, nameEnd, this.#sign);
        const { node: text, offset } = placeIn(block, end);
        const signEnd = typedSign(block.text, end, this.#sign);
        if (!signEnd) return { text, end: offset };
        const { node, offset: to } = placeIn(block, signEnd);
        // The space before a sign in the same node goes with it. In another one, the sign begins where that begins.
        return { text, end: offset, sign: { text: node, from: node === text ? offset : 0, to } };
      }),
    );
  }

  get #sign(): string {
    return this.#note.marker ?? this.#footnote.marker;
  }

  /** Lets the note know whether it has something to lead back to. */
  #tell(): void {
    const mentioned = this.#marks.size > 0;
    if (mentioned === this.#note.mentioned) return;
    this.#note.mentioned = mentioned;
    this.#note.notesChanged();
  }

  #createLink(): HTMLAnchorElement {
    const link = document.createElement('a');
    // Larger to hit than to see; one by one, as a strict Content Security Policy allows it.
    Object.assign(link.style, { padding: '0.5em', margin: '-0.5em' });
    link.href = `${pageAddress()}#${this.#footnote.id}`;
    link.setAttribute('role', 'doc-noteref');
    link.onclick = event => this.#note.follow(event);
    this.#describe(link);
    return link;
  }

  #describe(link: HTMLElement): void {
    if (link.textContent !== this.#sign) link.textContent = this.#sign;
    link.lang = this.#footnote.locale.tag;
    link.setAttribute('aria-label', this.#label);
  }
}

/** What stands before the "#" of a link to the same page: with a <base> it would else lead to another one. */
const pageAddress = () =>
  document.querySelector('base[href]') && location.protocol !== 'about:' ? location.href.split('#')[0]! : '';

/** The id itself, else the first with a number behind it that nothing on the page has yet. */
function freeId(id: string, page: Document | ShadowRoot): string {
  let free = id;
  for (let number = 2; page.getElementById(free); number++) free = `${id}-${number}`;
  return free;
}

const inReadingOrder = (a: Node, b: Node) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
