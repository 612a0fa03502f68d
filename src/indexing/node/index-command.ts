/** `npx return-reintegration-widgets index <engine> <address>`: brings the documents into a search service. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readWhole } from '../../content/whole-content.js';
import type { ResourcesContent } from '../../content/resources-content.js';
import { nearestName } from '../../links-and-frames/near-names.js';
import { facets } from '../../list/list-state.js';
import type { Filters } from '../../list/list-state.js';
import { languages } from '../../localization/language.js';
import type { Language } from '../../localization/language.js';
import type { Clause } from '../../search-endpoint/engine.js';
import { facetFields } from '../../search-endpoint/index-fields.js';
import type { IndexedDocument } from '../../search-endpoint/index-fields.js';
import { clauses } from '../../search-endpoint/search.js';
import { loadSources } from '../../sources/load-sources.js';
import { indexedDocuments } from '../documents.js';
import { fill } from '../fill.js';
import { meilisearchTarget } from '../meilisearch.js';
import { elasticsearchTarget, openSearchTarget } from '../opensearch.js';
import { NoKeyError } from '../target.js';
import type { MakeTarget } from '../target.js';
import { typesenseTarget } from '../typesense.js';
import { provideDom } from './dom.js';

/** Where the key holds what readers are limited to; with the others the name that pages ask does. */
const limitedByKey = ['typesense', 'meilisearch'];

const engines: Record<string, MakeTarget> = {
  typesense: typesenseTarget,
  meilisearch: meilisearchTarget,
  opensearch: openSearchTarget,
  elasticsearch: elasticsearchTarget,
};

export const indexHelp = `  return-reintegration-widgets index <engine> <address> [options]

Brings the documents into a search service, for <resource-list search-endpoint="…">. Readers go on asking the
earlier index until the new one is complete. Call it again whenever documents have changed. Engines: ${Object.keys(engines).join(', ')}.
Tried on OpenSearch 2.19; with the others, requests are checked against what they document.

  --content <address or folder>  The publisher's v1 (https://…/v1), which holds the documents.
  --feed <address>               A further list, as in the attribute feed. May be repeated.
  --name <name>                  The name of the index. Default: resources.
  --only <filter>=<ids>          Readers find nothing else, for example type=guidance,toolkit. May be repeated. Typesense and
                                 Meilisearch need --make-key with it: there the key in the page sets the limit.
  --make-key                     Makes a key for pages that may search this index and nothing else, and prints it. A later
                                 run keeps that key. OpenSearch makes none; Elasticsearch makes one for a user and password.
  --dry-run                      Says what would be done, and asks nothing of the service.

The key that may create indexes is read from the environment: SEARCH_ADMIN_KEY. For a user and password, in OpenSearch and
Elasticsearch, it holds "Basic " and user:password in Base64.`;

const options = {
  content: { type: 'string' },
  feed: { type: 'string', multiple: true },
  name: { type: 'string' },
  only: { type: 'string', multiple: true },
  'make-key': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** A mistake in how the command was called, or why nothing could be brought. */
export class IndexError extends Error {}

/** @param args - What stands behind `index`. */
export async function runIndex(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const [engine = '', address = '', ...more] = positionals;
  const makeTarget = Object.hasOwn(engines, engine) ? engines[engine] : undefined;
  if (!engine) throw new IndexError(indexHelp);
  if (!makeTarget)
    throw new IndexError(`${engine} is no engine that is known: ${Object.keys(engines).join(', ')}.`);
  if (!/^https?:\/\//.test(address))
    throw new IndexError(`Name the address of the service behind ${engine}, such as https://search.example.`);
  if (more.length) throw new IndexError(`Not understood: ${more.join(' ')}\n\n${indexHelp}`);
  const { name = 'resources', feed = [] } = values;
  if (!/^[a-z][a-z\d_-]{0,100}$/.test(name))
    throw new IndexError(`--name ${name}: small letters, digits, "-" and "_", a letter first.`);
  if (!values.content && !feed.length) throw new IndexError('Name the documents: --content, --feed or both.');
  const given = values.only ?? [];
  const only = clauses(readOnly(given));
  if (only.length && limitedByKey.includes(engine) && !values['make-key'])
    throw new IndexError(
      `--only needs --make-key with ${engine}: what readers are limited to stands in the key of the page. Without one they would find everything.`,
    );

  const contents = await readContents(values.content, feed);
  const documents = indexedDocuments(contents);
  const target = makeTarget({
    address,
    name,
    stamp: new Date().toISOString().replace(/\D/g, ''),
    key: process.env['SEARCH_ADMIN_KEY'] ?? '',
    count: documents.length,
    only,
  });
  say(`${documents.length} documents, in ${contents.map(({ language }) => language).join(', ')}`);
  if (!documents.length) throw new IndexError('There is nothing to bring: the index stays as it is.');
  checkOnly(only, documents);
  if (only.length)
    say(`Readers find ${documents.filter(fits(only)).length} of them: --only ${given.join(' --only ')}`);
  if (values['dry-run']) {
    const { endpoint, settings } = target;
    const example = target.prepared(documents[0]!, 0);
    const limits = only.length ? { only: Object.fromEntries(only) } : {};
    console.log(JSON.stringify({ endpoint, ...limits, settings, example }, null, 2));
    return;
  }
  try {
    await fill(target, documents, count => say(`${count} of ${documents.length}`));
    const key = values['make-key'] ? await target.searchKey().catch(sayWhyNone) : undefined;
    say(`Ready. In the page:`);
    console.log(`search-endpoint="${target.endpoint}"${key ? ` search-key="${key}"` : ''}`);
  } catch (error) {
    throw new IndexError((error as Error).message, { cause: error });
  }
}

/** Progress is no result: what the command prints can go into a file. */
const say = (line: string) => console.error(line);

function sayWhyNone(error: unknown): undefined {
  if (!(error instanceof NoKeyError)) throw error;
  say(error.message);
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new IndexError(`${(error as Error).message}\n\n${indexHelp}`);
  }
}

function readOnly(given: string[]): Partial<Filters> {
  const filters: Partial<Filters> = {};
  for (const one of given) {
    const [, facet, list = ''] = /^(\w+)=(.+)$/.exec(one) ?? [];
    const known = facets.find(name => name === facet);
    const ids = list.split(',').filter(Boolean);
    if (!known || !ids.length)
      throw new IndexError(`--only ${one}: one of ${facets.join(', ')}, and ids: type=guidance,toolkit`);
    filters[known] = [...(filters[known] ?? []), ...ids];
  }
  return filters;
}

const valuesOf = (document: IndexedDocument, field: string): string[] =>
  [(document as unknown as Record<string, string | string[] | undefined>)[field] ?? []].flat();

const fits = (only: Clause[]) => (document: IndexedDocument) =>
  only.every(([field, values]) => valuesOf(document, field).some(value => values.includes(value)));

/** @throws IndexError for a value that no document has: readers would find less than was meant, or nothing, without a word. */
function checkOnly(only: Clause[], documents: IndexedDocument[]): void {
  for (const [field, values] of only) {
    const known = [...new Set(documents.flatMap(document => valuesOf(document, field)))].sort();
    const unknown = values.find(value => !known.includes(value));
    if (unknown === undefined) continue;
    const facet = facets.find(facet => facetFields[facet] === field)!;
    const nearest = nearestName(unknown, known);
    const others = known.length > 20 ? `${known.slice(0, 20).join(', ')} …` : known.join(', ');
    throw new IndexError(
      `--only ${facet}=${unknown}: no document has it. ${nearest ? `Did you mean ${nearest}? ` : ''}There are: ${others || 'none'}.`,
    );
  }
}

/** The list in each language that the publisher has, with the further lists. English comes first, and decides the titles shown. */
async function readContents(place: string | undefined, feeds: string[]): Promise<ResourcesContent[]> {
  const inOrder = ['en', ...languages.filter(language => language !== 'en')] as Language[];
  const contents: ResourcesContent[] = [];
  if (feeds.length) provideDom(place && /^https?:/.test(place) ? place : 'https://localhost/');
  for (const language of inOrder) {
    const central = place === undefined ? undefined : await readCentral(place, language);
    if (place !== undefined && !central) continue;
    if (!feeds.length) {
      contents.push(central!);
      continue;
    }
    const { content, failures, reports } = await loadSources({ addresses: feeds, language, central });
    // An index without a list that was there would lose documents without a word.
    if (failures[0]) throw new IndexError(failures[0].error.message);
    // What is lost is lost in each language: once is enough, in the first that there is.
    if (!contents.length)
      for (const { address, format, read, skipped, warnings } of reports) {
        say(`${address}: ${format}, ${read} read, ${skipped} skipped`);
        for (const warning of warnings) say(`  ${warning}`);
      }
    contents.push(content);
  }
  if (!contents.length)
    throw new IndexError(`${place}: there is no content/en/resources.json, nor in another language.`);
  return contents;
}

async function readCentral(place: string, language: Language): Promise<ResourcesContent | undefined> {
  const path = `content/${language}/resources.json`;
  try {
    if (!/^https?:\/\//.test(place)) return readWhole(JSON.parse(await readFile(join(place, path), 'utf8')));
    const response = await fetch(`${place.replace(/\/+$/, '')}/${path}`, {
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return readWhole(await response.json());
  } catch (error) {
    const { code, message, cause } = error as Error & { code?: string; cause?: { code?: string } };
    if (code === 'ENOENT') return undefined;
    throw new IndexError(
      `${place.replace(/\/+$/, '')}/${path} could not be read (${cause?.code ?? message}).`,
      { cause: error },
    );
  }
}
