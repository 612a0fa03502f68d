/**
 * One address, one configuration: `…/v1/fr/resources/?type=guidance&limit=5` says which element, in which
 * language, with which attributes. Its page, a link to it, a frame of it: all read it here.
 */
import { viewNames } from '../content/views.js';
import type { View } from '../content/views.js';
import { facets, idsIn, patterns, sortOrders } from '../list/list-state.js';
import type { Facet } from '../list/list-state.js';
import { isLanguage } from '../localization/language.js';
import type { Language } from '../localization/language.js';

/** What an address asks for. */
export interface Configuration {
  language: Language;
  view: View;
  /** Attributes of the element, without `lang`; "" for those that are only present. */
  attributes: Record<string, string>;
  /** What a list is searched for. Default: nothing. */
  words?: string;
  /** How many pages of a list are open. Default 1. */
  page?: number;
  /** Whether a link to it becomes the element. Default: where the link stands alone in its block. */
  embed?: boolean;
}

/** What a parameter may hold. */
export type Kind = keyof typeof kinds;

const kinds = {
  flag: { pattern: /^(true|1)?$/, possible: 'nothing: the name alone' },
  ids: { pattern: patterns.ids, possible: 'ids separated by spaces' },
  id: { pattern: /^[\p{L}\p{N}._-]+$/u, possible: 'an id' },
  level: { pattern: /^([1-6]|auto)$/, possible: 'a whole number from 1 to 6, or auto' },
  count: { pattern: patterns.count, possible: 'a whole number from 1 to 999999' },
  order: { pattern: patterns.order, possible: sortOrders.join(', ') },
  sign: { pattern: /^.{1,3}$/u, possible: 'one to three characters' },
  text: { pattern: patterns.text, possible: 'at most 200 characters' },
  scheme: { pattern: /^(light|dark|host)$/, possible: 'light, dark, host' },
  embed: { pattern: /^(true|1|yes|no|false|off|0)?$/i, possible: 'nothing: the name alone, or no' },
  day: { pattern: /^\d{4}-\d\d-\d\d$/, possible: 'a day, such as 2026-05-31' },
} as const;

const common = { 'heading-level': 'level', 'no-heading': 'flag', pin: 'day' } as const;

/** The attributes that an address can set, by the names of the pages. */
export const parameters: Record<View, Record<string, Kind>> = {
  overview: { ...common, sections: 'ids', 'no-footnote': 'flag' },
  resources: {
    ...common,
    ...(Object.fromEntries(facets.map(facet => [facet, 'ids'])) as Record<Facet, 'ids'>),
    locked: 'flag',
    sort: 'order',
    limit: 'count',
    'page-size': 'count',
    'no-search': 'flag',
    'no-filters': 'flag',
    'no-structured-data': 'flag',
  },
  footnote: { ...common, territory: 'id', wording: 'id', marker: 'sign', for: 'id' },
};

/** What an address can say beside attributes: `q` and `page` are the state of a list, the others are for its page. There `id` names a document. */
const others: Record<string, Kind> = {
  q: 'text',
  page: 'count',
  id: 'id',
  frame: 'flag',
  scheme: 'scheme',
  embed: 'embed',
  'rr-doctor': 'flag',
};

/** Attributes that the address of a page has no say in: with `feed`, anybody could make the publisher's page show their documents. */
export const neverByAddress = ['base', 'feed', 'feed-only', 'search-endpoint', 'search-key', 'url-state'];

/** What mail tools and search engines add to any address. */
const isForStatistics =
  /^(utm_|mtm_|pk_|piwik_|mc_|hsa_|_hs|at_|wt_|trk_|ga_|_ga|_gl|dm_|vero_|oly_|srsltid|igsh|[a-z]{1,4}clid$|_bta_|mkt_tok|sc_cid)/;

/** A parameter that is left out of account, and why. */
export interface Misunderstanding {
  name: string;
  value: string;
  /** "unknown": no such parameter; "never": not by an address; "value": it cannot hold this; "twice": an earlier one counts. */
  cause: 'unknown' | 'never' | 'value' | 'twice';
  /** What it may hold, if the value is the cause. */
  kind?: Kind;
}

/** One sentence for the console. */
export function explain({ name, value, cause, kind }: Misunderstanding): string {
  const shown = JSON.stringify(value.slice(0, 80)); // somebody else may have written it
  if (cause === 'value')
    return `The address says ${name}=${shown}, which is not understood. Possible: ${kinds[kind!].possible}.`;
  if (cause === 'never')
    return `The address says ${name}=${shown}, which only an attribute of an element can say.`;
  if (cause === 'twice')
    return `The address says ${name} twice: ${name}=${shown} is left out, and the first one counts.`;
  return `The address says ${name}=${shown}, and there is no such parameter.`;
}

/** Where an address of one of our pages ends: language and view, in the folder that holds the languages. */
const ending = /(\w\w)\/(\w+)\/?(?:index\.html)?$/;

/** The view of an address of one of our pages, in whichever folder. */
export function viewIn(address: string): View | undefined {
  const page = address.replace(/[?#].*/, '');
  return readAddress(page, page.replace(ending, ''))?.view;
}

/**
 * Reads an address of one of our pages.
 *
 * @param base - Address of the folder that holds the languages, with its last slash: `https://…/v1/`.
 * @param misunderstood - Hears of each parameter that is left out of account.
 * @returns Undefined if this is the address of something else.
 */
export function readAddress(
  address: string,
  base: string,
  misunderstood: (what: Misunderstanding) => void = () => {},
): Configuration | undefined {
  if (!address.startsWith(base)) return undefined;
  const { pathname, searchParams } = new URL(address);
  const path = pathname.slice(new URL(base).pathname.length);
  const { 0: whole, 1: language, 2: name } = ending.exec(path) ?? [];
  if (whole !== path) return undefined;
  const view = viewNames.find(view => view === name);
  if (!isLanguage(language) || !view) return undefined;

  const configuration: Configuration = { language, view, attributes: {} };
  const own = parameters[view];
  const seen = new Set<string>();
  for (const [name, value] of searchParams) {
    const isOwn = Object.hasOwn(own, name);
    const kind = isOwn ? own[name] : Object.hasOwn(others, name) ? others[name] : undefined;
    const isRepeated = seen.has(name);
    seen.add(name);
    if (!kind) {
      if (!isForStatistics.test(name))
        misunderstood({ name, value, cause: neverByAddress.includes(name) ? 'never' : 'unknown' });
    } else if (name === 'embed' && meansNo(value))
      configuration.embed = false; // also as the second one
    else if (isRepeated && kind !== 'ids') misunderstood({ name, value, cause: 'twice' });
    else if (!kinds[kind].pattern.test(value)) misunderstood({ name, value, cause: 'value', kind });
    else if (isOwn) {
      // Forms with checkboxes repeat the name for each id.
      const before = configuration.attributes[name] ?? '';
      const all = kind === 'ids' ? idsIn(`${before} ${value}`).join(' ') : kind === 'flag' ? '' : value;
      if (all || kind !== 'ids') configuration.attributes[name] = all;
    } else if (name === 'q' && value) configuration.words = value;
    else if (name === 'page') configuration.page = Number(value);
    else if (name === 'embed') configuration.embed = true;
  }
  return configuration;
}

/** The address that asks for this; what is as usual is left out. */
export function writeAddress(
  { language, view, attributes, words, page }: Configuration,
  base: string,
): string {
  const address = new URL(`${language}/${view}/`, base);
  const query = Object.entries(attributes).map(([name, value]) =>
    value ? `${name}=${encode(value)}` : name,
  );
  if (words) query.push(`q=${encode(words)}`);
  if (page && page > 1) query.push(`page=${page}`);
  address.search = query.join('&');
  return address.href;
}

/** As HTML forms write a query: spaces as plus signs. */
const encode = (value: string) => encodeURIComponent(value).replaceAll('%20', '+');

/** As people write it. */
export const meansNo = (value: string): boolean => /^(no|false|off|0)$/i.test(value.trim());

/** Whether a value is one that a parameter of this kind may hold. */
export const understands = (kind: Kind, value: string): boolean => kinds[kind].pattern.test(value);
