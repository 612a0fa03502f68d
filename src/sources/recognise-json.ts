/** Tells the format of a list in JSON. */
import { ContentError } from '../content/content-error.js';
import type { Reading, Recognised } from './feed-item.js';
import { unknown } from './unknown-format.js';

/** @throws ContentError saying what is wrong, without the address. */
export async function recogniseJson(text: string, reading: Reading): Promise<Recognised> {
  const json = await parse(text, reading);
  const { version, resources, data, jsonapi } = json as Record<string, unknown>;
  const [first] = (Array.isArray(json) ? json : Array.isArray(data) ? data : []) as (object | undefined)[];
  const has = (field: string) => Boolean(first && typeof first === 'object' && field in first);

  if (typeof version === 'string' && version.includes('jsonfeed.org'))
    return { format: 'JSON Feed', ...(await import('./formats/json-feed.js')).readJsonFeed(json, reading) };
  if (resources)
    return {
      format: 'our own JSON',
      ...(await import('./formats/published.js')).readPublished(json, reading),
    };
  if (jsonapi || has('attributes'))
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
  throw unknown(`JSON with the fields ${Object.keys(first ?? (json as object)).join(', ')}`);
}

/** What is no JSON is mended where its records can be told apart. */
async function parse(text: string, { notes }: Reading): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { repairJson } = await import('./repair-json.js');
    try {
      return JSON.parse(repairJson(text, notes));
    } catch {
      throw new ContentError(`the answer is not valid JSON (${(error as Error).message}).`);
    }
  }
}
