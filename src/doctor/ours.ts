/** What of a page belongs to us: scripts, elements, links and frames. */
import { viewNames, views } from '../content/views.js';
import type { View } from '../content/views.js';
import { readAddress } from '../links-and-frames/address.js';
import { matchLocale } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { becomesElement } from './links.js';
import { findScripts } from './our-scripts.js';
import type { OurScript } from './our-scripts.js';
import { ancestorsOf, inPage, textOf } from './page.js';
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

export function findOurs({ elements, sent, address = unknownPage }: Facts): Ours {
  const resolve = resolverOf(elements, address);
  const inMarkup = elements.filter(element => !isInTemplate(element));
  const allScripts = inMarkup.filter(({ tag }) => tag === 'script');
  const viewOf = viewsByTag(allScripts);
  const written = inMarkup.filter(element => viewOf(element.tag));
  const scripts = findScripts(elements, resolve, written.length > 0);
  const elementsInPage = written.map(element => describe(element, viewOf(element.tag)!, scripts, resolve));
  const linksIn = (all: readonly PageElement[]) =>
    pagesOf(all, 'a', 'href', scripts, resolve).filter(
      ({ element }) => !ancestorsOf(element).some(({ tag }) => viewOf(tag)),
    );
  const byPlace = new Map(
    [...elementsInPage, ...elementsOfLinks(linksIn(elements), scripts)].map(one => [
      inPage(one.element),
      one,
    ]),
  );
  const frames = pagesOf(sent ?? elements, 'iframe', 'src', scripts, resolve);

  return {
    scripts,
    elements: elements.flatMap(element => byPlace.get(element) ?? []),
    links: linksIn(sent ?? elements),
    frames,
    framed: frames.flatMap(frame => describedBy(frame) ?? []),
    resolve,
    otherScripts: allScripts.filter(
      element => element.attributes['src'] && !scripts.some(script => script.element === element),
    ),
  };
}

/** A page's `<base href>` counts for all its addresses. */
function resolverOf(elements: readonly PageElement[], page: string): Resolve {
  const from = (to: string, base: string): string | undefined =>
    URL.canParse(to.trim(), base) ? new URL(to.trim(), base).href : undefined;
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
  scripts: readonly OurScript[],
  resolve: Resolve,
): OurElement {
  const lang = [element, ...ancestorsOf(element)].find(({ attributes }) => attributes['lang'] !== undefined)
    ?.attributes['lang'];
  const base = element.attributes['base'];
  return {
    element,
    view,
    lang,
    language: lang === undefined ? undefined : matchLocale(lang)?.language,
    base: base ? resolve(base.replace(/\/?$/, '/')) : scripts.find(({ inert }) => !inert)?.folder,
  };
}

const ourPage = /^(.*\/v\d+(?:\.\d+\.\d+)?\/)([\w-]{2,7})\/([\w-]+)(?:\/(?:index\.html)?)?(?:[?#]|$)/;
const folders = /^(content|chunks|schemas|oembed)$/;

/** The folder of a page of ours, if this is the address of one. */
export function baseOfPage(address: string, scripts: readonly OurScript[]): string | undefined {
  const [, base, language = '', view = ''] = ourPage.exec(address) ?? [];
  // An archive or a mail gateway has its own address before ours; a translator has it in the host.
  if (!base || /.:\/\/.*:\/|\.translate\.goog\//.test(base)) return undefined;
  if (folders.test(language) || /\.\w+$/.test(view)) return undefined;
  const isKnownHost = scripts.some(({ folder }) => new URL(folder).host === new URL(base).host);
  return (viewNames as string[]).includes(view) || isKnownHost ? base : undefined;
}

function pagesOf(
  all: readonly PageElement[],
  tag: string,
  attribute: string,
  scripts: readonly OurScript[],
  resolve: Resolve,
): OurAddress[] {
  return all
    .filter(element => element.tag === tag && !isInTemplate(element))
    .flatMap(element => {
      const address = resolve(element.attributes[attribute] ?? '');
      const base = address && baseOfPage(address, scripts);
      return base ? [{ element, address, base }] : [];
    });
}

/** What links are going to become. Those that are elements already stand in the page as such. */
const elementsOfLinks = (links: OurAddress[], scripts: readonly OurScript[]): OurElement[] =>
  links
    .filter(({ base }) => scripts.some(script => script.folder === base && upgradesLinks(script)))
    .filter(({ element, address, base }) => becomesElement(element, readAddress(address, base)?.embed))
    .flatMap(link => describedBy(link) ?? []);

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

/** Inside a template that nobody has opened, or of pages without script. */
export const isInTemplate = (element: PageElement): boolean =>
  ancestorsOf(element).some(
    ({ tag, attributes }) => tag === 'noscript' || (tag === 'template' && !attributes['shadowrootmode']),
  );

export const isNothing = ({ scripts, elements, links, frames }: Ours): boolean =>
  !(scripts.length || elements.length || links.length || frames.length);
