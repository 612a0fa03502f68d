/** Prints a list with the notes that its documents need. Loaded when a reader prints. */
import { fetchContent } from '../base/fetch-content.js';
import type { ResourcesContent } from '../content/resources-content.js';
import { readTerritories } from '../content/territories-content.js';
import type { TerritoriesContent } from '../content/territories-content.js';
import { printList } from '../take-away/print-list.js';
import { notesFor } from '../take-away/printed-notes.js';
import type { ListHost } from './list-host.js';

/** @param total - How many documents match; `content` may hold fewer. */
export async function print(
  content: ResourcesContent,
  total: number,
  title: string,
  host: ListHost,
): Promise<void> {
  const { resources } = content;
  const { tag, language } = host.locale;
  const texts = resources.flatMap(({ title, description }) => [title, description]);
  const notes = notesFor(texts, language, await territories(host));
  await printList({ title, resources, total, content, tag, notes }, host.msg);
}

async function territories({
  options,
  locale: { language },
}: ListHost): Promise<TerritoriesContent['territories'] | undefined> {
  try {
    const json = await fetchContent('territories', { language, base: options.base });
    return readTerritories(json).territories;
  } catch {
    return undefined; // the note inside the script prints all the same
  }
}
