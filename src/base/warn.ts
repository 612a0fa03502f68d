/** Says in the console what an attribute should hold. Apart from the base class, because few pages are wrong. */
import { notUnderstood } from '../content/not-understood.js';
import { toConsole } from '../safe/to-console.js';

/** What the console has been told already. */
const warned = new Set<string>();

/** Says once that an attribute of an element has a value we do not know. */
export function warn(
  element: Element,
  attribute: string,
  value: string | number | undefined,
  possible: string,
): void {
  // What is no number is NaN by now. What somebody wrote is in the attribute.
  const message = notUnderstood(attribute, value || (element.getAttribute(attribute) ?? value), possible);
  if (!warned.has(message)) toConsole(`<${element.localName}> ${message}`, 'warn');
  warned.add(message);
  follow();
}

let follow = () => {};

/** Calls back after each warning, and at once where there has been one. */
export function followWarnings(callBack: () => void): void {
  follow = callBack;
  if (warned.size) follow();
}
