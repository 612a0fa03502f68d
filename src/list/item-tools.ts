/** The button that opens the tools of one document, and what it has opened. */
import { html } from 'lit';
import type { Resource } from '../content/resources-content.js';
import { colonOf } from '../localization/colon.js';
import type { ListHost } from './list-host.js';
import type { ListActions, Opened } from './region.js';

/** The tools stand below all of the row. They are drawn when they are open, else they would be most of the nodes of a list. */
export function renderItemTools(
  resource: Resource,
  { documents }: Readonly<Opened>,
  act: ListActions,
  { msg, locale }: ListHost,
): unknown {
  const name = msg('Cite or save', { id: 'list-cite-or-save' });
  return html`<button
      part="cite-button"
      type="button"
      class="quiet"
      aria-expanded=${documents.has(resource)}
      aria-label=${name + colonOf(locale.tag) + resource.title}
      @click=${() => act.openTools(resource)}
    >
      <span class="short">${msg('Cite', { id: 'list-cite' })}</span><span class="long">${name}</span>
    </button>${documents.get(resource)?.()}`;
}
