/** The footer of a list: "Show more", and what saves or prints it. */
import { html, nothing } from 'lit';
import { fill, plural } from '../localization/messages.js';
import { renderFormats } from './formats.js';
import type { ListHost } from './list-host.js';
import type { ListActions, RegionView } from './region.js';
import { ownPage, wholeList } from './own-page.js';
import { formatNumber, visibleLimit } from './shown-count.js';
import { takenCount } from './taken-count.js';

/** @param count - How many of `total` documents are on screen. */
export function renderFooter(
  view: RegionView,
  act: ListActions,
  host: ListHost,
  count: number,
  total: number,
): unknown {
  const { msg, locale } = host;
  const limit = visibleLimit(Infinity, host.options);
  const all = total > limit ? wholeList(view.state, host) : undefined;
  const every = msg('{n, plural, one {The # document} other {All # documents}}', { id: 'list-all' });
  const feed = ownPage(host);
  const hasMore = count < Math.min(total, limit);
  return html`${
    hasMore && count >= (view.results?.reach ?? Infinity)
      ? html`<p part="note">${reachText(count, host)}</p>`
      : hasMore
        ? html`<button part="more" class="main-button" type="button" @click=${() => void act.showMore(count)}>
            ${msg('Show more', { id: 'list-more' })}
          </button>`
        : nothing
  }
  ${all ? html`<a part="all" href=${all.href}>${plural(every, total, locale.tag)}</a>` : nothing}
  ${view.results?.here ? renderTakeAway(view, act, host) : nothing}
  ${
    feed && view.results
      ? html`<a part="subscribe" href=${new URL('feed.json', feed).href} type="application/feed+json"
          >${msg('Subscribe', { id: 'list-subscribe' })}</a
        >`
      : nothing
  }`;
}

const reachText = (count: number, { msg, locale }: ListHost) =>
  fill(
    msg('Only the first {number} can be shown here. More words or filters lead to the others.', {
      id: 'list-reach',
    }),
    {
      number: formatNumber(count, locale.tag),
    },
  );

function renderTakeAway({ results, opened }: RegionView, act: ListActions, host: ListHost) {
  const { msg, locale } = host;
  const all = Math.min(results!.total, visibleLimit(Infinity, host.options));
  const count = takenCount(results!, all);
  const only = msg('Only the first {number} are saved or printed.', { id: 'list-only-first' });
  return html`<details part="take-away">
    <summary>${msg('Save or print', { id: 'list-take-away' })}</summary>
    ${renderFormats(host, format => act.takeAll(format))}
    <button type="button" @click=${() => void act.takeAll('print')}>${msg('Print', { id: 'list-print' })}</button>
    ${
      count < all
        ? html`<p part="note">${fill(only, { number: formatNumber(count, locale.tag) })}</p>`
        : nothing
    }
    <div role="status">${renderProgress(opened.taking, msg)}</div>
  </details>`;
}

function renderProgress(taking: RegionView['opened']['taking'], msg: ListHost['msg']): unknown {
  switch (taking) {
    case 'loading':
      return html`<p part="note">${msg('Loading…', { id: 'loading' })}</p>`;
    case 'failed':
      return html`<p part="note">${msg('This content could not be loaded right now.', { id: 'load-failed' })}</p>`;
    default:
      return nothing;
  }
}
