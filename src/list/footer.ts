/** The footer of a list: "Show more", and what saves or prints it. */
import { html, nothing } from 'lit';
import { fill, plural } from '../localization/messages.js';
import type { ListHost } from './list-host.js';
import type { ListActions, RegionView } from './region.js';
import { ownPage, wholeList } from './own-page.js';
import { formatNumber, visibleLimit } from './shown-count.js';

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
  }${all ? html`<a part="all" href=${all.href}>${plural(every, total, locale.tag)}</a>` : nothing}${
    view.results?.here
      ? html`<details part="take-away" @toggle=${() => act.openTakeAway()}>
          <summary>${msg('Save or print', { id: 'list-take-away' })}</summary>
          ${view.opened.takeAway?.()}
        </details>`
      : nothing
  }${
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
