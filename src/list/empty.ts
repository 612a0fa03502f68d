/** What stands in place of an empty list: what a reader can do, and how many documents each step would give. */
import { html, nothing } from 'lit';
import { isolated } from '../localization/isolated.js';
import { fill, plural } from '../localization/messages.js';
import { valueName } from './facet-values.js';
import type { ListHost } from './list-host.js';
import { facets, noFilters } from './list-state.js';
import type { StateChange } from './list-state.js';
import type { ListActions, RegionView } from './region.js';
import { formatNumber } from './shown-count.js';

/**
 * @param countAfter - How many documents there would be after a change. Undefined where that cannot be said.
 * @param isTyping - The reader types: the steps follow a moment later.
 */
export function renderEmpty(
  { state, labels, results }: RegionView,
  act: ListActions,
  { msg, locale }: ListHost,
  countAfter: (change: StateChange) => number | undefined,
  isTyping: boolean,
): unknown {
  const { words, filters } = state;
  const named = (value: string) => isolated(value, locale.tag);
  const without = msg('Without “{value}” ({number})', { id: 'list-without' });
  const steps: [name: string, change: StateChange][] = [
    ...facets
      .filter(facet => filters[facet].length)
      .map((facet): [string, StateChange] => [
        filters[facet].map(value => named(valueName(facet, value, labels, locale.tag).name)).join(' · '),
        { filters: { [facet]: [] } },
      ]),
    ...(words.trim() ? [[named(words.trim()), { words: '' }] as [string, StateChange]] : []),
  ];
  const everything: StateChange = { words: '', filters: noFilters() };
  const nearest = isTyping ? undefined : results?.search?.nearest?.();
  const meant = nearest && [{ words: nearest }, { ...everything, words: nearest }].find(countAfter);
  const all = isTyping || !steps.length ? undefined : countAfter(everything);
  const every = msg('{n, plural, one {The # document} other {All # documents}}', { id: 'list-all' });
  const offer = (name: string, change: StateChange) =>
    html`<button type="button" @click=${() => void act.change(change)}>${name}</button>`;
  return html`<div part="empty" class="panel">
    <p>${msg('No document matches.', { id: 'list-none' })}</p>
    ${
      all
        ? html`<div class="row">
            ${
              meant
                ? offer(
                    fill(msg('Did you mean “{search}”?', { id: 'list-nearest' }), {
                      search: named(meant.words),
                    }),
                    meant,
                  )
                : nothing
            }
            ${
              steps.length > 1
                ? steps.map(([name, change]) => {
                    const count = countAfter(change);
                    const number = formatNumber(count ?? 0, locale.tag);
                    return count ? offer(fill(without, { value: name, number }), change) : nothing;
                  })
                : nothing
            }
            ${offer(plural(every, all, locale.tag), everything)}
          </div>`
        : nothing
    }
  </div>`;
}
