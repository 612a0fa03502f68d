/** The source text as somebody wrote it: what the parser of a browser repairs is only to be seen here. */

export interface Tag {
  name: string;
  kind: 'start' | 'end';
  selfClosed: boolean;
  /** Where its `<` and its `>` stand. */
  offset: number;
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
  const lineAt = (offset: number) => {
    for (; counted < offset; counted++) if (source[counted] === '\n') line++;
    return line;
  };
  const nameOfTag = /(\/?)([a-z][^\s/>]*)/iy;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    nameOfTag.lastIndex = at + 1;
    const [whole, slash, name = ''] = nameOfTag.exec(source) ?? [];
    if (whole === undefined) {
      at++;
      continue;
    }
    const end = endOfTag(source, at + 1 + whole.length);
    if (end < 0) break; // the page ends inside a tag
    const tag: Tag = {
      name: name.toLowerCase(),
      kind: slash ? 'end' : 'start',
      // The slash of an address without quotation marks belongs to the address.
      selfClosed:
        source[end - 1] === '/' && /[\s"']|^$/.test(source.slice(at + 1 + whole.length, end - 1).slice(-1)),
      offset: at,
      end,
      line: lineAt(at),
    };
    tags.push(tag);
    at = end + 1;
    if (tag.kind === 'start' && holdsText.test(tag.name) && !(isXml && tag.selfClosed)) {
      const close = new RegExp(`</${tag.name}`, 'gi');
      close.lastIndex = at;
      const found = close.exec(source);
      if (!found) break;
      at = found.index;
    }
  }
  return tags;
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
