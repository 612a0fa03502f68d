/** Where the content lives when an element does not say: beside the script that the page loaded. */
let scriptBase: string | undefined;

/** Called once by each script of `v1/` with its own folder; `define({ base })` does it for npm users. */
export function setDefaultBase(url: string): void {
  scriptBase = url;
}

export const defaultBase = (): string | undefined => scriptBase;
