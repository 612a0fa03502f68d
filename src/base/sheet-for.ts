/** Styles for a shadow root, wherever it is taken: a document accepts only sheets that were made in it, and drops all others. */
import type { CSSResult, CSSResultOrNative } from 'lit';

/** The sheet of a style for the document that the root is in now. */
export function sheetFor({ ownerDocument: { defaultView } }: ShadowRoot, style: CSSResult): CSSStyleSheet {
  if (defaultView === window) return style.styleSheet!; // all elements share it
  const sheet = new (defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(style.cssText);
  return sheet;
}

/** For a root that has been taken to another document. */
export function adoptElsewhere(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  root.adoptedStyleSheets = styles.map(style => sheetFor(root, style as CSSResult));
}
