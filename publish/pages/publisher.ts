/** Where the site is published, and by whom: what static pages cannot find out by themselves. */
import { basename, join } from 'node:path';
import { ContentMistakes, DataFile, readJson, readText } from '../content/data-file.ts';

export interface Publisher {
  /** The folder that holds `v1/`, with its last slash. */
  address: string;
  name: string;
  /** When somebody last changed the content, as `2026-11-28`. Default: pages show no date. */
  updated?: string;
}

/** @param address - In place of the one in publisher.json: for a trial on another host. */
export function readPublisher(contentFolder: string, address?: string): Publisher {
  const file = join(contentFolder, 'publisher.json');
  const text = address ? JSON.stringify({ ...(readJson(file) as Publisher), address }) : readText(file);
  const name = address ? '--address' : `${basename(contentFolder)}/publisher.json`;
  const data = new DataFile(name, text, { format: 'json' });
  if (!data.mistakes.length) data.fits(join(contentFolder, 'schemas/publisher.schema.json'));
  if (data.mistakes.length) throw new ContentMistakes(data.mistakes);
  return data.value as Publisher;
}
