/**
 * What every element does alike: find its language, load its content and words, keep what is shown
 * until something better is there, and report what fails. An element itself only says which content
 * it shows and how it looks.
 *
 * A change (language, address) never empties the screen: what is shown stays until all of the new
 * view is here, and then everything changes at once.
 */
import { LitElement, html, isServer, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { MsgFn } from '@lit/localize/internal/types.js';
import { notUnderstood } from '../content/not-understood.js';
import { languageName } from '../localization/format.js';
import { directionOf, english, localeOf, matchLocale, watchLanguage } from '../localization/language.js';
import type { Language, Locale } from '../localization/language.js';
import { fill, loadWords, wordsOf } from '../localization/messages.js';
import { version } from '../version.js';
import type * as Loading from './loading.js';
import { defaultBase } from './script-base.js';
import { sharedStyles } from './shared-styles.js';

/** The least that any content says of itself. */
export interface Content {
  /** The language of the content. */
  language: string;
  /** Changes with the content. */
  version?: string;
}

/** One consistent state of the screen: this content, in these words. */
interface View<C> {
  content: C;
  /** The language that was asked for. */
  asked: Locale;
  /** The language that is shown: the same, or that of the content where a translation is missing. */
  shown: Locale;
}

/** What the console has been told already. */
const warned = new Set<string>();

/** `detail` of `rr-load`. */
export interface LoadDetail {
  /** The language shown, as a BCP 47 tag. */
  language: string;
}

/** `detail` of `rr-error`. */
export interface ErrorDetail {
  error: Error;
  /** The cause, in English, for the console or the page's own log. */
  message: string;
}

/**
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
 * @cssprop [--rr-link-color=inherit] - Colour of links; they are always underlined.
 */
export abstract class ContentElement<C extends Content> extends LitElement {
  static override styles = [sharedStyles];

  /** The version of the library that the class comes from. */
  static readonly version = version;

  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', type: Number, useDefault: true },
    noHeading: { attribute: 'no-heading', type: Boolean },
    base: { useDefault: true },
    content: { attribute: false },
  };

  /** Level of the heading, 1 to 6; headings inside count on from it. Default 2. */
  headingLevel = 2;

  /** Leaves the heading out where the page has its own. Default false. */
  noHeading = false;

  /** Address of the folder that holds `content/`. Default: the folder the script came from. */
  base = '';

  /** The content itself, as in the published JSON: nothing is fetched then. Default: none. */
  content?: unknown;

  /** Our own words in the language shown. The type is what `lit-localize extract` looks for. */
  protected readonly msg: MsgFn = wordsOf(() => this.locale.language);

  /** The language that was asked for: that of the page, not always of what is shown. */
  protected asked: Locale = english;

  #view: View<C> | undefined;
  #request: string | undefined;
  /** Counts what has been given as `content`. */
  #given = 0;
  #loading: typeof Loading | undefined;
  /** Undefined: nothing has failed. Else whether the reader is told by us, or by the page. */
  #failed: boolean | undefined;
  /** The last view that could be drawn. */
  #drawn: View<C> | undefined;
  #retrying = false;
  #justLoaded = false;
  #stopWatching: (() => void) | undefined;

  /** @internal Whether what is on screen, or will be, is drawn without a page around: by the server, or as the server has drawn it. */
  prerendered = isServer;

  /** @internal The language and formats of what is on screen. */
  get locale(): Locale {
    return this.#view?.shown ?? this.asked;
  }

  /** The content on screen, or about to be drawn. */
  protected get shownContent(): C | undefined {
    return this.#view?.content;
  }

  /** Name of the content: the file `content/{language}/{name}.json`. */
  protected abstract readonly contentName: string;

  /** What else the content depends on: a change loads and checks it again. */
  protected get contentKey(): string {
    return '';
  }

  /** Checks unknown JSON. @throws ContentError naming the field that is wrong. */
  protected abstract readContent(json: unknown): C;

  /** Gets what else is needed before content can be drawn. */
  protected async prepare(_content: C): Promise<void> {}

  /** Draws content that has been checked. */
  protected abstract renderContent(content: C): unknown;

  /** How content is fetched, and what stands meanwhile. */
  protected abstract loading(): typeof Loading | Promise<typeof Loading>;

  /** Content that the script brings along, so that it shows whatever happens to the network. */
  protected builtInContent(_language: Language): C | undefined {
    return undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#stopWatching = watchLanguage(this, () => void this.#sync());
    void this.#sync();
    this.requestUpdate(); // moved: what the element shows may depend on its place
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected && !isServer) void this.#sync();
  }

  /** Loads the content again. Resolves when the attempt has ended, well or badly. */
  reload(): Promise<void> {
    this.#request = undefined;
    return this.#sync();
  }

  /** Starts to load when what is asked for has changed since the last time. */
  async #sync(): Promise<void> {
    const asked = localeOf(this);
    const request = [asked.tag, this.base || defaultBase(), this.contentKey, this.#given].join();
    if (request === this.#request) return;
    this.#request = request;
    this.asked = asked;
    try {
      const view = await this.#load(asked);
      if (request !== this.#request) return; // something newer was asked for meanwhile
      this.#view = view;
      this.#failed = undefined;
      this.#justLoaded = true;
    } catch (error) {
      if (request !== this.#request) return;
      this.#failed = this.report(error as Error);
    }
    this.requestUpdate();
  }

  async #load(asked: Locale): Promise<View<C>> {
    const words = loadWords(asked.language);
    const builtIn = this.builtInContent(asked.language);
    // Better the note with English labels than no note.
    if (builtIn)
      return {
        content: builtIn,
        asked,
        shown: await words.then(
          () => asked,
          () => english,
        ),
      };
    words.then(
      () => this.requestUpdate(), // "Loading…" may be said now
      () => {}, // awaited below; until then content may fail first
    );
    const loading = this.loading();
    this.#loading = 'then' in loading ? await loading : loading;
    this.requestUpdate();
    const json =
      this.content ??
      (await this.#loading.fetchContent(this.contentName, asked.language, this.base || defaultBase()));
    const content = this.readContent(json);
    const shown = content.language === asked.language ? asked : (matchLocale(content.language) ?? english);
    await words;
    await loadWords(shown.language);
    await this.prepare(content);
    return { content, asked, shown };
  }

  /** @internal Tells the page and the console. Returns whether the reader should be told by us. */
  report(error: Error): boolean {
    const message = `<${this.localName}> ${error.message}`;
    console.error(message);
    return this.tell('rr-error', { error, message } satisfies ErrorDetail);
  }

  /** @internal Dispatches an event that the page hears, wherever the element stands. Returns false if it was cancelled. */
  tell(type: string, detail: unknown): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  /** @internal Says in the console, once, that a value of an attribute means nothing to us. */
  warn(attribute: string, value: string | number | undefined, possible: string): void {
    const message = notUnderstood(attribute, value, possible);
    if (!warned.has(message)) console.warn(`<${this.localName}> ${message}`);
    warned.add(message);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (isServer) {
      const asked = (this.asked = matchLocale(this.getAttribute('lang') ?? '') ?? english); // nothing is around it
      const builtIn = this.builtInContent(asked.language);
      if (!builtIn) this.#loading = this.loading() as typeof Loading;
      this.#view = { content: builtIn ?? this.readContent(this.content), asked, shown: asked };
    } else if (this.isConnected) {
      if (changed.has('content')) this.#given++;
      if (changed.size) void this.#sync();
    }
  }

  /** Content that cannot be drawn is an error like any other: what could be drawn before stays. */
  protected override performUpdate() {
    try {
      // A reader who has gone on elsewhere meanwhile is not called back.
      if (this.#justLoaded) this.#retrying &&= (this.renderRoot as ShadowRoot).activeElement !== null;
      super.performUpdate();
      this.#drawn = this.#view;
    } catch (error) {
      if (this.#view !== this.#drawn) this.requestUpdate();
      this.#view = this.#drawn;
      this.#justLoaded = this.#retrying = false;
      this.#failed = this.report(error as Error);
    }
  }

  protected override createRenderRoot() {
    // Prerendered nodes that nobody takes over would stand beside ours.
    if (!this.prerendered) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override updated(_changed: PropertyValues<this>) {
    if (!this.#justLoaded) return;
    this.#justLoaded = false;
    if (this.#retrying) {
      // The button that had the focus is gone: go on where the content begins.
      this.#retrying = false;
      const root = this.renderRoot.querySelector<HTMLElement>('[part=root]');
      root?.setAttribute('tabindex', '-1');
      root?.focus();
    }
    this.tell('rr-load', { language: this.locale.tag } satisfies LoadDetail);
  }

  protected override render() {
    const view = this.#view;
    const isLoading = !view && this.#failed === undefined;
    const status = this.#failed
      ? this.#retrying
        ? 'retrying'
        : 'failed'
      : isLoading
        ? 'loading'
        : undefined;
    return html`${
      view
        ? html`<div part="root" lang=${view.shown.tag} dir=${directionOf(view.shown.tag)}>
          ${this.#renderMissingTranslation(view)}${this.renderContent(view.content)}
        </div>`
        : html`<slot @slotchange=${() => this.requestUpdate()}></slot>`
    }${this.#loading?.renderStatus(status, this.asked, this, () => void this.#retry())}`;
  }

  /** Says, in the language asked for, that another one is shown. */
  #renderMissingTranslation({ content: { language }, asked }: View<C>) {
    if (language === asked.language) return nothing;
    return html`<p part="note" lang=${asked.tag} dir=${directionOf(asked.tag)}>${this.#languageNote(language, asked)}</p>`;
  }

  async #retry() {
    if (this.#retrying) return;
    this.#retrying = true;
    this.requestUpdate();
    await this.reload();
    this.#retrying &&= !this.#failed; // else the button goes with the next paint
    this.requestUpdate();
  }

  /** @internal Words that name the language of what stands before, where it is not the language around. */
  nameLanguage(language: string | undefined): unknown {
    if (!language || language === this.locale.language) return nothing;
    return html` <small part="language-note">${this.#languageNote(language, this.locale)}</small>`;
  }

  #languageNote(named: string, { language, tag }: Locale): string {
    const msg = wordsOf(() => language);
    return fill(msg('(in {language})', { id: 'in-language' }), { language: languageName(named, tag) });
  }
}
