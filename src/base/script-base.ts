/** Where the content lives when an element does not say: where `define({ base })` says, else beside the script that the page loaded. */
let scriptBase: string | undefined;

/** One place for all copies of the script on a page. */
const key = Symbol.for('return-reintegration-widgets.base');
const page = globalThis as { [key]?: string };

/** Called once by each script of `v1/` with its own folder. */
export function setScriptBase(url: string): void {
  scriptBase = url;
}

/** For all elements of the page. */
export function setPageBase(url: string): void {
  page[key] = url;
}

export const defaultBase = (): string | undefined => page[key] ?? scriptBase;

/** A folder can be written without its last slash, or with two. */
export const asFolder = (address: string): string => address.replace(/\/*$/, '/');

/** The folder that an element's `base` names, as the page resolves it; the default one where that is empty. */
export function baseFolder(base?: string): URL | undefined {
  const address = base || defaultBase();
  return address ? new URL(asFolder(address), document.baseURI) : undefined;
}
