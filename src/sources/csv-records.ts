/** The rows of a CSV and their cells, in one walk and one by one; a quote where none belongs is a sign like others. */
import { most } from './limits.js';
import type { Notes } from './notes.js';

export interface CsvRecord {
  cells: string[];
  /** In the text, where it begins. */
  line: number;
}

/** Characters within which quotes close, where many never do. */
const near = 200;

export function* recordsOf(text: string, separator: string, notes: Notes): Generator<CsvRecord, undefined> {
  const isEnd = (sign: string | undefined) =>
    sign === undefined || sign === separator || sign === '\n' || sign === '\r';
  const lastQuote = text.lastIndexOf('"');
  /** Characters that may still be looked at in vain. Beyond, each quote looks no further than `near`. */
  let patience = text.length;
  let at = 0;
  let line = 1;

  /** Where the quotes close that open at `from`; undefined where they never do. */
  const endOfQuotes = (from: number): number | undefined => {
    let hasLineEnd = false;
    let checked = from;
    const farthest = from + Math.max(patience, near);
    const giveUp = (end: number) => {
      patience -= end - from;
      return undefined;
    };
    for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
      if (end > farthest) return giveUp(farthest);
      const next = text[end + 1];
      if (next === '"') {
        end++;
        continue;
      }
      let after = end + 1;
      while (text[after] === ' ' && separator !== ' ') after++;
      if (isEnd(text[after])) return end;
      hasLineEnd ||= text.slice(checked, end).includes('\n');
      checked = end;
      // Another field opens its quotes in a later line: these were never closed.
      if (hasLineEnd && isEnd(text[end - 1])) return giveUp(end);
      if (end >= lastQuote) return giveUp(end);
    }
    return undefined;
  };

  while (at < text.length) {
    const record: CsvRecord = { cells: [], line };
    for (;;) {
      // `"A", "B, C"`: a space may stand before the quotes.
      const [spaces = ''] = /^ *(?=")/.exec(text.slice(at, at + 9)) ?? [];
      at += spaces.length;
      const close = text[at] === '"' ? endOfQuotes(at + 1) : undefined;
      if (close !== undefined) {
        const raw = text.slice(at + 1, close);
        record.cells.push(raw.replaceAll('""', '"'));
        line += raw.split('\n').length - 1;
        at = close + 1;
        while (!isEnd(text[at])) at++;
      } else {
        if (text[at] === '"') {
          notes.add('a quote is never closed, and left out', `line ${line}`);
          at++;
        }
        const from = at;
        while (!isEnd(text[at])) at++;
        record.cells.push(text.slice(from, at));
      }
      if (text[at] !== separator) break;
      if (record.cells.length === most.cells) {
        notes.add(`only the first ${most.cells} cells of a row are read`, `line ${line}`);
        while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
        break;
      }
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    yield record;
  }
}
