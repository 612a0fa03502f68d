/** Paragraphs, lists, quotations and headings in Markdown, as the `Block` of src/safe/blocks.ts. */
import type { Blockquote, List, RootContent } from 'mdast';
import type { Block, Inline } from '../../src/safe/blocks.ts';
import { nameOf } from './markdown-source.ts';
import type { MarkdownSource } from './markdown-source.ts';
import { readInlines } from './markdown-words.ts';

export function readBlock(source: MarkdownSource, node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: readInlines(source, node.children) }];
    case 'heading':
      if (node.depth === 3) return [{ type: 'heading', children: readInlines(source, node.children) }];
      break;
    case 'blockquote':
      return [{ type: 'quote', children: readParagraph(source, node, 'one paragraph in the quotation') }];
    case 'list':
      return [readList(source, node)];
  }
  return source.refuse(node, nameOf(node), 'a paragraph, a list, a quotation (>) or a heading (## or ###)');
}

function readList(source: MarkdownSource, list: List): Block {
  if ((list.start ?? 1) !== 1)
    source.refuse(list, `a list that starts at ${list.start}`, 'a list that starts at 1');
  return {
    type: 'list',
    ...(list.ordered && { ordered: true }),
    items: list.children.map(item => readParagraph(source, item, 'one paragraph in each item of a list')),
  };
}

function readParagraph(
  source: MarkdownSource,
  parent: Blockquote | List['children'][number],
  expected: string,
): Inline[] {
  const [paragraph, second] = parent.children;
  if (paragraph?.type !== 'paragraph')
    return source.refuse(paragraph ?? parent, paragraph ? nameOf(paragraph) : 'nothing', expected);
  if (second) source.refuse(second, second.type === 'paragraph' ? 'another paragraph' : nameOf(second), expected);
  return readInlines(source, paragraph.children);
}

/** The territories that blocks name, in the order in which a reader meets them. */
export function territoriesNamed(blocks: Block[]): string[] {
  const inInlines = (inlines: Inline[]): string[] =>
    inlines.flatMap(inline => {
      if (typeof inline === 'string') return [];
      const inside = inInlines(inline.children);
      return inline.type === 'territory' ? [...inside, inline.territory] : inside;
    });
  const all = blocks.flatMap(block =>
    block.type === 'list' ? block.items.flatMap(inInlines) : inInlines(block.children),
  );
  return [...new Set(all)];
}
