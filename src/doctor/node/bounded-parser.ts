/** Parses HTML as a browser does, in work that grows with the page: the parser alone takes hours for pages made for that. */
import { Parser, Tokenizer, defaultTreeAdapter, html } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes as Tree, Token } from 'parse5';
import { deepest } from '../tree.js';
import { NoPageError } from './fetch-page.js';

/** Of a page: more would need more than a gigabyte of memory. */
const mostElements = 500_000;

/** Of a tag: each name is compared with all before it. */
const mostAttributes = 1000;

/** Without these, the parser would take what follows for something else. */
const { TAG_ID: id } = html;
const structure = new Set([
  ...[id.HTML, id.HEAD, id.BODY, id.FRAMESET, id.TEMPLATE, id.SELECT, id.OBJECT, id.APPLET, id.MARQUEE],
  ...[id.TABLE, id.CAPTION, id.COLGROUP, id.TBODY, id.THEAD, id.TFOOT, id.TR, id.TD, id.TH],
]);

class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    if ((this.currentToken as Token.TagToken).attrs.length < mostAttributes) super._leaveAttrName();
  }
}

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  override tokenizer = new BoundedTokenizer(this.options, this);

  /** Each tag is compared with all that are open: of those that are nested too deep, only the last one stays so. */
  override onItemPush(node: Tree.ParentNode, tagId: html.TAG_ID, isTop: boolean): void {
    super.onItemPush(node, tagId, isTop);
    const { openElements, activeFormattingElements } = this;
    const above = openElements.stackTop - 1;
    if (!isTop || above < deepest || structure.has(openElements.tagIDs[above]!)) return;
    const element = openElements.items[above] as Tree.Element;
    openElements.remove(element);
    const formatting = activeFormattingElements.getElementEntry(element);
    if (formatting) activeFormattingElements.removeEntry(formatting);
  }
}

/** @throws NoPageError - For a page of more elements, also of those that a parser adds. */
export function parseBounded(source: string): Tree.Document {
  let elements = 0;
  return BoundedParser.parse<DefaultTreeAdapterMap>(source, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...made) {
        if (++elements > mostElements) throw new NoPageError(`> ${mostElements} elements`);
        return defaultTreeAdapter.createElement(...made);
      },
      // What a table cannot hold is put before it: the table is looked for from the end.
      insertBefore(parent, node, reference) {
        parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
        node.parentNode = parent;
      },
      insertTextBefore(parent, text, reference) {
        const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
        if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
        else this.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
      },
      detachNode(node) {
        const siblings = node.parentNode?.childNodes;
        siblings?.splice(siblings.lastIndexOf(node), 1);
        node.parentNode = null;
      },
    },
  });
}
