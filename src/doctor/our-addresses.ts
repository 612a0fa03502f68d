/** Links to our pages, and frames of them. */
import { viewNames } from '../content/views.js';
import { readAddress } from '../links-and-frames/address.js';
import type { Configuration, Misunderstanding } from '../links-and-frames/address.js';
import type { PageElement, Resolve } from './page.js';

/** An address that looks like one of our pages. */
export interface OurAddress {
  element: PageElement;
  address: string;
  /** The folder that holds the languages. */
  base: string;
  /** What it asks for; undefined where there is no such page. */
  configuration: Configuration | undefined;
  /** What it says that is left out of account. */
  misunderstood: Misunderstanding[];
}

/** Also with two slashes for one, `.html` for a folder, and `&` where the query begins. */
const ourPage =
  /^(.*\/v\d+(?:\.\d+\.\d+)?\/)\/?(?:([\w-]{2,7})\/+)?([\w-]+)(?:\.html?|\/+(?:index\.html)?)?(?:[?#&]|$)/;

/** What a text leaves at the end of an address: spaces of all kinds, brackets, quotation marks, a full stop. */
const sign = '(?:%20|%C2%A0|%E2%80%[89]\\w|%EF%BB%BF|[).,;:\'"]|%22|%C2%BB)';
/** Looked for once, at the first of several such signs. */
const leftover = new RegExp(`(?<!${sign})${sign}+$`, 'i');

/** An archive or a mail gateway has its own address before ours; a translator has it in the host. */
const otherInFront = /.:\/\/.*:\/|\.translate\.goog\//;

const folders = /^(content|chunks|schemas|oembed)$/;

/** The folder of a page of ours, if this is the address of one. */
export function baseOfPage(address: string, hosts: ReadonlySet<string>): string | undefined {
  const [, base, language = '', view = ''] = ourPage.exec(address.replace(leftover, '')) ?? [];
  if (!base || otherInFront.test(base) || folders.test(language)) return undefined;
  const isView = (viewNames as string[]).includes(view);
  const isOurHost = hosts.has(new URL(base).host);
  // Without its language it is no page, and elsewhere `v2/resources/` may be anything.
  return (language ? isView || isOurHost : isView && isOurHost) ? base : undefined;
}

const attributes = { a: 'href', iframe: 'src' } as const;

/** The links or frames among these elements that lead to a page of ours. */
export const addressesIn = (
  elements: readonly PageElement[],
  tag: keyof typeof attributes,
  hosts: ReadonlySet<string>,
  resolve: Resolve,
): OurAddress[] =>
  elements
    .filter(element => element.tag === tag && !element.isInTemplate)
    .flatMap(element => {
      const address = resolve(element.attributes[attributes[tag]] ?? '');
      const base = address && baseOfPage(address, hosts);
      if (!base) return [];
      const misunderstood: Misunderstanding[] = [];
      const configuration = readAddress(address, base, what => misunderstood.push(what));
      return [{ element, address, base, configuration, misunderstood }];
    });
