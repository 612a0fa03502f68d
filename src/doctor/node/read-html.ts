/** Reads HTML as a browser does, damage included, with the lines that things stand in. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageElement } from '../page.js';
import { readTree } from '../tree.js';
import type { Reading } from '../tree.js';
import { parseBounded } from './bounded-parser.js';

export function readHtml(source: string): PageElement[] {
  const document = parseBounded(source);
  return readTree<Tree.Node>(
    document.childNodes.find(node => node.nodeName === 'html')!,
    read,
  );
}

function read(node: Tree.Node): Reading<Tree.Node> {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (node.nodeName === '#comment') return { comment: (node as Tree.CommentNode).data };
  if (!('tagName' in node)) return undefined;
  const line = node.sourceCodeLocation?.startLine;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return {
    element: { tag: node.tagName, attributes, ...(line !== undefined && { line }) },
    children: ('content' in node ? node.content : node).childNodes,
  };
}
