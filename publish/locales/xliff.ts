/** XLIFF 1.2 files: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Message } from '@lit/localize-tools/lib/messages.js';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/** One message in one language. */
export interface Unit {
  id: string;
  source: string;
  /** Undefined or empty: not translated yet. */
  target?: string;
  /** The translation is of an earlier source. */
  isStale: boolean;
}

const staleState = 'needs-translation';

/** A message as one string, with what stands in for code as it was in the source: `Hello ${name}`. */
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
    });
  }
  return units;
}

/**
 * Marks the translations whose source was another before, and writes the file in one fixed form:
 * sorted by id and indented, so that a change shows as that change only.
 */
export function tidyXliff(file: string, before: ReadonlyMap<string, Unit>) {
  const document = readXml(file);
  for (const element of transUnits(document)) {
    const old = before.get(element.getAttribute('id') ?? '');
    if (old?.target && old.source !== textOf(child(element, 'source')))
      child(element, 'target')?.setAttribute('state', staleState);
  }

  const body = document.getElementsByTagName('body')[0];
  const idOf = (element: Element) => element.getAttribute('id') ?? '';
  for (const element of transUnits(document).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) body?.appendChild(element);
  indent(document.documentElement, '\n');

  writeFileSync(file, `${new XMLSerializer().serializeToString(document).trim()}\n`);
}

function readXml(file: string): Document {
  const fail = (message: string) => {
    throw new Error(`${basename(file)} is not valid XML: ${message}`);
  };
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(
    readFileSync(file, 'utf8'),
    'text/xml',
  );
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
