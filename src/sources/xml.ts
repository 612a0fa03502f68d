/** Reads XML and finds its elements. */
import { ContentError } from '../content/content-error.js';
import { trusted } from '../safe/trusted.js';
import type { Notes } from './notes.js';
import { addressOf, textOfHtml } from './values.js';
import { deepest } from './xml-syntax.js';

/**
 * What is no XML is mended, and each mend noted.
 * @throws ContentError if entities could grow or come from elsewhere, or nothing is left to read.
 */
export async function parseXml(text: string, notes: Notes): Promise<Element> {
  // No DOMParser sees a DOCTYPE: a short text of declared entities can grow to gigabytes, and beside a DTD that nobody
  // fetches, those of HTML are left out without a word. WebKit's takes half a minute to find that a comment never ends.
  const isCostly = /<!(?:doctype|entity)/i.test(text) || text.lastIndexOf('<!--') > text.lastIndexOf('-->');
  const strict = isCostly ? undefined : rootOf(text);
  if (strict) return strict;
  const { repairXml } = await import('./repair-xml.js');
  const root = rootOf(repairXml(text, notes));
  if (!root) throw notXml(notes);
  return root;
}

export const notXml = ({ messages }: Notes): ContentError =>
  new ContentError(`the answer is not valid XML (${messages.join(', ')}).`);

function rootOf(text: string): Element | undefined {
  const xml = trusted('createHTML', text.trim());
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  return root.ownerDocument.querySelector('parsererror') || isTooDeep(root) ? undefined : root;
}

/** What an element inherits is looked for upwards: that takes long where each of thousands is inside another. */
function isTooDeep(root: Element): boolean {
  const depths = new Map<Element | null, number>([[null, 0]]);
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const depth = depths.get(element.parentElement)! + 1;
    if (depth > deepest + 1) return true;
    depths.set(element, depth);
  }
  return false;
}

const modules: Record<string, string> = {
  dc: 'http://purl.org/dc/elements/1.', // 1.0 and 1.1
  dcterms: 'http://purl.org/dc/terms/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  atom: 'http://www.w3.org/2005/Atom',
  enc: 'http://purl.oclc.org/net/rss_2.0/enc#',
  media: 'http://search.yahoo.com/mrss',
};

/**
 * The children of these names, in the order of the names: those of the parent's own vocabulary, or of a module
 * (`dc:title`). Many declare a wrong namespace or none, so a prefix will do.
 */
export const childrenOf = (parent: Element | undefined, ...names: string[]): Element[] =>
  names.flatMap(name => {
    const [wanted = '', module] = name.split(':').reverse();
    return [...(parent?.children ?? [])].filter(
      ({ localName, prefix, namespaceURI }) =>
        localName.toLowerCase() === wanted &&
        (module
          ? prefix?.toLowerCase() === module || namespaceURI?.startsWith(modules[module] ?? ' ')
          : !prefix || namespaceURI === parent!.namespaceURI),
    );
  });

/** All elements of this name, wherever they stand: old formats put them beside the channel, broken ones in another namespace. */
export const allNamed = (root: Element, name: string): Element[] =>
  [root, ...root.querySelectorAll('*')].filter(({ localName }) => localName.toLowerCase() === name);

/** The text of the first of these children that has one, in the order of the names. */
export function childText(parent: Element | undefined, ...names: string[]): string | undefined {
  const found = childrenOf(parent, ...names).find(textIn);
  return found && textIn(found);
}

/** Its paragraphs stay apart, where its markup is not escaped. */
export const textIn = (element: Element): string =>
  element.firstElementChild ? textOfHtml(element.innerHTML) : element.textContent.trim();

/** An attribute such as `xml:lang`, from the element or the nearest one around it that has it. */
export const inherited = (element: Element | null, attribute: string): string | undefined =>
  element ? (element.getAttribute(attribute) ?? inherited(element.parentElement, attribute)) : undefined;

/** What an address in the element is relative to: each `xml:base` is itself relative to the one around it. */
export function baseOf(element: Element, address: string): string {
  const around = element.parentElement ? baseOf(element.parentElement, address) : address;
  return addressOf(element.getAttribute('xml:base'), around) ?? around;
}
