/** A button for each format that documents can be saved in, named after what opens it. */
import { html } from 'lit';
import { exportFormats } from '../take-away/export-as.js';
import type { ExportFormat } from '../take-away/export-as.js';
import type { ListHost } from './list-host.js';

export function renderFormats({ msg }: ListHost, save: (format: ExportFormat) => Promise<unknown>): unknown {
  const names: Record<ExportFormat, string> = {
    ris: 'Zotero, EndNote (RIS)',
    bibtex: 'LaTeX (BibTeX)',
    'csl-json': 'Zotero, Pandoc (CSL-JSON)',
    csv: 'Excel (CSV)',
    'json-feed': msg('Feed reader (JSON Feed)', { id: 'list-feed-reader' }),
  };
  return html`<div class="row">
    <span>${msg('Save for', { id: 'list-save-for' })}</span>
    ${exportFormats.map(
      format =>
        html`<button type="button" class="quiet" @click=${() => void save(format)}><bdi>${names[format]}</bdi></button>`,
    )}
  </div>`;
}
