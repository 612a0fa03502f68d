/** The toolbar of a list: search, and the button that opens the filters. Beside the count: the order. */
import { html, nothing } from 'lit';
import type { MsgFn } from '../localization/msg.js';
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
    ${noFilters ? nothing : renderFiltersButton(view, act, host)}
  </div>`;
}

function renderSearch({ state }: RegionView, act: ListActions, { msg }: ListHost) {
  const search = (event: Event): void => {
    // Half-typed characters of an input method are not words yet.
    if (!(event as InputEvent).isComposing)
      void act.change({ words: (event.target as HTMLInputElement).value }, 'replace');
  };
  const name = msg('Search', { id: 'list-search' });
  return html`<label part="search"
    ><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M14 8.5a5.5 5.5 0 1 0-11 0 5.5 5.5 0 0 0 11 0m-1.5 4 5 5" /></svg
    ><span class="visually-hidden">${name}</span
    ><input
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${name}
      .value=${state.words}
      @focus=${() => act.expectWords()}
      @input=${search}
      @compositionend=${search}
  /></label>`;
}

function renderFiltersButton({ state, opened }: RegionView, act: ListActions, { msg, locale }: ListHost) {
  const chosen = facets.flatMap(facet => state.filters[facet]).length;
  return html`<button
    type="button"
    part="filters-button"
    aria-expanded=${opened.filters}
    aria-controls="filters"
    @click=${() => act.toggleFilters()}
  >
    ${msg('Filters', { id: 'list-filters' })}${chosen ? ` (${formatNumber(chosen, locale.tag)})` : nothing}
  </button>`;
}

/** What readers call the orders, the best match first. */
export const orderNames = (msg: MsgFn): Record<ListOrder, string> => ({
  relevance: msg('Best match', { id: 'list-relevance' }),
  newest: msg('Newest first', { id: 'list-newest' }),
  oldest: msg('Oldest first', { id: 'list-oldest' }),
  title: msg('Title', { id: 'list-title' }),
  year: msg('By year', { id: 'list-by-year' }),
});

export function renderOrder({ state, results }: RegionView, act: ListActions, { msg }: ListHost): unknown {
  const isRanked = state.words.trim() && (results?.marks ?? results?.search);
  const { relevance, ...others } = orderNames(msg);
  const orders = isRanked ? { relevance, ...others } : others;
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
