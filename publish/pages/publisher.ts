/** Where the site is published, and by whom: what static pages cannot find out by themselves. */
import { join } from 'node:path';
import { ContentMistakes, DataFile, readJson } from '../content/data-file.ts';

export interface Publisher {
  /** The folder that holds `v1/`, with its last slash. */
  address: string;
  name: string;
  /** When somebody last changed the content, as `2026-11-28`. Default: pages show no date. */
  updated?: string;
}

/** @param address - In place of the one in publisher.json: for a trial on another host. */
export function readPublisher(contentFolder: string, address?: string): Publisher {
  const schema = join(contentFolder, 'schemas/publisher.schema.json');
  const publisher = readJson(join(contentFolder, 'publisher.json'), schema) as Publisher;
  if (!address) return publisher;
  const trial = new DataFile('--address', JSON.stringify({ ...publisher, address }), { format: 'json' });
  if (!trial.fits(schema)) throw new ContentMistakes(trial.mistakes);
  return trial.value as Publisher;
}
