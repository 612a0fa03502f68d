/**
 * Frames of our pages get the height of what they show. The page asks, the frame answers: each takes
 * messages only from the other's window, and the page an answer only from our origin.
 */

import { isEdited } from '../base/edited.js';

/** The page to a frame: "how high are you, and tell me whenever that changes". */
export interface Question {
  type: 'rr-height?';
  /** Of text where the frame stands, for a frame with `scheme=host`. */
  color?: string;
  /** The scheme that is declared there: with the same one browsers let the page show through. */
  colorScheme?: string;
}

/** The frame to the page that asked; `height` in CSS pixels. */
export interface HeightAnswer {
  type: 'rr-height';
  height: number;
}

/** CSS pixels. No frame of ours is higher: one that says so is not believed. */
const highest = 200_000;

const resized = new Set<string>();

/** @param base - Frames of pages below this address. */
export function resizeFrames(base: string): void {
  if (resized.has(base)) return;
  resized.add(base);
  const ours = ({ src, className }: HTMLIFrameElement) =>
    src.startsWith(base) && !/\bwp-embedded-content\b/.test(className); // WordPress resizes its own
  // A sandbox takes a frame's origin away.
  const originOf = ({ src, sandbox }: HTMLIFrameElement) =>
    sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;
  const ask = (frame: unknown) => {
    // To whatever page is in it now, perhaps an empty one: the question tells little, only an answer has to be from us.
    if (!(frame instanceof HTMLIFrameElement && ours(frame))) return;
    const question: Question = { type: 'rr-height?' };
    // Of no other frame: in a closed <details> the style alone would lay it out.
    if (/[?&]scheme=host\b/.test(frame.src)) {
      const { color, colorScheme } = getComputedStyle(frame);
      Object.assign(question, { color, colorScheme });
    }
    frame.contentWindow?.postMessage(question, '*');
  };
  addEventListener('message', ({ data, source, origin }: MessageEvent<HeightAnswer | undefined>) => {
    if (data?.type !== 'rr-height') return;
    const { height } = data;
    if (typeof height !== 'number' || !(height > 0 && height <= highest)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source && ours(frame) && originOf(frame) === origin && !isEdited(frame))
        frame.style.height = `${height + bordersOf(frame)}px`;
  });
  document.querySelectorAll('iframe').forEach(ask);
  document.addEventListener('load', ({ target }) => ask(target), true); // those that are still loading, and those to come
}

/** What borders and padding take of the height that a style sets, in CSS pixels. */
function bordersOf(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return 0;
  let sum = 0;
  for (const side of ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom'] as const)
    sum += parseFloat(style[side]);
  return sum;
}
