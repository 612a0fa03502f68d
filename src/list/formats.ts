/** A button for each format that documents can be saved in. */
import { html } from 'lit';
import type { ExportFormat } from '../take-away/export-as.js';

/** The same in all languages. */
const names: Record<ExportFormat, string> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
  csv: 'CSV',
  'json-feed': 'JSON Feed',
};

export const renderFormats = (save: (format: ExportFormat) => Promise<void>): unknown =>
  Object.entries(names).map(
    ([format, name]) =>
      html`<button type="button" lang="en" @click=${() => void save(format as ExportFormat)}>${name}</button>`,
  );
