/** The source text as somebody wrote it: what the parser of a browser repairs is only to be seen here. */

export interface Tag {
  name: string;
  kind: 'start' | 'end';
  selfClosed: boolean;
  offset: number;
  line: number;
}

/** What is no markup, replaced by spaces so that places stay the same. */
const withoutText = (source: string): string =>
  source
    .replace(/<!--[^]*?-->/g, blank)
    .replace(
      /(<(script|style|textarea|title|noscript|xmp)\b[^>]*>)([^]*?)(?=<\/\2\b)/gi,
      (_, start: string, _name, text: string) => start + blank(text),
    );

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** All tags of a source text. */
export function tagsIn(source: string): Tag[] {
  const text = withoutText(source);
  const lineStarts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  let line = 0;
  const tag = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
  return [...text.matchAll(tag)].map(({ index, 1: slash, 2: name = '', 3: rest = '' }) => {
    while (line < lineStarts.length && lineStarts[line]! < index) line++;
    return {
      name: name.toLowerCase(),
      kind: slash ? 'end' : 'start',
      // The slash of an address without quotation marks belongs to the address.
      selfClosed: /(^|[\s"'])\/$/.test(rest),
      offset: index,
      line: line + 1,
    };
  });
}

/** Elements before which a browser closes an open paragraph (HTML, "in body"). */
export const closesParagraph =
  /^(address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|search|section|summary|table|ul|li|dd|dt)$/;
