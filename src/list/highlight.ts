/**
 * Marks what a search has found, in the text as it is written.
 *
 * Browsers with the CSS Custom Highlight API mark without touching the nodes: `highlight()`. It needs the style
 * `::highlight(rr-match)` in the style sheet of the shadow root. For the others, `pieces()` cuts the text.
 */
import { foldWithOffsets, queryWords, terms, wordStarts } from './fold.js';

const name = 'rr-match';

/** Whether `highlight()` has an effect here; else draw `pieces()`. */
export const canHighlight = typeof CSS === 'object' && 'highlights' in CSS;

/** From where to where each match goes in `text`: beginnings of words, as the index finds them. */
export function matchRanges(
  text: string,
  query: string,
  chinese?: Intl.Segmenter | null,
): [number, number][] {
  const wanted = queryWords(query, chinese).flat();
  if (!wanted.length) return [];
  const { text: folded, offsets } = foldWithOffsets(text);
  const ranges: [number, number][] = [];
  for (const [termStart, termEnd] of terms(folded, chinese)) {
    const term = folded.slice(termStart, termEnd);
    for (const at of wordStarts(term)) {
      const length = Math.max(...wanted.map(word => (term.startsWith(word, at) ? word.length : 0)));
      if (!length) continue;
      const start = offsets[termStart + at]!;
      let after = termStart + at + length;
      while (offsets[after] === offsets[after - 1]) after++; // œ is whole, also where only its o was asked for
      const end = offsets[after]!;
      const last = ranges.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else ranges.push([start, end]);
    }
  }
  return ranges;
}

/** A text in pieces, which together are the text: `<mark>` those that match. */
export function pieces(text: string, query: string): { text: string; match: boolean }[] {
  let at = 0;
  const cut = (end: number, match: boolean) => ({ text: text.slice(at, (at = end)), match });
  return [
    ...matchRanges(text, query).flatMap(([start, end]) => [cut(start, false), cut(end, true)]),
    cut(text.length, false),
  ].filter(piece => piece.text);
}

const rangesOf = new WeakMap<object, StaticRange[]>();

/**
 * Marks matches in the texts of these nodes, in place of what the same owner had marked before. All lists of a page
 * share one highlight. Call it after each drawing, and with no nodes at the end.
 */
export function highlight(owner: object, nodes: Iterable<Node>, query: string): void {
  if (!canHighlight) return;
  const shared = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, shared);
  for (const range of rangesOf.get(owner) ?? []) shared.delete(range);

  const ranges: StaticRange[] = [];
  for (const node of nodes) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = texts.currentNode; text; text = texts.nextNode()!)
      for (const [startOffset, endOffset] of text instanceof Text ? matchRanges(text.data, query) : [])
        ranges.push(new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }));
  }
  for (const range of ranges) shared.add(range);
  rangesOf.set(owner, ranges);
}
