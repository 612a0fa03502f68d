/** The source text as somebody wrote it: what the parser of a browser repairs is only to be seen here. */

export interface Tag {
  name: string;
  kind: 'start' | 'end';
  selfClosed: boolean;
  /** Where its `<` stands. */
  start: number;
  /** Where its `>` stands. */
  end: number;
  line: number;
}

/** Elements that hold text, not tags. */
export const holdsText = /^(script|style|textarea|title|noscript|xmp|iframe|noembed|noframes)$/;

/**
 * All tags of a source text, as the parser of a browser would cut them. Each sign is read once, whatever the page: patterns
 * that try again at each `<` would freeze it.
 */
export function tagsIn(source: string, isXml = false): Tag[] {
  const tags: Tag[] = [];
  let line = 1;
  let counted = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    if (source.startsWith('<!--', at)) {
      at = endOf(/-->/g, source, at + 4);
      continue;
    }
    startOfTag.lastIndex = at;
    const [start, slash, name = ''] = startOfTag.exec(source) ?? [];
    if (start === undefined) {
      at++;
      continue;
    }
    const end = endOfTag(source, at + start.length);
    if (end < 0) break; // the page ends inside a tag
    for (; counted < at; counted++) if (source[counted] === '\n') line++;
    // The slash at the end of a value without quotation marks belongs to the value.
    const isInValue = /=\s*[^\s"'=]*\/$/.test(source.slice(at, end));
    const tag: Tag = {
      name: name.toLowerCase(),
      kind: slash ? 'end' : 'start',
      selfClosed: source[end - 1] === '/' && !isInValue,
      start: at,
      end,
      line,
    };
    tags.push(tag);
    const isText = tag.kind === 'start' && holdsText.test(tag.name) && !(isXml && tag.selfClosed);
    at = isText ? endOf(new RegExp(`(?=</${tag.name})`, 'gi'), source, end + 1) : end + 1;
  }
  return tags;
}

const startOfTag = /<(\/?)([a-z][^\s/>]*)/iy;

/** Where this ends that is looked for from a place on; the end of the source if it never comes. */
function endOf(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  const found = pattern.exec(source);
  return found ? found.index + found[0].length : source.length;
}

/** Elements that have no end tag in HTML. */
const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** XHTML as HTML: in XML a slash closes every element. */
export function closeEmptyTags(source: string): string {
  let done = 0;
  const pieces = tagsIn(source, true)
    .filter(({ name, kind, selfClosed }) => kind === 'start' && selfClosed && !empty.test(name))
    .flatMap(({ name, end }) => {
      const piece = source.slice(done, end - 1);
      done = end + 1;
      return [piece, `></${name}>`];
    });
  return [...pieces, source.slice(done)].join('');
}

/** The place of the `>` that ends a tag, or -1. Signs in quotation marks do not count. */
function endOfTag(source: string, from: number): number {
  let quote = '';
  for (let i = from; i < source.length; i++) {
    const sign = source[i]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '>') return i;
    else if ((sign === '"' || sign === "'") && /[=]\s*$/.test(source.slice(Math.max(from, i - 20), i)))
      quote = sign;
  }
  return -1;
}

/** Elements before which a browser closes an open paragraph (HTML, "in body"). */
export const closesParagraph =
  /^(address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|search|section|summary|table|ul|li|dd|dt)$/;
