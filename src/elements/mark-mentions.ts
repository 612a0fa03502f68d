/**
 * Puts a marker behind each mention of a territory in a text of the page. The page gets its text
 * back as it was when the marks are removed.
 */

import { mentionPattern } from '../content/mentions.js';
import type { TerritoryFootnote } from './territory-footnote.js';

/** The marks made; `remove` undoes them. */
export interface Marks {
  markers: HTMLElement[];
  remove(): void;
}

const untouched =
  'script,style,template,noscript,textarea,select,option,svg,[contenteditable],[role=doc-noteref]';

/** What a marker is to be. */
export interface Marker {
  /** What it shows: "*". Where the author has written it behind a mention already, it becomes the marker. */
  sign: string;
  /** What it is called for those who do not see it. */
  label: string;
  /** The language of the label. */
  language: string;
  follow: (event: Event) => void;
}

/**
 * @param footnote - Its `for` names the element of the page whose text is marked.
 * @param mentions - The spellings to look for.
 */
export function markMentions(footnote: TerritoryFootnote, mentions: string[], marker: Marker): Marks {
  const markers: HTMLElement[] = [];
  const undo: (() => void)[] = [];
  const root = (footnote.getRootNode() as Document | ShadowRoot).getElementById(footnote.for);
  if (!root) footnote.warn('for', footnote.for, 'the id of an element of this page');
  else if (mentions.length) {
    footnote.id ||= `note-${footnote.territory}`; // for the address of the markers
    const search = mentionPattern(mentions);
    for (const text of textsIn(root))
      // From the end, so that what comes before keeps its place.
      for (const match of [...text.data.matchAll(search)].reverse()) {
        const raised = document.createElement('sup');
        raised.style.lineHeight = '0';
        raised.append(createLink(marker, `#${footnote.id}`));
        markers.push(raised.firstChild as HTMLElement);
        undo.push(place(raised, text, match.index + match[0].length, marker.sign, root));
      }
    if (!markers.length)
      footnote.warn('for', footnote.for, `the id of a text that names ${footnote.territory}`);
  }
  markers.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return { markers, remove: () => undo.reverse().forEach(step => step()) };
}

function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest(untouched)) texts.push(text);
  }
  return texts;
}

/** Puts the marker behind the first `end` characters of the text. Returns what undoes it. */
function place(raised: HTMLElement, text: Text, end: number, sign: string, root: Element): () => void {
  // A link inside a link or a button would not be valid: there the marker stands behind it.
  const interactive = text.parentElement?.closest('a,button,summary,label');
  if (interactive && root.contains(interactive)) {
    const next = interactive.nextSibling;
    const rest = next instanceof Text && next.data.startsWith(sign) ? next : undefined;
    if (rest) rest.data = rest.data.slice(sign.length);
    interactive.after(raised);
    return () => {
      raised.remove();
      if (rest) rest.data = sign + rest.data;
    };
  }
  const rest = text.splitText(end);
  const written = rest.data.startsWith(sign);
  if (written) rest.data = rest.data.slice(sign.length);
  rest.before(raised);
  return () => {
    raised.remove();
    text.data += (written ? sign : '') + rest.data;
    rest.remove();
  };
}

function createLink({ sign, label, language, follow }: Marker, href: string): HTMLElement {
  const link = document.createElement('a');
  link.textContent = sign;
  // Larger to hit than to see; one by one, as a strict Content Security Policy allows it.
  Object.assign(link.style, { padding: '0.5em', margin: '-0.5em' });
  link.href = href;
  link.lang = language;
  link.setAttribute('role', 'doc-noteref');
  link.setAttribute('aria-label', label);
  link.addEventListener('click', follow);
  return link;
}
