/** What a link between the tags of our elements says of them. */
import { addressesIn } from '../our-addresses.js';
import { isMisread } from '../misread.js';
import { isPrerendered, nearest } from '../page.js';
import { grouped } from '../grouped.js';
import { problemsAt } from '../rule.js';
import type { Page, Rule } from '../rule.js';
import { asElement } from './shared.js';

/** The links to our pages inside each of our elements. */
function linksInside({ elements, ours }: Page) {
  const own = new Set(ours.elements.map(({ element }) => element));
  const links = addressesIn(elements, 'a', ours.hosts, ours.resolve);
  return grouped(links, link => nearest(link.element.parent, one => own.has(one)));
}

/** Whether a value says all that another one says: ids may come in any order, and the link may name fewer. */
const holds = (value: string | undefined, other: string) => {
  const words = value?.trim().split(/\s+/);
  return words !== undefined && other.split(/\s+/).every(word => !word || words.includes(word));
};

export const fallbackRules: Rule[] = [
  {
    id: 'fallback-differs',
    severity: 'warning',
    find(page) {
      const inside = linksInside(page);
      return problemsAt(page.ours.elements, ({ element, view }) => {
        const [link, ...others] = inside.get(element) ?? [];
        // Of several links, who knows which one stands for the element.
        if (!link || others.length || isPrerendered(element) || isMisread(element)) return undefined;
        const { configuration } = link;
        if (configuration?.view !== view) return undefined;
        const { attributes } = element;
        const missing = Object.entries(configuration.attributes).filter(
          ([name, value]) => !holds(attributes[name], value),
        );
        const settings = missing.map(([name, value]) => (value ? `${name}="${value}"` : name)).join(' ');
        const all = { ...attributes, ...Object.fromEntries(missing) };
        return settings && { settings, right: asElement({ ...element, attributes: all }) };
      });
    },
    cause: msg =>
      msg(
        'The link inside {element} says {settings}, but {element} does not: the editor may have removed it.',
        {
          id: 'doctor-fallback-differs-cause',
        },
      ),
  },
];
