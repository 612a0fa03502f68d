/**
 * Loads further lists of documents, in whatever format they come, and adds them to the central one. One that
 * cannot be had or read does not keep the others away.
 */
import { fetchAnswer, loadOnce, readAtMost } from '../content/load-content.js';
import type { ResourcesContent } from '../content/resources-content.js';
import { ContentError } from '../content/content-error.js';
import { inSlices } from '../list/in-slices.js';
import type { Language } from '../localization/language.js';
import { addressIn } from './address-in.js';
import { decode, unpacked } from './decode.js';
import { most } from './limits.js';
import { Catalogue } from './merge.js';
import type { Source } from './merge.js';
import { Notes } from './notes.js';
import { firstOf } from './readable.js';
import { recognise } from './recognise.js';
import { addressOf } from './values.js';
import { numbered } from '../content/numbered.js';

interface SourcesRequest {
  /** Of the lists, absolute or relative to the page; with `Name|` in front, that is what the list is called. The order decides which of two equal documents is kept. */
  addresses: string[];
  /** The reader's: titles and editions in it come first. */
  language: Language;
  /** Comes first, and wins. It is not changed. */
  central?: ResourcesContent | undefined;
  /** Says that the caller has given up. */
  signal?: AbortSignal | undefined;
}

export interface SourcesAnswer {
  content: ResourcesContent;
  /** Each error names the address, what is wrong there, and the field where it is one. */
  failures: { address: string; error: ContentError }[];
  /** Of each list that could be read, in the order of the addresses. */
  reports: FeedReport[];
}

/** How far a list could be read. */
export interface FeedReport {
  address: string;
  /** As which it was recognised: "RSS", "CSV". */
  format: string;
  /** How many of its items became documents, or joined one, and how many nothing could be made of. */
  read: number;
  skipped: number;
  /** Of a table, which columns are used for what. */
  columns: string[];
  /** What was mended, left out, not understood or not used, in English, with the place where it is known. */
  warnings: string[];
}

export async function loadSources({
  addresses,
  language,
  central,
  signal,
}: SourcesRequest): Promise<SourcesAnswer> {
  const catalogue = new Catalogue(language, central);
  const failures: SourcesAnswer['failures'] = [];
  const reports: FeedReport[] = [];
  const unique = [...new Set(addresses)];
  const lists = await Promise.allSettled(unique.map(feed => loadList(addressIn(feed), signal)));
  for (const [index, feed] of numbered(unique)) {
    const address = addressIn(feed);
    const name = feed.slice(0, -address.length - 1);
    const list = lists[index]!;
    if (list.status === 'rejected') {
      failures.push({ address, error: list.reason as ContentError });
      continue;
    }
    const { error, read, notes } = await inSlices(
      catalogue.add(name ? { ...list.value, title: name } : list.value),
    );
    if (error) failures.push({ address, error });
    const { format, columns = [], notes: ofReading } = list.value;
    reports.push({
      address,
      format,
      read,
      skipped: ofReading.skipped + notes.skipped,
      columns,
      warnings: [...ofReading.messages, ...notes.messages],
    });
  }
  return { content: catalogue.content, failures, reports };
}

async function loadList(address: string, signal?: AbortSignal): Promise<Source> {
  const url = addressOf(address, document.baseURI);
  if (!url?.startsWith('http')) throw new ContentError(`${address}: this is not an address (https://…).`);
  return loadOnce(
    `list ${url}`,
    async stop => {
      const [answer, bytes] = await fetchAnswer(
        url,
        async answer => [answer, await (await readAtMost(most.megabytes, answer)).arrayBuffer()] as const,
        stop,
      );
      const found = answer.url || url; // after redirects
      try {
        const texts = decode(await unpacked(bytes), answer.headers.get('content-type') ?? '');
        const reading = { address: found, notes: new Notes() };
        const list = await recognise(texts, reading);
        return { ...list, items: firstOf(list.items, reading.notes), ...reading };
      } catch (error) {
        throw new ContentError(`${url}: ${(error as Error).message}`, { cause: error });
      }
    },
    signal,
  );
}
