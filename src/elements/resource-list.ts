/** <resource-list> shows the catalogue of documents on return and reintegration. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ContentElement } from '../base/content-element.js';
import { fetchContent } from '../base/fetch-content.js';
import { headingByPage, headingStyles, renderMainHeading } from '../base/headings.js';
import type { Wanted } from '../base/loader.js';
import { sharedStyles } from '../base/shared-styles.js';
import { whenIdle } from '../base/when-idle.js';
import { forgetAnswers } from '../content/load-content.js';
import { readResources, type ResourcesContent } from '../content/resources-content.js';
import type { Language } from '../localization/language.js';
import type { MsgFn } from '../localization/msg.js';
import { TwoSteps, isRightWithoutTools } from '../list/first-paint.js';
import { itemStyles } from '../list/item-styles.js';
import { renderItems } from '../list/items.js';
import type { ListState, SortOrder, StateChange } from '../list/list-state.js';
import type { ListTools } from '../list/list-tools.js';
import type { ListContent } from '../list/source.js';
import { screenful, visibleLimit } from '../list/shown-count.js';

/**
 * The documents: title, publisher, date, type, one line of description, and each language edition as a link.
 *
 * @tag resource-list
 * @slot empty - Your own words where no document matches.
 * @fires {CustomEvent<ListState>} rr-change - The reader has searched, filtered, sorted or asked for more. Bubbles, crosses shadow roots.
 * @fires {CustomEvent<FollowDetail>} rr-follow - A reader follows a link to a document. Cancel it (`preventDefault`) to go there yourself, or not at all. Fired once search and filters are there, a moment after the list. Bubbles, crosses shadow roots.
 * @csspart tools - The room for search and filters.
 * @csspart toolbar - Search, and the button that opens the filters.
 * @csspart filters - The filters, when they are open or beside the list.
 * @csspart chips - The filters that apply.
 * @csspart search - The search field and its label.
 * @csspart sort - The choice of order and its label.
 * @csspart filters-button - The button that opens the filters.
 * @csspart facet - One group of filters.
 * @csspart search-note - What a search shows in place of words that no document has.
 * @csspart footer - The room for what follows.
 * @csspart more - The button that shows more.
 * @csspart all - The link to all documents, where `limit` cuts.
 * @csspart take-away - What saves or prints the list.
 * @csspart subscribe - The link to the feed.
 * @csspart cite-button - The button that opens what cites or saves one document.
 * @csspart cite - What cites or saves one document.
 * @csspart count - How many documents are shown.
 * @csspart list - The list.
 * @csspart item - One document.
 * @csspart year - The heading of a year.
 * @csspart singled - The words at the document of the reader's link.
 * @csspart title - Its title.
 * @csspart details - Date, type, publisher and symbol.
 * @csspart when - Of these, date and type.
 * @csspart by - Of these, publishers and symbol.
 * @csspart description - The line that says what it is.
 * @csspart editions - Its editions.
 * @csspart edition - The link to one edition.
 * @csspart empty - What stands in place of an empty list: the steps out of it.
 * @csspart note - A remark: the list is only there in another language.
 * @cssprop [--rr-accent-color=currentColor] - What can be clicked, what is chosen.
 * @cssprop [--rr-muted-color=color-mix(in srgb, currentColor 78%, transparent)] - Dates, publishers, numbers.
 * @cssprop [--rr-line-color=#8886] - Lines between documents.
 * @cssprop [--rr-control-line-color=color-mix(in srgb, currentColor 66%, transparent)] - Borders of fields, buttons and languages.
 * @cssprop [--rr-surface-color=color-mix(in srgb, currentColor 6%, transparent)] - The ground of what is open.
 * @cssprop [--rr-mark-color=color-mix(in srgb, #fc0 45%, transparent)] - Behind the words that were searched for.
 * @cssprop [--rr-button-color=var(--rr-accent-color)] - Words on a button.
 * @cssprop [--rr-button-background=transparent] - Its ground.
 * @cssprop [--rr-main-button-color=var(--rr-button-color)] - Words on the main button of a view; set it with its ground.
 * @cssprop [--rr-main-button-background=var(--rr-button-background)] - Its ground.
 * @cssprop [--rr-focus-ring=auto] - The ring around what has the focus, as in `outline`.
 * @cssprop [--rr-title-size=1.125em] - The size of a title.
 * @cssprop [--rr-title-decoration=underline] - The line of a title.
 * @cssprop [--rr-space=1em] - The room above a document; all other room is a part or a multiple of it.
 * @cssprop [--rr-radius=0.25em] - The corners.
 * @cssprop [--rr-control-size=2.75em] - The height of fields and buttons.
 */
export class ResourceList extends ContentElement<ListContent, ResourcesContent> {
  static override styles = [sharedStyles, headingStyles, itemStyles];

  static override properties: PropertyDeclarations = {
    noFilters: { type: Boolean, reflect: true },
    locked: { type: Boolean, reflect: true },
    noSearch: { type: Boolean, reflect: true },
    noStructuredData: { type: Boolean },
    year: {},
    language: {},
    publisher: {},
    topic: {},
    type: {},
    feedOnly: { type: Boolean },
    searchKey: {},
    searchEndpoint: {},
    feed: {},
    sort: { reflect: true },
    urlState: {},
    limit: { type: Number, reflect: true },
    pageSize: { type: Number },
  };

  /** Starts with documents of these types only (ids separated by spaces): "guidance toolkit". Readers can undo it unless it is `locked`. Default: all. */
  type = '';

  /** Only documents on one of these topics: "reintegration children". Default: all. */
  topic = '';

  /** Only documents that can be opened in one of these languages: "fr es". Default: all. */
  language = '';

  /** Only documents of these publishers: "iom unhcr". Default: all. */
  publisher = '';

  /** Only documents of these years: "2021 2022". Default: all. */
  year = '';

  /** Order: "newest", "oldest", "title", or "year": the newest first, under a heading for each year. Default "newest". */
  sort: SortOrder = 'newest';

  /** Show at most so many documents. Default: all. */
  limit = Infinity;

  /** How many documents to show before "Show more". Default 50. */
  pageSize = 50;

  /** Keeps readers within the presets. Default false: they can undo them. */
  locked = false;

  /** Leaves the search field out. Default false. */
  noSearch = false;

  /** Leaves the filters out. Default false. */
  noFilters = false;

  /** Keeps search, filters, order and page in the query of the page's address. A value goes before each parameter ("docs" makes `docs.q`), for several lists on a page. Default: off. */
  urlState: string | null = null;

  /** Addresses of further lists, separated by spaces: our own JSON, JSON Feed, RSS, Atom, WordPress, Drupal, ReliefWeb, CSV. Default: none. */
  feed = '';

  /** Shows the further lists alone, without the publisher's central one. Default false. */
  feedOnly = false;

  /** A search service that holds the documents, in place of the central list: "typesense+https://…/collections/name", "meilisearch+https://…/indexes/name", "opensearch+https://…/name". Default: none. */
  searchEndpoint = '';

  /** A key for the search service that may only search: everybody can read it. Default: none. */
  searchKey = '';

  /** Leaves out the description of the list for search engines (schema.org JSON-LD). Default false. */
  noStructuredData = false;

  #tools: ListTools | undefined;
  readonly #steps = new TwoSteps(() => this.requestUpdate());

  /** What the reader sees: search, filters, order and page. Undefined until search and filters are there, a moment after the list. */
  getState(): ListState | undefined {
    return this.#tools?.state;
  }

  /** Changes what the reader sees; what is left out stays, but the list begins again at its first page. */
  async setState(change: StateChange): Promise<void> {
    void (await this.#loadTools()).change(change);
  }

  /** Loads the documents again. Resolves when the attempt has ended. */
  refresh(): Promise<void> {
    forgetAnswers();
    return this.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    this.#tools?.willUpdate(this.hasUpdated ? changed : new Map()); // when the tools come, they read all
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    this.#tools?.updated(this.#steps.count);
    if (this.shownContent) this.#steps.drawRest();
    // The list is on screen; what to do with it comes when the page has time. Without, it still is the whole list.
    if (this.isWhole && !this.prerendered && !this.#tools)
      whenIdle(() => void this.#loadTools().catch((error: Error) => this.cannotDraw(error)));
  }

  /** @param language - Of the words: that of what will be on screen. */
  async #loadTools(language = this.locale.language): Promise<ListTools> {
    const { ListTools, becomeHost, loadListWords } = await import('../list/list-tools.js');
    await loadListWords(language);
    if (!this.#tools) {
      this.#tools = new ListTools(becomeHost(this, this.msg, first => this.#steps.draw(first)));
      this.addController(this.#tools);
      this.#steps.draw(screenful);
    }
    return this.#tools;
  }

  protected override get wanted(): Wanted {
    const { feed, feedOnly, searchEndpoint, searchKey } = this;
    return { ...super.wanted, feed, feedOnly, searchEndpoint, searchKey };
  }

  protected override load(wanted: Wanted) {
    const { content, feed, feedOnly, searchEndpoint } = wanted;
    if (content != null) return this.#readList(content, wanted);
    if (feed || feedOnly || searchEndpoint) return this.#loadTools().then(tools => tools.load(wanted));
    return fetchContent('resources', wanted).then(json => this.#readList(json, wanted));
  }

  #readList(json: unknown, wanted: Wanted): ListContent | Promise<ListContent> {
    const loaded = readResources(json, visibleLimit(1, this));
    if (loaded instanceof Promise) return loaded.then(right => this.#readList(right, wanted));
    const { language, version } = loaded;
    const content: ListContent = { language, version, loaded };
    // Where the tools are already here, nothing is painted first and moved then.
    if ((!this.#tools && isRightWithoutTools(this, loaded)) || this.isPrerendered(content)) return content;
    return this.#loadTools(language as Language).then(tools => tools.open(content, wanted));
  }

  /** The page's own heading tells it from other lists. */
  protected override readonly nameIn = (msg: MsgFn) =>
    headingByPage(this) || msg('Documents', { id: 'documents' });

  protected override renderContent(content: ListContent): TemplateResult {
    const tools = this.#tools;
    const { loaded } = content;
    const { resources, total, labels } = tools?.shown(content) ?? {
      resources: loaded.resources.slice(0, visibleLimit(1, this)),
      total: loaded.resources.length,
      labels: loaded,
    };
    const count = this.prerendered ? Infinity : this.#steps.count;
    return html`
      ${renderMainHeading(this, this.msg('Documents', { id: 'documents' }))}
      <div class=${this.noFilters ? nothing : 'side'}>
        <div part=${this.noSearch && this.noFilters ? nothing : 'tools'}>${tools?.renderToolbar()}</div>
        <div class="main">
          ${renderItems(resources, total, count, { element: this, msg: this.msg, labels, tools })}
          <div part="footer">${tools?.renderFooter(resources.length, total)}</div>
        </div>
      </div>
    `;
  }
}
