/**
 * `v1/{language}/widgets.js`: shows the overview in one language as soon as this script is there, and brings `widgets.js`, which
 * takes the nodes over as those that a server has drawn: newer content replaces them, and they stay where none can be had.
 * The build puts the published text in (`publish/pages/at-once.ts`).
 */
import { defaultBase } from '../base/script-base.js';
import { viewKey } from '../base/view-key.js';
import { views } from '../content/views.js';
import { localeOf, simplified } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { toConsole } from '../safe/to-console.js';

/** Text; a comment that Lit looks for; or an element with its attributes and what is in it. */
export type DrawnNode =
  string | [comment: string] | [tag: string, attributes: Record<string, string>, ...inside: DrawnNode[]];

/** What the publisher has drawn. */
export interface DrawnView {
  language: Language;
  /** Of the content. */
  version: string | undefined;
  styles: string;
  nodes: DrawnNode[];
}

/** The build writes the value in its place. */
declare const drawnView: DrawnView;
const { language, version, styles, nodes } = drawnView;

const allElements: string = '../widgets.js'; // a file of the site, not of src
import(allElements).catch(error => toConsole(error)); // what is drawn stays

if (
  !customElements.get(views.overview.tag) &&
  !defaultBase() &&
  'adoptedStyleSheets' in document &&
  document.createElement('div').attachShadow({ mode: 'open' }).mode === 'open' // nobody could take over what is drawn in a closed one
)
  // Other attributes make the text another one than is in here.
  for (const element of ours(
    `${views.overview.tag}:not([base],[heading-level],[no-footnote],[no-heading],[pin],[sections])`,
  ))
    if (!element.shadowRoot && !('content' in element)) draw(element);

// A list waits for more than this script has: the sooner that is on its way, the better.
if (ours(`${views.resources.tag}:not([base],[pin],[feed-only],[search-endpoint])`).length) {
  if (language !== 'en') preload({ rel: 'modulepreload', href: `chunks/words-${language}.js` });
  preload({
    rel: 'preload',
    as: 'fetch',
    crossOrigin: '',
    href: `content/${language}/${views.resources.content}.json`,
  });
}

/** Those that speak the language. Traditional characters come with a note, which is not in here. */
function ours(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(element => {
    const locale = localeOf(element);
    return locale.language === language && locale.tag !== simplified;
  });
}

/** The same root as the element would make, so that it can take the nodes over. */
function draw(element: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const drawn = nodes.map(create);
  const root = element.attachShadow({ mode: 'open', serializable: true });
  root.adoptedStyleSheets = [sheet];
  root.append(...drawn);
  root.querySelector<HTMLElement>('[part=root]')!.lang = localeOf(element).tag;
  const lang = element.getAttribute('lang');
  // No attribute says so: `data-view` would take the room that a page keeps for an element.
  Object.assign(element, { drawnAs: viewKey(lang === null ? [] : [['lang', lang]], version) });
}

function create(node: DrawnNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [name, attributes, ...inside] = node;
  if (!attributes) return document.createComment(name);
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...inside.map(create));
  return element;
}

function preload(link: Partial<HTMLLinkElement> & { href: string }): void {
  const href = new URL(`../${link.href}`, import.meta.url).href;
  document.head.append(
    Object.assign(document.createElement('link'), { ...link, href, referrerPolicy: 'no-referrer' }),
  );
}
