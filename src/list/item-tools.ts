/** The tools of one document: its citation, and a file for a reference manager. */
import { html, nothing } from 'lit';
import type { Resource } from '../content/resources-content.js';
import { renderFormats } from './formats.js';
import { canHighlight, pieces } from './highlight.js';
import type { Matched } from './highlight.js';
import type { ListHost } from './list-host.js';
import type { ListActions, Opened } from './region.js';

/** Drawn when a reader opens them: closed, they would be most of the nodes of a list. */
export function renderItemTools(
  resource: Resource,
  opened: Readonly<Opened>,
  act: ListActions,
  { msg }: ListHost,
): unknown {
  const isOpen = opened.documents.has(resource);
  return html`<details
    part="cite"
    .open=${isOpen}
    @toggle=${({ target }: Event) => act.openTools(resource, (target as HTMLDetailsElement).open)}
  >
    <summary aria-label=${`${msg('Cite', { id: 'list-cite' })}: ${resource.title}`}>⋯</summary>
    ${
      isOpen
        ? html`<button
            type="button"
            @click=${async ({ currentTarget }: Event) => {
              const status = (currentTarget as Element).nextElementSibling!;
              status.textContent = await act.cite(resource);
            }}
          >
            ${msg('Copy the citation', { id: 'list-copy' })}
          </button>
          <span role="status"></span>
          ${renderFormats(format => act.save(format, resource))}`
        : nothing
    }
  </details>`;
}

/** Found words marked in a text. Undefined where the browser highlights them without new nodes. */
export const markedText = (text: string, matched: Matched): unknown =>
  canHighlight || !(matched.beginnings.length || matched.words.length)
    ? undefined
    : pieces(text, matched).map(({ text, match }) => (match ? html`<mark>${text}</mark>` : text));
