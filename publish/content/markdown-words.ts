/** Running text in Markdown: words, emphasis and links, as the `Inline` of src/safe/blocks.ts. */
import type { Link, PhrasingContent, Text } from 'mdast';
import type { Inline } from '../../src/safe/blocks.ts';
import { nameOf } from './markdown-source.ts';
import type { MarkdownSource } from './markdown-source.ts';
import { findUnwantedSign } from './source-text.ts';

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

export function readInlines(source: MarkdownSource, nodes: PhrasingContent[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [readWords(source, node)];
      case 'emphasis':
      case 'strong':
        return [{ type: 'emphasis', children: readInlines(source, node.children) }];
      case 'link':
        return readLink(source, node);
      default:
        return source.refuse(node, nameOf(node), 'text, *emphasis* or a [link](https://…)');
    }
  });
}

export function readWords(source: MarkdownSource, node: Text): string {
  const start = node.position?.start.offset ?? 0;
  const text = source.markdown.slice(0, node.position?.end.offset);
  for (const [mark, expected] of looseMarks) {
    mark.lastIndex = start;
    const loose = mark.exec(text);
    if (!loose) continue;
    const found = loose[0].replace(/\s+/, ' ');
    source.mistakes.push(`${source.placeAt(loose.index)}: found "${found}" that marks nothing, expected ${expected}`);
    break;
  }
  // Written as &#x202e; a sign was not in the file.
  const sign = /&#/.test(source.markdown) && findUnwantedSign(node.value);
  if (sign) source.mistakes.push(`${source.placeOf(node)}: ${sign.mistake}`);
  // Chinese has no space between words, so a new line in the source is none either.
  return node.value.replace(/\s*\n\s*/g, source.context.language === 'zh' ? '' : ' ');
}

function readLink(source: MarkdownSource, node: Link): Inline[] {
  const children = readInlines(source, node.children);
  if (!children.length) source.refuse(node, 'a link without words', '[words](address)');
  if (node.title) source.refuse(node, `a link with a title ("${node.title}")`, 'all words in the text itself');

  const [, scheme, name = ''] = /^(lang|territory):(.*)$/.exec(node.url) ?? [];
  if (scheme === 'lang') {
    if (isKnownLanguage(name)) return [{ type: 'foreign', language: name, children }];
    return source.refuse(node, `the language "${name}"`, 'the code of a language, such as en');
  }
  if (scheme === 'territory') {
    const { territories } = source.context;
    if (!territories || territories.has(name)) return [{ type: 'territory', territory: name, children }];
    return source.refuse(
      node,
      `the territory "${name}"`,
      `one of ${[...territories].join(', ')} (content/territories.json)`,
    );
  }
  if (isSafeUrl(node.url)) return [{ type: 'link', url: node.url, children }];
  return source.refuse(node, `a link to "${node.url}"`, 'a whole address that begins with https:, http: or mailto:, without a name and @ before the site');
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A tag can be well-formed and mean nothing: "xx", "english". */
function isKnownLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** The schemes that the page follows: see src/safe/blocks.ts. */
const isSafeUrl = (url: string) => /^(https?|mailto):/i.test(url) && URL.canParse(url) && !hasUser(new URL(url));

/** `https://bank.example@other.example/` leads to the second, and looks like the first. */
const hasUser = ({ username, password }: URL) => Boolean(username || password);
