/**
 * A page as the rules see it: the same for a page that a browser shows and for one that Node has read.
 * What cannot be known in one of them is left out, and rules that need it are skipped.
 */

import type { FeedReport } from '../sources/load-sources.js';
import { grouped } from './grouped.js';

/** An element with what is in it; in reading order, through open shadow roots and into templates. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  /** Elements and texts. */
  readonly nodes: (PageElement | string)[];
  readonly comments: string[];
  /** Inside a template that nobody has opened, or of what is for pages without script. */
  readonly isInTemplate: boolean;
  /** In the source text, if it was read from there. */
  readonly line?: number;
  /** In the browser. */
  readonly node?: Element;
  /** Of an element that only an address describes: the link or frame that stands in the page for it. */
  readonly writtenAs?: PageElement;
}

/** @returns Undefined for what is no address at all. */
export type Resolve = (address: string) => string | undefined;

/** What an address has answered. */
export interface Answer {
  status?: number;
  /** Why there is no answer, in words of the trade: "ENOTFOUND". */
  failure?: string;
  /** `Content-Type`, and the encoding that it names. */
  type?: string;
  charset?: string | undefined;
  /** Whether a script is the same in all encodings. */
  isAscii?: boolean;
  /** Where all of them can be read. */
  headers?: Headers;
  /** Whether a page of another host may read it. */
  shared?: boolean | undefined;
  json?: unknown;
}

/** Whether what was asked for is there. */
export const isGood = ({ status, failure }: Answer): boolean => !failure && (!status || status < 400);

/** Whether it calls itself a web page. Many hosts say so of lists. */
export const saysPage = ({ type = '' }: Answer): boolean => /html/i.test(type);

/** A list that was read, or why it could not be. */
export type FeedReading = FeedReport | { address: string; error: string };

/** What only a browser knows. */
export interface Live {
  /** Whose class stands behind a tag. */
  definition: (tag: string) => 'ours' | 'other' | undefined;
  isHidden: (element: PageElement) => boolean;
  /** Whether a box of the page is lower than what the element shows. */
  isClipped: (element: PageElement) => boolean;
}

/** All that is known of a page. */
export interface Facts {
  /** All elements of the page, in reading order. */
  elements: readonly PageElement[];
  /** The same as the server has sent them, before any script. */
  sent?: readonly PageElement[] | undefined;
  /** Where the page stands. */
  address?: string | undefined;
  source?: string;
  /** In which the page is written: "UTF-8", "windows-1251". */
  encoding?: string;
  /** Whether it is sent as XML. */
  isXhtml?: boolean;
  /** `Cross-Origin-Embedder-Policy`. */
  embedderPolicy?: string;
  /** The page's policies: of headers and of `<meta>`. */
  policies?: readonly string[] | undefined;
  /** What other addresses have answered. */
  answers?: ReadonlyMap<string, Answer>;
  /** Hashes of inline styles, by their text. */
  styleHashes?: ReadonlyMap<string, string>;
  live?: Live;
  /** How far the further lists could be read. */
  feeds?: readonly FeedReading[];
}

/** A fact that a rule needs and that may be missing. */
export type Need = 'address' | 'sent' | 'source' | 'policies' | 'answers' | 'live';

export const has = ({ attributes }: PageElement, attribute: string): boolean =>
  attributes[attribute] !== undefined;

/** Whether a server has put the content into an element of ours. */
export const isPrerendered = (element: PageElement): boolean => has(element, 'data-view');

/** What stands in the page for an element: mostly the element itself. */
export const inPage = (element: PageElement): PageElement => element.writtenAs ?? element;

export const isElement = (node: PageElement | string): node is PageElement => typeof node !== 'string';

export const childrenOf = (element: PageElement): PageElement[] => element.nodes.filter(isElement);

export const textOf = (element: PageElement): string =>
  element.nodes.map(node => (isElement(node) ? textOf(node) : node)).join('');

/** The styles inside prerendered elements. */
export const prerenderedStyles = (elements: readonly PageElement[]): PageElement[] =>
  elements
    .filter(isPrerendered)
    .flatMap(childrenOf)
    .filter(({ tag }) => tag === 'template')
    .flatMap(childrenOf)
    .filter(({ tag }) => tag === 'style');

/** The first of these that passes: an element itself, then what is around it, from the inside. */
export function nearest(
  element: PageElement | undefined,
  passes: (element: PageElement) => boolean,
): PageElement | undefined {
  while (element && !passes(element)) element = element.parent;
  return element;
}

/** Whether an element is one of these, or inside one. */
export const isIn = (element: PageElement | undefined, tags: readonly string[]): boolean =>
  nearest(element, ({ tag }) => tags.includes(tag)) !== undefined;

/** Inside a drawing or a formula, where a browser makes no HTML of it. */
export const isInDrawing = ({ parent }: PageElement): boolean =>
  /^(svg|math)$/.test(nearest(parent, ({ tag }) => /^(svg|math|foreignobject)$/i.test(tag))?.tag ?? '');

/** A selector for people: short, and mostly the only one of its kind. */
export function selectorOf(element: PageElement): string {
  const { parent } = element;
  const around = [parent?.parent, parent].flatMap(one => (one && one.tag !== 'html' ? one : []));
  return [...around, element].map(step).join(' > ');
}

function step(element: PageElement): string {
  const { tag, parent } = element;
  const { id } = element.attributes;
  if (id && /^[\w-]+$/.test(id)) return `#${id}`;
  const place = parent && placesIn(parent).get(element);
  return place ? `${tag}:nth-of-type(${place})` : tag;
}

/** Kept, because a page may have thousands of children in one place. */
const places = new WeakMap<PageElement, Map<PageElement, number>>();

/** The places of the children that have siblings with the same tag, among these. */
function placesIn(parent: PageElement): Map<PageElement, number> {
  let found = places.get(parent);
  if (!found) {
    const byTag = grouped(childrenOf(parent), ({ tag }) => tag);
    const several = [...byTag.values()].filter(({ length }) => length > 1);
    found = new Map(several.flatMap(alike => alike.map((child, i) => [child, i + 1])));
    places.set(parent, found);
  }
  return found;
}
