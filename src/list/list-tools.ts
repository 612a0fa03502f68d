/**
 * Search, filters, order, paging and export of a <resource-list>. A chunk of its own that comes after
 * the first paint, into the room that the list has kept for it.
 */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MsgFn } from '@lit/localize/internal/types.js';
import { fetchContent } from '../base/fetch-content.js';
import type { Wanted } from '../base/loader.js';
import { inLanguage } from '../base/in-language.js';
import { defaultBase } from '../base/script-base.js';
import { readResources } from '../content/resources-content.js';
import type { LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { readTerritories } from '../content/territories-content.js';
import type { TerritoriesContent } from '../content/territories-content.js';
import { cachedIntl } from '../localization/intl-cache.js';
import type { Language } from '../localization/language.js';
import { fill } from '../localization/messages.js';
import { AddressBar } from './address-bar.js';
import { checkRest } from './check-rest.js';
import { valueName, valuesInOrder } from './facet-values.js';
import { focusChip, focusDocument, keepFocus } from './keep-focus.js';
import { changedState, facets, noFilters, sortOrders } from './list-state.js';
import type { Facet, Filters, ListState, StateChange } from './list-state.js';
import { ListOnPage } from './on-this-page.js';
import { canHighlight, pieces } from './highlight.js';
import type { ListHost, ListOptions } from './list-host.js';
import { knownValues } from './known-values.js';
import type { KnownValues } from './known-values.js';
import { listStyles } from './list-styles.js';
import { searchIndexOf } from './search-index.js';
import type { Found, SearchIndex } from './search-index.js';
import { countText, screenful, visibleLimit } from './shown-count.js';
import type { Search } from '../search-endpoint/search.js';
import type { ExportFormat } from '../take-away/export-as.js';

/** Values of a filter that show before a reader asks for all. */
const fewValues = 8;

/** Resolves when the central list does not wait for further ones any longer: they then come into a list that is read already. */
const feedPause = () => new Promise(resolve => setTimeout(resolve, 2000));

/** Milliseconds after the last key before a search service is asked. */
const askPause = 200;

/** As many pages as a search service is asked for at once, whatever an address says. */
const mostPages = 20;

/** As many documents as a search service is asked for when a reader saves or prints. */
const mostTaken = 1000;

/** What the list shows now. */
export interface Results {
  resources: Resource[];
  /** How many match. */
  total: number;
  /** The content that the documents and their labels are of: with feeds, more than the central list. */
  labels: ResourcesContent;
}

export class ListTools {
  readonly #host: ListHost;
  readonly #msg: MsgFn;
  /** What attributes, an address or the reader have chosen, and what of that means something here. */
  #chosen: ListState;
  #state: ListState;
  /** The content whose results are here, and the one that is being prepared. */
  #content: ResourcesContent | undefined;
  #wanted: ResourcesContent | undefined;
  /** Content that other content has taken the place of, and what was drawn last. */
  readonly #past = new WeakSet<ResourcesContent>();
  #last: Results | undefined;
  /** The central list with those of `feed`, or the answer of the search service. */
  #all: ResourcesContent | undefined;
  #index: SearchIndex | undefined;
  /** Undefined while a list that may know more is not here, and where a search service may know any. */
  #known: KnownValues | undefined;
  #total = 0;
  #failures: string[] = [];
  #asking: AbortController | undefined;
  /** What the search service answers to the newest question. */
  #answer: Promise<void> | undefined;
  /** The question whose answer is here, and how many pages of it. */
  #asked: { question: Omit<Search, 'from' | 'size'>; page: number } | undefined;
  /** Whether the reader should be told that the central list could not be had, or that anything could not. */
  #centralFailed = false;
  #loadFailed = false;
  /** How it goes with what a reader saves or prints. */
  #taking: 'loading' | 'failed' | undefined;
  #found: Found | undefined;
  #filtersOpen = false;
  #allValues = new Set<Facet>();
  readonly #toggled = new Set<string>();
  /** The documents whose own tools are open. */
  readonly #citing = new Set<Resource>();
  readonly #address: AddressBar;
  readonly #onPage: ListOnPage;
  #restoreFocus = (): void => {};

  constructor(host: ListHost) {
    this.#host = host;
    this.#msg = host.msg;
    this.#state = this.#chosen = this.usual;
    this.#address = new AddressBar(host, this, state => this.#visit(state));
    this.#onPage = new ListOnPage(host);
    const { root } = host;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, listStyles.styleSheet!];
  }

  connect(): void {
    this.#onPage.connect();
    this.#address.connect();
    const state = this.#address.read();
    if (state) this.#begin(state);
  }

  disconnect(): void {
    this.#address.disconnect();
    this.#onPage.disconnect();
  }

  get state(): ListState {
    return this.#state;
  }

  /** What the attributes preset, as one filter for each. */
  get #presets(): Filters {
    const filters = noFilters();
    for (const facet of facets) filters[facet] = this.#host.options[facet].split(/\s+/).filter(Boolean);
    return filters;
  }

  /** The state without any choice of the reader. */
  get usual(): ListState {
    const filters = this.#host.options.locked ? noFilters() : this.#presets;
    const sort = sortOrders.includes(this.#host.options.sort) ? this.#host.options.sort : 'newest';
    return { words: '', filters, sort, page: 1 };
  }

  get understoodUsual(): ListState {
    return changedState(this.usual, { filters: this.#understood(this.usual.filters) });
  }

  /** The central list where it is not the only one: it may be switched off, or fail while the others show. */
  async fetchCentral(wanted: Wanted): Promise<unknown> {
    const { feedOnly, searchEndpoint } = this.#host.options;
    this.#centralFailed = false;
    try {
      if (!feedOnly && !searchEndpoint) return await fetchContent('resources', wanted);
    } catch (error) {
      this.#centralFailed = this.#host.report(error as Error);
    }
    const { language } = wanted;
    return { language, publishers: {}, types: {}, topics: {}, resources: [] };
  }

  /** Resolves when `results` can answer for this content. */
  async prepare(content: ResourcesContent): Promise<void> {
    if (this.#wanted) this.#past.add(this.#wanted);
    this.#past.delete(content);
    this.#wanted = content;
    if (this.#host.options.searchEndpoint) {
      this.#ask();
      return this.#newestAnswer();
    }
    await checkRest(content);
    const addresses = this.#host.options.feed.split(/\s+/).filter(Boolean);
    if (!addresses.length) return this.#take(content, content);
    const all = this.#withFeeds(content, addresses);
    const first = await Promise.race([all, feedPause().then(() => content)]);
    if (first !== content || !content.resources.length) return this.#take(content, await all);
    await this.#take(content, content, false);
    all
      .then(later => this.#take(content, later))
      .then(
        () => this.#draw(),
        (error: Error) => this.#fail(error),
      );
  }

  /**
   * Goes on with these documents, of this content.
   *
   * @param complete - Whether no further list is awaited.
   */
  async #take(content: ResourcesContent, all: ResourcesContent, complete = true): Promise<void> {
    const index = await searchIndexOf(all);
    if (content !== this.#wanted) return; // another list came meanwhile
    if (all === content) this.#failures = [];
    this.#loadFailed = this.#centralFailed;
    this.#content = content;
    this.#all = all;
    this.#index = index;
    this.#found = undefined;
    this.#citing.clear();
    const isAll = complete && !this.#failures.length && !this.#centralFailed;
    this.#known = isAll ? knownValues(all, index.find({}).counts) : undefined;
    this.#understand();
  }

  async #withFeeds(central: ResourcesContent, addresses: string[]): Promise<ResourcesContent> {
    const { loadSources } = await import('../sources/load-sources.js');
    const { language } = this.#host.locale;
    const { content, failures } = await loadSources({ addresses, language, central });
    // Where nothing at all is left to show, the list itself has failed.
    if (failures.length && !content.resources.length) throw failures[0]!.error;
    this.#failures = failures.filter(({ error }) => this.#host.report(error)).map(({ address }) => address);
    return content;
  }

  /** Asks the search service for what the state says. A newer question takes the place of an older one. */
  #ask(pause = 0): void {
    this.#asking?.abort();
    this.#asking = new AbortController();
    this.#answer = this.#askService(this.#asking.signal, pause);
  }

  /** Whoever awaits an answer that was given up for a newer one awaits that. */
  async #newestAnswer(): Promise<void> {
    const answer = this.#answer;
    try {
      await answer;
    } catch (error) {
      if (answer === this.#answer) throw error;
      return this.#newestAnswer();
    }
  }

  async #askService(signal: AbortSignal, pause: number): Promise<void> {
    if (pause) await new Promise(resolve => setTimeout(resolve, pause));
    signal.throwIfAborted();
    const { searchUpTo } = await import('../search-endpoint/search.js');
    const { words, filters, sort } = this.#state;
    const { searchEndpoint, searchKey, locked } = this.#host.options;
    const known = this.#knownNames();
    const question = {
      endpoint: searchEndpoint,
      key: searchKey,
      words,
      filters,
      within: locked ? this.#presets : undefined,
      sort,
      language: this.#wanted!.language,
    };
    const asked = { question, page: this.#state.page };
    const same = JSON.stringify(question) === JSON.stringify(this.#asked?.question);
    const onlyMore = same && asked.page > this.#asked!.page;
    if (!onlyMore && asked.page > mostPages) this.#state = { ...this.#state, page: (asked.page = mostPages) };
    const room = this.#room(asked.page);
    const before = onlyMore ? this.#all : undefined;
    const { content, total, counts } = await searchUpTo(room, { ...question, signal }, before);
    const names = await known;
    signal.throwIfAborted();
    this.#asked = asked;
    this.#loadFailed = false;
    this.#content = this.#wanted;
    this.#all = {
      ...content,
      publishers: { ...content.publishers, ...names?.publishers },
      types: { ...content.types, ...names?.types },
      topics: { ...content.topics, ...names?.topics },
    };
    this.#total = total;
    this.#found = {
      ids: Uint32Array.from(content.resources.keys()),
      counts: Object.fromEntries(
        facets.map(facet => [facet, new Map(Object.entries(counts[facet]))]),
      ) as unknown as Found['counts'],
    };
    this.#draw();
  }

  /** A search service knows ids; their names are the page's own (`content`), or those of the central list. */
  async #knownNames(): Promise<ResourcesContent | undefined> {
    const { content, base } = this.#host.options;
    const { language } = this.#wanted!;
    if (content) return this.#wanted;
    try {
      const central = await fetchContent('resources', {
        language: language as Language,
        base: base || defaultBase(),
      });
      const names = readResources(central, 0);
      return names.language === language ? names : undefined;
    } catch {
      return undefined; // ids say something, too
    }
  }

  /** What to show of the content, or nothing yet: then the list stays as it was first painted. */
  results(content: ResourcesContent): Results | undefined {
    if (content !== this.#content) {
      if (this.#past.has(content)) return this.#last; // a moment before other content is drawn
      if (content !== this.#wanted)
        this.prepare(content).then(
          () => this.#draw(),
          (error: Error) => this.#fail(error),
        );
      return undefined;
    }
    const { words, filters, sort, page } = this.#state;
    this.#found ??= this.#index?.find({
      words,
      filters,
      sort,
      ...(this.#host.options.locked && { within: this.#understood(this.#presets) }),
    });
    const labels = this.#all;
    if (!this.#found || !labels) return undefined;
    const { ids } = this.#found;
    const shown = ids.subarray(0, this.#room(page));
    this.#last = {
      resources: Array.from(shown, id => labels.resources[id]!),
      total: this.#count,
      labels,
    };
    return this.#last;
  }

  /** How many documents match: a search service has more than it sends. */
  get #count(): number {
    return this.#host.options.searchEndpoint ? this.#total : (this.#found?.ids.length ?? 0);
  }

  /** Goes on with what means something of the choice: an id that nobody knows is no reason to show nothing. */
  #understand(): void {
    const { sort, locked, searchEndpoint } = this.#host.options;
    if (!sortOrders.includes(sort)) this.#host.warn('sort', sort, sortOrders.join(', '));
    const filters = this.#understood(this.#chosen.filters);
    const isChosen = facets.some(facet => filters[facet].length);
    if (locked && isChosen && this.#index && !searchEndpoint) {
      // In what the page has fixed, no choice leads beyond that.
      const within = this.#understood(this.#presets);
      const { counts } = this.#index.find({ within });
      for (const facet of facets)
        if (within[facet].length) filters[facet] = filters[facet].filter(value => counts[facet].get(value));
    }
    this.#state = { ...this.#chosen, filters };
  }

  /** These without the values that mean nothing here, which the console names. */
  #understood(filters: Filters): Filters {
    const understood = { ...filters };
    const known = this.#host.options.searchEndpoint ? undefined : this.#known;
    if (known)
      for (const facet of facets)
        understood[facet] = filters[facet].filter(value => {
          if (!known.has(facet, value)) this.#host.warn(facet, value, known.list(facet));
          return known.has(facet, value);
        });
    return understood;
  }

  /** A change by the reader or by the page's script. */
  change(change: StateChange, how: 'push' | 'replace' = 'push'): void {
    const { sort } = change;
    if (sort !== undefined && !sortOrders.includes(sort)) {
      this.#host.warn('sort', sort, sortOrders.join(', '));
      change = { ...change, sort: this.#state.sort };
    }
    if (how === 'push') this.#address.flush();
    this.#citing.clear(); // other documents may come to stand in the same places
    this.#chosen = changedState(this.#chosen, { page: 1, ...change });
    this.#understand();
    this.#restart();
    this.#address.write(how);
    this.#host.emit(this.#state);
    this.#whenShown(() => this.#announce());
  }

  #announce(): void {
    this.#onPage.announce(countText(this.#count, this.#count, this.#host.locale.tag, this.#msg));
  }

  /** Once what the state asks for is on screen; never, where a search service fails or is asked anew meanwhile. */
  #whenShown(then: () => void): void {
    const found = this.#host.options.searchEndpoint ? this.#answer : Promise.resolve();
    void found?.then(() => this.#host.drawn).then(then, () => {}); // who has asked says what failed
  }

  /** Back and forward in the browser. */
  #visit(state: ListState): void {
    this.#begin(state);
    this.#host.emit(this.#state);
    this.#whenShown(() => this.#announce());
  }

  /** The attributes have changed: begins anew from what they preset, with the words that the reader has typed. */
  #reset(): void {
    this.#begin({ ...this.usual, words: this.#state.words });
    this.#address.write('replace');
  }

  /** Starts from a state that the reader has not chosen here. */
  #begin(state: ListState): void {
    this.#chosen = state;
    this.#understand();
    this.#restart();
  }

  /** Finds again. What is shown stays until the answer is here. */
  #restart(): void {
    if (!this.#host.options.searchEndpoint) this.#found = undefined;
    else if (this.#wanted) void this.#askAgain();
    this.#draw();
  }

  /** What is on the screen at once; further pages stand below all that is drawn already. */
  #draw(): void {
    this.#host.draw(this.#state.page === 1 ? this.#screenful : undefined);
  }

  /** How many documents a screen shows when the list begins at its top. Measured when nothing waits for it. */
  #screenful = screenful;

  #measure(): void {
    const items = this.#items;
    const end = innerHeight + (items[0]?.getBoundingClientRect().top ?? 0);
    const below = items.findIndex(item => item.getBoundingClientRect().top > end);
    this.#screenful = below < 0 ? screenful : below;
  }

  get #items(): Element[] {
    return [...(this.#host.root.querySelector('[part=list]')?.children ?? [])];
  }

  async #askAgain(): Promise<void> {
    this.#ask(askPause);
    try {
      await this.#answer;
    } catch (error) {
      if ((error as Error).name === 'AbortError') return; // a newer question is on its way
      if (this.#content !== this.#wanted) return; // the list awaits its first answer, and says so itself
      this.#fail(error as Error);
    }
  }

  /** What is shown stays; the reader is told, unless the page does that. */
  #fail(error: Error): void {
    this.#loadFailed = this.#host.report(error);
    this.#host.draw();
  }

  renderToolbar(content: ResourcesContent): unknown {
    const { noSearch, noFilters } = this.#host.options;
    const chosen = facets.reduce((sum, facet) => sum + this.#state.filters[facet].length, 0);
    const orders = {
      newest: this.#msg('Newest first', { id: 'list-newest' }),
      oldest: this.#msg('Oldest first', { id: 'list-oldest' }),
      title: this.#msg('Title', { id: 'list-title' }),
    };
    return html`<div part="toolbar" role="search" aria-label=${this.#onPage.landmark}>
        ${
          noSearch
            ? nothing
            : html`<label part="search"
                ><span>${this.#msg('Search', { id: 'list-search' })}</span
                ><input
                  type="search"
                  autocomplete="off"
                  spellcheck="false"
                  .value=${this.#state.words}
                  @input=${this.#search}
                  @compositionend=${this.#search}
              /></label>`
        }
        ${
          noFilters
            ? nothing
            : html`<button
                type="button"
                part="filters-button"
                aria-expanded=${this.#filtersOpen ? 'true' : 'false'}
                aria-controls="filters"
                @click=${() => {
                  this.#filtersOpen = !this.#filtersOpen;
                  this.#host.draw();
                }}
              >
                ${this.#msg('Filters', { id: 'list-filters' })}${chosen ? ` (${this.#number(chosen)})` : nothing}
              </button>`
        }
        <label part="sort"
          ><span>${this.#msg('Order', { id: 'list-order' })}</span
          ><select @change=${(event: Event) => this.change({ sort: (event.target as HTMLSelectElement).value as ListState['sort'] })}>
            ${Object.entries(orders).map(
              ([order, name]) =>
                html`<option value=${order} .selected=${order === this.#state.sort}>${name}</option>`,
            )}
          </select></label
        >
      </div>
      <div part="filters" id="filters" ?hidden=${!this.#filtersOpen}>
        ${this.#filtersOpen ? facets.map(facet => this.#renderFacet(facet, content)) : nothing}
      </div>
      ${this.#renderChips(content, chosen)}
      ${
        this.#loadFailed
          ? html`<p part="note" role="status">
              ${this.#msg('This content could not be loaded right now.', { id: 'load-failed' })}
            </p>`
          : nothing
      }
      ${this.#failures.map(
        address => html`<p part="note">
          ${this.#msg('A further list could not be loaded:', { id: 'list-source-failed' })} <bdi>${address}</bdi>
        </p>`,
      )}`;
  }

  readonly #search = (event: Event): void => {
    // Half-typed characters of an input method are not words yet.
    if (!(event as InputEvent).isComposing)
      this.change({ words: (event.target as HTMLInputElement).value }, 'replace');
  };

  #number(n: number): string {
    return cachedIntl(Intl.NumberFormat, this.#host.locale.tag, {}).format(n);
  }

  #facetName(facet: Facet): string {
    return {
      type: this.#msg('Type', { id: 'list-type' }),
      topic: this.#msg('Topic', { id: 'list-topic' }),
      language: this.#msg('Language', { id: 'list-language' }),
      publisher: this.#msg('Publisher', { id: 'list-publisher' }),
      year: this.#msg('Year', { id: 'list-year' }),
    }[facet];
  }

  #nameOf({ name, language }: LocalName): unknown {
    return inLanguage(this.#host, name, language, false);
  }

  #room(pages: number): number {
    return visibleLimit(pages, this.#host.options, this.#host.warn);
  }

  #renderFacet(facet: Facet, content: ResourcesContent): unknown {
    const chosen = this.#state.filters[facet];
    const counts = this.#found?.counts[facet] ?? new Map<string, number>();
    const values = valuesInOrder(facet, counts, chosen, this.#host.locale.language);
    const all = this.#allValues.has(facet);
    const shown = all
      ? values
      : values.filter(
          ([value], index) =>
            index < fewValues || chosen.includes(value) || this.#toggled.has(`${facet} ${value}`),
        );
    if (!values.length) return nothing;
    return html`<fieldset part="facet">
      <legend>${this.#facetName(facet)}</legend>
      ${repeat(
        shown,
        ([value]) => value,
        ([value, n]) => html`<label
          ><input
            type="checkbox"
            .checked=${chosen.includes(value)}
            @change=${() => this.#toggle(facet, value)}
          /><span>${this.#nameOf(valueName(facet, value, content, this.#host.locale.tag))}</span><span>${this.#number(n)}</span></label
        >`,
      )}
      ${
        shown.length < values.length
          ? html`<button
              type="button"
              @click=${(event: Event) => {
                // The button goes away: the focus moves to the first value that is new.
                const group = (event.currentTarget as HTMLElement).closest('fieldset');
                const before = group?.querySelectorAll('input').length ?? 0;
                this.#allValues.add(facet);
                this.#host.draw();
                void this.#host.drawn.then(() => group?.querySelectorAll('input')[before]?.focus());
              }}
            >
              ${fill(this.#msg('Show all ({number})', { id: 'list-all-values' }), { number: this.#number(values.length) })}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #toggle(facet: Facet, value: string): void {
    this.#toggled.add(`${facet} ${value}`); // it stays where it is, to be chosen again
    const chosen = this.#state.filters[facet];
    const values = chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value];
    this.change({ filters: { [facet]: values } });
  }

  /** Each filter that applies, to be taken off again. */
  #renderChips(content: ResourcesContent, chosen: number): unknown {
    if (!chosen) return nothing;
    const remove = this.#msg('Remove filter', { id: 'list-remove' });
    return html`<ul part="chips" role="list">
      ${facets.flatMap(facet =>
        this.#state.filters[facet].map(
          value => html`<li>
            <button
              type="button"
              @click=${(event: Event) => this.#takeOff(event, { [facet]: this.#state.filters[facet].filter(other => other !== value) })}
            >
              <span class="visually-hidden">${remove}: </span>${this.#nameOf(valueName(facet, value, content, this.#host.locale.tag))}
              <span aria-hidden="true">×</span>
            </button>
          </li>`,
        ),
      )}
      <li>
        <button
          type="button"
          @click=${(event: Event) => this.#takeOff(event, noFilters())}
        >
          ${this.#msg('Clear all', { id: 'list-clear' })}
        </button>
      </li>
    </ul>`;
  }

  /** The chip that has the focus goes away: the focus moves to its neighbour. */
  #takeOff(event: Event, filters: Partial<Filters>): void {
    const item = (event.currentTarget as HTMLElement).closest('li')!;
    const place = [...item.parentElement!.children].indexOf(item);
    this.change({ filters });
    this.#whenShown(() => focusChip(this.#host.root, place));
  }

  /** Words that were found, marked in the text: only where the browser cannot highlight them without that. */
  marked(text: string): unknown {
    if (canHighlight || !this.#state.words) return undefined;
    return pieces(text, this.#state.words).map(({ text, match }) =>
      match ? html`<mark>${text}</mark>` : text,
    );
  }

  /**
   * Before each drawing.
   *
   * @param count - How many documents will be drawn now.
   */
  willUpdate(changed: PropertyValues<ListOptions>, count: number): void {
    if (count === Infinity) this.#measure();
    if (([...facets, 'sort', 'locked'] as const).some(name => changed.has(name))) this.#reset();
    this.#onPage.readHeading();
    this.#restoreFocus = keepFocus(this.#host.root);
  }

  /**
   * After each drawing: marks what was found, and tells search engines what is listed.
   *
   * @param count - How many documents have been drawn: below them there still stand those of before.
   */
  updated(count: number): void {
    this.#restoreFocus();
    this.#onPage.mark(this.#state.words, this.#items, count);
    if (count === Infinity) this.#onPage.describe(() => this.#matching, this.#found && this.#all);
  }

  /** "Show more" where there is more, and what can be taken away. */
  renderFooter(shown: number, hasMore: boolean): unknown {
    return html`${
      hasMore
        ? html`<button part="more" type="button" @click=${() => this.#more(shown)}>
            ${this.#msg('Show more', { id: 'list-more' })}
          </button>`
        : nothing
    }
    ${
      this.#found?.ids.length
        ? html`<details part="take-away">
            <summary>${this.#msg('Save or print', { id: 'list-take-away' })}</summary>
            ${this.#renderFormats(use => this.#takeAll(use))}
            <button type="button" @click=${() => void this.#takeAll((all, total) => this.#print(all, total))}>${this.#msg('Print', { id: 'list-print' })}</button>
            ${this.#renderTakingNotes()}
          </details>`
        : nothing
    }`;
  }

  /** The keyboard goes on at the first document that is new. */
  #more(shown: number): void {
    this.change({ page: this.#state.page + 1 });
    this.#whenShown(() => focusDocument(this.#host.root, shown));
  }

  /** Of one document: its citation, and a file for a reference manager. Drawn when a reader opens them: closed, they would be most of the nodes of a list. */
  renderItemTools(resource: Resource, content: ResourcesContent): unknown {
    const open = this.#citing.has(resource);
    return html`<details
      part="cite"
      .open=${open}
      @toggle=${({ target }: Event) => {
        this.#citing[(target as HTMLDetailsElement).open ? 'add' : 'delete'](resource);
        this.#host.draw();
      }}
    >
      <summary aria-label=${`${this.#msg('Cite', { id: 'list-cite' })}: ${resource.title}`}>⋯</summary>
      ${open ? this.#renderCitation(resource, content) : nothing}
    </details>`;
  }

  #renderCitation(resource: Resource, content: ResourcesContent): unknown {
    return html`<button
        type="button"
        @click=${async (event: Event) => {
          const button = event.currentTarget as HTMLElement;
          const { citation, copyCitation } = await import('../take-away/citation.js');
          const line = citation(resource, content, this.#host.locale.tag, this.#msg);
          // Where the browser does not let a page copy, the reader can.
          button.nextElementSibling!.textContent = (await copyCitation(line))
            ? this.#msg('Copied.', { id: 'list-copied' })
            : line;
        }}
      >
        ${this.#msg('Copy the citation', { id: 'list-copy' })}
      </button>
      <span role="status"></span>
      ${this.#renderFormats(use => use({ ...this.#all!, resources: [resource] }))}`;
  }

  /** That not all are taken, before a reader takes them; and how the taking goes. */
  #renderTakingNotes(): unknown {
    const states = {
      loading: this.#msg('Loading…', { id: 'loading' }),
      failed: this.#msg('This content could not be loaded right now.', { id: 'load-failed' }),
    };
    const only = this.#msg('Only the first {number} are saved or printed.', { id: 'list-only-first' });
    return html`${
      this.#toTake < this.#ofAll
        ? html`<p part="note">${fill(only, { number: this.#number(this.#toTake) })}</p>`
        : nothing
    }
      <div role="status">${this.#taking ? html`<p part="note">${states[this.#taking]}</p>` : nothing}</div>`;
  }

  /**
   * The names of formats are the same in all languages.
   *
   * @param take - Gives the documents to be saved, which are then all of their content, to whoever uses them.
   */
  #renderFormats(take: (use: (taken: ResourcesContent) => Promise<void>) => Promise<void>): unknown {
    const names = {
      ris: 'RIS',
      bibtex: 'BibTeX',
      'csl-json': 'CSL-JSON',
      csv: 'CSV',
      'json-feed': 'JSON Feed',
    };
    return Object.entries(names).map(
      ([format, name]) =>
        html`<button
          type="button"
          lang="en"
          @click=${() => {
            const { tag } = this.#host.locale;
            void take(async taken => {
              const { download, exportAs } = await import('../take-away/export-as.js');
              download(
                await exportAs(format as ExportFormat, taken.resources, taken, tag, this.#onPage.heading),
              );
            });
          }}
        >
          ${name}
        </button>`,
    );
  }

  async #print(content: ResourcesContent, total: number): Promise<void> {
    const [{ printList }, { notesFor }] = await Promise.all([
      import('../take-away/print-list.js'),
      import('../take-away/territory-notes.js'),
    ]);
    const title = this.#onPage.heading;
    const { resources } = content;
    const { tag, language } = this.#host.locale;
    const texts = resources.flatMap(({ title, description }) => [title, description]);
    const notes = notesFor(texts, language, await this.#territories(language));
    await printList({ title, resources, total, content, tag, notes }, this.#msg);
  }

  async #territories(language: Language): Promise<TerritoriesContent['territories'] | undefined> {
    try {
      const base = this.#host.options.base || defaultBase();
      return readTerritories(await fetchContent('territories', { language, base })).territories;
    } catch {
      return undefined; // the note inside the script prints all the same
    }
  }

  /** Hands over all that match, not only the pages that are open. */
  async #takeAll(use: (taken: ResourcesContent, total: number) => Promise<void>): Promise<void> {
    const total = this.#ofAll;
    try {
      await use(await this.#allToTake(), total);
      this.#taking = undefined;
    } catch (error) {
      this.#taking = this.#host.report(error as Error) ? 'failed' : undefined;
    }
    this.#host.draw();
  }

  /** A search service is asked for what it has not sent yet. */
  async #allToTake(): Promise<ResourcesContent> {
    const all = { ...this.#all!, resources: this.#matching };
    const { question } = this.#asked ?? {};
    const wanted = this.#toTake;
    if (!question || all.resources.length >= wanted) return all;
    this.#taking = 'loading';
    this.#host.draw();
    const { searchUpTo } = await import('../search-endpoint/search.js');
    return (await searchUpTo(wanted, question, all)).content;
  }

  /** How many documents match; not more than `limit`. */
  get #ofAll(): number {
    return Math.min(this.#count, this.#room(Infinity));
  }

  /** How many of them a reader saves or prints: those that are here, and of a search service's some more. */
  get #toTake(): number {
    const here = this.#found?.ids.length ?? 0;
    return Math.min(this.#ofAll, Math.max(here, mostTaken));
  }

  /** Of all that match those that are here; not more than `limit`. */
  get #matching(): Resource[] {
    return Array.from(
      this.#found?.ids.subarray(0, this.#room(Infinity)) ?? [],
      id => this.#all!.resources[id]!,
    );
  }
}
