/** A frame's side: tells the page around it how high it is, from the first real paint on, whenever that changes. */
import type { HeightAnswer, Question } from './resize-frames.js';

/** @param painted - Resolves when there is something worth a height. */
export function reportHeight(painted: Promise<unknown>): void {
  let asker: string | undefined;
  let told = 0;
  let ready = false;
  const { style } = document.documentElement;
  const tell = (height: number) => {
    // In a hidden tab or closed <details> a frame has no height, or (Firefox, Safari) that of a page 10 or 0 px wide;
    // it gets its own when it shows.
    if (!asker || !ready || !height || innerWidth <= 10 || height === told) return;
    told = height;
    // Who has no origin cannot be named; a height is no secret.
    parent.postMessage({ type: 'rr-height', height } satisfies HeightAnswer, asker === 'null' ? '*' : asker);
  };
  addEventListener('message', ({ data, source, origin }: MessageEvent<Question | undefined>) => {
    if (source !== parent || data?.type !== 'rr-height?') return;
    asker = origin;
    told = 0;
    // It cannot see the ground that it lies on, and a page can be dark without `color-scheme`.
    if (document.documentElement.dataset['scheme'] === 'host') {
      const { color = '', colorScheme = '' } = data;
      Object.assign(style, { color, colorScheme });
    }
    // A scroll bar, which the frame needs no longer once it has its height, would make the page narrower and higher.
    style.scrollbarWidth = 'none';
    tellAtOnce();
  });
  addEventListener('resize', () => {
    if (told) style.scrollbarWidth = '';
  });
  const observer = new ResizeObserver(([page]) => tell(Math.ceil(page!.contentRect.height)));
  const tellAtOnce = () => {
    // Browsers let no observer speak in a frame out of sight.
    tell(heightOfPage());
    // A page that is being drawn may have had that height for a moment only: the observer looks once it is drawn.
    observer.disconnect();
    observer.observe(document.documentElement);
  };
  void painted.then(() => {
    ready = true;
    tellAtOnce();
  });
}

/** In CSS pixels, rounded up. */
export const heightOfPage = (): number => Math.ceil(document.documentElement.getBoundingClientRect().height);
