/** Links to our pages and frames of them become what they lead to: those that are there, and those that come later. */
import { loadQuietly } from '../base/missing-chunk.js';
import { toConsole } from '../safe/to-console.js';
import { takeHostFonts } from './host-font.js';
import { loadForReader } from './load-for-reader.js';

const possible = 'a[href],iframe[src]';

/**
 * To be called when the page has been read: what else stands in a link's block is known then.
 *
 * @param base - Address of the script's own folder: what leads elsewhere is none of our business.
 * @param damaged - Elements of ours that may be.
 */
export function watchPage(base: string, damaged: Element[]): void {
  // Whoever wonders about an embed; nobody else loads it.
  if (/[?&]rr-doctor\b/.test(location.search)) loadDoctor(base);
  else loadQuietly(() => import('./say-mistakes.js').then(({ sayMistakes }) => sayMistakes(document)));
  takeHostFonts();
  const land = (isNew: boolean) => {
    if (location.hash)
      loadQuietly(() => import('./land-on-target.js').then(({ landOnTarget }) => landOnTarget(isNew)));
  };
  land(false);
  addEventListener('hashchange', () => land(true));
  const look = (...places: ParentNode[]) => {
    const embeds = places
      .flatMap(
        place => [place, ...place.querySelectorAll(possible)] as (HTMLAnchorElement | HTMLIFrameElement)[],
      )
      .filter(
        embed =>
          embed.matches?.(possible) && String('src' in embed ? embed.src : embed.href).startsWith(base),
      );
    if (embeds.length)
      loadQuietly(() =>
        import('./upgrade-embeds.js').then(({ upgradeEmbeds }) => upgradeEmbeds(embeds, base)),
      );
  };
  let isWatching = false;
  const watch = () => {
    if (isWatching) return;
    isWatching = true;
    look(document);
    new MutationObserver(records =>
      look(...records.flatMap(({ addedNodes }) => [...addedNodes].filter(node => node instanceof Element))),
    ).observe(document, { childList: true, subtree: true });
  };
  if (!damaged.length) return watch();
  // First of all: a link that goes back into an element is its fallback.
  loadQuietly(() =>
    import('./repair-markup.js')
      .then(({ repairMarkup }) => damaged.forEach(element => repairMarkup(element, base)))
      .finally(() => watch()),
  );
}

/** A page that says what our script has to hold runs nothing else: anybody could write `rr-doctor` into its address. */
function loadDoctor(base: string) {
  const maps = [...document.querySelectorAll('script[type=importmap]')];
  if (
    document.querySelector('script[integrity][src*="/widgets."]') ||
    maps.some(({ textContent }) => textContent.includes('/widgets.js"'))
  )
    toConsole(
      'This page runs only scripts that “integrity” names, and the doctor is none of them. It can look at the page from outside: npx return-reintegration-widgets doctor ' +
        location.href.replace(/[?#].*/, ''),
      'warn',
    );
  else loadForReader(() => import(base + 'doctor.js'));
}
