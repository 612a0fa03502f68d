/** What becomes of links and frames that lead to our pages. Comes only where a page has some. */
import { resizeFrames } from './resize-frames.js';
import { upgradeLink } from './upgrade-link.js';

export function adopt(forms: (HTMLAnchorElement | HTMLIFrameElement)[], base: string): void {
  for (const form of forms)
    if (form instanceof HTMLAnchorElement) void upgradeLink(form, base);
    else resizeFrames(base);
}
