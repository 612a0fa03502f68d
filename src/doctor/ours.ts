/** What of a page belongs to us: scripts, elements, links and frames. */
import { becomesElement } from './links.js';
import { addressesIn } from './our-addresses.js';
import type { OurAddress } from './our-addresses.js';
import { elementOfAddress, elementOfTag, viewsByTag } from './our-elements.js';
import type { OurElement } from './our-elements.js';
import { findScripts } from './our-scripts.js';
import type { OurScript } from './our-scripts.js';
import { has, inPage, isInDrawing, nearest } from './page.js';
import type { Facts, PageElement, Resolve } from './page.js';

export interface Ours {
  scripts: OurScript[];
  /** Those of them that the browser runs. */
  running: OurScript[];
  /** The folders of the scripts that turn links into elements. */
  upgrading: ReadonlySet<string>;
  /** The hosts of the scripts. */
  hosts: ReadonlySet<string>;
  /** Also those that links are going to become. */
  elements: OurElement[];
  links: OurAddress[];
  frames: OurAddress[];
  /** What the frames show. */
  framed: OurElement[];
  /** Resolves an address of the page. */
  resolve: Resolve;
  /** All scripts with an address that are not ours. */
  otherScripts: PageElement[];
}

/** Stands in for the address of a page that is only a file. */
export const unknownPage = 'https://page.invalid/';

/** Whether an address on the web is on another host than the page, or under another protocol. */
export const isForeign = (to: string, { address = unknownPage }: Facts): boolean =>
  /^https?:/.test(to) && new URL(to).origin !== new URL(address).origin;

/** So many links of a page are examined: for each, its whole block has to be read. */
export const mostLinks = 500;

export function findOurs({ elements, sent = elements, address = unknownPage }: Facts): Ours {
  const resolve = resolverOf(elements, address);
  const inMarkup = elements.filter(element => !element.isInTemplate);
  const allScripts = inMarkup.filter(({ tag }) => tag === 'script');
  const viewOf = viewsByTag(allScripts);
  const written = inMarkup.filter(element => viewOf(element.tag) && !isInDrawing(element));
  const scripts = findScripts(elements, resolve, written.length > 0);
  const running = scripts.filter(({ inert }) => !inert);
  const upgrading = new Set(
    running.filter(({ file }) => file !== 'territory-footnote.js').map(({ folder }) => folder),
  );
  const ownScripts = new Set(scripts.map(({ element }) => element));
  const otherScripts = allScripts.filter(element => element.attributes['src'] && !ownScripts.has(element));
  const hosts = hostsOf(scripts, otherScripts, resolve);

  const linksIn = (all: readonly PageElement[]) =>
    addressesIn(all, 'a', hosts, resolve)
      .filter(({ element }) => !nearest(element.parent, ({ tag }) => viewOf(tag) !== undefined))
      .slice(0, mostLinks);
  // Links that are elements already stand in the page as such.
  const becoming = linksIn(elements).filter(
    ({ element, base, configuration }) =>
      upgrading.has(base) && becomesElement(element, configuration?.embed),
  );
  const found = [
    ...written.map(element => elementOfTag(element, viewOf(element.tag)!, running[0]?.folder, resolve)),
    ...becoming.flatMap(elementOfAddress),
  ];
  const byPlace = new Map(found.map(one => [inPage(one.element), one]));
  const frames = addressesIn(sent, 'iframe', hosts, resolve);

  return {
    scripts,
    running,
    upgrading,
    hosts,
    elements: elements.flatMap(element => byPlace.get(element) ?? []),
    links: linksIn(sent),
    frames,
    framed: frames.flatMap(elementOfAddress),
    resolve,
    otherScripts,
  };
}

/** Also of the script that only fits frames. */
function hostsOf(scripts: readonly OurScript[], otherScripts: readonly PageElement[], resolve: Resolve) {
  const framesScripts = otherScripts
    .map(({ attributes }) => resolve(attributes['src']!) ?? '')
    .filter(address => /\/v\d[\d.]*\/frames\.js$/.test(address));
  const addresses = [...scripts.map(({ folder }) => folder), ...framesScripts];
  return new Set(addresses.map(address => new URL(address).host));
}

/** A page's `<base href>` counts for all its addresses. */
function resolverOf(elements: readonly PageElement[], page: string): Resolve {
  const from = (to: string, base: string): string | undefined =>
    URL.canParse(to, base) ? new URL(to, base).href : undefined;
  const href = elements.find(element => element.tag === 'base' && has(element, 'href'))?.attributes['href'];
  const base = href === undefined ? page : (from(href, page) ?? page);
  // A host that somebody has left as three dots is no address, and yet clear to people.
  return to => from(to.replace(/^(https?:\/\/)…/, '$1...'), base);
}

/** Whether anything of ours is on the page for readers. */
export const showsOurs = ({ elements, links, frames }: Ours): boolean =>
  elements.length + links.length + frames.length > 0;
