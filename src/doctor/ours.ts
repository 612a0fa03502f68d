/** What of a page belongs to us: scripts, elements, links and frames. */
import { viewNames, views } from '../content/views.js';
import type { View } from '../content/views.js';
import { readAddress } from '../links-and-frames/address.js';
import { matchLocale } from '../localization/language.js';
import type { Language, Locale } from '../localization/language.js';
import { becomesElement } from './links.js';
import { findScripts } from './our-scripts.js';
import type { OurScript } from './our-scripts.js';
import { inPage, nearest, textOf } from './page.js';
import type { Facts, PageElement, Resolve } from './page.js';

export interface OurElement {
  element: PageElement;
  view: View;
  /** Nearest `lang`, where there is one. */
  lang: string | undefined;
  language: Language | undefined;
  /** The folder that holds `content/`. */
  base: string | undefined;
}

/** A link or frame to one of our pages. */
export interface OurAddress {
  element: PageElement;
  address: string;
  /** The folder that holds the languages. */
  base: string;
}

export interface Ours {
  scripts: OurScript[];
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

/** So many links of a page are examined: for each, its whole block has to be read. */
export const mostLinks = 500;

export function findOurs({ elements, sent, address = unknownPage }: Facts): Ours {
  const resolve = resolverOf(elements, address);
  const inMarkup = elements.filter(element => !element.isInTemplate);
  const allScripts = inMarkup.filter(({ tag }) => tag === 'script');
  const viewOf = viewsByTag(allScripts);
  const written = inMarkup.filter(element => viewOf(element.tag) && !isInDrawing(element));
  const scripts = findScripts(elements, resolve, written.length > 0);
  const ownScripts = new Set(scripts.map(({ element }) => element));
  const otherScripts = allScripts.filter(element => element.attributes['src'] && !ownScripts.has(element));
  const framesScripts = otherScripts
    .map(({ attributes }) => resolve(attributes['src']!) ?? '')
    .filter(address => /\/v\d[\d.]*\/frames\.js$/.test(address));
  const hosts = new Set(
    [...scripts.map(({ folder }) => folder), ...framesScripts].map(one => new URL(one).host),
  );
  const base = scripts.find(({ inert }) => !inert)?.folder;
  const elementsInPage = written.map(element => describe(element, viewOf(element.tag)!, base, resolve));
  const linksIn = (all: readonly PageElement[]) =>
    pagesOf(all, 'a', 'href', hosts, resolve)
      .filter(({ element }) => !nearest(element.parent, ({ tag }) => viewOf(tag) !== undefined))
      .slice(0, mostLinks);
  const byPlace = new Map(
    [...elementsInPage, ...elementsOfLinks(linksIn(elements), scripts)].map(one => [
      inPage(one.element),
      one,
    ]),
  );
  const frames = pagesOf(sent ?? elements, 'iframe', 'src', hosts, resolve);

  return {
    scripts,
    hosts,
    elements: elements.flatMap(element => byPlace.get(element) ?? []),
    links: linksIn(sent ?? elements),
    frames,
    framed: frames.flatMap(frame => describedBy(frame) ?? []),
    resolve,
    otherScripts,
  };
}

/** Inside a drawing or a formula, where a browser makes no HTML of it. */
export const isInDrawing = ({ parent }: PageElement): boolean =>
  /^(svg|math)$/.test(nearest(parent, ({ tag }) => /^(svg|math|foreignobject)$/i.test(tag))?.tag ?? '');

/** A page's `<base href>` counts for all its addresses. */
function resolverOf(elements: readonly PageElement[], page: string): Resolve {
  const from = (to: string, base: string): string | undefined =>
    URL.canParse(to, base) ? new URL(to, base).href : undefined;
  const href = elements.find(({ tag, attributes }) => tag === 'base' && attributes['href'] !== undefined)
    ?.attributes['href'];
  const base = href === undefined ? page : (from(href, page) ?? page);
  return to => from(to, base);
}

/** Which view a tag shows. A page may have registered our elements with a prefix. */
function viewsByTag(scripts: readonly PageElement[]): (tag: string) => View | undefined {
  const prefixes = scripts
    .filter(({ attributes }) => attributes['src'] === undefined)
    .flatMap(script => [
      ...textOf(script).matchAll(/\bdefine\(\s{0,40}\{[^{}]{0,400}?\bprefix:\s{0,40}['"]([\w-]{1,80})['"]/g),
    ])
    .map(([, prefix]) => `${prefix}-`);
  const pairs = viewNames.flatMap(view =>
    ['', ...prefixes].map(prefix => [`${prefix}${views[view].tag}`, view] as const),
  );
  const byTag = new Map<string, View>(pairs);
  return tag => byTag.get(tag);
}

function describe(
  element: PageElement,
  view: View,
  baseOfScript: string | undefined,
  resolve: Resolve,
): OurElement {
  const lang = nearest(element, ({ attributes }) => attributes['lang'] !== undefined)?.attributes['lang'];
  const base = element.attributes['base'];
  return {
    element,
    view,
    lang,
    language: lang === undefined ? undefined : localeIn(lang)?.language,
    base: base ? resolve(base.replace(/\/?$/, '/')) : baseOfScript,
  };
}

/** What a `lang` asks for. No tag is longer; to take a text of any length apart would take any time. */
export const localeIn = (lang: string): Locale | undefined => matchLocale(lang.slice(0, 100));

/** Also with two slashes for one, `.html` for a folder, and `&` where the query begins. */
const ourPage =
  /^(.*\/v\d+(?:\.\d+\.\d+)?\/)\/?(?:([\w-]{2,7})\/+)?([\w-]+)(?:\.html?|\/+(?:index\.html)?)?(?:[?#&]|$)/;

/** What a text leaves at the end of an address: spaces of all kinds, brackets, quotation marks, a full stop. */
const sign = '(?:%20|%C2%A0|%E2%80%[89]\\w|%EF%BB%BF|[).,;:\'"]|%22|%C2%BB)';
/** Looked for once, at the first of several such signs. */
const leftover = new RegExp(`(?<!${sign})${sign}+$`, 'i');

const folders = /^(content|chunks|schemas|oembed)$/;

/** The folder of a page of ours, if this is the address of one. */
export function baseOfPage(address: string, hosts: Ours['hosts']): string | undefined {
  const [, base, language = '', view = ''] = ourPage.exec(address.replace(leftover, '')) ?? [];
  // An archive or a mail gateway has its own address before ours; a translator has it in the host.
  if (!base || /.:\/\/.*:\/|\.translate\.goog\//.test(base)) return undefined;
  if (folders.test(language)) return undefined;
  const isView = (viewNames as string[]).includes(view);
  const isOurHost = hosts.has(new URL(base).host);
  // Without its language it is no page, and elsewhere `v2/resources/` may be anything.
  return (language ? isView || isOurHost : isView && isOurHost) ? base : undefined;
}

function pagesOf(
  all: readonly PageElement[],
  tag: string,
  attribute: string,
  hosts: Ours['hosts'],
  resolve: Resolve,
): OurAddress[] {
  return all
    .filter(element => element.tag === tag && !element.isInTemplate)
    .flatMap(element => {
      const address = resolve(element.attributes[attribute] ?? '');
      const base = address && baseOfPage(address, hosts);
      return base ? [{ element, address, base }] : [];
    });
}

/** What links are going to become. Those that are elements already stand in the page as such. */
function elementsOfLinks(links: OurAddress[], scripts: readonly OurScript[]): OurElement[] {
  const folders = new Set(scripts.filter(upgradesLinks).map(({ folder }) => folder));
  return links
    .filter(({ base }) => folders.has(base))
    .filter(({ element, address, base }) => becomesElement(element, readAddress(address, base)?.embed))
    .flatMap(link => describedBy(link) ?? []);
}

/** Whether a script turns links into elements. */
export const upgradesLinks = ({ file, inert }: OurScript): boolean =>
  file !== 'territory-footnote.js' && !inert;

/** The element that an address describes, in the place of its link or frame. */
function describedBy({ element, address, base }: OurAddress): OurElement | undefined {
  const configuration = readAddress(address, base);
  if (!configuration) return undefined;
  const { language, view, attributes } = configuration;
  const described: PageElement = {
    ...element,
    tag: views[view].tag,
    attributes: { lang: language, ...attributes },
    nodes: [element],
    comments: [],
    writtenAs: element,
  };
  return { element: described, view, lang: language, language, base };
}

export const isNothing = ({ scripts, elements, links, frames }: Ours): boolean =>
  !(scripts.length || elements.length || links.length || frames.length);
