/** Which scripts of a page are ours, and what keeps the browser from running them. */
import { scriptFiles } from '../links-and-frames/near-names.js';
import { anyScript } from './our-names.js';
import { textOf } from './page.js';
import type { PageElement, Resolve } from './page.js';

export interface OurScript {
  element: PageElement;
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
      return { element, address, folder, release, language, file, isImported, inert, misspelt };
    }),
  );
}

/** What a script line loads, or would load. */
type Source = Pick<OurScript, 'isImported' | 'misspelt'> & { src: string; inert?: string };

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
  const { src } = element.attributes;
  if (src !== undefined) return [{ src, isImported: false }];
  const others = Object.entries(element.attributes);
  const aside = others.filter(([name]) => isSetAside(name));
  const misspelt = aside.length ? undefined : others.find(([, value]) => ourFile.test(value));
  if (aside.length || misspelt)
    return (misspelt ? [misspelt] : aside).map(([name, src]) => ({
      src,
      isImported: false,
      inert: `${name}="…"`,
      misspelt: misspelt && name,
    }));
  const imports = isJavaScript(element) ? textOf(element).matchAll(importOrSource) : [];
  return [...imports].map(([, name]) => ({ src: names.get(name!) ?? name!, isImported: true }));
}

/** `from "…"`, `import("…")`, `src = "…"` */
const importOrSource = /\b(?:from|import|src)\s{0,9}[(=]?\s{0,9}['"]([^'"\n]{1,2000})['"]/g;

/** The address of a script of ours. */
export const ourFile = new RegExp(`/v\\d[\\d.]*/(?:\\w\\w/)?(${anyScript})$`);

const javaScript = /^$|^(text|application)\/(x-)?(java|ecma)script$|^module$/i;

export const isJavaScript = ({ attributes }: PageElement): boolean =>
  javaScript.test(attributes['type']?.trim() ?? '');

const isModule = ({ attributes }: PageElement): boolean =>
  attributes['type']?.trim().toLowerCase() === 'module';

/** Whether it runs as a module, by its own line or by one that imports it. */
export const runsAsModule = ({ element, isImported }: OurScript): boolean => isImported || isModule(element);

function inertOf(element: PageElement): string | undefined {
  const { type = '', nomodule } = element.attributes;
  if (element.isInTemplate) return '<template>, <noscript>';
  if (!isJavaScript(element)) return `type="${type}"`;
  if (nomodule !== undefined && !isModule(element)) return 'nomodule';
  return undefined;
}
