/** The notes of a list that say what could not be had. */
import { html, nothing } from 'lit';
import { renderRetry } from '../base/render-status.js';
import type { MsgFn } from '../localization/msg.js';
import type { ListHost } from './list-host.js';
import type { ListActions, RegionView } from './region.js';

export const loadFailed = (msg: MsgFn): string =>
  msg('This content could not be loaded right now.', { id: 'load-failed' });

/** @param landmark - The name of the list: the button is not the one of an element that has failed. */
export const renderFailures = (
  { failures, state, results }: RegionView,
  act: ListActions,
  { msg, locale }: ListHost,
  landmark: string,
): unknown => html`${
  failures.some(({ address }) => !address)
    ? html`<p part="note" role="status">
        ${
          state.words.trim() && !results?.search
            ? msg('The documents cannot be searched right now.', { id: 'list-search-failed' })
            : loadFailed(msg)
        }
      </p>
      ${renderRetry(landmark, locale.tag, msg, () => act.tryAgain())}`
    : nothing
}
${failures.map(({ address }) =>
  address
    ? html`<p part="note">
        ${msg('A further list could not be loaded:', { id: 'list-source-failed' })} <bdi>${address}</bdi>
      </p>`
    : nothing,
)}`;
