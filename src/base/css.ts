/** Styles, as Lit takes them. Lit's own `css`, and the class of what it makes, would come into each page. */
import type { CSSResult } from 'lit';

/** For texts without values: one template, or several in a list. */
export function css(texts: readonly string[]): CSSResult {
  const cssText = texts.join('');
  let sheet: CSSStyleSheet | undefined;
  const style: Pick<CSSResult, 'cssText' | 'styleSheet'> = {
    cssText,
    /** Made when a page needs it, for a server has none. All elements share it. */
    get styleSheet() {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(cssText);
      }
      return sheet;
    },
  };
  return style as CSSResult;
}
