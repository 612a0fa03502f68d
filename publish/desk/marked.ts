/** A text beside the one before it, with the words marked that are new or gone. */
import { diffWords } from 'diff';
import type { Block, Inline } from '../../src/safe/blocks.ts';
import { escapeHtml } from '../../src/maker/markup.ts';

/** HTML. @param before - Undefined where nothing is known of an earlier text: then no word is marked. */
export function marked(before: string | undefined, after: string, language: string): string {
  if (before === undefined || before === after) return escapeHtml(after);
  // Chinese has no spaces between its words.
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return diffWords(before, after, { intlSegmenter })
    .map(({ value, added, removed }) => {
      const text = escapeHtml(value);
      return added ? `<ins>${text}</ins>` : removed ? `<del>${text}</del>` : text;
    })
    .join('');
}

/** What readers read of blocks, a line for each paragraph, heading and point. */
export const textOf = (blocks: Block[]): string =>
  blocks
    .flatMap(block =>
      block.type === 'list' ? block.items.map(item => `• ${plain(item)}`) : [plain(block.children)],
    )
    .join('\n');

const plain = (inlines: Inline[]): string =>
  inlines.map(inline => (typeof inline === 'string' ? inline : plain(inline.children))).join('');
