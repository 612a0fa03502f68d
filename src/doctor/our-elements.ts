/** Our elements, written as tags or described by an address. */
import { asFolder } from '../base/script-base.js';
import { defaultNote, viewNames, views } from '../content/views.js';
import type { View } from '../content/views.js';
import { defaultNotes } from '../generated/default-notes.js';
import { matchLocale } from '../localization/language.js';
import type { Language, Locale } from '../localization/language.js';
import { addressIn } from '../sources/address-in.js';
import { feedsIn } from '../sources/feeds-in.js';
import type { OurAddress } from './our-addresses.js';
import { has, nearest, textOf } from './page.js';
import type { PageElement, Resolve } from './page.js';

export interface OurElement {
  element: PageElement;
  view: View;
  /** Nearest `lang`, where there is one. */
  lang: string | undefined;
  language: Language | undefined;
  /** The folder that holds `content/`. */
  base: string | undefined;
  /** The address of the one file of content that it fetches, if any. */
  content: string | undefined;
  /** The addresses of its further lists. */
  feeds: string[];
}

/** Which view a tag shows. A page may have registered our elements with a prefix. */
export function viewsByTag(scripts: readonly PageElement[]): (tag: string) => View | undefined {
  const prefixes = scripts
    .filter(script => !has(script, 'src'))
    .flatMap(script => [...textOf(script).matchAll(definition)])
    .map(([, prefix]) => `${prefix}-`);
  const byTag = new Map<string, View>(
    viewNames.flatMap(view => ['', ...prefixes].map(prefix => [`${prefix}${views[view].tag}`, view])),
  );
  return tag => byTag.get(tag);
}

/** `define({ prefix: 'un' })` */
const definition = /\bdefine\(\s{0,40}\{[^{}]{0,400}?\bprefix:\s{0,40}['"]([\w-]{1,80})['"]/g;

/** @param baseOfScript - Counts where the element has no `base`. */
export function elementOfTag(
  element: PageElement,
  view: View,
  baseOfScript: string | undefined,
  resolve: Resolve,
): OurElement {
  const { base: ownBase, feed } = element.attributes;
  const lang = langAround(element);
  const language = localeIn(lang ?? '')?.language;
  const base = ownBase ? resolve(asFolder(ownBase)) : baseOfScript;
  const feeds = feedsIn(view === 'resources' ? (feed ?? '').slice(0, longestFeed) : '').flatMap(
    one => resolve(addressIn(one)) ?? [],
  );
  const content = contentAddress(element, view, language, base);
  return { element, view, lang, language, base, content, feeds };
}

/** The element that an address describes, in the place of its link or frame. */
export function elementOfAddress({ element, base, configuration }: OurAddress): OurElement[] {
  if (!configuration) return [];
  const { language, view } = configuration;
  const described: PageElement = {
    ...element,
    tag: views[view].tag,
    attributes: { lang: language, ...configuration.attributes },
    nodes: [element],
    comments: [],
    writtenAs: element,
  };
  const content = contentAddress(described, view, language, base);
  return [{ element: described, view, lang: language, language, base, content, feeds: [] }];
}

/** In characters. More addresses are none of a list that anybody waits for. */
const longestFeed = 20_000;

/** A file, or a folder inside of the right one. */
export const isWrongBase = (base: string): boolean => /\.(js|json|html)$|\/content(\/\w\w)?\/?$/.test(base);

function contentAddress(
  element: PageElement,
  view: View,
  language: Language = 'en',
  base: string | undefined,
): string | undefined {
  const { attributes } = element;
  if (!base || isWrongBase(attributes['base'] ?? '')) return undefined;
  if (attributes['search-endpoint'] || has(element, 'feed-only')) return undefined;
  const { territory, wording } = { ...defaultNote, ...attributes };
  const isInScript =
    Object.hasOwn(defaultNotes, territory) && Object.hasOwn(defaultNotes[territory]!.wordings, wording);
  if (view === 'footnote' && isInScript) return undefined;
  return new URL(`content/${language}/${views[view].content}.json`, base).href;
}

const langAround = (element: PageElement) => nearest(element, one => has(one, 'lang'))?.attributes['lang'];

/** Ours, in which an element stands. */
export const languageAround = (element: PageElement): Language | undefined =>
  localeIn(langAround(element) ?? '')?.language;

/** What a `lang` asks for. No tag is longer; to take a text of any length apart would take any time. */
export const localeIn = (lang: string): Locale | undefined => matchLocale(lang.slice(0, 100));
