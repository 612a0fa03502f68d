/** XLIFF 1.2 files: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Message } from '@lit/localize-tools/lib/messages.js';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { ContentMistakes, readText } from '../content/data-file.ts';
import { typeset } from './typography.ts';

/** One message in one language. */
export interface Unit {
  id: string;
  source: string;
  /** Undefined or empty: not translated yet. */
  target?: string;
  /** The translation is of an earlier source. */
  isStale: boolean;
  /** What translators are told. */
  notes: string[];
}

const staleState = 'needs-translation';

/** A message as one string. Code is written as in the source: `Hello ${name}`. */
export const messageText = ({ contents }: Pick<Message, 'contents'>): string =>
  contents.map(part => (typeof part === 'string' ? part : part.untranslatable)).join('');

/** The units of a file by id; none where there is no file yet. */
export function readUnits(file: string): Map<string, Unit> {
  const units = new Map<string, Unit>();
  if (!existsSync(file)) return units;
  for (const element of transUnits(readXml(file))) {
    const id = element.getAttribute('id') ?? '';
    const target = child(element, 'target');
    units.set(id, {
      id,
      source: textOf(child(element, 'source')),
      ...(target && { target: textOf(target) }),
      isStale: /^(new|needs-)/.test(target?.getAttribute('state') ?? ''),
      notes: Array.from(element.getElementsByTagName('note'), ({ textContent }) => textContent ?? ''),
    });
  }
  return units;
}

/**
 * Marks the translations whose source has changed, and writes the file in one fixed form: sorted by id, indented, and with the marks
 * of its language, so that a diff shows what has changed and nothing else.
 */
export function tidyXliff(
  file: string,
  before: ReadonlyMap<string, Unit>,
  noteFor?: (id: string, source: string, said: string) => string,
) {
  const document = readXml(file);
  const language = basename(file, '.xlf');
  for (const element of transUnits(document)) {
    for (const text of Array.from(child(element, 'target')?.childNodes ?? []))
      if (text.nodeType === 3) (text as Text).data = typeset((text as Text).data, language);
    const old = before.get(element.getAttribute('id') ?? '');
    if (old?.target && old.source !== textOf(child(element, 'source')))
      child(element, 'target')?.setAttribute('state', staleState);
    if (noteFor) writeNote(element, noteFor);
  }

  const body = document.getElementsByTagName('body')[0];
  const idOf = (element: Element) => element.getAttribute('id') ?? '';
  for (const element of transUnits(document).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) body?.appendChild(element);
  indent(document.documentElement, '\n');

  writeFileSync(file, `${new XMLSerializer().serializeToString(document).trim()}\n`);
}

/** Beside the note of the code, if there is one: @lit/localize writes that anew each time. */
function writeNote(element: Element, noteFor: (id: string, source: string, said: string) => string) {
  const notes = Array.from(element.getElementsByTagName('note'));
  const [ours] = notes.filter(note => note.getAttribute('from') === 'notes.json');
  const note = ours ?? element.appendChild(element.ownerDocument.createElement('note'));
  note.setAttribute('from', 'notes.json');
  const said = notes.filter(other => other !== note).map(({ textContent }) => textContent).join(' ');
  note.textContent = noteFor(element.getAttribute('id') ?? '', textOf(child(element, 'source')), said);
}

/** @throws ContentMistakes with the first place where this is no XML. */
function readXml(file: string): Document {
  const text = readText(file);
  const mistakes: string[] = [];
  const mistake = (line: number, column: number, cause: string) =>
    mistakes.push(`${basename(dirname(file))}/${basename(file)}:${line}:${column}: expected valid XML: ${cause}`);

  const unfit = findUnfitTag(text);
  if (unfit) {
    const before = text.slice(0, unfit.offset).split('\n');
    mistake(before.length, (before.at(-1) ?? '').length + 1, unfit.cause);
  }
  // The parser counts lines only where an option asks for it.
  const locator = { lineNumber: 1, columnNumber: 1 };
  const hear = (message: string) =>
    mistake(locator.lineNumber || 1, locator.columnNumber || 1, message.replace(/^\[xmldom \w+\]\s*|\s*@#\[[^\]]*\]$/g, ''));
  const parser = new DOMParser({ locator, errorHandler: { warning: hear, error: hear, fatalError: hear } });
  const document = mistakes.length ? undefined : parser.parseFromString(text, 'text/xml');
  if (!mistakes.length && !document?.documentElement) mistake(1, 1, 'no <xliff> in it');
  if (mistakes.length || !document) throw new ContentMistakes(mistakes.slice(0, 1)); // the others follow from the first
  return document;
}

/** The first tag that does not match the tags around it: the parser accepts it without a word. */
function findUnfitTag(text: string): { offset: number; cause: string } | undefined {
  const open: { name: string; offset: number }[] = [];
  const tags = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)([\w:.-]+)(?:"[^"<]*"|'[^'<]*'|[^<>])*?(\/?)>/g;
  for (const { index, 1: closes, 2: name, 3: closesItself } of text.matchAll(tags)) {
    if (!name || closesItself) continue;
    if (!closes) {
      open.push({ name, offset: index });
      continue;
    }
    const last = open.pop();
    if (last?.name !== name) return { offset: index, cause: `</${name}> where ${last ? `</${last.name}>` : 'nothing'} has to close` };
  }
  const last = open.at(-1);
  return last && { offset: last.offset, cause: `<${last.name}> is never closed` };
}

const transUnits = (document: Document) => Array.from(document.getElementsByTagName('trans-unit'));

const child = (element: Element, name: string): Element | undefined => element.getElementsByTagName(name)[0];

/** The text; an <x> stands for what its `equiv-text` says. */
function textOf(element: Element | undefined): string {
  return Array.from(element?.childNodes ?? [])
    .map(node => (node.nodeName === 'x' ? (node as Element).getAttribute('equiv-text') : node.textContent))
    .join('');
}

/** White space matters in these, and only in these. */
const hasText = (element: Element) => ['source', 'target', 'note'].includes(element.nodeName);

function indent(element: Element, lineStart: string) {
  const document = element.ownerDocument;
  for (const node of Array.from(element.childNodes)) if (node.nodeType === 3) element.removeChild(node);
  for (const node of Array.from(element.childNodes)) {
    element.insertBefore(document.createTextNode(`${lineStart}  `), node);
    if (node.nodeType === 1 && !hasText(node as Element)) indent(node as Element, `${lineStart}  `);
  }
  if (element.childNodes.length) element.appendChild(document.createTextNode(lineStart));
}
