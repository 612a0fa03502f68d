/** The characters of an answer, whatever its sender says of them. */
import { readAtMost } from '../content/load-content.js';
import { most } from './limits.js';
import { unknown } from './unknown-format.js';

/** Which spreadsheets write: Windows in Western, Cyrillic and Arabic letters, Chinese of both kinds, and Cyrillic before Windows. */
const ofSpreadsheets = ['windows-1252', 'windows-1251', 'windows-1256', 'gb18030', 'big5', 'koi8-r'];

/** For a feed that only says its language. */
const ofLanguage: Record<string, string> = { ru: 'windows-1251', ar: 'windows-1256', zh: 'gb18030' };

/**
 * Text that is valid UTF-8 is UTF-8, and so is text of which a few bytes are not: it breaks off within a letter, or
 * somebody has pasted into it. What is not has been written by an older system, which names its encoding in the XML or the
 * header, or by a spreadsheet, which does not: which of them shows where the text is read.
 */
export function decode(bytes: ArrayBuffer, contentType: string): string[] {
  const utf16 = utf16Of(new Uint8Array(bytes));
  if (utf16) return [new TextDecoder(utf16).decode(bytes)];
  const text = new TextDecoder().decode(bytes);
  const wrong = text.split('\ufffd').length - 1;
  if (!wrong || text.replace(/[^\x80-\ufffc]+/g, '').length > 2 * wrong) return [text];
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 2000));
  const named =
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1] ??
    /charset="?([\w-]+)/i.exec(contentType)?.[1];
  const language = /(?:<language>\s*|xml:lang=["'])(ru|ar|zh)/i.exec(start)?.[1]?.toLowerCase();
  const likely = named && !/^utf-?8$/i.test(named) ? named : ofLanguage[language ?? ''];
  try {
    return [...new Set([likely ?? [], ofSpreadsheets].flat())].map(name =>
      new TextDecoder(name).decode(bytes),
    );
  } catch {
    return [text]; // an encoding nobody knows: what can be read is read
  }
}

/** The first bytes of files that are no text. */
const files: Record<string, string> = {
  '%PDF': 'a PDF',
  'PK\x03\x04': 'an Excel workbook or another packed file: save the table as CSV',
  'ÐÏ\x11à': 'a file of an old Excel or Word: save the table as CSV',
};

/**
 * Without the compression that the sender does not tell of.
 * @throws ContentError if it is a file that is no text.
 */
export async function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const start = String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)));
  const file = files[start];
  if (file) throw unknown(file);
  if (!start.startsWith('\x1f\x8b')) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await readAtMost(most.megabytes, new Response(stream))).arrayBuffer();
}

/** By its mark; without one, by the zeros that every second byte of Latin letters, digits and signs is. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.slice(0, 1000).forEach((byte, index) => (byte ? undefined : zeros[index % 2]!++));
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < Math.min(bytes.length, 1000) / 20) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
