/**
 * WordPress shows an address that an author pasted in a frame, clipped away until the page in it says
 * its secret and a height; it takes 200 to 1000 pixels, forbids scrolling, and follows links only
 * to the frame's own host. This is the frame's side of wp-includes/js/wp-embed.js (WordPress 4.4 and newer).
 */
import { heightOfPage } from './report-height.js';

/** What WordPress allows at most, in CSS pixels. */
const highest = 1000;

/** It asks once for each time that it loads. Changes are told unasked. */
const mostAnswers = 10;

/** The secret in the address of a frame of WordPress's, or undefined in any other. */
export const wordPressSecret = (hash: string): string | undefined =>
  /^#\?secret=([a-zA-Z0-9]+)$/.exec(hash)?.[1];

/**
 * @param pageOfItsOwn - The address where readers see all of it, and follow links out.
 * @param painted - Resolves when there is something worth a height.
 */
export function speakWithWordPress(secret: string, pageOfItsOwn: string, painted: Promise<unknown>): void {
  // Sandboxed, this window has no origin, and the one around it is not known: what is said is no secret from readers.
  const say = (message: string, value: unknown) => parent.postMessage({ message, value, secret }, '*');
  const tell = () => say('height', Math.min(heightOfPage(), highest));
  let answers = 0;
  addEventListener(
    'message',
    ({ data, source }: MessageEvent<{ message?: string; secret?: string } | undefined>) => {
      const isQuestion = source === parent && data?.secret === secret && data.message === 'ready';
      if (isQuestion && answers++ < mostAnswers) void painted.then(tell);
    },
  );
  void painted.then(() => {
    // Browsers let no observer speak in a frame that is cut away, and WordPress asks only once, perhaps too soon.
    tell();
    new ResizeObserver(tell).observe(document.documentElement);
  });

  // In the sandbox no link can leave the frame, and other hosts do not show in it.
  addEventListener('click', event => {
    const link = leavingLink(event);
    if (!link) return;
    event.preventDefault();
    say('link', new URL(link.href).host === location.host ? link.href : pageOfItsOwn);
  });
}

/** The link that was clicked, if it leads to another document than this one. */
export function leavingLink(click: Event): HTMLAnchorElement | undefined {
  const link = click.composedPath().find(node => node instanceof HTMLAnchorElement);
  return link && link.href.split('#')[0] !== location.href.split('#')[0] ? link : undefined;
}
