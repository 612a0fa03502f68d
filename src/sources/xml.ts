/** Reads XML and finds its elements. */
import { ContentError } from '../content/content-error.js';
import { trusted } from '../safe/trusted.js';

/** @throws ContentError saying where the text stops being XML. */
export function parseXml(text: string): Element {
  // No list needs entities of its own, and a short text of them can grow to gigabytes.
  if (text.includes('<!ENTITY'))
    throw new ContentError('the answer declares XML entities, which are not read.');
  const xml = trusted('createHTML', text);
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const problem = root.ownerDocument.querySelector('parsererror');
  if (problem) {
    // Chrome and Safari say it in a <div>; Firefox in lines of text, one with the address of this page.
    const lines = (problem.querySelector('div') ?? problem.firstChild!).textContent!.trim().split('\n');
    const said = lines.filter(line => !line.includes(location.href)).join(', ');
    throw new ContentError(`the answer is not valid XML (${said.replace(/:$/, '')}).`);
  }
  return root;
}

/** The children of this name: those of the namespace, or those without a prefix. */
export const childrenOf = (parent: Element | undefined, name: string, namespace?: string): Element[] =>
  [...(parent?.children ?? [])].filter(
    child => child.localName === name && (namespace ? child.namespaceURI === namespace : !child.prefix),
  );

/** The text of the first of them. */
export const childText = (
  parent: Element | undefined,
  name: string,
  namespace?: string,
): string | undefined => childrenOf(parent, name, namespace)[0]?.textContent.trim() || undefined;

/** An attribute such as `xml:lang`, from the element or the nearest one around it that has it. */
export const inherited = (element: Element | null, attribute: string): string | undefined =>
  element ? (element.getAttribute(attribute) ?? inherited(element.parentElement, attribute)) : undefined;
