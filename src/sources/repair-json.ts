/** Makes JSON of an answer that breaks off, that other text follows, or that holds comments, control characters or a comma too many. */
import { placeIn } from './notes.js';
import type { Notes } from './notes.js';
import { shorten, textOfHtml } from './values.js';

/** Of a text or comment that never ends the rest: a pattern that asks for its end would try without end to find it. */
const text = '"(?:[^"\\\\]+|\\\\.)*"?';
const tokens = new RegExp(`${text}|\\S`, 'gs');
const textsAndComments = new RegExp(`${text}|//[^\n]*|/\\*.*?(?:\\*/|$)`, 'gs');
const textsAndForeign = new RegExp(`${text}|-?\\b(?:NaN|Infinity|None|True|False|undefined)\\b`, 'gs');

/** What ends in the middle of a record ends before it. */
export function repairJson(text: string, notes: Notes): string {
  const clean = text
    .replace(textsAndComments, token => (token.startsWith('"') ? token : ' '.repeat(token.length)))
    .replace(/\p{Cc}/gu, ' ');
  const place = (at: number) => () => placeIn(text, at);
  const open: string[] = [];
  /** How deep the list of records is, and where the last whole one ends. */
  let depth = 0;
  let end = 0;
  const commas: number[] = []; // with nothing behind them
  let before = { token: '', at: 0 };
  for (const { 0: token, index: at } of clean.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      if (token === '{' && open.at(-1) === '[') depth ||= open.length;
      open.push(token);
    } else if (token === '}' || token === ']') {
      if (before.token === ',') commas.push(before.at);
      open.pop();
      if (!open.length || (depth === open.length && token === '}' && open.at(-1) === '[')) end = at + 1;
      if (!open.length) break;
    }
    before = { token, at };
  }
  if (!end) return withoutForeign(clean, notes);
  const control = text.search(/(?![\t\n\r])\p{Cc}/u);
  if (control >= 0) notes.add('control characters are left out', place(control));
  for (const at of commas) notes.add('a comma too many is left out', place(at));
  const rest = clean.slice(end);
  if (open.length) notes.skip('the answer breaks off, and its last record is left out', place(end));
  else if (rest.trim()) notes.add('what stands after the JSON is left out', shorten(textOfHtml(rest), 80));
  const closing = open.slice(0, depth).reverse();
  const kept = [-1, ...commas].map((at, index) => clean.slice(at + 1, Math.min(commas[index] ?? end, end)));
  return withoutForeign(kept.join('') + closing.map(token => (token === '{' ? '}' : ']')).join(''), notes);
}

/** What other languages than JavaScript print as JSON: `NaN`, and a backslash that is only a sign. */
const withoutForeign = (json: string, notes: Notes) =>
  json.replace(textsAndForeign, token => {
    if (token.startsWith('"'))
      return token.replace(/\\(["\\/bfnrtu])|\\/g, (all, sign) => (sign ? all : '\\\\'));
    notes.add('a value is no JSON, and left out', token);
    return 'null';
  });
