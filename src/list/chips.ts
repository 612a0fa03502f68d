/** The chips of a list: each filter that applies, to be taken off again. */
import { html, nothing } from 'lit';
import { colonOf } from '../localization/colon.js';
import type { ListHost } from './list-host.js';
import { facets, noFilters } from './list-state.js';
import type { Filters } from './list-state.js';
import { renderValueName } from './region.js';
import type { ListActions, RegionView } from './region.js';

export function renderChips({ state, labels }: RegionView, act: ListActions, host: ListHost): unknown {
  const { filters } = state;
  if (!facets.some(facet => filters[facet].length)) return nothing;
  const remove = host.msg('Remove filter', { id: 'list-remove' }) + colonOf(host.locale.tag);
  const takeOff = (off: Partial<Filters>) => (event: Event) =>
    void act.takeOff(off, event.currentTarget as Element);
  return html`<ul part="chips" role="list">
    ${facets.flatMap(facet =>
      filters[facet].map(
        value => html`<li>
          <button
            type="button"
            @click=${takeOff({ [facet]: filters[facet].filter(other => other !== value) })}
          >
            <span class="visually-hidden">${remove}</span>${renderValueName(facet, value, labels, host)}
            <span aria-hidden="true">×</span>
          </button>
        </li>`,
      ),
    )}
    <li>
      <button type="button" @click=${takeOff(noFilters())}>
        ${host.msg('Clear all', { id: 'list-clear' })}
      </button>
    </li>
  </ul>`;
}
