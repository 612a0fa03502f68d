/**
 * Tells the format of a list by what it holds. Neither the ending of an address nor the content type is
 * to be relied on: many hosts send feeds as text/plain or text/html.
 */
import { ContentError } from '../content/content-error.js';
import type { Feed } from './feed-item.js';
import { parseXml } from './xml.js';

const formats = 'our own JSON, JSON Feed, RSS 2.0, Atom, WordPress, Drupal JSON:API, ReliefWeb, CSV';

/** @throws ContentError saying what is wrong, without the address. */
export async function recognise(answer: string, address: string): Promise<Feed> {
  const text = answer.trim();
  if (!text) throw new ContentError('the answer is empty.');
  if (/^[{[]/.test(text)) return recogniseJson(parseJson(text), address);
  if (text.startsWith('<')) return recogniseXml(text, address);
  return (await import('./formats/csv.js')).readCsv(answer.replace(/^[\ufeff\r\n]+/, '')); // a tab may be its first sign
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(`the answer is not valid JSON (${(error as Error).message}).`);
  }
}

async function recogniseJson(json: unknown, address: string): Promise<Feed> {
  const { version, resources, data, jsonapi } = json as Record<string, unknown>;
  const [first] = (Array.isArray(json) ? json : Array.isArray(data) ? data : []) as (object | undefined)[];
  const has = (field: string) => Boolean(first && typeof first === 'object' && field in first);

  if (typeof version === 'string' && version.includes('jsonfeed.org'))
    return (await import('./formats/json-feed.js')).readJsonFeed(json);
  if (resources) return (await import('./formats/published.js')).readPublished(json);
  if (jsonapi || has('attributes')) return (await import('./formats/drupal.js')).readDrupal(json, address);
  if (data && (has('fields') || 'totalCount' in (json as object)))
    return (await import('./formats/reliefweb.js')).readReliefWeb(json);
  // A site without posts answers with an empty list.
  if (Array.isArray(json) && (!json.length || has('title')))
    return (await import('./formats/wordpress.js')).readWordPress(json);
  throw unknown(`JSON with the fields ${Object.keys(first ?? (json as object)).join(', ')}`);
}

async function recogniseXml(text: string, address: string): Promise<Feed> {
  if (/^<(!doctype )?html\b/i.test(text)) throw unknown('a web page');
  const root = parseXml(text);
  if (root.localName === 'rss') return (await import('./formats/rss.js')).readRss(root);
  if (root.localName === 'feed') return (await import('./formats/atom.js')).readAtom(root, address);
  throw unknown(`XML whose first element is <${root.tagName}>`);
}

const unknown = (what: string) => new ContentError(`the answer is ${what}, and none of: ${formats}.`);
