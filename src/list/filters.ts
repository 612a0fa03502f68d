/** The filters of a list: a group of values for each facet, with how many documents each value would give. */
import { html, nothing } from 'lit';
import { fill, plural } from '../localization/messages.js';
import { valuesInOrder } from './facet-values.js';
import type { ListHost } from './list-host.js';
import { facets, noFilters } from './list-state.js';
import type { Facet } from './list-state.js';
import { renderValueName } from './region.js';
import type { ListActions, RegionView } from './region.js';
import { formatNumber } from './shown-count.js';

/** Values of a filter that show before a reader asks for all. */
const fewValues = 5;

/** The filters as readers see them: what they can read comes first. */
const groups: Facet[] = ['language', 'type', 'topic', 'publisher', 'year'];

/** The groups that are open from the start where the filters stand beside the list. */
export const firstGroups = groups.slice(0, 2);

export const renderFilters = (view: RegionView, act: ListActions, host: ListHost): unknown =>
  html`<div
    part="filters"
    id="filters"
    role="group"
    aria-label=${host.msg('Filters', { id: 'list-filters' })}
    ?hidden=${!view.opened.filters}
  >
    ${
      view.opened.filters || view.opened.isBeside
        ? [groups.map(facet => renderFacet(facet, view, act, host)), renderEnd(view, act, host)]
        : nothing
    }
  </div>`;

function renderFacet(facet: Facet, view: RegionView, act: ListActions, host: ListHost): unknown {
  const { state, results, opened, labels } = view;
  const { msg, locale } = host;
  const chosen = state.filters[facet];
  const values = valuesInOrder(facet, results?.counts[facet] ?? new Map(), chosen, locale.language);
  if (!values.length) return nothing;
  const isOpen = opened.groups.has(facet);
  const shown = opened.showingAll.has(facet)
    ? values
    : values.filter(
        ([value], index) =>
          index < fewValues || chosen.includes(value) || opened.toggled.has(`${facet} ${value}`),
      );
  const name = facetName(facet, host);
  const toggle = (event: Event) => {
    event.preventDefault(); // else it would open before its values are there
    act.toggleGroup(facet);
  };
  const toggleValue = (value: string) => (event: Event) => {
    (event.target as HTMLInputElement).checked = chosen.includes(value); // as Lit knows it, which draws the change
    act.toggleValue(facet, value);
  };
  return html`<details part="facet" .open=${isOpen}>
    <summary @click=${toggle}>
      ${name}${chosen.length ? ` (${formatNumber(chosen.length, locale.tag)})` : nothing}
    </summary>
    ${
      isOpen
        ? html`<div role="group" aria-label=${name}>
            ${shown.map(
              ([value, count]) => html`<label
                ><input
                  type="checkbox"
                  .checked=${chosen.includes(value)}
                  @change=${toggleValue(value)}
                /><span>${renderValueName(facet, value, labels, host)}</span
                ><span>${formatNumber(count, locale.tag)}</span></label
              >`,
            )}
          </div>`
        : nothing
    }
    ${
      isOpen && shown.length < values.length
        ? html`<button
            type="button"
            class="quiet"
            @click=${({ currentTarget }: Event) => void act.showAllValues(facet, (currentTarget as Element).closest('details'))}
          >
            ${fill(msg('Show all ({number})', { id: 'list-all-values' }), { number: formatNumber(values.length, locale.tag) })}
          </button>`
        : nothing
    }
  </details>`;
}

/** Where the filters stand above the list: the way on to the documents that they leave. */
function renderEnd({ state, results }: RegionView, act: ListActions, { msg, locale }: ListHost): unknown {
  const show = msg('{n, plural, one {Show # document} other {Show # documents}}', { id: 'list-show' });
  const isChosen = facets.some(facet => state.filters[facet].length);
  return html`<div class="filters-end">
    <button type="button" class="main-button" @click=${() => void act.showDocuments()}>
      ${plural(show, results?.total ?? 0, locale.tag)}
    </button>
    ${
      isChosen
        ? html`<button type="button" class="quiet" @click=${() => void act.change({ filters: noFilters() })}>
            ${msg('Clear all', { id: 'list-clear' })}
          </button>`
        : nothing
    }
  </div>`;
}

const facetName = (facet: Facet, { msg }: ListHost): string =>
  ({
    type: msg('Type', { id: 'list-type' }),
    topic: msg('Topic', { id: 'list-topic' }),
    language: msg('Language', { id: 'list-language' }),
    publisher: msg('Publisher', { id: 'list-publisher' }),
    year: msg('Year', { id: 'list-year' }),
  })[facet];
