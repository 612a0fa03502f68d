/** One Markdown file while it is read: what it may name, and the mistakes in it so far. */
import type { Node } from 'mdast';

export interface MarkdownContext {
  /** The language of the text. */
  language: string;
  /** Ids of the territories that have notes. Undefined where these could not be read: then any id passes. */
  territories?: ReadonlySet<string> | undefined;
}

const names: Partial<Record<string, string>> = {
  blockquote: 'a quotation',
  break: 'a forced line break',
  code: 'a code block',
  definition: 'a link definition',
  heading: 'a heading of another level',
  html: 'raw HTML',
  image: 'an image',
  imageReference: 'an image',
  inlineCode: 'code',
  linkReference: 'a link by reference',
  list: 'a list',
  thematicBreak: 'a line across the page',
};

/** The kind of a node, as editors call it. */
export const nameOf = (node: Node) => names[node.type] ?? node.type;

export class MarkdownSource {
  readonly mistakes: string[] = [];
  readonly file: string;
  readonly markdown: string;
  readonly context: MarkdownContext;

  constructor(file: string, markdown: string, context: MarkdownContext) {
    this.file = file;
    this.markdown = markdown;
    this.context = context;
  }

  /** `content/overview/fr.md:12:1` */
  placeOf(node: Node): string {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return `${this.file}:${line}:${column}`;
  }

  /** The same for a character of the file. */
  placeAt(offset: number): string {
    const lines = this.markdown.slice(0, offset).split('\n');
    return `${this.file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  }

  /** Notes a mistake. Returns nothing, in place of what the node would have become. */
  refuse(node: Node, found: string, expected: string): [] {
    this.mistakes.push(`${this.placeOf(node)}: found ${found}, expected ${expected}`);
    return [];
  }
}
