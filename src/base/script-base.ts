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
