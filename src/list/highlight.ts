/**
 * Marks what a search has found, in the text as it is written.
 *
 * Browsers with the CSS Custom Highlight API mark without touching the nodes: `highlight()`. It needs the style
 * `::highlight(rr-match)` in the style sheet of the shadow root. For the others, `pieces()` cuts the text.
 */
import { html } from 'lit';
import { foldWithOffsets, queryWords, terms, wordStarts } from '../localization/fold.js';
import type { Marks } from './source.js';

const name = 'rr-match';

/** Whether `highlight()` has an effect here; else draw `pieces()`. */
export const canHighlight = typeof CSS === 'object' && 'highlights' in CSS;

/** What a search has matched, in folded letters. */
export interface Matched {
  /** Marked where they begin a word. */
  beginnings: readonly string[];
  /** Marked where they are the whole word, or what is left of it from a further beginning on. */
  words: readonly string[];
}

/** What the words of a query match as they are typed. */
export const matchedBy = (query: string): Matched => ({
  beginnings: queryWords(query).flat(),
  words: [],
});

/** From where to where each match goes in `text`. */
export function matchRanges(text: string, { beginnings, words }: Matched): [number, number][] {
  const ranges: [number, number][] = [];
  const wanted = [...beginnings, ...words];
  if (!wanted.length) return ranges;
  const { text: folded, offsetOf } = foldWithOffsets(text);
  if (!wanted.some(word => folded.includes(word))) return ranges; // most texts, and quickly known
  for (const [termStart, termEnd] of terms(folded)) {
    const term = folded.slice(termStart, termEnd);
    for (const at of wordStarts(term)) {
      const length = words.includes(term.slice(at))
        ? term.length - at
        : Math.max(0, ...beginnings.map(word => (term.startsWith(word, at) ? word.length : 0)));
      if (!length) continue;
      const start = offsetOf(termStart + at);
      let after = termStart + at + length;
      while (offsetOf(after) === offsetOf(after - 1)) after++; // œ is whole, also where only its o was asked for
      const end = offsetOf(after);
      const last = ranges.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else ranges.push([start, end]);
    }
  }
  return ranges;
}

/** A text in pieces, which together are the text: `<mark>` those that match. */
export function pieces(text: string, matched: Matched): { text: string; match: boolean }[] {
  let at = 0;
  const cut = (end: number, match: boolean) => ({ text: text.slice(at, (at = end)), match });
  return [
    ...matchRanges(text, matched).flatMap(([start, end]) => [cut(start, false), cut(end, true)]),
    cut(text.length, false),
  ].filter(piece => piece.text);
}

/** What each owner has marked: in which texts, as they were then. */
const markedBy = new WeakMap<object, Map<Text, Marked>>();
interface Marked {
  data: string;
  matched: Matched;
  ranges: StaticRange[];
}

/**
 * Marks matches in the texts of these nodes, in place of what the same owner had marked before. All lists of a page
 * share one highlight. Call it after each drawing, and with no nodes at the end.
 */
export function highlight(owner: object, nodes: Iterable<Node>, matched: Matched): void {
  if (!canHighlight) return;
  const shared = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, shared);
  const before = markedBy.get(owner) ?? new Map<Text, Marked>();
  const after = new Map<Text, Marked>();

  for (const node of nodes) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = texts.currentNode; text; text = texts.nextNode()) {
      if (!(text instanceof Text)) continue; // the given node itself
      const { data } = text;
      const known = before.get(text);
      if (known?.data === data && known.matched === matched) {
        before.delete(text);
        after.set(text, known);
      } else after.set(text, { data, matched, ranges: rangesIn(text, matched) });
    }
  }
  for (const { ranges } of before.values()) for (const range of ranges) shared.delete(range);
  for (const { ranges } of after.values()) for (const range of ranges) shared.add(range);
  markedBy.set(owner, after);
}

const rangesIn = (text: Text, matched: Matched): StaticRange[] =>
  matchRanges(text.data, matched).map(
    ([startOffset, endOffset]) =>
      new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }),
  );

/** What marks these matches in a list. Undefined where there are none. */
export const marksOf = (matched: Matched): Marks | undefined =>
  matched.beginnings.length || matched.words.length
    ? {
        inText: text =>
          canHighlight
            ? undefined
            : pieces(text, matched).map(({ text, match }) => (match ? html`<mark>${text}</mark>` : text)),
        inNodes: (owner, nodes) => highlight(owner, nodes, matched),
      }
    : undefined;
