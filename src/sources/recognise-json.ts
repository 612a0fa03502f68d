/** Tells the format of a list in JSON. */
import { ContentError } from '../content/content-error.js';
import type { Reading, Recognised } from './feed-item.js';
import { unknown } from './unknown-format.js';

/** @throws ContentError saying what is wrong, without the address. */
export async function recogniseJson(text: string, reading: Reading): Promise<Recognised> {
  const json = parse(text);
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
  if (Array.isArray(json) && (!json.length || has('title')))
    return { format: 'WordPress', ...(await import('./formats/wordpress.js')).readWordPress(json) };
  throw unknown(`JSON with the fields ${Object.keys(first ?? (json as object)).join(', ')}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(`the answer is not valid JSON (${(error as Error).message}).`);
  }
}
