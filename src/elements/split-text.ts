/**
 * Puts a marker into a text of the page and takes it back. The text node is split for it; the two pieces are one node
 * again afterwards, unless the page has changed them. The author's own sign, wherever it stands, gives way to the marker.
 */
import { isClosing } from '../content/find-mentions.js';
import { isMarker } from './block-texts.js';

/** Where a mention ends, and the author's own sign behind it. */
export interface Place {
  text: Text;
  end: number;
  sign?: { text: Text; from: number; to: number } | undefined;
}

/** The author's sign in another text than the mention, or in a link with it, while the marker stands for it. */
interface HiddenSign {
  text: Text;
  from: number;
  written: string;
  /** What stood before it. */
  before: string;
  /** The element that held nothing else. */
  emptied: HTMLElement | undefined;
}

/** What one marker has changed in the page. */
export interface Split {
  sign?: HiddenSign | undefined;
  /** The author's sign where the text was split: cut from `after`. */
  written: string;
  /** The piece behind the marker; none where the marker stands behind a link. */
  after: Text | undefined;
  /** The page's own node that `after` was split from. */
  original: Text | undefined;
}

/** The text we left in each piece of a split node. If it differs now, the page changed it. */
const textWeLeft = new WeakMap<Text, string>();

/** The page's own node, by each piece that was split from it. */
const originals = new WeakMap<Text, Text>();

function write(text: Text, data: string): void {
  text.data = data;
  if (textWeLeft.has(text)) textWeLeft.set(text, data);
}

/** A link inside a link would not be valid: there the marker stands behind it. */
function linkAround(text: Text, root: Element): Element | undefined {
  const link = text.parentElement?.closest('a');
  return link && root.contains(link) ? link : undefined;
}

/** The marker, ours or another's, that stands behind the mention already. */
export function markerBehind({ text, end }: Place, root: Element): HTMLElement | undefined {
  const rest = text.data.slice(end);
  const before = linkAround(text, root) ?? (!rest || isClosing(rest) ? text : undefined);
  const next = before?.nextSibling;
  return isMarker(next) && (before !== text || !rest || isOurs(next)) ? next : undefined;
}

const isOurs = (marker: HTMLElement) => marker.matches('sup[style^="line-height: 0"]');

/** The page has copied them with its text: they hear no click, and may lead to the note of another text. */
export function removeCopies(root: Element): void {
  for (const raised of root.querySelectorAll('sup'))
    if (isMarker(raised) && isOurs(raised) && !raised.querySelector('a')?.onclick) raised.remove();
}

/** Puts the marker behind the mention. */
export function insertMarker(raised: HTMLElement, { text, end, sign }: Place, root: Element): Split {
  const link = linkAround(text, root);
  const isAtSeam = !link && sign?.text === text;
  const hidden = sign && !isAtSeam ? hideSign(sign, text) : undefined;
  if (link) {
    link.after(raised);
    return { sign: hidden, written: '', after: undefined, original: undefined };
  }
  const written = isAtSeam ? text.data.slice(end, sign.to) : '';
  const after = text.splitText(end);
  after.data = after.data.slice(written.length);
  text.after(raised);
  const original = originals.get(text) ?? text;
  textWeLeft.set(text, text.data);
  textWeLeft.set(after, after.data);
  originals.set(after, original);
  return { sign: hidden, written, after, original };
}

/** Undoes one mark. The text before the marker and behind it is one again, whoever else has marked it. */
export function takeBack(raised: HTMLElement, { sign, written, after, original }: Split): void {
  const before = raised.previousSibling;
  raised.remove();
  if (original && before instanceof Text && before.nextSibling === after) {
    write(before, before.data + written + after.data);
    after.remove();
  }
  showSign(sign);
}

const isRewritten = (text: Text) => text.data !== textWeLeft.get(text);

/** Whether the page has rewritten the text before the marker, or taken it elsewhere, and so means none of what we cut from it. */
export const isLeftOver = ({ after, original }: Split) =>
  Boolean(original && (isRewritten(original) || original.parentNode !== after!.parentNode));

/** Undoes a mark that is left over: a text that was only taken elsewhere is whole again there. */
export function removeLeftover(raised: HTMLElement, { sign, written, after, original }: Split): void {
  raised.remove();
  if (isRewritten(after!)) return;
  const isMoved = !isRewritten(original!);
  if (isMoved) write(original!, original!.data + written + after!.data);
  after!.remove();
  if (isMoved) showSign(sign);
}

/** Cuts the sign out. An element that held nothing else is hidden: an empty link would have no name. */
function hideSign({ text, from, to }: NonNullable<Place['sign']>, name: Text): HiddenSign {
  const before = text.data.slice(0, from);
  const written = text.data.slice(from, to);
  write(text, before + text.data.slice(to));
  let emptied: HTMLElement | undefined;
  for (
    let around = text.parentElement;
    around && !around.contains(name) && !around.textContent.trim();
    around = around.parentElement
  )
    emptied = around;
  if (emptied) emptied.hidden = true;
  return { text, from, written, before, emptied };
}

function showSign(sign: HiddenSign | undefined): void {
  if (!sign) return;
  const { text, from, written, before, emptied } = sign;
  if (emptied) emptied.hidden = false;
  if (text.data.startsWith(before)) write(text, before + written + text.data.slice(from));
}
