/**
 * Puts a marker into a text of the page and takes it back. The text node is split for it; the two pieces are one node
 * again afterwards, unless the page has changed them.
 */

/** How a text was split for one marker. */
export interface Split {
  /** The sign that the author had written behind the mention. The marker shows it now. */
  written: string;
  /** The text behind the marker: split off for it, or cut by `written`. */
  after: Text | undefined;
  /** The page's own node that `after` was split from. */
  original: Text | undefined;
}

/** The text we left in each piece of a split node. If it differs now, the page changed it. */
const textWeLeft = new WeakMap<Text, string>();

/** The page's own node, by each piece that was split from it. */
const originals = new WeakMap<Text, Text>();

/** A link inside a link or a button would not be valid: there the marker stands behind it. */
function interactiveAround(text: Text, root: Element): Element | undefined {
  const interactive = text.parentElement?.closest('a,button,summary,label');
  return interactive && root.contains(interactive) ? interactive : undefined;
}

/** The marker, ours or another's, that stands behind the first `end` characters of the text already. */
export function markerBehind(text: Text, end: number, root: Element): Element | undefined {
  const before = interactiveAround(text, root) ?? (end === text.length ? text : undefined);
  const next = before?.nextSibling;
  const isMarker =
    next instanceof Element && next.localName === 'sup' && next.querySelector('[role=doc-noteref]');
  return isMarker ? next : undefined;
}

/** Puts the marker behind the first `end` characters of the text. */
export function insertMarker(
  raised: HTMLElement,
  text: Text,
  end: number,
  sign: string,
  root: Element,
): Split {
  const interactive = interactiveAround(text, root);
  const next = interactive ? interactive.nextSibling : text.splitText(end);
  const after = next instanceof Text ? next : undefined;
  const written = after?.data.startsWith(sign) ? sign : '';
  if (after) after.data = after.data.slice(written.length);
  if (interactive) {
    interactive.after(raised);
    return { written, after: written ? after : undefined, original: undefined };
  }
  text.after(raised);
  const original = originals.get(text) ?? text;
  textWeLeft.set(text, text.data);
  textWeLeft.set(after!, after!.data);
  originals.set(after!, original);
  return { written, after, original };
}

/** Undoes one mark. The text before the marker and behind it is one again, whoever else has marked it. */
export function takeBack(raised: HTMLElement, { written, after, original }: Split): void {
  const before = raised.previousSibling;
  raised.remove();
  if (!after) return;
  if (original && before instanceof Text && before.nextSibling === after) {
    before.data += written + after.data;
    textWeLeft.set(before, before.data);
    after.remove();
  } else if (written) after.data = written + after.data;
}

const isRewritten = (text: Text) => text.data !== textWeLeft.get(text);

/** Whether the page has rewritten the text before the marker, or taken it elsewhere, and so means none of what we cut from it. */
export const isLeftOver = ({ after, original }: Split) =>
  Boolean(original && (isRewritten(original) || original.parentNode !== after!.parentNode));

/** Undoes a mark that is left over: a text that was only taken elsewhere is whole again there. */
export function removeLeftover(raised: HTMLElement, { written, after, original }: Split): void {
  raised.remove();
  if (isRewritten(after!)) return;
  if (!isRewritten(original!)) {
    original!.data += written + after!.data;
    textWeLeft.set(original!, original!.data);
  }
  after!.remove();
}
