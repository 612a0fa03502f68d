/** The characters of an answer, whatever its sender says of them. */

/**
 * Text that is valid UTF-8 is UTF-8. What is not has been written by an older system, which names its encoding in
 * the XML or the header, or by a spreadsheet, which does not: on Windows then, in Western letters, else in Cyrillic or Arabic ones: which of them shows where the text is read.
 */
export function decode(bytes: ArrayBuffer, contentType: string): string[] {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return [new TextDecoder('utf-16le').decode(bytes)];
  if (first === 0xfe && second === 0xff) return [new TextDecoder('utf-16be').decode(bytes)];
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
  } catch {
    const start = new TextDecoder('latin1').decode(bytes.slice(0, 200));
    const named =
      /^\s*<\?xml[^>]+encoding=["']([\w-]+)/.exec(start)?.[1] ?? /charset="?([\w-]+)/i.exec(contentType)?.[1];
    try {
      const likely = named && !/^utf-?8$/i.test(named) ? named : 'windows-1252';
      return [likely, 'windows-1251', 'windows-1256'].map(name => new TextDecoder(name).decode(bytes));
    } catch {
      return [new TextDecoder().decode(bytes)]; // an encoding nobody knows: what can be read is read
    }
  }
}
