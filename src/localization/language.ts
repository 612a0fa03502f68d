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

/** Our Chinese for those who asked for traditional characters: simplified ones, which must not be drawn as traditional. Nobody else gets this tag. */
export const simplified = 'zh-Hans';

/** Language, script and region. All else in a tag says nothing to us, nor does what stands around the first one: spaces, a list, an encoding. */
const subtags =
  /\b([a-z]{2,3})(?![a-z\d])(?:[-_](?:(han[st])|[a-z]{4}))?(?:[-_]([a-z]{2}|\d{3})(?![a-z\d]))?/i;

/**
 * The language of ours that a tag asks for. `fr-CA`, `fr_FR.UTF-8`, ` fr `, `fr,en`, `AR`, the old three-letter codes (`fra`) and the country
 * for its language (`cn`) work. A script that our text is not in (`zh-Latn`) does not stay.
 */
export function matchLocale(tag: string): Locale | undefined {
  const [, asked, script, region] = subtags.exec(tag) ?? [];
  if (!asked) return undefined;
  const locale = new Intl.Locale(
    [asked.replace(/^cn$/i, 'zh'), script, region].filter(part => part).join('-'),
  );
  const { language, baseName } = locale;
  if (!isLanguage(language)) return undefined;
  // For no other language: its first use takes a slow phone as long as drawing the overview.
  const isTraditional = language === 'zh' && locale.maximize().script === 'Hant';
  return { language, tag: isTraditional ? simplified : region ? baseName : language };
}

/**
 * The language of an element: its own `lang`, else the nearest one around it, else the first of the reader's that we speak.
 *
 * @param shown - Stays where a language that we do not speak takes its place, as with a page translator.
 */
export function localeOf(element: Element, shown?: Locale): Locale {
  let lang: string | null | undefined;
  for (let node: Element | undefined = element; node && lang == null; node = hostOf(node))
    lang = node.closest('[lang]')?.getAttribute('lang');
  const asked = matchLocale(lang ?? '') ?? (lang ? shown : undefined);
  if (asked) return asked;
  for (const tag of navigator.languages) {
    const locale = matchLocale(tag);
    if (locale) return locale;
  }
  return english;
}

/** The host of the shadow root around a node. Undefined in the page itself. */
const hostOf = (node: Node) => (node.getRootNode() as Partial<ShadowRoot>).host;

export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';

/**
 * Calls back when a `lang` attribute changes anywhere the element could inherit it from: in its
 * document and in each shadow root on the way. Returns a function that ends the watch.
 */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let node: Element | undefined = element; node; node = hostOf(node))
    observer.observe(node.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}
