/**
 * A page as the rules see it: the same for a page that a browser shows and for one that Node has read.
 * What cannot be known in one of them is left out, and rules that need it are skipped.
 */

import type { FeedReport } from '../sources/load-sources.js';

/** An element with what is in it; in reading order, through open shadow roots and into templates. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  /** Elements and texts. */
  readonly nodes: readonly (PageElement | string)[];
  readonly comments: readonly string[];
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
  /** `Content-Type`. */
  type?: string;
  /** Whether a page of another host may read it. */
  shared?: boolean;
  json?: unknown;
}

/** A list that was read, or why it could not be. */
export type FeedReading = FeedReport | { address: string; error: string };

/** What only a browser knows. */
export interface Live {
  /** Whose class stands behind a tag. */
  definition(tag: string): 'ours' | 'other' | undefined;
  isHidden(element: PageElement): boolean;
  /** Whether a box of the page is lower than what the element shows. */
  isClipped(element: PageElement): boolean;
}

/** All that a rule can ask for. */
export interface Facts {
  /** All elements of the page, in reading order. */
  elements: readonly PageElement[];
  /** The same as the server has sent them, before any script. */
  sent?: readonly PageElement[];
  /** Where the page stands. */
  address?: string;
  source?: string;
  /** The page's policies: of headers and of `<meta>`. */
  policies?: readonly string[];
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

/** What stands in the page for an element: mostly the element itself. */
export const inPage = (element: PageElement): PageElement => element.writtenAs ?? element;

export const isElement = (node: PageElement | string): node is PageElement => typeof node !== 'string';

export const childrenOf = (element: PageElement): PageElement[] => element.nodes.filter(isElement);

export const textOf = (element: PageElement): string =>
  element.nodes.map(node => (isElement(node) ? textOf(node) : node)).join('');

/** The elements around this one, from the inside. */
export function ancestorsOf(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let parent = element.parent; parent; parent = parent.parent) found.push(parent);
  return found;
}

export const closest = (element: PageElement, ...tags: string[]): PageElement | undefined =>
  [element, ...ancestorsOf(element)].find(({ tag }) => tags.includes(tag));

/** A selector for people: short, and mostly the only one of its kind. */
export function selectorOf(element: PageElement): string {
  const step = ({ tag, attributes: { id }, parent }: PageElement) => {
    if (id && /^[\w-]+$/.test(id)) return `#${id}`;
    const same = parent ? childrenOf(parent).filter(child => child.tag === tag) : [];
    const place = same.findIndex(child => child.tag === tag && child.attributes === element.attributes);
    return same.length > 1 && place >= 0 ? `${tag}:nth-of-type(${place + 1})` : tag;
  };
  const around = ancestorsOf(element).slice(0, 2).reverse();
  return [...around.filter(({ tag }) => tag !== 'html'), element].map(step).join(' > ');
}

/** Reads a tree of any kind into a flat list, parents before their children. */
export function flatten(root: PageElement): PageElement[] {
  return [root, ...childrenOf(root).flatMap(flatten)];
}
