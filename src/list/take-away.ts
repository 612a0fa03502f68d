/** Saves, prints and cites what a list has found. Loaded when a reader asks for it. */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { citation, copyCitation } from '../take-away/citation.js';
import { download, exportAs } from '../take-away/export-as.js';
import type { ExportFormat } from '../take-away/export-as.js';
import type { ListHost } from './list-host.js';
import { visibleLimit } from './shown-count.js';
import type { Results } from './source.js';
import { takenCount } from './taken-count.js';

/**
 * Saves or prints all that match, not only the pages that are open. A service is asked for what it has not sent yet.
 *
 * @param title - The heading of the list.
 */
export async function takeAll(
  how: ExportFormat | 'print',
  results: Results,
  title: string,
  host: ListHost,
): Promise<void> {
  const limit = visibleLimit(Infinity, host);
  const taken = await results.upTo(takenCount(results, limit));
  const content = { ...taken.labels, resources: taken.first(limit) };
  if (how !== 'print') return save(how, content, title, host);
  const { print } = await import('./print.js');
  await print(content, Math.min(results.total, limit), title, host);
}

/** @param taken - The documents to save, and the names for their ids. */
export async function save(
  format: ExportFormat,
  taken: ResourcesContent,
  title: string,
  { locale }: ListHost,
): Promise<void> {
  download(await exportAs(format, taken.resources, taken, locale.tag, title));
}

/** Copies the citation. Returns it where the browser does not let a page copy: the reader can. */
export async function cite(
  resource: Resource,
  labels: ResourcesContent,
  { locale, msg }: ListHost,
): Promise<string | undefined> {
  const line = citation(resource, labels, locale.tag, msg);
  return (await copyCitation(line)) ? undefined : line;
}
