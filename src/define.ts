/** Registers the elements. A tag that is taken stays as it is, and nothing is thrown for it. */
import { isServer, supportsAdoptingStyleSheets } from 'lit';
import type { LitElement } from 'lit';
import { loadQuietly } from './base/missing-chunk.js';
import { setPageBase } from './base/script-base.js';
import { toConsole } from './safe/to-console.js';
import { version } from './version.js';

export interface DefineOptions {
  /** Put before each tag with a hyphen (`un` makes `<un-resource-list>`), where a page already owns one of the names. Default: none. */
  prefix?: string;
  /** Address of the folder that holds `content/`, for all elements without `base`. Default: the folder of the script. */
  base?: string;
}

/** What this copy of the script has registered. */
const ours = new Set<CustomElementConstructor>();

/** Registers one element under one tag. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // An older browser could attach a shadow root, but not style it: there the page's own text stays.
  if (!isServer && !supportsAdoptingStyleSheets) return;
  const first = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!first) {
    customElements.define(tag, element);
    ours.add(element);
  } else if (!ours.has(first))
    toConsole(
      `<${tag}> stays as version ${first.version ?? 'unknown'} registered it; version ${version} does nothing.`,
      'info',
    );
}

/** @param elements - The classes by their tags. */
export function defineAll(elements: Record<string, CustomElementConstructor>, options?: DefineOptions): void {
  const { prefix, base } = { __proto__: null, ...options } as DefineOptions;
  if (base) setPageBase(base);
  for (const [name, element] of Object.entries(elements)) {
    const tag = prefix ? `${prefix}-${name}` : name;
    const start = () => {
      // What the server has drawn stands in a shadow root or, on the publisher's own pages, in the page itself.
      if (
        isServer ||
        ![...document.querySelectorAll(tag)].some(
          element => element.shadowRoot || element.matches('[data-view]'),
        )
      )
        // A class can have one tag only: each further tag gets a class of its own.
        defineElement(tag, prefix ? class extends element {} : element);
      else
        loadQuietly(() =>
          import('./base/take-over.js').then(({ takingOver }) => defineElement(tag, takingOver(element))),
        );
    };
    // A shadow root comes with its element or not at all: while the page is being read, what the server has drawn may be still to come.
    if (!isServer && document.readyState === 'loading' && !document.querySelector(`${tag}:not([data-view])`))
      addEventListener('DOMContentLoaded', start);
    else start();
    // Also those that another copy of the script has registered.
    if (base && !isServer)
      document
        .querySelectorAll<Element & Partial<LitElement>>(tag)
        .forEach(one => one.requestUpdate?.('base'));
  }
}
