/** What of a page belongs to us: scripts, elements, links and frames. */
import { viewNames, views } from '../content/views.js';
import type { View } from '../content/views.js';
import { readAddress } from '../links-and-frames/address.js';
import { matchLocale } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { becomesElement } from './links.js';
import { scriptFiles } from './names.js';
import { ancestorsOf, closest, inPage, textOf } from './page.js';
import type { Facts, PageElement } from './page.js';

export interface OurScript {
  element: PageElement;
  /** As it stands in the page. */
  src: string;
  address: string;
  /** The folder of the address, with its last slash. */
  folder: string;
  /** "v1" or "v1.2.3", where the address says so. */
  release: string | undefined;
  file: string;
  /** Imported by a script inside the page. */
  isImported: boolean;
  /** What keeps the browser from running it. */
  inert: string | undefined;
}

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
  resolve: (address: string) => string | undefined;
  /** Of all scripts that have an address, ours or not. */
  otherScripts: PageElement[];
}

/** Stands in for the address of a page that is only a file. */
export const nowhere = 'https://page.invalid/';

const ourPage = /^(.*\/v\d+(?:\.\d+\.\d+)?\/)([\w-]{2,7})\/([\w-]+)(?:\/(?:index\.html)?)?(?:[?#]|$)/;
const folders = /^(content|chunks|schemas|oembed)$/;
const javaScript = /^$|^(text|application)\/(x-)?(java|ecma)script$|^module$/i;

export function findOurs({ elements, sent, address = nowhere }: Facts): Ours {
  const declared = elements.find(({ tag, attributes }) => tag === 'base' && attributes['href'] !== undefined);
  const resolve = (to: string, base?: string): string | undefined => {
    try {
      return new URL(to.trim(), base ?? (declared ? resolve(declared.attributes['href']!, address) : address))
        .href;
    } catch {
      return undefined; // not an address at all
    }
  };
  const inMarkup = elements.filter(element => !isTemplate(element));
  const allScripts = inMarkup.filter(({ tag }) => tag === 'script');
  const texts = allScripts.filter(({ attributes }) => attributes['src'] === undefined).map(textOf);
  const prefixes = texts.flatMap(text =>
    [...text.matchAll(/\bdefine\(\s*\{[^}]*\bprefix:\s*['"]([\w-]+)['"]/g)].map(([, prefix]) => prefix!),
  );
  const viewOf = (tag: string) =>
    viewNames.find(
      view => tag === views[view].tag || prefixes.some(prefix => tag === `${prefix}-${views[view].tag}`),
    );
  const found = inMarkup.filter(element => viewOf(element.tag));

  const scripts: OurScript[] = [];
  for (const element of elements.filter(({ tag }) => tag === 'script'))
    for (const { src, isImported } of sourcesOf(element)) {
      const to = resolve(src);
      if (!to || !/^(https?|file):/.test(to)) continue;
      const { pathname } = new URL(to);
      const file = pathname.slice(pathname.lastIndexOf('/') + 1);
      const release = /\/(v\d+(?:\.\d+\.\d+)?)\/[^/]*$/.exec(pathname)?.[1];
      if (!scriptFiles.includes(file) || (!release && !found.length)) continue;
      const folder = new URL('.', to).href;
      scripts.push({ element, src, address: to, folder, release, file, isImported, inert: inertOf(element) });
    }

  const used = scripts.find(({ inert }) => !inert);
  const ourElements = found.map(element => {
    const view = viewOf(element.tag)!;
    const lang = [element, ...ancestorsOf(element)].find(({ attributes }) => attributes['lang'] !== undefined)
      ?.attributes['lang'];
    const base = element.attributes['base'];
    return {
      element,
      view,
      lang,
      language: lang === undefined ? undefined : matchLocale(lang)?.language,
      base: base ? resolve(base.replace(/\/?$/, '/')) : used?.folder,
    };
  });

  const isKnownBase = (base: string) =>
    scripts.some(({ folder }) => new URL(folder).host === new URL(base).host);
  const pagesIn = (all: readonly PageElement[], tag: string, attribute: string) =>
    all
      .filter(element => element.tag === tag && !isTemplate(element))
      .flatMap(element => {
        const to = resolve(element.attributes[attribute] ?? '');
        const [, base, language = '', view = ''] = (to && ourPage.exec(to)) || [];
        if (!to || !base || folders.test(language) || /\.\w+$/.test(view)) return [];
        const isOurs = (viewNames as string[]).includes(view) || isKnownBase(base);
        return isOurs ? [{ element, address: to, base }] : [];
      });

  const linksIn = (all: readonly PageElement[]) =>
    pagesIn(all, 'a', 'href').filter(({ element }) => !ancestorsOf(element).some(({ tag }) => viewOf(tag)));
  // Those that are elements already stand in the page as such.
  const becoming = linksIn(elements)
    .filter(({ base }) =>
      scripts.some(
        ({ folder, file, inert }) => folder === base && file !== 'territory-footnote.js' && !inert,
      ),
    )
    .filter(({ element, address, base }) => becomesElement(element, readAddress(address, base)?.embed))
    .flatMap(link => describedBy(link) ?? []);
  const byPlace = new Map([...ourElements, ...becoming].map(one => [inPage(one.element), one]));
  const frames = pagesIn(sent ?? elements, 'iframe', 'src');

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
const isTemplate = (element: PageElement) =>
  ancestorsOf(element).some(
    ({ tag, attributes }) => tag === 'noscript' || (tag === 'template' && !attributes['shadowrootmode']),
  );

/** The addresses that a script line loads. */
function sourcesOf(element: PageElement): { src: string; isImported: boolean }[] {
  const { src, type = '' } = element.attributes;
  if (src !== undefined) return [{ src, isImported: false }];
  if (type !== 'module') return [];
  const imports = textOf(element).matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g);
  return [...imports].map(([, address]) => ({ src: address!, isImported: true }));
}

function inertOf(element: PageElement): string | undefined {
  const { type = '', nomodule } = element.attributes;
  const template = closest(element, 'template');
  if (template && !template.attributes['shadowrootmode']) return '<template>';
  if (!javaScript.test(type.trim())) return `type="${type}"`;
  if (nomodule !== undefined && type !== 'module') return 'nomodule';
  return undefined;
}

export const isNothing = ({ scripts, elements, links, frames }: Ours): boolean =>
  !(scripts.length || elements.length || links.length || frames.length);
