/** Connects the parts that search, filter, order, page and export a list. A chunk that comes after the first paint. */
import { html, noChange, nothing } from 'lit';
import type { PropertyValues, ReactiveController } from 'lit';
import type { Wanted } from '../base/loader.js';
import { sheetFor } from '../base/sheet-for.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { renderAbove } from './above-item.js';
import { AddressBar } from './address-bar.js';
import { renderChips } from './chips.js';
import { closeOnEscape } from './close-on-escape.js';
import { renderFailures } from './failures.js';
import { renderEmpty } from './empty.js';
import { renderFilters } from './filters.js';
import { FiltersBeside } from './filters-beside.js';
import { renderFooter } from './footer.js';
import { renderItemTools } from './item-tools.js';
import type { ItemTools } from './items.js';
import { keepFocus } from './keep-focus.js';
import { keepKeys } from './keep-keys.js';
import { listActions } from './list-actions.js';
import type { ListHost, ListOptions } from './list-host.js';
import { facets } from './list-state.js';
import type { ListState, StateChange } from './list-state.js';
import { ListStore } from './list-store.js';
import { listStyles } from './list-styles.js';
import { NoteAfterPause } from './note-after-pause.js';
import { ListOnPage } from './on-this-page.js';
import { loadCentral, openSource } from './open-source.js';
import { nothingOpened } from './region.js';
import type { ListActions, RegionView } from './region.js';
import { Screen } from './screen.js';
import { visibleLimit } from './shown-count.js';
import { SingledOut } from './singled-out.js';
import type { ListContent, Results } from './source.js';
import { spokenText } from './spoken-text.js';
import { renderOrder, renderToolbar } from './toolbar.js';
import { tellFollowed } from './follow.js';

export { becomeHost } from './list-host.js';
export { loadListWords } from './list-words.js';

export class ListTools implements ItemTools, ReactiveController {
  readonly #host: ListHost;
  readonly #store: ListStore;
  readonly #address: AddressBar;
  readonly #onPage: ListOnPage;
  readonly #actions: ListActions;
  readonly #opened = nothingOpened();
  #shown: Resource[] = [];
  /** What was drawn last. */
  #content: ListContent | undefined;
  /** Until the words that were typed are on screen: the filters follow two frames later, so that no key waits for them. */
  #isTyping = false;
  readonly #singled: SingledOut;
  readonly #screen: Screen;
  readonly #width: FiltersBeside;
  readonly #note = new NoteAfterPause();
  #restoreFocus = (): void => {};
  #sheet: CSSStyleSheet | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    this.#store = new ListStore(host, changed => (changed === 'failures' ? host.draw() : this.#draw()));
    this.#address = new AddressBar(host, this.#store, state => this.#visit(state));
    this.#onPage = new ListOnPage(host);
    this.#singled = new SingledOut(host, this.#address);
    this.#screen = new Screen(() => this.#items);
    this.#width = new FiltersBeside(host, this.#opened);
    this.#actions = listActions(host, this.#store, this.#opened, () => this.#onPage.heading, {
      change: (...changed) => this.change(...changed),
      expectWords: () => this.#content?.source?.expectWords?.(),
    });
    keepKeys(host.root);
    closeOnEscape(host.root);
    tellFollowed(
      host.root,
      place => this.#shown[place] ?? this.#content?.loaded.resources[place],
      host.follow,
    );
  }

  hostConnected(): void {
    const { root } = this.#host;
    // The publisher's own pages, whose text stands in no shadow root, bring all styles along.
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(this.#sheet!))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, (this.#sheet = sheetFor(root, listStyles))];
    this.#onPage.connect();
    this.#width.connect();
    this.#address.connect();
    const state = this.#address.read();
    if (state) void this.#store.begin(state);
  }

  hostDisconnected(): void {
    this.#address.disconnect();
    this.#width.disconnect();
    this.#onPage.disconnect();
  }

  get state(): ListState {
    return this.#store.state;
  }

  /** A change by the reader or by the page's script. Returns whether it is shown: see `ListStore.change`. */
  change(change: StateChange, how: 'push' | 'replace' = 'push'): Promise<boolean> {
    if (how === 'push') this.#address.flush();
    this.#opened.documents.clear(); // other documents may come to stand in the same places
    this.#isTyping = how === 'replace';
    const isShown = this.#store.change(change);
    this.#address.write(how);
    this.#tell(isShown, change);
    return isShown;
  }

  /** Back and forward in the browser. */
  #visit(state: ListState): void {
    this.#tell(this.#store.begin(state));
  }

  /** The page hears of the new state at once; readers who do not see the list hear how many documents it has, once it has them. */
  #tell(isShown: Promise<boolean>, change: StateChange = {}): void {
    this.#host.emit(this.#store.state);
    void isShown.then(async shown => {
      if (!shown) return;
      await this.#host.drawn;
      this.#onPage.announce(spokenText(change, this.#shown.length, this.#store.view.results, this.#host));
    });
  }

  async load(wanted: Wanted): Promise<ListContent> {
    return this.open(await loadCentral(wanted, this.#host), wanted);
  }

  /** Resolves when the list can be shown as it is asked for. */
  async open(content: ListContent, wanted: Wanted): Promise<ListContent> {
    await this.#store.prepare(await openSource(content, this.#host, wanted.signal));
    return content;
  }

  /** What to show of the content. Undefined while it cannot be searched: then the list stays as it was first painted. */
  shown(
    content: ListContent,
  ): { resources: Resource[]; total: number; labels: ResourcesContent } | undefined {
    const results = this.#results(content);
    if (!results) return undefined;
    const { total, labels } = results;
    this.#shown = this.#singled.first(results, this.state);
    return { resources: this.#shown, total, labels };
  }

  #results(content: ListContent): Results | undefined {
    const { source } = content;
    const isNew = content !== this.#content;
    this.#content = content;
    if (isNew) this.#opened.documents.clear();
    // It was painted without the tools.
    if (isNew && !source)
      openSource(content, this.#host).then(
        () => this.#draw(),
        (error: Error) => this.#store.fail(error),
      );
    if (!source) return undefined;
    this.#store.use(source);
    return this.#store.view.results;
  }

  renderToolbar(): unknown {
    const [view, act, host] = this.#region;
    return html`${renderToolbar(view, act, host, this.#onPage.landmark)}${host.options.noFilters ? nothing : this.#isTyping ? noChange : renderFilters(view, act, host)}`;
  }

  renderRemarks(): unknown {
    const [view, act, host] = this.#region;
    return html`${renderOrder(view, act, host)}${renderChips(view, act, host)}${this.#singled.renderMissing(this.state)}${this.#note.render(view, host)}${renderFailures(view, act, host, this.#onPage.landmark)}`;
  }

  renderEmpty(): unknown {
    const countAfter = (change: StateChange) => this.#store.countAfter(change);
    return renderEmpty(...this.#region, countAfter, this.#isTyping);
  }

  renderAbove(resource: Resource): unknown {
    const { sort, id } = this.state;
    if (sort !== 'year' && !id) return nothing;
    const before = this.#shown[this.#shown.indexOf(resource) - 1];
    return renderAbove(resource, before, this.#store.view, this.#host);
  }

  renderFooter(count: number, total: number): unknown {
    return renderFooter(...this.#region, count, total);
  }

  renderItemTools(resource: Resource): unknown {
    if (!this.#store.view.results) return undefined; // it is not checked yet
    return renderItemTools(resource, this.#opened, this.#actions, this.#host);
  }

  marked(text: string): unknown {
    return this.#store.view.results?.marks?.inText(text);
  }

  get #region(): [RegionView, ListActions, ListHost] {
    const { view } = this.#store;
    const labels = view.results?.labels ?? this.#content!.loaded;
    return [{ ...view, labels, opened: this.#opened }, this.#actions, this.#host];
  }

  /** Before each drawing. */
  willUpdate(changed: PropertyValues<ListOptions>): void {
    if (([...facets, 'sort', 'locked'] as const).some(name => changed.has(name))) {
      // The list begins anew from what the attributes preset, with the words that the reader has typed.
      void this.#store.begin({ ...this.#store.usual, words: this.#store.state.words });
      this.#address.write('replace');
    }
    this.#onPage.readHeading();
    this.#restoreFocus = keepFocus(this.#host.root);
  }

  /** After each drawing. @param count - How many documents were drawn: below them there may still stand those of before. */
  updated(count: number): void {
    this.#restoreFocus();
    this.#width.drawn();
    this.#isTyping = false;
    const { results } = this.#store.view;
    this.#onPage.mark(results?.marks, this.#items, count);
    if (count < Infinity) return;
    this.#singled.land(this.state);
    this.#screen.measureLater();
    const limit = () => visibleLimit(Infinity, this.#host.options);
    const total = Math.min(results?.total ?? 0, limit());
    this.#onPage.describe(() => results?.first(limit()) ?? [], results?.labels, total);
  }

  /** What is on the screen at once; further pages stand below all that is drawn already. */
  #draw(): void {
    this.#host.draw(this.#store.state.page === 1 ? this.#screen.count : undefined);
  }

  get #items(): Element[] {
    return [...(this.#host.root.querySelector('[part=list]')?.children ?? [])];
  }
}
