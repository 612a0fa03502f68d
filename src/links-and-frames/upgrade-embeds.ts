/** Turns links and frames that lead to our pages into embeds. A chunk that only pages with such links or frames load. */
import { resizeFrames } from './resize-frames.js';
import { upgradeLink } from './upgrade-link.js';

/** @param base - Address of the folder of the script, which all addresses of ours begin with. */
export function upgradeEmbeds(embeds: (HTMLAnchorElement | HTMLIFrameElement)[], base: string): void {
  for (const embed of embeds)
    if (embed instanceof HTMLAnchorElement) void upgradeLink(embed, base);
    else resizeFrames(base);
}
