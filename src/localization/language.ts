/**
 * Which of our six languages an element speaks, and in which direction.
 *
 * The nearest `lang` attribute decides, upward from the element and out
 * through shadow roots, as HTML itself would have it.
 */

/** The languages the content is published in, as BCP 47 primary subtags, in the order of the United Nations. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** One of the languages the content is published in. */
export type Language = (typeof languages)[number];

/** A chosen language and the exact tag it was asked by, which dates and numbers follow ("fr", "fr-CA"). */
export interface Locale {
  language: Language;
  tag: string;
}

export const english: Locale = { language: 'en', tag: 'en' };

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/**
 * Look-up as in RFC 4647, 3.4: subtags fall away from the end until a language of ours is left.
 * `fr_FR`, `AR`, `zh-Hans-CN` and the old three-letter codes (`fra`) work too; `zh-TW` gets what we have, as `zh-Hans`.
 */
export function matchLocale(tag: string): Locale | undefined {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'));
    const { language, baseName } = locale;
    if (!isLanguage(language)) return undefined;
    // Our Chinese is in simplified characters: it must not be read, nor drawn, as traditional ones.
    return { language, tag: locale.maximize().script === 'Hant' ? 'zh-Hans' : baseName };
  } catch {
    const shorter = tag.replace(/[-_][^-_]*$/, '');
    return shorter === tag ? undefined : matchLocale(shorter);
  }
}

/** The first of the reader's browser languages that we speak, else English. */
function readersLocale(): Locale {
  for (const tag of globalThis.navigator?.languages ?? []) {
    const locale = matchLocale(tag);
    if (locale) return locale;
  }
  return english;
}

/** The language of an element: its own `lang`, else the nearest one around it, else the reader's. */
export function localeOf(element: Element): Locale {
  for (let node: Element | undefined = element; node; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang !== null) return matchLocale(lang) ?? readersLocale();
  }
  return readersLocale();
}

function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode?.() as Partial<ShadowRoot> | undefined; // the server's elements stand alone
  return root?.host;
}

export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';

/**
 * Calls back when a `lang` attribute changes anywhere the element could inherit it from: in its
 * document and in each shadow root on the way. Returns what ends the watch.
 */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (
    let root: Node | undefined = element.getRootNode();
    root;
    root = (root as ShadowRoot).host?.getRootNode()
  )
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}
