/** Registers the elements, and never throws: a tag that is taken stays as it is. */
import { setDefaultBase } from './base/script-base.js';
import { version } from './version.js';

export interface DefineOptions {
  /** Put before each tag with a hyphen (`un` makes `<un-resource-list>`), where a page already owns one of the names. Default: none. */
  prefix?: string;
  /** Address of the folder that holds `content/`, for all elements without `base`. Default: the folder of the script. */
  base?: string;
}

type Definition = CustomElementConstructor & { version?: string };

/** @param elements - The classes by their tags. */
export function defineAll(
  elements: Record<string, CustomElementConstructor>,
  options: DefineOptions = {},
): void {
  const { prefix, base } = options;
  // An older browser could attach a shadow root, but not style it: there the page's own text stays.
  if (!('adoptedStyleSheets' in Document.prototype)) return;
  if (base) setDefaultBase(base);
  for (const [name, element] of Object.entries(elements)) {
    const tag = prefix ? `${prefix}-${name}` : name;
    const first = customElements.get(tag) as Definition | undefined;
    if (first) {
      if (first === element) continue; // the same script asked twice
      console.info(
        `<${tag}> stays as version ${first.version ?? 'unknown'} registered it; version ${version} does nothing.`,
      );
      continue;
    }
    // A class can have one tag only: each further tag gets a class of its own.
    customElements.define(tag, prefix ? class extends element {} : element);
  }
}
