/**
 * The text of a file that people write. What no author means is refused, with its place: bytes of another encoding, the marks of
 * a merge that nobody has finished, signs that nobody sees and that change what readers see.
 */
import { readFileSync } from 'node:fs';

/** Some editors begin a file with a byte order mark, which is no part of it. */
const byteOrderMark = /^\uFEFF/;

/** What Git leaves where two versions of a text meet. A row of "=" alone could underline a heading. */
const conflictMark = /^(?:<{7} .*|\|{7} .*|>{7} .*)$/m;

const unwanted: [signs: RegExp, what: string][] = [
  // The rest of the control characters of Unicode; line ends and tabs are none of these.
  // eslint-disable-next-line no-control-regex
  [/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/, 'a control character'],
  [/[\u202a-\u202e]/, 'a sign that turns the direction of text'],
  [/\ufffd/, 'a sign in place of one that an encoding has lost'],
  [/[\u200b\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u, 'a sign that nobody sees'],
];

/** Opens a passage of its own direction; the second one closes it. On one line each needs the other. */
const opening = /[\u2066-\u2068]/;
const isolates = /[\u2066-\u2069]/g;

interface SourceText {
  /** Undefined where nothing more can be said of the file. */
  text: string | undefined;
  mistakes: string[];
}

/** @param name - How the file is called in a mistake: `content/resources.json`. */
export function readSource(file: string, name: string): SourceText {
  const bytes = readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(byteOrderMark, '');
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd')[0]!;
    const found = bytes[Buffer.byteLength(before)]?.toString(16).toUpperCase();
    return {
      text: undefined,
      mistakes: [`${placeIn(name, before)}: expected text in UTF-8, found the byte ${found}: save the file with this encoding`],
    };
  }
  const conflict = conflictMark.exec(text);
  if (conflict)
    return {
      text: undefined,
      mistakes: [
        `${placeIn(name, text.slice(0, conflict.index))}: expected one text, found "${conflict[0].slice(0, 7)}": two versions meet here (a merge conflict); keep one of them`,
      ],
    };
  const sign = findUnwantedSign(text);
  return { text, mistakes: sign ? [`${placeIn(name, text.slice(0, sign.offset))}: ${sign.mistake}`] : [] };
}

/** The first sign that readers would be deceived by, or not see. */
export function findUnwantedSign(text: string): { offset: number; mistake: string } | undefined {
  const found = unwanted.flatMap(([signs, what]) => {
    const offset = text.search(signs);
    return offset < 0 ? [] : [{ offset, what }];
  });
  const lonely = findLonelyIsolate(text);
  if (lonely !== undefined) found.push({ offset: lonely, what: 'a direction that is opened or closed alone on its line' });
  const [first] = found.sort((a, b) => a.offset - b.offset);
  if (!first) return undefined;
  const code = text.codePointAt(first.offset)!.toString(16).toUpperCase().padStart(4, '0');
  return { offset: first.offset, mistake: `expected plain text, found U+${code}, ${first.what}` };
}

function findLonelyIsolate(text: string): number | undefined {
  const open: number[] = [];
  let line = 0;
  for (const { 0: sign, index } of text.matchAll(isolates)) {
    const end = text.indexOf('\n', line);
    if (end >= 0 && index > end) {
      if (open.length) return open[0];
      line = text.lastIndexOf('\n', index) + 1;
    }
    if (opening.test(sign)) open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0];
}

/** `content/overview/fr.md:12:1`, for what follows this text in the file. */
function placeIn(name: string, before: string): string {
  const lines = before.split('\n');
  return `${name}:${lines.length}:${lines.at(-1)!.length + 1}`;
}
