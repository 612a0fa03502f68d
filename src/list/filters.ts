/** The filters of a list: a group of values for each facet, with how many documents each value would give. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill } from '../localization/messages.js';
import { valuesInOrder } from './facet-values.js';
import type { ListHost } from './list-host.js';
import { facets } from './list-state.js';
import type { Facet } from './list-state.js';
import { renderValueName } from './region.js';
import type { ListActions, RegionView } from './region.js';
import { formatNumber } from './shown-count.js';

/** Values of a filter that show before a reader asks for all. */
const fewValues = 8;

export const renderFilters = (view: RegionView, act: ListActions, host: ListHost): unknown =>
  html`<div part="filters" id="filters" ?hidden=${!view.opened.filters}>
    ${view.opened.filters ? facets.map(facet => renderFacet(facet, view, act, host)) : nothing}
  </div>`;

function renderFacet(facet: Facet, view: RegionView, act: ListActions, host: ListHost): unknown {
  const { state, results, opened, labels } = view;
  const { msg, locale } = host;
  const chosen = state.filters[facet];
  const values = valuesInOrder(facet, results?.counts[facet] ?? new Map(), chosen, locale.language);
  if (!values.length) return nothing;
  const shown = opened.facets.has(facet)
    ? values
    : values.filter(
        ([value], index) =>
          index < fewValues || chosen.includes(value) || opened.toggled.has(`${facet} ${value}`),
      );
  return html`<fieldset part="facet">
    <legend>${facetName(facet, host)}</legend>
    ${repeat(
      shown,
      ([value]) => value,
      ([value, count]) => html`<label
        ><input
          type="checkbox"
          .checked=${chosen.includes(value)}
          @change=${() => act.toggleValue(facet, value)}
        /><span>${renderValueName(facet, value, labels, host)}</span
        ><span>${formatNumber(count, locale.tag)}</span></label
      >`,
    )}
    ${
      shown.length < values.length
        ? html`<button
            type="button"
            @click=${({ currentTarget }: Event) => void act.showAllValues(facet, (currentTarget as Element).closest('fieldset'))}
          >
            ${fill(msg('Show all ({number})', { id: 'list-all-values' }), { number: formatNumber(values.length, locale.tag) })}
          </button>`
        : nothing
    }
  </fieldset>`;
}

const facetName = (facet: Facet, { msg }: ListHost): string =>
  ({
    type: msg('Type', { id: 'list-type' }),
    topic: msg('Topic', { id: 'list-topic' }),
    language: msg('Language', { id: 'list-language' }),
    publisher: msg('Publisher', { id: 'list-publisher' }),
    year: msg('Year', { id: 'list-year' }),
  })[facet];
