/** Saves, prints and cites what a list has found. Loaded when a reader asks for it. */
import type { Resource, ResourcesContent } from '../content/resources-content.js';
import { citation, copyCitation } from '../take-away/citation.js';
import { download, exportAs } from '../take-away/export-as.js';
import type { ExportFormat } from '../take-away/export-as.js';
import type { MsgFn } from '../localization/msg.js';
import type { ListHost } from './list-host.js';
export { addressOf } from './own-page.js';
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
  const limit = visibleLimit(Infinity, host.options);
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

export const citationOf = (
  resource: Resource,
  labels: ResourcesContent,
  { locale, msg }: Pick<ListHost, 'locale' | 'msg'>,
): string => citation(resource, labels, locale.tag, msg);

/** Copies a text. Returns what to say: the text itself where the browser does not let a page copy, for the reader can. */
export const copy = async (text: string, msg: MsgFn): Promise<string> =>
  (await copyCitation(text)) ? msg('Copied.', { id: 'list-copied' }) : text;
