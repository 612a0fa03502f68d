/** Where the site is published, and by whom: what static pages cannot find out by themselves. */
import { join } from 'node:path';
import { ContentMistakes, DataFile, openData } from '../content/data-file.ts';
import { latestDay } from '../content/latest-day.ts';

export interface Publisher {
  /** The folder that holds `v1/`, with its last slash. */
  address: string;
  name: string;
  /** When somebody last changed the content, as `2026-11-28`. Default: pages show no date. */
  updated?: string;
  /** Where to report a weakness, and until which day that is said. Default: nowhere. */
  security?: { contact: string; expires: string };
}

/**
 * @param address - In place of the one in publisher.json: for a trial on another host.
 * @param today - No change is of a later day. Default: as the clock says where a day begins first.
 */
export function readPublisher(contentFolder: string, address?: string, today = latestDay()): Publisher {
  const schema = join(contentFolder, 'schemas/publisher.schema.json');
  const data = openData(join(contentFolder, 'publisher.json'), 'content/publisher.json', schema);
  const publisher = data.value as Publisher;
  if (!data.mistakes.length) {
    const { updated, security } = publisher;
    if (updated && updated > today) data.mistake(['updated'], `no day after today (${today})`);
    if (security && security.expires < today)
      data.mistake(['security', 'expires'], `a day to come: after it nobody trusts the contact`);
  }
  if (data.mistakes.length) throw new ContentMistakes(data.mistakes);
  if (!address) return publisher;
  const trial = new DataFile('--address', JSON.stringify({ ...publisher, address }), { format: 'json' });
  if (!trial.fits(schema)) throw new ContentMistakes(trial.mistakes);
  return trial.value as Publisher;
}
