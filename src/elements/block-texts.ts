/** The text of each block of an element, as it is read: a name may be emphasised in part, or broken by a soft hyphen. */

/** A text of one block, and the nodes that it stands in. */
export interface BlockText {
  text: string;
  /** Where in the text each node begins. */
  pieces: { node: Text; start: number }[];
}

/** What is no running text, or what readers do not get. A marker that stands already is none of the text either. */
const untouched =
  'script,style,template,noscript,textarea,select,button,:is([role=button],[role=tab],[role=option],[role=switch],[role=img]),svg,math,code,pre,kbd,samp,rt,rp,canvas,audio,video,object,progress,meter,[hidden],[aria-hidden=true],[contenteditable]';

/** Elements that a line of text goes on through, also of old pages; of Word and of components all (`o:p`). */
const inline =
  /^(?:a|abbr|acronym|b|bd[io]|big|cite|data|del|dfn|em|font|i|ins|label|mark|nobr|q|r[pt]|ruby|s|small|span|strike|strong|su[bp]|time|tt|u|var|wbr|.*[:-].*)$/;

/** Whether a style sheet sets it off from the words around it, as a label or in a row. A drop cap floats, and is of the word. */
function isApart(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  return float === 'none' && !/^(?:inline|contents|none|ruby.*)$/.test(display);
}

/** Between words that no space parts in the source. */
const thinSpace = '\u200a';

export const isMarker = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement &&
  (node.getAttribute('role') === 'doc-noteref' ||
    (node.localName === 'sup' && node.querySelector('[role=doc-noteref]') !== null));

export function blockTexts(root: Element): BlockText[] {
  const blocks: BlockText[] = [];
  let block: BlockText = { text: '', pieces: [] };
  const endBlock = () => {
    if (block.pieces.length) blocks.push(block);
    block = { text: '', pieces: [] };
  };
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        block.pieces.push({ node, start: block.text.length });
        block.text += node.data;
      } else if (node instanceof Element && !isMarker(node)) {
        const goesOn = inline.test(node.localName);
        if (!goesOn) endBlock();
        // The number of a note is no part of the word before it.
        const edge = node.localName === 'sup' || (goesOn && isApart(node)) ? thinSpace : '';
        block.text += edge;
        if (!node.matches(untouched)) read(node);
        block.text += edge;
        if (!goesOn) endBlock();
      }
    }
  };
  if (!root.closest(untouched)) read(root);
  endBlock();
  return blocks;
}

/** The node, and the place in it, where the first `end` characters of a block end. */
export function placeIn({ pieces }: BlockText, end: number): { node: Text; offset: number } {
  const { node, start } = pieces.filter(piece => piece.start < end).at(-1)!;
  return { node, offset: end - start };
}
