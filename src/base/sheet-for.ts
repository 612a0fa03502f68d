/** Styles for a shadow root, wherever it is taken: a document accepts only sheets that were made in it, and drops all others. */
import type { CSSResult } from 'lit';

/** The sheet of a style for the document that the root is in now. */
export function sheetFor({ ownerDocument: { defaultView } }: ShadowRoot, style: CSSResult): CSSStyleSheet {
  if (defaultView === window) return style.styleSheet!; // all elements share it
  const sheet = new (defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(style.cssText);
  return sheet;
}
