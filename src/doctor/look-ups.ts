/** Which addresses a page depends on, and how they are asked. */
import { defaultNote, views } from '../content/views.js';
import type { Ours, OurElement } from './ours.js';
import { findOurs } from './ours.js';
import type { Answer, Facts } from './page.js';
import { defaultNotes } from '../generated/default-notes.js';
import { feedsIn } from '../sources/feeds-in.js';

/** A file, or a folder inside of the right one. */
export const isWrongBase = (base: string): boolean => /\.(js|json|html)$|\/content(\/\w\w)?\/?$/.test(base);

/** The one file of content that an element fetches, if any. */
export function contentAddress({
  element: { attributes },
  view,
  language,
  base,
}: OurElement): string | undefined {
  if (!base || isWrongBase(attributes['base'] ?? '')) return undefined;
  if (attributes['search-endpoint'] || attributes['feed-only'] !== undefined) return undefined;
  const { territory, wording } = { ...defaultNote, ...attributes };
  if (view === 'footnote' && defaultNotes[territory]?.wordings[wording]) return undefined;
  return new URL(`content/${language ?? 'en'}/${views[view].content}.json`, base).href;
}

/** The further lists of an element. */
export const feedsOf = ({ element, view }: OurElement, { resolve }: Ours): string[] =>
  feedsIn(view === 'resources' ? (element.attributes['feed'] ?? '') : '').flatMap(
    feed => resolve(feed.slice(feed.indexOf('|') + 1)) ?? [],
  );

export const secureOf = (address: string): string => address.replace(/^http:/, 'https:');

/** All that can be asked about a page, each address once. */
export function addressesOf(facts: Facts): string[] {
  const ours = findOurs(facts);
  const scripts = ours.scripts.filter(({ inert }) => !inert);
  const versions = scripts.flatMap(({ folder, release }) => [
    `${folder}version.json`,
    ...(release?.includes('.') ? [new URL('../v1/version.json', folder).href] : []),
  ]);
  const content = [...ours.elements, ...ours.framed].flatMap(element => [
    ...[contentAddress(element)].filter(address => address !== undefined),
    ...feedsOf(element, ours),
  ]);
  const all = [...scripts.map(({ address }) => address), ...versions, ...content];
  // Where only a file is known, addresses relative to its page lead unknownPage.
  return [...new Set(all)].filter(
    address => /^https?:/.test(address) && !/^https:\/\/page\.invalid\//.test(address),
  );
}

/** Asks all of them at once. */
export async function lookUp(
  addresses: readonly string[],
  ask: (address: string) => Promise<Answer>,
): Promise<Map<string, Answer>> {
  return new Map(await Promise.all(addresses.map(async address => [address, await ask(address)] as const)));
}

/** What can be read of an answer that has come. */
export async function readAnswer(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const text = /json/i.test(type) ? await response.text() : (void response.body?.cancel(), '');
  let json: unknown;
  try {
    json = text ? JSON.parse(text) : undefined;
  } catch {
    // Then it is no JSON, whatever it says.
  }
  return { status: response.status, type, json };
}

/** The hash of an inline style, as a policy names it. Undefined where the browser does not count it. */
export async function hashOf(text: string): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined; // only on secure pages
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
