/** Saves, prints and cites what a list has found. Loaded when a reader asks for it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { canBeOpened } from '../content/resources-content.js';
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { citation, copyCitation } from '../take-away/citation.js';
import { download, exportAs } from '../take-away/export-as.js';
import type { ExportFormat } from '../take-away/export-as.js';
import { safeUrl } from '../safe/blocks.js';
import { fill } from '../localization/messages.js';
import { loadFailed } from './failures.js';
import { renderFormats } from './formats.js';
import type { ListHost } from './list-host.js';
import { ownPage } from './own-page.js';
import { formatNumber, visibleLimit } from './shown-count.js';
import type { Results } from './source.js';

/** As many documents as a search service is asked for. */
const mostTaken = 1000;

/** What readers are told of what they save or print, in each list. */
const said = new WeakMap<ListHost, string>();

/** What saves or prints all that match, not only the pages that are open. @param title - The heading of the list. */
export function renderTakeAway(results: Results, title: string, host: ListHost): TemplateResult {
  const { msg, locale, options } = host;
  const all = Math.min(results.total, visibleLimit(Infinity, options));
  const count = Math.min(all, Math.max(results.here, mostTaken));
  const only = msg('Only the first {number} are saved or printed.', { id: 'list-only-first' });
  const take = async (how: ExportFormat | 'print') => {
    if (results.here < count) {
      said.set(host, msg('Loading…', { id: 'loading' }));
      host.draw();
    }
    try {
      const taken = await results.upTo(count); // a service is asked for what it has not sent yet
      const content = { ...taken.labels, resources: taken.first(count) };
      if (how !== 'print') await save(how, content, title, host);
      else await import('./print.js').then(({ print }) => print(content, all, title, host));
      said.delete(host);
    } catch (error) {
      said.delete(host);
      if (host.report(error as Error)) said.set(host, loadFailed(msg));
    }
    host.draw();
  };
  return html`${renderFormats(host, take)}
    <button type="button" @click=${() => take('print')}>${msg('Print', { id: 'list-print' })}</button>
    ${
      count < all
        ? html`<p part="note">${fill(only, { number: formatNumber(count, locale.tag) })}</p>`
        : nothing
    }
    <div role="status">${said.has(host) ? html`<p part="note">${said.get(host)}</p>` : nothing}</div>`;
}

/** @param taken - The documents to save, and the names for their ids. */
const save = async (format: ExportFormat, taken: ResourcesContent, title: string, { locale }: ListHost) =>
  download(await exportAs(format, taken, locale.tag, title));

/** What draws the tools of one document. @param title - The heading of the list. */
export function toolsOf(
  resource: Resource,
  labels: ResourcesContent,
  title: string,
  host: ListHost,
): () => TemplateResult {
  /** What came of the last press. Drawn like all else: what is only written into the page is taken back. */
  let said = '';
  const say = async (act: () => Promise<string | void>) => {
    said = ''; // the same words once more are news only so
    host.draw();
    try {
      said = (await act()) ?? '';
    } catch (error) {
      if (host.report(error as Error)) said = loadFailed(host.msg); // the next press tries again
    }
    host.draw();
  };
  /** Where the browser does not let a page copy it says the text itself, for the reader can. */
  const copy = (text: string) =>
    say(async () => ((await copyCitation(text)) ? host.msg('Copied.', { id: 'list-copied' }) : text));
  return () => {
    const { msg, locale } = host;
    const text = citation(resource, labels, locale.tag, msg);
    return html`<div part="cite" class="panel">
      <p>${text}</p>
      <div class="row">
        <button type="button" class="main-button" @click=${() => copy(text)}>
          ${msg('Copy the citation', { id: 'list-copy' })}
        </button>
        <button type="button" @click=${() => copy(addressOf(resource, host))}>
          ${msg('Copy the link', { id: 'list-copy-link' })}
        </button>
        <span role="status">${said}</span>
      </div>
      ${renderFormats(host, format =>
        say(() => save(format, { ...labels, resources: [resource] }, title, host)),
      )}
    </div>`;
  };
}

/** Where a document can be shown to others: in the publisher's list, else where it can be read. */
function addressOf(resource: Resource, host: ListHost): string {
  const page = ownPage(host);
  if (page) {
    page.searchParams.set('id', resource.id);
    return page.href;
  }
  return resource.editions.find(canBeOpened)?.urls.find(safeUrl) ?? location.href;
}
