/** Which scripts of a page are ours, and what keeps the browser from running them. */
import { scriptFiles } from '../links-and-frames/near-names.js';
import { textOf } from './page.js';
import type { PageElement, Resolve } from './page.js';

export interface OurScript {
  element: PageElement;
  /** As it stands in the page. */
  src: string;
  address: string;
  /** The folder of the release, with its last slash. */
  folder: string;
  /** "v1" or "v1.2.3", where the address says so. */
  release: string | undefined;
  /** Of `v1/fr/widgets.js`. */
  language: string | undefined;
  /** Its name below the release: "widgets.js", "fr/widgets.js". */
  file: string;
  /** Whether a script inside the page loads it. */
  isImported: boolean;
  /** What keeps the browser from running it. */
  inert: string | undefined;
  /** The attribute that holds the address, where somebody has misspelt `src`. */
  misspelt?: string | undefined;
}

/** @param hasElements - A page with our elements may have our script under an address without a release. */
export function findScripts(
  elements: readonly PageElement[],
  resolve: Resolve,
  hasElements: boolean,
): OurScript[] {
  const scripts = elements.filter(({ tag }) => tag === 'script');
  const names = namesIn(scripts.find(({ attributes }) => attributes['type'] === 'importmap'));
  return scripts.flatMap(element =>
    sourcesOf(element, names).flatMap(({ src, isImported, misspelt, inert = inertOf(element) }) => {
      const address = resolve(src);
      if (!address || !/^(https?|file):/.test(address)) return [];
      const { pathname } = new URL(address);
      const [, release, language, name = ''] =
        /(?:\/(v\d+(?:\.\d+\.\d+)?)(?:\/(\w\w))?)?\/([^/]*)$/.exec(pathname) ?? [];
      if (!scriptFiles.includes(name) || (!release && !hasElements)) return [];
      const folder = new URL(language ? '..' : '.', address).href;
      const file = language ? `${language}/${name}` : name;
      return { element, src, address, folder, release, language, file, isImported, inert, misspelt };
    }),
  );
}

interface Source {
  src: string;
  isImported: boolean;
  inert?: string;
  misspelt?: string;
}

/** What the import map of a page calls its modules. */
function namesIn(importMap: PageElement | undefined): Map<string, string> {
  try {
    const { imports = {} } = JSON.parse(textOf(importMap!)) as { imports?: object };
    return new Map(
      Object.entries(imports).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return new Map(); // there is none, or the browser cannot read it either
  }
}

/** Consent tools and lazy loaders keep an address under another name: data-src, data-cmp-src, data-src-cmplz, suppressedsrc. */
export const isSetAside = (name: string): boolean => /src/.test(name) && !/^(src|srcset|srcdoc)$/.test(name);

/** The addresses that a script line loads, or would load if nothing had put them aside. */
function sourcesOf(element: PageElement, names: ReadonlyMap<string, string>): Source[] {
  const { attributes } = element;
  const { src, type = '' } = attributes;
  if (src !== undefined) return [{ src, isImported: false }];
  const aside = Object.entries(attributes).filter(([name]) => isSetAside(name));
  if (aside.length)
    return aside.map(([name, value]) => ({ src: value, isImported: false, inert: `${name}="…"` }));
  const misspelt = Object.entries(attributes).find(([, value]) => ourFile.test(value));
  if (misspelt) {
    const [name, src] = misspelt;
    return [{ src, isImported: false, inert: `${name}="…"`, misspelt: name }];
  }
  if (!javaScript.test(type.trim())) return [];
  const imports = textOf(element).matchAll(
    /\b(?:from|import|src)\s{0,9}[(=]?\s{0,9}['"]([^'"\n]{1,2000})['"]/g,
  );
  return [...imports].map(([, name]) => ({ src: names.get(name!) ?? name!, isImported: true }));
}

/** The address of a script of ours. */
export const ourFile = new RegExp(
  `/v\\d[\\d.]*/(?:\\w\\w/)?(${scriptFiles.join('|').replaceAll('.', '\\.')})$`,
);

export const javaScript = /^$|^(text|application)\/(x-)?(java|ecma)script$|^module$/i;

function inertOf(element: PageElement): string | undefined {
  const { type = '', nomodule } = element.attributes;
  if (element.isInTemplate) return '<template>, <noscript>';
  if (!javaScript.test(type.trim())) return `type="${type}"`;
  if (nomodule !== undefined && type !== 'module') return 'nomodule';
  return undefined;
}
