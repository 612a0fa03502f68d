/**
 * As much of a browser's documents as reading feeds takes, in Node, under a browser's names: XML that is well-formed and
 * plain, which sources/repair-xml.ts makes of any other, and the text of HTML.
 */
import { parse, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { deepest } from '../../sources/xml-syntax.js';

class XmlElement {
  readonly children: XmlElement[] = [];
  readonly parentElement: XmlElement | null;
  readonly tagName: string;
  readonly prefix: string | null;
  readonly localName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly namespaceURI: string | null;
  readonly depth: number;
  readonly #nodes: (XmlElement | string)[] = [];

  constructor(tagName: string, attributes: ReadonlyMap<string, string>, parent: XmlElement | null) {
    const [localName = '', prefix = null] = tagName.split(':').reverse();
    this.tagName = tagName;
    this.localName = localName;
    this.prefix = prefix;
    this.attributes = attributes;
    this.parentElement = parent;
    this.depth = (parent?.depth ?? 0) + 1;
    this.namespaceURI = this.lookUp(prefix ? `xmlns:${prefix}` : 'xmlns') || null;
  }

  private lookUp(declaration: string): string | undefined {
    return this.attributes.get(declaration) ?? this.parentElement?.lookUp(declaration);
  }

  append(node: XmlElement | string): void {
    this.#nodes.push(node);
    if (typeof node !== 'string') this.children.push(node);
  }

  get textContent(): string {
    return this.#nodes.map(node => (typeof node === 'string' ? node : node.textContent)).join('');
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  /** Of all elements inside; no other selector is asked for. */
  querySelectorAll(): XmlElement[] {
    return this.children.flatMap(child => [child, ...child.querySelectorAll()]);
  }
}

const piece =
  /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?][^\s<>/]*)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

class BrokenXml extends Error {}

const read = (text: string) =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));|&/gi,
    (_, hex?: string, number?: string, name?: string) => {
      const code = hex ? parseInt(hex, 16) : Number(number);
      const sign = name ? named[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (sign === undefined) throw new BrokenXml();
      return sign;
    },
  );

/** @throws BrokenXml where it is not well-formed, too deep, or declares something. */
function rootOf(text: string): XmlElement {
  let root: XmlElement | undefined;
  let open: XmlElement | null = null;
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    if (!found) throw new BrokenXml();
    const [, cdata, end, start, attributes = '', closed, words] = found;
    if (start) {
      if (root && !open) throw new BrokenXml();
      const given = new Map(
        [...attributes.matchAll(attribute)].map(([, name, value, other]) => [
          name!,
          read(value ?? other ?? ''),
        ]),
      );
      const element: XmlElement = new XmlElement(start, given, open);
      if (element.depth > deepest + 1) throw new BrokenXml();
      if (element.prefix && element.prefix !== 'xml' && !element.namespaceURI) throw new BrokenXml();
      open?.append(element);
      root ??= element;
      if (!closed) open = element;
    } else if (end) {
      if (open?.tagName !== end) throw new BrokenXml();
      open = open.parentElement;
    } else if (open) open.append(cdata ?? read(words ?? ''));
    else if ((cdata ?? words ?? '').trim()) throw new BrokenXml();
  }
  if (!root || open) throw new BrokenXml();
  return root;
}

function readXml(text: string) {
  try {
    return { documentElement: Object.assign(rootOf(text), { ownerDocument: { querySelector: () => null } }) };
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return { documentElement: { ownerDocument: { querySelector: () => ({}) } } };
  }
}

const unread = new Set(['script', 'style', 'template', 'iframe', 'noscript']);

const textIn = (node: Tree.ParentNode): string =>
  node.childNodes
    .map(child => {
      if (child.nodeName === '#text') return (child as Tree.TextNode).value;
      return 'childNodes' in child && !unread.has(child.nodeName) ? textIn(child) : '';
    })
    .join('');

const readHtml = (text: string) => ({
  body: {
    textContent: textIn(/<(html|body)\b/i.test(text) ? parse(text) : parseFragment(text)),
    querySelectorAll: () => [],
  },
});

/** Makes feeds readable in Node. @param address - What feeds without a host are relative to. */
export function provideDom(address: string): void {
  Object.assign(globalThis, {
    document: { baseURI: address },
    DOMParser: class {
      parseFromString = (text: string, type: string) =>
        type === 'text/html' ? readHtml(text) : readXml(text);
    },
  });
}
