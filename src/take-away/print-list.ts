/**
 * Prints a whole list, not only the page of it that shows, with all addresses and notes and without controls.
 *
 * It prints a document of its own in a hidden frame: the host page is neither restyled nor printed. The frame is
 * built by DOM calls and a constructed style sheet, so a strict Content Security Policy has nothing to refuse.
 */
import type { MsgFn } from '../localization/msg.js';
import { typedSign } from '../content/find-mentions.js';
import type { FindMentions } from '../content/find-mentions.js';
import type { Edition, LocalName, Resource, ResourcesContent } from '../content/resources-content.js';
import { editionDetails } from '../list/item-parts.js';
import { countText } from '../list/shown-count.js';
import { commaOf, formatDate, languageName } from '../localization/format.js';
import { directionOf } from '../localization/language.js';
import { encodedAddresses, primary, statedLanguage } from './reference.js';

/** A note at the end, such as the one on a territory's name. */
export interface PrintedNote {
  marker: string;
  /** Finds what gets the marker in titles and descriptions. */
  find: FindMentions;
  text: string;
  language: string;
}

export interface Printout {
  /** The list's heading. */
  title: string;
  /** All that the reader's filters leave, in their order. */
  resources: Resource[];
  /** How many documents match: not all could be had where these are more. */
  total: number;
  content: ResourcesContent;
  /** The language shown. */
  tag: string;
  notes: PrintedNote[];
}

const styles = `
  @page { margin: 20mm; }
  body { margin: 0; font: 11pt/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
  h1 { font-size: 16pt; margin: 0; }
  h2 { font-size: 11pt; margin: 0; break-after: avoid; }
  ul { margin: 0; padding: 0; list-style: none; }
  p { margin-block: 0.25em; }
  body > ul > li { margin-block: 1em; break-inside: avoid; }
  sup { line-height: 0; }
  a { display: block; color: inherit; }
  html[dir='rtl'] a { text-align: right; }
  [role='doc-footnote'] { border-block-start: 1px solid; padding-block: 0.5em; font-size: 9pt; }
`;

let frame: HTMLIFrameElement | undefined;

/** Opens the browser's print dialog. */
export async function printList(printout: Printout, msg: MsgFn): Promise<void> {
  frame?.remove(); // of a browser that did not say when it had printed
  frame = document.createElement('iframe');
  frame.title = printout.title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // The frame has no size but stays visible: some browsers do not print a hidden one.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  await new Promise(loaded => {
    frame!.addEventListener('load', loaded, { once: true }); // some browsers replace the first document
    document.body.append(frame!);
  });
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return; // removed meanwhile
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(styles);
  page.document.adoptedStyleSheets = [sheet];
  writePrintout(page.document, printout, msg);
  const printed = frame;
  page.addEventListener('afterprint', () => printed.remove());
  page.focus();
  page.print();
}

/** Writes the list into an empty document. */
export function writePrintout(
  page: Document,
  { title, resources, total, content, tag, notes }: Printout,
  msg: MsgFn,
) {
  const element = (name: string, children: (Node | string)[], language?: string) => {
    const made = page.createElement(name);
    if (language) Object.assign(made, { lang: language, dir: directionOf(language) });
    made.append(...children);
    return made;
  };
  /** Keeps its own order, and that around it, whatever script it is in. */
  const isolated = (...parts: (Node | string)[]) => element('bdi', parts);
  /** Text, in an element of its own where it is in another language than the page. */
  const text = (words: string, language = content.language) => withLanguage([words], language);
  const withLanguage = (parts: (Node | string)[], language = content.language) =>
    primary(language) === primary(tag) ? parts : [element('span', parts, language)];
  /** Text, with the signs of the notes behind what they are on. */
  const noted = (words: string, language?: string) =>
    withLanguage(
      notes.reduce<(Node | string)[]>(
        (parts, note) => parts.flatMap(part => (typeof part === 'string' ? marked(part, note) : part)),
        [words],
      ),
      language,
    );
  const marked = (words: string, { marker, find }: PrintedNote) => {
    const parts: (Node | string)[] = [];
    let at = 0;
    for (const [, end] of find(words)) {
      if (typedSign(words, end, marker)) continue;
      parts.push(words.slice(at, end), element('sup', [marker]));
      at = end;
    }
    return [...parts, words.slice(at)];
  };
  const joined = (parts: Node[], between: string) =>
    parts.flatMap((part, index) => (index ? [between, part] : [part]));

  /** Publishers, date, type and symbol: what the screen says beside the title. */
  const details = ({ publishers, date, type, symbol, source }: Resource) => [
    ...publishers.map(id => {
      const { name, language }: LocalName = content.publishers[id] ?? { name: id };
      return isolated(...text(name, language));
    }),
    ...(date ? [isolated(formatDate(date, tag))] : []),
    ...(type ? [isolated(...text(content.types[type] ?? type))] : []),
    ...[symbol, source].flatMap(words => (words ? [isolated(words)] : [])),
  ];

  const edition = (printed: Edition) => {
    const language = statedLanguage(printed);
    const addresses = encodedAddresses(printed);
    const known = [
      language && languageName(language, tag),
      ...editionDetails(printed, tag, msg),
      addresses.length ? undefined : content.kinds?.['none'],
    ].flatMap(words => words || []);
    const links = addresses.map(url => {
      const link = element('a', [url], 'en');
      link.setAttribute('href', url); // a PDF keeps it
      return link;
    });
    const details = known.map(words => isolated(words));
    return element(
      'li',
      joined([...(known.length ? [element('span', joined(details, commaOf(tag)))] : []), ...links], ' '),
    );
  };

  const item = (resource: Resource) => {
    const { title, titleLanguage, description, descriptionLanguage, editions } = resource;
    return element('li', [
      element('h2', noted(title, titleLanguage)),
      element('p', joined(details(resource), '\u00a0· ')),
      ...(description ? [element('p', noted(description, descriptionLanguage))] : []),
      element('ul', editions.map(edition)),
    ]);
  };

  const count = countText(resources.length, total, tag, msg);

  page.title = title;
  Object.assign(page.documentElement, { lang: tag, dir: directionOf(tag) });
  page.body.replaceChildren(
    element('h1', [title]),
    element('p', [count]),
    element('ul', resources.map(item)),
    ...notes.map(({ marker, text: words, language }) => {
      const note = element('p', [`${marker} `, element('span', [words], language)]);
      note.setAttribute('role', 'doc-footnote');
      return note;
    }),
  );
}
