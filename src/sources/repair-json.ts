/** Makes JSON of an answer that breaks off, or holds control characters. */
import type { Notes } from './notes.js';

/** What ends in the middle of a record ends before it. */
export function repairJson(text: string, notes: Notes): string {
  const clean = text.replace(/\p{Cc}/gu, ' ');
  const place = (at: number) => () => {
    const lines = text.slice(0, at).split('\n');
    return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
  };
  const open: string[] = [];
  let isInString = false;
  /** How deep the list of records is, and where the last whole one ends. */
  let depth = 0;
  let end = 0;
  for (let at = 0; at < clean.length; at++) {
    const sign = clean[at]!;
    if (isInString && sign === '\\') at++;
    else if (sign === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (sign === '{' || sign === '[') {
      if (sign === '{' && open.at(-1) === '[') depth ||= open.length;
      open.push(sign);
    } else if (sign === '}' || sign === ']') {
      open.pop();
      if (depth && open.length === depth && sign === '}' && open.at(-1) === '[') end = at + 1;
    }
  }
  if (!open.length || !end) {
    notes.add('control characters are left out', place(text.search(/(?![\t\n\r])\p{Cc}/u)));
    return clean;
  }
  notes.skip('the answer breaks off, and its last record is left out', place(end));
  const closing = open.slice(0, depth).reverse();
  return clean.slice(0, end) + closing.map(sign => (sign === '{' ? '}' : ']')).join('');
}
