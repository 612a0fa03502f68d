/**
 * Search, filters, order, paging and export of a <resource-list>: connects the parts that do this. A chunk of its own that
 * comes after the first paint, into the room that the list has kept for it.
 */
import { html } from 'lit';
import type { PropertyValues } from 'lit';
import type { Wanted } from '../base/loader.js';
import { sheetFor } from '../base/sheet-for.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { AddressBar } from './address-bar.js';
import { renderChips } from './chips.js';
import { renderFailures } from './failures.js';
import { renderFilters } from './filters.js';
import { whenIdle } from '../base/when-idle.js';
import { renderFooter } from './footer.js';
import type { Shown } from './footer.js';
import { matchedBy } from './highlight.js';
import type { Matched } from './highlight.js';
import { markedText, renderItemTools } from './item-tools.js';
import type { ItemTools } from './items.js';
import { keepFocus } from './keep-focus.js';
import { keepKeys } from './keep-keys.js';
import { listActions } from './list-actions.js';
import type { ListHost, ListOptions } from './list-host.js';
import { facets } from './list-state.js';
import type { ListState, StateChange } from './list-state.js';
import { ListStore } from './list-store.js';
import { listStyles } from './list-styles.js';
import { ListOnPage } from './on-this-page.js';
import { fetchCentral, openSource } from './open-source.js';
import type { ListActions, Opened, RegionView } from './region.js';
import { SearchNote, searchNote } from './search-note.js';
import { countText, screenful, visibleLimit } from './shown-count.js';
import type { ListContent, ListSource, Results } from './source.js';
import { renderToolbar } from './toolbar.js';

export { hostOf } from './list-host.js';

export class ListTools implements ItemTools {
  readonly #host: ListHost;
  readonly #store: ListStore;
  readonly #address: AddressBar;
  readonly #onPage: ListOnPage;
  readonly #actions: ListActions;
  readonly #opened: Opened = {
    filters: false,
    facets: new Set(),
    toggled: new Set(),
    documents: new Set(),
    taking: undefined,
  };
  #source: ListSource | undefined;
  /** Content that was painted without the tools, and gets its source now. */
  #opening: ListContent | undefined;
  /** How many documents a screen shows when the list begins at its top. */
  #screenful = screenful;
  #willMeasure = false;
  readonly #note = new SearchNote();
  #typed = { words: '', matched: matchedBy('') };
  #restoreFocus = (): void => {};
  #sheet: CSSStyleSheet | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    this.#store = new ListStore(host, changed => (changed === 'failures' ? host.draw() : this.#draw()));
    this.#address = new AddressBar(host, this.#store, state => this.#visit(state));
    this.#onPage = new ListOnPage(host);
    const change: ListActions['change'] = (...changed) => this.change(...changed);
    this.#actions = listActions(host, this.#store, this.#opened, () => this.#onPage.heading, change);
    keepKeys(host.root);
  }

  connect(): void {
    const { root } = this.#host;
    // The publisher's own pages, whose text stands in no shadow root, bring all styles along.
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(this.#sheet!))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, (this.#sheet = sheetFor(root, listStyles))];
    this.#onPage.connect();
    this.#address.connect();
    const state = this.#address.read();
    if (state) void this.#store.reset(state);
  }

  disconnect(): void {
    this.#address.disconnect();
    this.#onPage.disconnect();
  }

  get state(): ListState {
    return this.#store.state;
  }

  /** A change by the reader or by the page's script. Returns whether it is shown: see `ListStore.change`. */
  change(change: StateChange, how: 'push' | 'replace' = 'push'): Promise<boolean> {
    if (how === 'push') this.#address.flush();
    this.#opened.documents.clear(); // other documents may come to stand in the same places
    const isShown = this.#store.change(change);
    this.#address.write(how);
    this.#tell(isShown);
    return isShown;
  }

  /** Back and forward in the browser. */
  #visit(state: ListState): void {
    this.#tell(this.#store.reset(state));
  }

  /** The page hears of the new state at once; readers who do not see the list hear how many documents it has, once it has them. */
  #tell(isShown: Promise<boolean>): void {
    this.#host.emit(this.#store.state);
    void isShown.then(async shown => {
      if (!shown) return;
      await this.#host.drawn;
      const { results } = this.#store.view;
      const total = results?.total ?? 0;
      const count = countText(total, total, this.#host.locale.tag, this.#host.msg);
      this.#onPage.announce([count, ...searchNote(results, this.#host)].join(' '));
    });
  }

  fetchCentral(wanted: Wanted): ReturnType<typeof fetchCentral> {
    return fetchCentral(wanted, this.#host);
  }

  /** Resolves when the content can be searched. */
  async open(content: ListContent): Promise<ListContent> {
    content.source = await openSource(content, this.#host, this.#store);
    return content;
  }

  /** What to show of the content. Undefined while it cannot be searched: then the list stays as it was first painted. */
  results(content: ListContent): Results | undefined {
    const { source } = content;
    if (!source) {
      if (content !== this.#opening)
        this.open((this.#opening = content)).then(
          () => this.#draw(),
          (error: Error) => this.#store.fail(error),
        );
      return undefined;
    }
    if (source !== this.#source) this.#opened.documents.clear();
    this.#store.use((this.#source = source));
    return this.#store.view.results;
  }

  renderToolbar(labels: ResourcesContent): unknown {
    const view = this.#viewOf(labels);
    const [act, host] = [this.#actions, this.#host];
    return html`${renderToolbar(view, act, host, this.#onPage.landmark)} ${renderFilters(view, act, host)}
    ${renderChips(view, act, host)} ${this.#note.render(view.results, host)} ${renderFailures(view, host)}`;
  }

  renderFooter(shown: Shown, labels: ResourcesContent): unknown {
    return renderFooter(this.#viewOf(labels), this.#actions, this.#host, shown);
  }

  renderItemTools(resource: Resource): unknown {
    return renderItemTools(resource, this.#opened, this.#actions, this.#host);
  }

  marked(text: string): unknown {
    return markedText(text, this.#matched);
  }

  get #matched(): Matched {
    const { results, state } = this.#store.view;
    if (results?.search) return results.search.matched;
    const { words } = state;
    if (words !== this.#typed.words) this.#typed = { words, matched: matchedBy(words) };
    return this.#typed.matched;
  }

  #viewOf(labels: ResourcesContent): RegionView {
    return { ...this.#store.view, labels, opened: this.#opened };
  }

  /** Before each drawing. */
  willUpdate(changed: PropertyValues<ListOptions>): void {
    if (([...facets, 'sort', 'locked'] as const).some(name => changed.has(name))) {
      // The list begins anew from what the attributes preset, with the words that the reader has typed.
      void this.#store.reset({ ...this.#store.usual, words: this.#store.state.words });
      this.#address.write('replace');
    }
    this.#onPage.readHeading();
    this.#restoreFocus = keepFocus(this.#host.root);
  }

  /** After each drawing. @param count - How many documents were drawn: below them there may still stand those of before. */
  updated(count: number): void {
    this.#restoreFocus();
    const { results } = this.#store.view;
    this.#onPage.mark(this.#matched, this.#items, count);
    if (count < Infinity) return;
    this.#measureLater();
    const limit = () => visibleLimit(Infinity, this.#host);
    const total = Math.min(results?.total ?? 0, limit());
    this.#onPage.describe(() => results?.first(limit()) ?? [], results?.labels, total);
  }

  /** What is on the screen at once; further pages stand below all that is drawn already. */
  #draw(): void {
    this.#host.draw(this.#store.state.page === 1 ? this.#screenful : undefined);
  }

  /** Once the page has been laid out: to measure before that would lay out all of a long page, for each of its lists. */
  #measureLater(): void {
    if (this.#willMeasure) return;
    this.#willMeasure = true;
    whenIdle(() => {
      this.#willMeasure = false;
      const items = this.#items;
      const end = innerHeight + (items[0]?.getBoundingClientRect().top ?? 0);
      const below = items.findIndex(item => item.getBoundingClientRect().top > end);
      this.#screenful = below < 0 ? screenful : below;
    });
  }

  get #items(): Element[] {
    return [...(this.#host.root.querySelector('[part=list]')?.children ?? [])];
  }
}
