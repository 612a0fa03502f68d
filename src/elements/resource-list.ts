/**
 * <resource-list> shows the catalogue of documents on return and reintegration.
 *
 *     <resource-list lang="ar"></resource-list>
 *     <resource-list type="guidance toolkit" language="fr" limit="5" sort="title"></resource-list>
 */
import { css, html, noChange, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';

import { ContentElement } from '../base/content-element.js';
import { headingStyles, renderHeading, renderMainHeading } from '../base/headings.js';
import { inLanguage } from '../base/in-language.js';
import * as loading from '../base/loading.js';
import { sharedStyles } from '../base/shared-styles.js';
import { forgetAnswers } from '../content/load-content.js';
import { readResources } from '../content/resources-content.js';
import type { Edition, LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { commaOf, formatDate, formatSize, nativeName } from '../localization/format.js';
import { cachedIntl } from '../localization/intl-cache.js';
import { directionOf } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { plural } from '../localization/messages.js';
import { facets } from '../list/list-state.js';
import type { ListState, SortOrder, StateChange } from '../list/list-state.js';
import type { ListHost } from '../list/list-host.js';
import type { ListTools } from '../list/list-tools.js';
import { countText, screenful, visibleLimit } from '../list/shown-count.js';
import { safeUrl } from '../safe/blocks.js';

export type { SortOrder } from '../list/list-state.js';

/**
 * The documents: title, publisher, date, type, one line of description, and each language edition as a link.
 *
 * @tag resource-list
 * @slot empty - Your own words where no document matches.
 * @fires {CustomEvent<ListState>} rr-change - The reader has searched, filtered, sorted or asked for more. Bubbles, crosses shadow roots.
 * @csspart tools - The room for search, filters and order.
 * @csspart toolbar - Search, filters and order.
 * @csspart filters - The filters, when they are open.
 * @csspart chips - The filters that apply.
 * @csspart search - The search field and its label.
 * @csspart sort - The choice of order and its label.
 * @csspart filters-button - The button that opens the filters.
 * @csspart facet - One group of filters.
 * @csspart footer - The room for what follows.
 * @csspart more - The button that shows more.
 * @csspart take-away - What saves or prints the list.
 * @csspart cite - What cites or saves one document.
 * @csspart count - How many documents are shown.
 * @csspart list - The list.
 * @csspart item - One document.
 * @csspart title - Its title.
 * @csspart details - Publisher, date, type and symbol.
 * @csspart description - The line that says what it is.
 * @csspart editions - Its editions.
 * @csspart edition - The link to one edition.
 * @csspart empty - What stands in place of an empty list.
 * @csspart note - A remark: the list is only there in another language.
 * @cssprop [--rr-line-color=currentColor] - Lines between documents.
 * @cssprop [--rr-muted-color=inherit] - Colour of details.
 */
export class ResourceList extends ContentElement<ResourcesContent> {
  static override styles = [
    sharedStyles,
    headingStyles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      [part='root'] {
        container-type: inline-size;
      }
      [part='tools'] {
        /* room for what comes after the first paint */
        min-block-size: 4.5em;
      }
      @container (inline-size < 28em) {
        [part='tools'] {
          min-block-size: 9em;
        }
      }
      @container (inline-size < 31em) {
        [dir='rtl'] > [part='tools'] {
          min-block-size: 9em; /* Arabic takes more room */
        }
      }
      @container (inline-size < 15em) {
        [dir] > [part='tools'] {
          min-block-size: 11.5em;
        }
      }
      [part='footer'] {
        display: flow-root;
        min-block-size: 3.5em;
      }
      [part='footer'][data-more] {
        min-block-size: 6.25em; /* Firefox draws buttons a little higher */
      }
      [part='item'] {
        padding-block: 1em;
        border-block-start: 1px solid var(--rr-line-color, currentColor);
      }
      [part='item']:nth-child(n + 11) {
        /* hardly on the screen: laid out and painted when the reader comes near */
        content-visibility: auto;
        contain-intrinsic-size: auto 9em;
      }
      [part='title'] {
        padding-inline-end: 1.5em;
      }
      [part='item'] > * {
        margin-block: 0.25em;
      }
      [part='details'] {
        color: var(--rr-muted-color);
      }
      [part='edition'] {
        display: inline-block;
        min-block-size: 24px; /* to hit: WCAG 2.2, 2.5.8 */
      }
      [part='editions'] {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1.25em;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    type: { useDefault: true },
    topic: { useDefault: true },
    language: { useDefault: true },
    publisher: { useDefault: true },
    year: { useDefault: true },
    sort: { useDefault: true },
    limit: { type: Number, useDefault: true },
    pageSize: { attribute: 'page-size', type: Number, useDefault: true },
    locked: { type: Boolean },
    noSearch: { attribute: 'no-search', type: Boolean },
    noFilters: { attribute: 'no-filters', type: Boolean },
    urlState: { attribute: 'url-state', useDefault: true },
    feed: { useDefault: true },
    feedOnly: { attribute: 'feed-only', type: Boolean },
    searchEndpoint: { attribute: 'search-endpoint', useDefault: true },
    searchKey: { attribute: 'search-key', useDefault: true },
    noStructuredData: { attribute: 'no-structured-data', type: Boolean },
  };

  /** Starts with documents of these types only (ids separated by spaces): "guidance toolkit". Readers can undo it unless it is `locked`. Default: all. */
  type = '';

  /** Only documents on one of these topics: "reintegration children". Default: all. */
  topic = '';

  /** Only documents with an edition in one of these languages: "fr es". Default: all. */
  language = '';

  /** Only documents of these publishers: "iom unhcr". Default: all. */
  publisher = '';

  /** Only documents of these years: "2021 2022". Default: all. */
  year = '';

  /** Order: "newest", "oldest" or "title". Default "newest". */
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
  /** How many documents are to be drawn now; the others are a frame later. */
  #first = screenful;

  /** What the reader sees: search, filters, order and page. Undefined until search and filters are there, a moment after the list. */
  getState(): ListState | undefined {
    return this.#tools?.state;
  }

  /** Changes what the reader sees; what is left out stays, but the list begins again at its first page. */
  async setState(change: StateChange): Promise<void> {
    (await this.#loadTools()).change(change);
  }

  /** Loads the documents again. Resolves when the attempt has ended. */
  refresh(): Promise<void> {
    forgetAnswers();
    return this.reload();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#tools?.connect();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#tools?.disconnect();
  }

  #draw(first?: number): void {
    this.#first = first ?? this.#first;
    this.requestUpdate();
  }

  /** All that the tools may ask of their element. */
  #host(): ListHost {
    const locale = () => this.locale;
    const drawn = () => this.updateComplete;
    return {
      options: this,
      root: this.renderRoot as ShadowRoot,
      get locale() {
        return locale();
      },
      msg: this.msg,
      draw: first => this.#draw(first),
      get drawn() {
        return drawn();
      },
      emit: state => this.tell('rr-change', state),
      report: error => this.report(error),
      warn: this.#warn,
    };
  }

  /** Order and choice are the tools' work. The publisher's list is painted without them: it comes in order, the newest first. */
  protected override async prepare(content: ResourcesContent) {
    const { sort, urlState, feed, feedOnly, searchEndpoint } = this;
    const chosen = facets.some(name => this[name]) || sort !== 'newest' || urlState !== null;
    const { resources } = content;
    const ordered = resources.every((each, i) => !i || (resources[i - 1]?.date ?? '') >= (each?.date ?? ''));
    // Where the tools are already here, nothing is painted first and moved then. They also bring the words for an empty list.
    if (chosen || feed || feedOnly || searchEndpoint || !ordered || !resources.length || this.#tools)
      await (await this.#loadTools(content.language as Language)).prepare(content);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    // What the element begins with is read when the tools come.
    this.#tools?.willUpdate(this.hasUpdated ? changed : new Map(), this.#first);
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    this.#tools?.updated(this.#first);
    if (this.shownContent && this.#first < Infinity) {
      this.#first = Infinity;
      const drawRest = () => this.requestUpdate();
      if (document.hidden)
        drawRest(); // nothing is painted: there is no frame to wait for
      else requestAnimationFrame(() => requestAnimationFrame(drawRest));
    }
    // The list is on screen; what to do with it comes when the page has time. Without, it still is the whole list.
    if (this.shownContent && !this.prerendered && !this.#tools)
      whenIdle(
        () => {
          this.#loadTools().catch((error: Error) => console.error(`<${this.localName}> ${error.message}`));
        },
        { timeout: 1000 }, // a busy page may never be idle
      );
  }

  /** @param language - Of the words: that of what will be on screen. */
  async #loadTools(language = this.locale.language): Promise<ListTools> {
    const [{ ListTools }] = await Promise.all([
      import('../list/list-tools.js'),
      import('../list/list-words.js').then(({ loadListWords }) => loadListWords(language)),
    ]);
    if (!this.#tools) {
      this.#tools = new ListTools(this.#host());
      if (this.isConnected) this.#tools.connect();
      this.#draw(screenful);
    }
    return this.#tools;
  }

  protected override readonly contentName = 'resources';

  protected override readContent(json: unknown) {
    return readResources(json, this.#visibleLimit(1));
  }

  protected override loading() {
    const { feed, feedOnly, searchEndpoint } = this;
    if (!feed && !feedOnly && !searchEndpoint) return loading;
    const fetchContent: typeof loading.fetchContent = async (...asked) =>
      (await this.#loadTools()).fetchCentral(...asked);
    return { ...loading, fetchContent };
  }

  protected override get contentKey() {
    return [this.feed, this.feedOnly, this.searchEndpoint].join();
  }

  protected override renderContent(content: ResourcesContent) {
    const tools = this.#tools;
    // Without the tools it is painted as the publisher has ordered it: the newest first.
    const { resources, total, labels } = tools?.results(content) ?? {
      resources: content.resources.slice(0, this.#visibleLimit(1)),
      total: content.resources.length,
      labels: content,
    };
    const hasMore = resources.length < Math.min(total, this.#visibleLimit(Infinity));
    return html`
      ${renderMainHeading(this, this.msg('Documents', { id: 'documents' }))}
      <div part="tools">${tools?.renderToolbar(labels)}</div>
      ${
        total
          ? html`<p part="count">${countText(resources.length, total, this.locale.tag, this.msg)}</p>
            <ul part="list" role="list">
              ${resources.map((resource, index) =>
                index >= this.#first && !this.prerendered ? noChange : this.#renderResource(resource, labels),
              )}
            </ul>`
          : html`<slot name="empty"
            ><p part="empty">${this.msg('No document matches.', { id: 'list-none' })}</p></slot
          >`
      }
      <div part="footer" ?data-more=${hasMore}>
        ${tools?.renderFooter(resources.length, hasMore)}
      </div>
    `;
  }

  /** How many documents may stand on screen after so many pages. */
  #visibleLimit(pages: number): number {
    return visibleLimit(pages, this, this.#warn);
  }
  readonly #warn: ListHost['warn'] = (...mistake) => this.warn(...mistake);

  #renderResource(resource: Resource, content: ResourcesContent) {
    const { publishers, types } = content;
    const { title, titleLanguage, date, type, symbol, source, description, descriptionLanguage, editions } =
      resource;
    const [best] = editions.flatMap(edition =>
      addresses(edition).map(url => ({ url, language: edition.language })),
    );
    const details = [
      resource.publishers.length &&
        this.#renderPublishers(resource.publishers.map(id => publishers[id] ?? { name: id })),
      date && html`<time datetime=${date}>${formatDate(date, this.locale.tag)}</time>`,
      types[type] ?? type,
      symbol && html`<bdi translate="no">${symbol}</bdi>`,
      source && html`<bdi>${source}</bdi>`,
    ].filter(Boolean);
    const tools = this.#tools;
    const name = inLanguage(this, tools?.marked(title) ?? title, titleLanguage, false);
    // Said where it is neither the reader's language nor that of the title.
    const leadsTo =
      best && best.language !== titleLanguage && best.language !== 'und' ? best.language : undefined;
    return html`<li part="item">
      ${renderHeading(
        this,
        html`${best ? html`<a href=${best.url} hreflang=${best.language}>${name}${this.nameLanguage(leadsTo)}</a>` : name}${this.nameLanguage(titleLanguage)}`,
        1,
        'title',
      )}
      <p part="details">${details.map((detail, index) => html`${index ? ' · ' : nothing}${detail}`)}</p>
      ${
        description
          ? html`<p part="description">${inLanguage(this, tools?.marked(description) ?? description, descriptionLanguage, false)}</p>`
          : nothing
      }
      ${
        editions.length
          ? html`<ul part="editions" role="list">
              ${editions.flatMap(edition => this.#renderEdition(edition))}
            </ul>`
          : nothing
      }
      ${tools?.renderItemTools(resource, content)}
    </li>`;
  }

  #renderPublishers(names: LocalName[]) {
    const list = cachedIntl(Intl.ListFormat, this.locale.tag, { type: 'unit', style: 'short' } as const);
    let next = 0;
    return list
      .formatToParts(names.map(({ name }) => name))
      .map(({ type, value }) => (type === 'element' ? this.#nameOf(names[next++]!) : value));
  }

  #nameOf({ name, language }: LocalName): unknown {
    return inLanguage(this, name, language, false);
  }

  /** One entry for each address; sites are named where one language has several. */
  #renderEdition(edition: Edition) {
    const { language, format, size, pages } = edition;
    const { tag } = this.locale;
    const known = language !== 'und'; // a feed may not say
    const name =
      known && html`<span lang=${language} dir=${directionOf(language)}>${nativeName(language)}</span>`;
    const details = [
      format,
      size && formatSize(size, tag),
      pages && plural(this.msg('{n, plural, one {# page} other {# pages}}', { id: 'pages' }), pages, tag),
    ];
    const safe = addresses(edition);
    const entry = (site?: string) => {
      const more = [...details, site && html`<bdi>${site}</bdi>`].filter(Boolean);
      return html`${name || site}${
        more.length
          ? html` <bdi dir=${directionOf(tag)}>(${more.map((detail, index) => html`${index ? commaOf(tag) : nothing}${detail}`)})</bdi>`
          : nothing
      }`;
    };
    if (!safe.length) return [html`<li>${entry()}</li>`];
    return safe.map(
      url =>
        html`<li>
          <a part="edition" href=${url} hreflang=${known ? language : nothing}
            >${entry(safe.length > 1 || !known ? new URL(url).hostname : undefined)}</a
          >
        </li>`,
    );
  }
}

const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 100));

/** The addresses of an edition that a reader may follow. */
const addresses = ({ urls }: Edition): string[] => urls.flatMap(url => safeUrl(url) ?? []);
