/** Tells the format of a list in JSON. */
import { ContentError } from '../content/content-error.js';
import type { Reading, Recognised } from './feed-item.js';
import { unknown } from './unknown-format.js';
import { objects } from './values.js';

/** @throws ContentError saying what is wrong, without the address. */
export async function recogniseJson(text: string, reading: Reading): Promise<Recognised> {
  const json = await parse(text, reading);
  const { version, resources, data, jsonapi } = json as Record<string, unknown>;
  const list = objects<object>((Array.isArray(json) ? json : Array.isArray(data) ? data : []).slice(0, 100));
  const [first] = list;
  const has = (field: string) => list.some(record => field in record);

  if (typeof version === 'string' && version.includes('jsonfeed.org'))
    return { format: 'JSON Feed', ...(await import('./formats/json-feed.js')).readJsonFeed(json, reading) };
  if (resources)
    return {
      format: 'our own JSON',
      ...(await import('./formats/published.js')).readPublished(json, reading),
    };
  if (jsonapi || (has('attributes') && has('type')))
    return { format: 'Drupal JSON:API', ...(await import('./formats/drupal.js')).readDrupal(json, reading) };
  if (data && (has('fields') || 'totalCount' in (json as object)))
    return { format: 'ReliefWeb', ...(await import('./formats/reliefweb.js')).readReliefWeb(json, reading) };
  // A site without posts answers with an empty list.
  const isList = Array.isArray(json);
  const isWordPress = [
    'rendered' in Object((first as { title?: unknown } | undefined)?.title),
    has('_embedded'),
    has('excerpt'),
    has('source_url'),
  ];
  const { readRecords, recordsIn } = await import('./formats/records.js');
  const records = isList && isWordPress.includes(true) ? undefined : recordsIn(json);
  if (records) return readRecords(records, reading);
  if (isList && (!json.length || has('title')))
    return { format: 'WordPress', ...(await import('./formats/wordpress.js')).readWordPress(json) };
  // Nor has a search that finds nothing.
  const lists = Object.values(json as object).filter(Array.isArray);
  if (lists.length && !lists.flat().length && !('error' in (json as object)))
    return { format: 'JSON', items: [] };
  throw unknown(`JSON with the fields ${Object.keys(first ?? (json as object)).join(', ')}`);
}

/** What is no JSON is mended where its records can be told apart. */
async function parse(text: string, { notes }: Reading): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { repairJson } = await import('./repair-json.js');
    try {
      // A record in each line: https://github.com/ndjson/ndjson-spec
      if (/^\{.*\}[^\S\n]*\n\s*\{/.test(text)) return JSON.parse(`[${text.split(/\n\s*/).join()}]`);
    } catch {
      // What is none is mended.
    }
    try {
      return JSON.parse(repairJson(text, notes));
    } catch {
      throw new ContentError(`the answer is not valid JSON (${(error as Error).message}).`);
    }
  }
}
