/** How far the further lists of a page can be read. */
import type { MsgFn } from '../localization/msg.js';
import { isolated } from '../localization/isolated.js';
import type { Language } from '../localization/language.js';
import { fill } from '../localization/messages.js';
import { isGood } from './page.js';
import type { FeedReading } from './page.js';
import type { Page } from './rule.js';

/** Reads the lists that have answered; why another has not is said by the rules on addresses. */
export async function readFeeds({ ours, answers }: Page): Promise<FeedReading[]> {
  const named = ours.elements.flatMap(({ feeds }) => feeds);
  const there = [...new Set(named)].filter(address => {
    const answer = answers?.get(address);
    return answer && isGood(answer);
  });
  return readLists(there);
}

/** Reads lists by their addresses, each for itself. */
export async function readLists(addresses: string[]): Promise<FeedReading[]> {
  if (!addresses.length) return [];
  const { loadSources } = await import('../sources/load-sources.js');
  const readings = await Promise.all(
    addresses.map(async (address): Promise<FeedReading[]> => {
      const { reports, failures } = await loadSources({ addresses: [address], language: 'en' });
      if (!failures[0]) return reports;
      return [{ address, error: failures[0].error.message.replace(`${address}: `, '') }];
    }),
  );
  return readings.flat();
}

/** What there is to say of a list, the first lines in the reader's language; what the reading has noted is in English. */
export function feedLines(reading: FeedReading, msg: MsgFn, language: Language): string[] {
  if ('error' in reading) return [];
  const { format, read, skipped, columns, warnings } = reading;
  // Names of columns come in any script, beside the names of our fields.
  const named = columns.map(column => isolated(column, language)).join(', ');
  const values = { format, read: String(read), skipped: String(skipped) };
  return [
    fill(
      msg('Read as {format}. Documents: {read}. Left out: {skipped}.', { id: 'doctor-feed-read' }),
      values,
    ),
    ...(columns.length
      ? [fill(msg('Columns: {columns}', { id: 'doctor-feed-columns' }), { columns: named })]
      : []),
    ...warnings,
  ];
}
