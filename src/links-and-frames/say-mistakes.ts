/** Says in the console what somebody has probably mistyped. `?rr-doctor` says more, and in the language of the page. */
import { followWarnings } from '../base/warn.js';
import { tagNames, viewNames, views } from '../content/views.js';
import { languages, matchLocale } from '../localization/language.js';
import { toConsole } from '../safe/to-console.js';
import { meansNo, parameters, understands } from './address.js';
import { attributesOf, isAnybodys, nearestName, nearestTag } from './near-names.js';

const pointer = 'Add ?rr-doctor to the address of this page: our doctor examines it and says what to do.';

/** @param scope - What is looked at, now and whenever something is added to it: the page as a rule. */
export function sayMistakes(scope: Document | Element): void {
  const said = new Set<string>();
  let hasPointed = false;
  const point = () => {
    if (!hasPointed) toConsole(pointer, 'info');
    hasPointed = true;
  };
  const say = (mistake: string) => {
    if (!said.has(mistake)) toConsole(mistake, 'warn');
    said.add(mistake);
  };
  const look = (elements: Element[]) => {
    elements.flatMap(mistakesIn).forEach(say);
    if (said.size || elements.some(isSaidByElement)) point();
  };
  // An element is defined by us only where it can be styled (define.ts).
  if (!('replace' in CSSStyleSheet.prototype))
    say(
      'Our elements stay without their content: this browser has no constructible style sheets, or a script of this page has replaced CSSStyleSheet.',
    );
  look([...scope.querySelectorAll('*')]);
  addEventListener('rr-error', point);
  followWarnings(point);
  new MutationObserver(records =>
    look(
      records
        .flatMap(({ addedNodes }) => [...addedNodes])
        .flatMap(node => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : [])),
    ),
  ).observe(scope, { childList: true, subtree: true });
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
  const shown =
    [...element.childNodes].some(
      node =>
        node.nodeType === Node.TEXT_NODE && tagNames.some(name => (node as Text).data.includes(`<${name}`)),
    ) && !element.closest('pre,code,samp,kbd,textarea,script,style,template,noscript,title');
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
      return (known[name] === 'flag' || name === 'feed-only') && meansNo(value)
        ? [`${tag} ${name}=${JSON.stringify(value)} means yes: remove the attribute to switch it off.`]
        : [];
    const meant = isAnybodys(name) ? undefined : nearestName(name, Object.keys(known));
    return meant ? [`${tag} has no attribute ${name}. Did you mean ${meant}?`] : [];
  });
}
