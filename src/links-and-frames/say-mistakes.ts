/** Says in the console what somebody has probably mistyped. `?rr-doctor` says more, and in the language of the page. */
import { tagNames, viewNames, views } from '../content/views.js';
import { languages, matchLocale } from '../localization/language.js';
import { toConsole } from '../safe/to-console.js';
import { parameters, understands } from './address.js';
import { attributesOf, isAnybodys, nearestName, nearestTag } from './near-names.js';

const pointer = 'Add ?rr-doctor to the address of this page: our doctor examines it and says what to do.';

/** @param scope - What is looked at, the page as a rule. */
export function sayMistakes(scope: ParentNode): void {
  const elements = [...scope.querySelectorAll('*')];
  const mistakes = new Set(elements.flatMap(mistakesIn));
  for (const mistake of mistakes) toConsole(mistake, 'warn');
  const point = () => toConsole(pointer, 'info');
  if (mistakes.size || elements.some(isSaidByElement)) point();
  else addEventListener('rr-error', point, { once: true });
}

/** Whether an element tells the console by itself, for it could not load, or does not understand a value. */
function isSaidByElement({ localName, attributes, shadowRoot }: Element): boolean {
  const view = viewNames.find(name => views[name].tag === localName);
  if (!view) return false;
  const known = parameters[view];
  return (
    shadowRoot?.querySelector('[part=retry]') != null ||
    [...attributes].some(
      ({ name, value }) =>
        Object.hasOwn(known, name) &&
        known[name] !== 'flag' &&
        value !== '' &&
        !understands(known[name]!, value.trim()),
    )
  );
}

function mistakesIn(element: Element): string[] {
  const tag = element.localName;
  const view = viewNames.find(name => views[name].tag === tag);
  if (view) return attributeMistakes(element, attributesOf(view));
  if (element instanceof HTMLUnknownElement || element.matches(':not(:defined)')) {
    // A no-break space makes one name of the tag and what follows it.
    const [name = ''] = /^[\w.-]*/.exec(tag)!;
    const meant = (tagNames as string[]).includes(name) ? name : nearestTag(name);
    return meant
      ? [`There is no element <${tag}>. Write <${meant}>, with plain spaces and straight quotation marks.`]
      : [];
  }
  const isText = !element.closest('pre,code,samp,kbd,textarea,script,style,template,noscript,title');
  const shown =
    isText &&
    [...element.childNodes].some(
      node =>
        node.nodeType === Node.TEXT_NODE && tagNames.some(name => (node as Text).data.includes(`<${name}`)),
    );
  return shown ? [`<${tag}> shows our line as text. Paste it where the editor takes HTML.`] : [];
}

function attributeMistakes(element: Element, known: ReturnType<typeof attributesOf>): string[] {
  const tag = `<${element.localName}>`;
  return [...element.attributes].flatMap(({ name, value }) => {
    if (name === 'lang')
      return value.trim() && !matchLocale(value)
        ? [`${tag} lang=${JSON.stringify(value)} is none of our languages: ${languages.join(', ')}.`]
        : [];
    if (Object.hasOwn(known, name))
      return (known[name] === 'flag' || name === 'feed-only') && /^(false|no|off|0)$/i.test(value.trim())
        ? [`${tag} ${name}=${JSON.stringify(value)} means yes: remove the attribute to switch it off.`]
        : [];
    const meant = isAnybodys(name) ? undefined : nearestName(name, Object.keys(known));
    return meant ? [`${tag} has no attribute ${name}. Did you mean ${meant}?`] : [];
  });
}
