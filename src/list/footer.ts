/** The footer of a list: "Show more", and what saves or prints it. */
import { html, nothing } from 'lit';
import { fill } from '../localization/messages.js';
import { renderFormats } from './formats.js';
import type { ListHost } from './list-host.js';
import type { ListActions, RegionView } from './region.js';
import { formatNumber } from './shown-count.js';
import type { TakeAway } from './take-away.js';

/** How many documents are on screen, and whether more may follow. */
export interface Shown {
  count: number;
  hasMore: boolean;
}

export const renderFooter = (
  view: RegionView,
  act: ListActions,
  host: ListHost,
  { count, hasMore }: Shown,
  taking: TakeAway,
): unknown => html`${
  hasMore
    ? html`<button part="more" type="button" @click=${() => void act.showMore(count)}>
        ${host.msg('Show more', { id: 'list-more' })}
      </button>`
    : nothing
}
${view.results?.here ? renderTakeAway(view, act, host, taking) : nothing}`;

function renderTakeAway(
  { results }: RegionView,
  act: ListActions,
  { msg, locale }: ListHost,
  taking: TakeAway,
) {
  const count = taking.count(results!);
  const only = msg('Only the first {number} are saved or printed.', { id: 'list-only-first' });
  return html`<details part="take-away">
    <summary>${msg('Save or print', { id: 'list-take-away' })}</summary>
    ${renderFormats(format => act.saveAll(format))}
    <button type="button" @click=${() => act.printAll()}>${msg('Print', { id: 'list-print' })}</button>
    ${
      count < taking.all(results!)
        ? html`<p part="note">${fill(only, { number: formatNumber(count, locale.tag) })}</p>`
        : nothing
    }
    <div role="status">${renderProgress(taking, msg)}</div>
  </details>`;
}

function renderProgress({ progress }: TakeAway, msg: ListHost['msg']): unknown {
  switch (progress) {
    case 'loading':
      return html`<p part="note">${msg('Loading…', { id: 'loading' })}</p>`;
    case 'failed':
      return html`<p part="note">${msg('This content could not be loaded right now.', { id: 'load-failed' })}</p>`;
    default:
      return nothing;
  }
}
