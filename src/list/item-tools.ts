/** The tools of one document: its citation, its address, and a file for a reference manager. */
import { html, nothing } from 'lit';
import type { Resource } from '../content/resources-content.js';
import { colonOf } from '../localization/colon.js';
import { renderFormats } from './formats.js';
import { canHighlight, pieces } from './highlight.js';
import type { Matched } from './highlight.js';
import type { ListHost } from './list-host.js';
import type { ListActions, Opened } from './region.js';

/** What came of the last press in the tools of a document. Drawn like all else: what is only written into the page is taken back. */
const said = new WeakMap<Resource, string>();

/** A button, and below all of the row what it opens: drawn only then, else it would be most of the nodes of a list. */
export function renderItemTools(
  resource: Resource,
  opened: Readonly<Opened>,
  act: ListActions,
  host: ListHost,
): unknown {
  const { msg } = host;
  const isOpen = opened.documents.has(resource);
  const name = msg('Cite or save', { id: 'list-cite-or-save' });
  return html`<button
      part="cite-button"
      type="button"
      class="quiet"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-label=${name + colonOf(host.locale.tag) + resource.title}
      @click=${() => {
        said.delete(resource);
        act.openTools(resource);
      }}
    >
      <span class="short">${msg('Cite', { id: 'list-cite' })}</span><span class="long">${name}</span>
    </button>
    ${isOpen ? renderPanel(resource, opened.documents.get(resource), act, host) : nothing}`;
}

function renderPanel(resource: Resource, citation: string | undefined, act: ListActions, host: ListHost) {
  const { msg } = host;
  const say = async (asked: Promise<string>) => {
    said.delete(resource); // the same words once more are news only so
    host.draw();
    said.set(resource, await asked);
    host.draw();
  };
  return html`<div part="cite" class="panel">
    ${citation ? html`<p>${citation}</p>` : nothing}
    <div class="row">
      <button type="button" class="main-button" @click=${() => say(act.cite(resource))}>
        ${msg('Copy the citation', { id: 'list-copy' })}
      </button>
      <button type="button" @click=${() => say(act.copyLink(resource))}>
        ${msg('Copy the link', { id: 'list-copy-link' })}
      </button>
      <span role="status">${said.get(resource)}</span>
    </div>
    ${renderFormats(host, format => say(act.save(format, resource)))}
  </div>`;
}

/** Found words marked in a text. Undefined where the browser highlights them without new nodes. */
export const markedText = (text: string, matched: Matched): unknown =>
  canHighlight || !(matched.beginnings.length || matched.words.length)
    ? undefined
    : pieces(text, matched).map(({ text, match }) => (match ? html`<mark>${text}</mark>` : text));
