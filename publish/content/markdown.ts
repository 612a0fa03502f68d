/**
 * The Markdown of the overview, as sections of blocks (src/safe/blocks.ts). Only these blocks are accepted:
 * anything else (raw HTML, images, tables…) is a mistake with its place, never dropped in silence.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Heading, RootContent } from 'mdast';
import type { OverviewSection } from '../../src/content/overview-content.ts';
import { DataFile } from './data-file.ts';
import { readBlock, territoriesNamed } from './markdown-blocks.ts';
import { MarkdownSource, nameOf } from './markdown-source.ts';
import type { MarkdownContext } from './markdown-source.ts';
import { readWords } from './markdown-words.ts';

export interface MarkdownSection extends OverviewSection {
  /** `content/overview/fr.md:12:1` */
  at: string;
  territories: string[];
}

interface MarkdownText {
  frontMatter: DataFile;
  sections: MarkdownSection[];
  mistakes: string[];
}

export function readMarkdown(file: string, markdown: string, context: MarkdownContext): MarkdownText {
  const source = new MarkdownSource(file, markdown, context);
  const { children } = fromMarkdown(markdown, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const yaml = children.find(node => node.type === 'yaml');
  const frontMatter = new DataFile(file, yaml?.value ?? '', { format: 'yaml', firstLine: 2 });
  const sections = readSections(
    source,
    children.filter(node => node.type !== 'yaml'),
  );
  return { frontMatter, sections, mistakes: source.mistakes };
}

function readSections(source: MarkdownSource, nodes: RootContent[]): MarkdownSection[] {
  const sections: MarkdownSection[] = [];
  let section: MarkdownSection | undefined;
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      section = readSection(source, node, sections);
    } else if (section) {
      section.blocks.push(...readBlock(source, node));
    } else {
      source.refuse(node, nameOf(node), 'the heading of a section before it: ## [Title](section:id)');
    }
  }
  for (const { at, id, blocks } of sections) {
    if (!blocks.length) source.mistakes.push(`${at}: found an empty section "${id}", expected text below its heading`);
  }
  return sections.map(read => ({ ...read, territories: territoriesNamed(read.blocks) }));
}

/** Adds the section to those before it. One with a mistake in its heading takes its text away with it. */
function readSection(source: MarkdownSource, heading: Heading, sections: MarkdownSection[]): MarkdownSection {
  const [link, second] = heading.children;
  const isLink = link?.type === 'link' && !second;
  const id = (isLink && /^section:([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(link.url)?.[1]) || '';
  const [words, markup] = isLink ? link.children : [];
  const title = words?.type === 'text' && !markup ? readWords(source, words) : '';
  const section: MarkdownSection = { id, title, blocks: [], at: source.placeOf(heading), territories: [] };
  if (!id || !title) {
    source.refuse(heading, 'a heading', 'exactly ## [Title](section:id), with a title in plain words');
  } else if (sections.some(other => other.id === id)) {
    source.refuse(heading, `section "${id}" again`, 'each section once');
  } else {
    sections.push(section);
  }
  return section;
}
