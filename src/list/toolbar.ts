/** The toolbar of a list: search, the button that opens the filters, order. */
import { html, nothing } from 'lit';
import type { ListHost } from './list-host.js';
import { facets } from './list-state.js';
import type { ListOrder } from './list-state.js';
import type { ListActions, RegionView } from './region.js';
import { formatNumber } from './shown-count.js';

/** @param landmark - The name of the landmark: no other of the page has it. */
export function renderToolbar(view: RegionView, act: ListActions, host: ListHost, landmark: string): unknown {
  const { noSearch, noFilters } = host.options;
  return html`<div part="toolbar" role="search" aria-label=${landmark}>
    ${noSearch ? nothing : renderSearch(view, act, host)}
    ${noFilters ? nothing : renderFiltersButton(view, act, host)} ${renderOrder(view, act, host)}
  </div>`;
}

function renderSearch({ state }: RegionView, act: ListActions, { msg }: ListHost) {
  const search = (event: Event): void => {
    // Half-typed characters of an input method are not words yet.
    if (!(event as InputEvent).isComposing)
      void act.change({ words: (event.target as HTMLInputElement).value }, 'replace');
  };
  return html`<label part="search"
    ><span>${msg('Search', { id: 'list-search' })}</span
    ><input
      type="search"
      autocomplete="off"
      spellcheck="false"
      .value=${state.words}
      @input=${search}
      @compositionend=${search}
  /></label>`;
}

function renderFiltersButton({ state, opened }: RegionView, act: ListActions, { msg, locale }: ListHost) {
  const chosen = facets.reduce((sum, facet) => sum + state.filters[facet].length, 0);
  return html`<button
    type="button"
    part="filters-button"
    aria-expanded=${opened.filters ? 'true' : 'false'}
    aria-controls="filters"
    @click=${() => act.toggleFilters()}
  >
    ${msg('Filters', { id: 'list-filters' })}${chosen ? ` (${formatNumber(chosen, locale.tag)})` : nothing}
  </button>`;
}

function renderOrder({ state, results }: RegionView, act: ListActions, { msg }: ListHost) {
  const isRanked = state.words.trim() && results?.search;
  const orders: Partial<Record<ListOrder, string>> = {
    ...(isRanked && { relevance: msg('Best match', { id: 'list-relevance' }) }),
    newest: msg('Newest first', { id: 'list-newest' }),
    oldest: msg('Oldest first', { id: 'list-oldest' }),
    title: msg('Title', { id: 'list-title' }),
  };
  const choose = ({ target }: Event) => {
    void act.change({ sort: (target as HTMLSelectElement).value as ListOrder });
  };
  return html`<label part="sort"
    ><span>${msg('Order', { id: 'list-order' })}</span
    ><select @change=${choose}>
      ${Object.entries(orders).map(
        ([order, name]) => html`<option value=${order} .selected=${order === state.sort}>${name}</option>`,
      )}
    </select></label
  >`;
}
