/**
 * The Markdown of the overview, as blocks of src/safe/blocks.ts. Only what these can say is accepted:
 * anything else (raw HTML, images, tables…) is a mistake with its place, never dropped in silence.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Blockquote, Heading, Link, List, Node, PhrasingContent, RootContent, Text } from 'mdast';
import type { OverviewSection } from '../../src/content/overview-content.ts';
import type { Block, Inline } from '../../src/safe/blocks.ts';
import { DataFile } from './data-file.ts';

export interface MarkdownSection extends OverviewSection {
  /** `content/overview/fr.md:12:1` */
  at: string;
  territories: string[];
}

export interface MarkdownText {
  frontMatter: DataFile;
  sections: MarkdownSection[];
  mistakes: string[];
}

interface Context {
  /** The language of the text. */
  language: string;
  /** Ids of the territories that have notes; none where these could not be read. */
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

/** Signs of Markdown that this parser leaves as text, and what was expected instead. */
const looseMarks: [mark: RegExp, expected: string][] = [
  [
    /(?<!\\)\]\s+\((?=(?:section|territory|lang|https?|mailto):)/g,
    'no space between the words of a link and its address: [words](address)',
  ],
  [
    /(?<=^[ >]*)#{1,6}(?![#\s])/gm,
    'a space behind the signs of a heading: ## [Title](section:id) (a backslash before the sign shows the sign itself)',
  ],
  // Tables, footnotes, nested links, emphasis that did not close.
  [
    /(?<!\\)(?:\*|\||~~|\]\(|\]\[|\[\^)/g,
    'plain Markdown without tables, footnotes or nested links (a backslash before the sign shows the sign itself)',
  ],
];

export function readMarkdown(file: string, markdown: string, { language, territories }: Context): MarkdownText {
  const mistakes: string[] = [];
  const sections: MarkdownSection[] = [];
  // Chinese has no space between words, so a new line in the source is none either.
  const lineEnd = language === 'zh' ? '' : ' ';
  const tree = fromMarkdown(markdown, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });

  let section: MarkdownSection | undefined;
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading' && node.depth === 2) {
      section = readSection(node);
    } else if (section) {
      section.blocks.push(...readBlock(node));
    } else {
      refuse(node, nameOf(node), 'the heading of a section before it: ## [Title](section:id)');
    }
  }
  for (const { at, id, blocks } of sections) {
    if (!blocks.length) mistakes.push(`${at}: found an empty section "${id}", expected text below its heading`);
  }

  const yaml = tree.children.find(node => node.type === 'yaml');
  const frontMatter = new DataFile(file, yaml?.value ?? '', { format: 'yaml', firstLine: 2 });
  return { frontMatter, sections, mistakes };

  function readSection(heading: Heading): MarkdownSection {
    const [link, second] = heading.children;
    const isLink = link?.type === 'link' && !second;
    const id = (isLink && /^section:([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(link.url)?.[1]) || '';
    const [words, markup] = isLink ? link.children : [];
    const title = words?.type === 'text' && !markup ? readText(words) : '';
    const found: MarkdownSection = { id, title, blocks: [], at: placeOf(heading), territories: [] };
    if (!id || !title) {
      refuse(heading, 'a heading', 'exactly ## [Title](section:id), with a title in plain words');
    } else if (sections.some(other => other.id === id)) {
      refuse(heading, `section "${id}" again`, 'each section once');
    } else {
      sections.push(found);
    }
    return found;
  }

  function readBlock(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: readInlines(node.children) }];
      case 'heading':
        if (node.depth === 3) return [{ type: 'heading', children: readInlines(node.children) }];
        break;
      case 'blockquote':
        return [{ type: 'quote', children: readParagraph(node, 'one paragraph in the quotation') }];
      case 'list':
        return [readList(node)];
    }
    return refuse(node, nameOf(node), 'a paragraph, a list, a quotation (>) or a heading (## or ###)');
  }

  function readList(list: List): Block {
    if ((list.start ?? 1) !== 1) refuse(list, `a list that starts at ${list.start}`, 'a list that starts at 1');
    return {
      type: 'list',
      ...(list.ordered && { ordered: true }),
      items: list.children.map(item => readParagraph(item, 'one paragraph in each item of a list')),
    };
  }

  function readParagraph(parent: Blockquote | List['children'][number], expected: string): Inline[] {
    const [paragraph, second] = parent.children;
    if (paragraph?.type !== 'paragraph') return refuse(paragraph ?? parent, paragraph ? nameOf(paragraph) : 'nothing', expected);
    if (second) refuse(second, second.type === 'paragraph' ? 'another paragraph' : nameOf(second), expected);
    return readInlines(paragraph.children);
  }

  function readInlines(nodes: PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          return [readText(node)];
        case 'emphasis':
        case 'strong':
          return [{ type: 'emphasis', children: readInlines(node.children) }];
        case 'link':
          return readLink(node);
        default:
          return refuse(node, nameOf(node), 'text, *emphasis* or a [link](https://…)');
      }
    });
  }

  function readText(node: Text): string {
    const start = node.position?.start.offset ?? 0;
    const text = markdown.slice(0, node.position?.end.offset);
    for (const [mark, expected] of looseMarks) {
      mark.lastIndex = start;
      const loose = mark.exec(text);
      if (!loose) continue;
      const before = text.slice(0, loose.index).split('\n');
      const place = `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
      mistakes.push(`${place}: found "${loose[0].replace(/\s+/, ' ')}" that marks nothing, expected ${expected}`);
      break;
    }
    return node.value.replace(/\s*\n\s*/g, lineEnd);
  }

  function readLink(node: Link): Inline[] {
    const children = readInlines(node.children);
    if (!children.length) refuse(node, 'a link without words', '[words](address)');
    if (node.title) refuse(node, `a link with a title ("${node.title}")`, 'all words in the text itself');

    const [, scheme, name = ''] = /^(lang|territory):(.*)$/.exec(node.url) ?? [];
    if (scheme === 'lang') {
      if (isKnownLanguage(name)) return [{ type: 'foreign', language: name, children }];
      return refuse(node, `the language "${name}"`, 'the code of a language, such as en');
    }
    if (scheme === 'territory') {
      if (territories && !territories.has(name))
        return refuse(node, `the territory "${name}"`, `one of ${[...territories].join(', ')} (content/territories.json)`);
      const named = sections.at(-1)?.territories;
      if (!named?.includes(name)) named?.push(name);
      return [{ type: 'territory', territory: name, children }];
    }
    if (isSafeUrl(node.url)) return [{ type: 'link', url: node.url, children }];
    return refuse(node, `a link to "${node.url}"`, 'a whole address that begins with https:, http: or mailto:');
  }

  function refuse(node: Node, found: string, expected: string): [] {
    mistakes.push(`${placeOf(node)}: found ${found}, expected ${expected}`);
    return [];
  }

  function placeOf(node: Node): string {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return `${file}:${line}:${column}`;
  }
}

const nameOf = (node: Node) => names[node.type] ?? node.type;

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Being well-formed is not enough: "xx" and "english" are. */
function isKnownLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** The same schemes that the page follows: see src/safe/blocks.ts. */
const isSafeUrl = (url: string) => /^(https?|mailto):/i.test(url) && URL.canParse(url);
