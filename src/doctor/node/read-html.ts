/** Reads HTML as a browser does, damage included, with the lines that things stand in. */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { flatten } from '../page.js';
import type { PageElement } from '../page.js';

export function readHtml(source: string): PageElement[] {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find(node => node.nodeName === 'html') as Tree.Element;
  return flatten(readElement(root, undefined));
}

function readElement(element: Tree.Element, parent: PageElement | undefined): PageElement {
  const { content } = element as Tree.Template;
  const children = (content ?? element).childNodes;
  const line = element.sourceCodeLocation?.startLine;
  const nodes: (PageElement | string)[] = [];
  const itself: PageElement = {
    tag: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    parent,
    nodes,
    comments: children.flatMap(node => (node.nodeName === '#comment' ? (node as Tree.CommentNode).data : [])),
    ...(line !== undefined && { line }),
  };
  for (const node of children) {
    if (node.nodeName === '#text') nodes.push((node as Tree.TextNode).value);
    else if ('tagName' in node) nodes.push(readElement(node, itself));
  }
  return itself;
}
