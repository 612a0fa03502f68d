/** Lines of ours that readers see as text. */
import { tagNames } from '../../content/views.js';
import { namesPage, namesScript } from '../our-names.js';
import { showsOurs } from '../ours.js';
import { readText } from '../page-text.js';
import { textOf } from '../page.js';
import type { Page, Problem, Rule } from '../rule.js';

/** Text that shows HTML on purpose. */
const showsCode = ['pre', 'code', 'samp', 'kbd'];

const lessThan = '[<＜]|&lt;|&#60;|&#x3c;';
const greaterThan = '[>＞]|&gt;|&#62;|&#x3e;';

/** A tag as text. No other begins in it, so that each sign is read once. */
const tagAsText = new RegExp(
  `(?:${lessThan})[\\s\\p{Cf}]{0,2}((?:(?!${lessThan})[^>＞]){1,1000}?)(?:${greaterThan})`,
  'giu',
);

const ourTag = new RegExp(`^/?(?:[\\w-]{1,80}-)?(?:${tagNames.join('|')})\\b`, 'i');

/** Whether a tag is an element of ours, or loads, frames or links what is ours. */
const isOurs = (tag: string) =>
  ourTag.test(tag) ||
  (/^script\b/i.test(tag) && namesScript(tag)) ||
  (/^(a|iframe)\s/i.test(tag) && namesPage(tag));

/** As our plugin for WordPress knows it. */
const shortcode = new RegExp(`\\[(?:${tagNames.join('|')})(?:\\s[^\\]]{0,300})?\\]`);

export function shortcodes({ elements }: Page): Problem[] {
  for (const { text, elementAt } of readText(elements)) {
    const found = shortcode.exec(text);
    if (found) return [{ element: elementAt(found.index), values: { tag: found[0] } }];
  }
  return [];
}

/** The first of our lines that stands on the page as text. */
export function escaped({ elements, ours }: Page): Problem[] {
  const lines = readText(elements);
  // Where our script has nothing to show, code is not there on purpose.
  if (ours.scripts.length && !showsOurs(ours))
    lines.push(
      ...elements
        .filter(({ tag }) => showsCode.includes(tag))
        .map(element => ({ text: textOf(element), elementAt: () => element })),
    );
  for (const { text, elementAt } of lines) {
    const found = [...text.matchAll(tagAsText)].find(([, tag]) => isOurs(tag!));
    if (found) return [{ element: elementAt(found.index), values: { tag: `<${found[1]}>` } }];
  }
  return [];
}

export const textRules: Rule[] = [
  {
    id: 'tag-escaped',
    severity: 'error',
    find: escaped,
    cause: msg =>
      msg('Readers see the tag {tag} as text: it was pasted where the editor expects words.', {
        id: 'doctor-tag-escaped-cause',
      }),
    fix: msg => msg('Paste it into the HTML view, or into an HTML block.', { id: 'doctor-tag-escaped-fix' }),
  },
  {
    id: 'shortcode-shown',
    severity: 'error',
    find: shortcodes,
    cause: msg =>
      msg('Readers see {tag} as text: no plugin of this site turns it into our element.', {
        id: 'doctor-shortcode-shown-cause',
      }),
    fix: msg =>
      msg('Switch our plugin for WordPress on, or paste the lines for any website in its place.', {
        id: 'doctor-shortcode-shown-fix',
      }),
  },
];
