/**
 * What every element does alike: find its language, load its content and words, report what fails. An element itself only
 * says which content it shows and how it looks.
 *
 * A change (language, address) never empties the screen: all of it changes at once, when all of the new view is here.
 */
import { html, isServer, nothing } from 'lit';
import type { PropertyDeclaration, PropertyValues, TemplateResult } from 'lit';
import type { MsgFn } from '../localization/msg.js';
import { directionOf, english, localeOf, matchLocale, watchLanguage } from '../localization/language.js';
import type { Locale } from '../localization/language.js';
import { loadWords, wordsOf } from '../localization/messages.js';
import { toConsole } from '../safe/to-console.js';
import { version } from '../version.js';
import { attributeOf } from './attribute-of.js';
import { DrawnElement } from './drawn-element.js';
import type { ErrorDetail, LoadDetail } from './events.js';
import { isLevel } from './headings.js';
import { renderMissingTranslation } from './in-language.js';
import { Loader, type LocalizedContent, type Wanted } from './loader.js';
import { focusAfterRetry, renderStatus } from './render-status.js';
import { defaultBase } from './script-base.js';
import { sharedStyles } from './shared-styles.js';

/** The least that any content says of itself: its language, and a version that changes with it. */
export interface Content {
  language: string;
  version?: string | undefined;
}

/**
 * @attr {string} lang - The language to show, as a BCP 47 tag. Default: that of the nearest element around.
 * @fires {CustomEvent<LoadDetail>} rr-load - The content is on screen. Bubbles, crosses shadow roots.
 * @fires {CustomEvent<ErrorDetail>} rr-error - Loading failed. Cancel it (`preventDefault`) to show your own message. Bubbles, crosses shadow roots.
 * @slot - Fallback: shown until the content is here, and for ever if it cannot be had.
 * @slot heading - Your own heading in place of ours.
 * @slot loading - Your own words while loading.
 * @slot error - Your own words when loading failed.
 * @csspart root - Everything the element shows.
 * @csspart heading - The heading.
 * @csspart status - The line that says "Loading…" or that loading failed.
 * @csspart retry - The "Try again" button.
 * @csspart foreign - A passage in another language than the text around it.
 * @csspart language-note - The words that name that language.
 * @cssprop [--rr-measure=none] - The longest line of a paragraph.
 * @cssprop [--rr-link-color=inherit] - Colour of links; they are always underlined.
 */
export abstract class ContentElement<C extends Content, Published = C> extends DrawnElement {
  static override styles = [sharedStyles];

  /** @internal Archives and programs that read `getHTML()` keep the text. Nothing that a page gives to all objects comes along. */
  static override shadowRootOptions = { __proto__: null, mode: 'open', serializable: true } as ShadowRootInit;

  /** The version of the library that the class comes from. */
  static readonly version = version;

  static override properties: Record<string, PropertyDeclaration> = {
    headingLevel: { type: Number },
    noHeading: { type: Boolean, reflect: true },
    base: {},
    content: { attribute: false, useDefault: false },
    pin: {},
  };

  /** @internal `noHeading` is the attribute `no-heading`; where it goes, the default comes back. */
  static override finalize() {
    for (const [name, options] of Object.entries(this.properties))
      this.properties[name] = { attribute: attributeOf(name), useDefault: true, ...options };
    super.finalize();
  }

  /** Level of the heading, 1 to 6; headings inside count on from it. "auto" takes it from the page's headings. Default 2. */
  headingLevel: number | 'auto' = 2;

  /** Leaves the heading out where the page has its own. Default false. */
  noHeading = false;

  /** Address of the folder that holds `content/`. Default: the folder the script came from. */
  base = '';

  /** The content itself, as in the published JSON: nothing is fetched then. Default: none. */
  content?: Published | undefined;

  /** Shows the text as of a day, "2026-05-31", whatever has been published since, and says so. Default: the newest. */
  pin = '';

  /** Our own words in the language shown. The type is what `lit-localize extract` looks for. */
  protected readonly msg: MsgFn = wordsOf(() => this.locale.language);

  /** Whether the content may stand among English words of ours, where those of its language cannot be had. Default false. */
  protected readonly acceptsEnglishWords: boolean = false;

  readonly #loader = new Loader<C>(this, (wanted, signal) => this.#loadView({ ...wanted, signal }));
  #stopWatching: (() => void) | undefined;

  /** The language the page asked for. What is shown can differ where a translation is missing. */
  protected get asked(): Locale {
    return this.#loader.wanted ?? english;
  }

  /** @internal The language and formats of what is on screen. */
  get locale(): Locale {
    return this.#loader.status.view?.shown ?? this.asked;
  }

  /** The content on screen, or about to be drawn. */
  protected get shownContent(): C | undefined {
    return this.#loader.status.view?.content;
  }

  /** Whether all is there, and nothing failed. */
  protected get isWhole(): boolean {
    return this.#loader.status.kind === 'shown';
  }

  /** All that the content depends on. Content is loaded anew when any of it changes. */
  protected get wanted(): Wanted {
    const { language, tag } = isServer
      ? (matchLocale(this.getAttribute('lang') ?? '') ?? english) // nothing is around the element there
      : localeOf(this, this.#loader.wanted);
    return { language, tag, base: this.base || defaultBase(), content: this.content, pin: this.pin };
  }

  /**
   * Gets the content and checks it. At once where nothing is fetched: a server does not wait.
   *
   * @throws ContentError naming the address that failed, or the field that is wrong.
   */
  protected abstract load(wanted: Wanted): C | Promise<C>;

  /** Whether this content is on screen already, as the server has drawn it. */
  protected isPrerendered(_content: C): boolean {
    return isServer;
  }

  /** What the element is called: several elements of a page can fail at once. */
  protected abstract readonly nameIn: (msg: MsgFn) => string;

  /** Draws content that has been checked. */
  protected abstract renderContent(content: C): unknown;

  override connectedCallback() {
    super.connectedCallback();
    this.#stopWatching = watchLanguage(this, () => void this.#loader.want(this.wanted));
    void this.#loader.want(this.wanted);
    this.requestUpdate(); // moved: what the element shows may depend on its place
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopWatching?.();
    // Whoever only moves the element puts it in again within the same task.
    setTimeout(() => this.isConnected || this.#loader.leave());
  }

  /** Loads the content again. Resolves when the attempt has ended, well or badly. */
  reload(): Promise<void> {
    return this.#loader.load(this.wanted);
  }

  /** The words of the language asked for come beside the content, not after it. */
  async #loadView(wanted: Wanted): Promise<LocalizedContent<C>> {
    if (wanted.pin) wanted = await (await import('./as-of.js')).pinned(this, wanted);
    const words = loadWords(wanted.language);
    words.then(
      () => this.requestUpdate(), // "Loading…" can be said now
      () => {}, // awaited below; until then the content may fail first
    );
    const content = await this.load(wanted);
    let shown: Locale =
      content.language === wanted.language ? wanted : (matchLocale(content.language) ?? english);
    try {
      await words;
      await loadWords(shown.language);
    } catch (error) {
      if (!this.acceptsEnglishWords) throw error;
      shown = english;
    }
    return { content, asked: wanted, shown };
  }

  /** @internal Tells the page and the console. Returns whether the reader should be told by us. */
  report(error: Error): boolean {
    if (!this.isConnected) return true; // taken out: nobody waits for it
    const message = `<${this.localName}> ${error.message}`;
    toConsole(message);
    return this.emit('rr-error', { error, message } satisfies ErrorDetail);
  }

  /** @internal Dispatches an event that the page hears, wherever the element stands. Returns false if it was cancelled. */
  emit(type: string, detail: unknown): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (isServer) {
      // The server has loaded the words before, and gives the content.
      const asked = this.wanted;
      this.#loader.show(asked, { content: this.load(asked) as C, asked, shown: asked });
    } else if (this.isConnected && changed.size) void this.#loader.want(this.wanted);
  }

  /** Nothing is drawn before a level that is no number is settled. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const update = () => super.scheduleUpdate();
    if (isLevel(this.headingLevel)) return update();
    void this.#loader.want(this.wanted); // what the page has set in the meantime counts, and need not wait
    return import('./heading-level.js').then(({ settleLevel }) => settleLevel(this)).then(update, update);
  }

  protected override get isShown() {
    return Boolean(this.shownContent);
  }

  protected override fallbackChanged() {
    if (this.#loader.status.kind === 'loading') this.requestUpdate(); // "Loading…" may be needed now, or no longer
  }

  /** Content that cannot be drawn is an error like any other: what could be drawn before comes back. */
  protected override cannotDraw(error: Error) {
    this.#loader.cannotDraw(error);
  }

  protected override update(changed: PropertyValues<this>) {
    const focused = (this.renderRoot as Partial<ShadowRoot>).activeElement;
    super.update(changed);
    focusAfterRetry(focused, this.renderRoot);
  }

  protected override updated(_changed: PropertyValues<this>) {
    if (!this.#loader.drawn()) return;
    this.guard();
    this.emit('rr-load', { language: this.locale.tag } satisfies LoadDetail);
  }

  protected override render(): TemplateResult {
    const { status } = this.#loader;
    const { view } = status;
    return html`${
      view
        ? html`<div part="root" lang=${view.shown.tag} dir=${directionOf(view.shown.tag)}>
          ${renderMissingTranslation(view)}${view.asked.asOf}${this.renderContent(view.content)}
        </div>`
        : nothing
    }${renderStatus(status, this.asked, this.hasFallback, this.nameIn, () => void this.#loader.retry())}`;
  }
}
