/** Tells the format of a list in JSON. */
import { ContentError } from '../content/content-error.js';
import type { Feed, Reading } from './feed-item.js';
import type { Notes } from './notes.js';
import { unknown } from './unknown-format.js';
import { objects } from './values.js';

/** @throws ContentError saying what is wrong, without the address. */
export async function recogniseJson(text: string, reading: Reading): Promise<Feed> {
  const json = await parse(text, reading);
  const { version, resources, data, jsonapi } = json as Record<string, unknown>;
  const list = objects<{ title?: unknown }>(
    (Array.isArray(json) ? json : Array.isArray(data) ? data : []).slice(0, 100),
  );
  const [first] = list;
  const has = (field: string) => list.some(record => field in record);

  if (typeof version === 'string' && version.includes('jsonfeed.org'))
    return (await import('./formats/json-feed.js')).readJsonFeed(json, reading);
  if (resources) return (await import('./formats/published.js')).readPublished(json, reading);
  if (jsonapi || (has('attributes') && has('type')))
    return (await import('./formats/drupal.js')).readDrupal(json, reading);
  if (data && (has('fields') || 'totalCount' in (json as object)))
    return (await import('./formats/reliefweb.js')).readReliefWeb(json, reading);
  const isList = Array.isArray(json);
  const isWordPress =
    ['_embedded', 'excerpt', 'source_url'].some(has) || 'rendered' in (Object(first?.title) as object);
  const { readRecords, recordsIn } = await import('./formats/records.js');
  const records = isList && isWordPress ? undefined : recordsIn(json);
  if (records) return readRecords(records, reading);
  // A site without posts answers with an empty list.
  if (isList && (!json.length || has('title')))
    return (await import('./formats/wordpress.js')).readWordPress(json);
  // Nor has a search that finds nothing.
  const lists = Object.values(json as object).filter(Array.isArray);
  if (lists.length && !lists.flat().length && !('error' in (json as object)))
    return { format: 'JSON', items: [] };
  throw unknown(`JSON with the fields ${Object.keys(first ?? (json as object)).join(', ')}`);
}

/** https://github.com/ndjson/ndjson-spec */
const recordInEachLine = /^\{.*\}[^\S\n]*\n\s*\{/;

/** What is no JSON is mended where its records can be told apart. */
async function parse(text: string, { notes }: Reading): Promise<unknown> {
  const json = parsed(text);
  if (!(json instanceof Error)) return json;
  if (recordInEachLine.test(text)) return ofLines(text.split('\n'), notes);
  const { repairJson } = await import('./repair-json.js');
  const mended = parsed(repairJson(text, notes));
  if (mended instanceof Error) throw new ContentError(`the answer is not valid JSON (${json.message}).`);
  return mended;
}

function ofLines(lines: string[], notes: Notes): unknown[] {
  return lines.flatMap((line, index) => {
    const record = line.trim() ? parsed(line) : [];
    if (record instanceof Error) notes.skip('a line is no JSON', `line ${index + 1}`);
    return record instanceof Error ? [] : record;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
