/**
 * The five forms of an embed as text to copy, with the sources that a Content Security Policy has to allow and what
 * to look at before publishing. Text in, text out: no document, no network.
 */
import { views } from '../content/views.js';
import type { View } from '../content/views.js';
import { parameters, writeAddress } from '../links-and-frames/address.js';
import { recipes } from '../generated/recipes.js';
import type { Language } from '../localization/language.js';
import type { Attributes, Choice, Menus } from './choice.js';
import type { CheckName, NoteName, PartName } from './lines-words.js';
import { escapeHtml, inAnyQuotes, quoted, startTag } from './markup.js';
import { roomPart } from './room-part.js';

export type FormName = Menus['form'];

export interface Circumstances {
  /** Address of the publisher's files, with its last slash. */
  base: string;
  /** The editor's language, for forms that have to name one where none has been chosen. */
  reader: Language;
  /** What the content is called, in its language. */
  title: string;
  /** Whether a site takes no module. */
  classic: boolean;
  /** Of the styles inside fragments. */
  hashes: string[];
}

/** A check is named with the values for its sentence. */
type Check = [name: CheckName, values?: Record<string, string>];

export interface Lines {
  parts: { name: PartName; text: string }[];
  policy: string;
  notes: NoteName[];
  checks: Check[];
}

export function writeLines(form: FormName, choice: Choice, circumstances: Circumstances): Lines {
  return { element, link, frame, include, npm }[form](choice, circumstances);
}

function element(choice: Choice, circumstances: Circumstances): Lines {
  const lines = [
    ...preloads(choice, circumstances),
    scriptLine(circumstances),
    '',
    elementLines(choice, circumstances),
  ];
  return {
    parts: [{ name: 'element', text: lines.join('\n') }, roomPart(choice.view)],
    policy: widgetPolicy(circumstances),
    notes: [],
    checks: [...commonChecks(choice), ...once, ['fallback'], ...noteChecks(choice), ['kept']],
  };
}

function link(choice: Choice, circumstances: Circumstances): Lines {
  const { title } = circumstances;
  const href = pageAddress(choice, circumstances);
  return {
    parts: [
      { name: 'link', text: `<p>${startTag('a', { href })}${escapeHtml(title)}</a></p>` },
      { name: 'script', text: scriptLine(circumstances) },
    ],
    policy: widgetPolicy(circumstances),
    notes: languageNote(choice),
    checks: [['link-alone'], ['link-text'], ...commonChecks(choice), ...once, ...noteChecks(choice)],
  };
}

function frame(choice: Choice, circumstances: Circumstances): Lines {
  const { base, title } = circumstances;
  const address = new URL(pageAddress(choice, circumstances));
  address.search = ['frame', address.search.slice(1)].filter(Boolean).join('&');
  const attributes = {
    src: address.href,
    title,
    width: '100%',
    height: '600',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    allow: 'clipboard-write',
    sandbox: [...sandbox, ...(choice.view === 'resources' ? forFiles : [])].join(' '),
  };
  const helper = { type: 'module', src: `${base}frames.js`, referrerpolicy: 'no-referrer' };
  return {
    parts: [
      { name: 'frame', text: `${startTag('iframe', attributes)}</iframe>` },
      { name: 'frames-script', text: `${startTag('script', helper)}</script>` },
    ],
    policy: policy({ 'frame-src': [originOf(base)], 'script-src': ["'self'", originOf(base)] }),
    notes: languageNote(choice),
    checks: [['frame-title'], ['frame-height'], ['frame-dark'], ...commonChecks(choice)],
  };
}

/** What readers do with the content, and nothing else. */
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
];

/** To save documents, and to print them. */
const forFiles = ['allow-downloads', 'allow-modals'];

function include(choice: Choice, circumstances: Circumstances): Lines {
  const { hashes } = circumstances;
  const recipe = (name: keyof typeof recipes) => ({ name, text: fillRecipe(name, choice, circumstances) });
  return {
    parts: [
      recipe('ssi'),
      recipe('nginx'),
      recipe('php'),
      recipe('php-file'),
      { name: 'script', text: scriptLine(circumstances) },
    ],
    policy: policy({
      ...widgetSources(circumstances),
      'style-src': ["'self'", ...hashes.map(hash => `'${hash}'`)],
    }),
    notes: [
      ...languageNote(choice),
      ...(Object.keys(choice.attributes).length ? (['fragment'] as const) : []),
    ],
    checks: [['fresh'], ['untouched'], ['lang'], ...once, ['themes']],
  };
}

/** A recipe of docs/ with this address, view and title in place of the example's. */
function fillRecipe(name: keyof typeof recipes, choice: Choice, circumstances: Circumstances) {
  const { base, title } = circumstances;
  return recipes[name]
    .replaceAll('https://publisher.example/v1/', () => inAnyQuotes(base))
    .replaceAll('fr/overview', `${languageOf(choice, circumstances)}/${choice.view}`)
    .replaceAll('Retour et réintégration', () =>
      escapeHtml(title).replace(/['\\]/g, sign => `&#${sign.charCodeAt(0)};`),
    );
}

function npm(choice: Choice, circumstances: Circumstances): Lines {
  const { base } = circumstances;
  return {
    parts: [
      { name: 'install', text: 'npm install return-reintegration-widgets' },
      {
        name: 'js',
        text: `import { define } from 'return-reintegration-widgets';\n\ndefine({ base: ${quoted(base)} });`,
      },
      { name: 'html', text: elementLines(choice, circumstances) },
    ],
    policy: policy({
      'script-src': ["'self'"],
      'connect-src': ["'self'", originOf(base)],
      'style-src': ["'self'"],
    }),
    notes: [],
    checks: [['npm-base'], ['npm-content'], ...commonChecks(choice), ['fallback'], ...noteChecks(choice)],
  };
}

const languageOf = ({ embed }: Choice, { reader }: Circumstances) => embed || reader;

function pageAddress(choice: Choice, circumstances: Circumstances) {
  const { view } = choice;
  const attributes = settingsOf(choice);
  return writeAddress({ language: languageOf(choice, circumstances), view, attributes }, circumstances.base);
}

/** In the order of the table, so that the same settings always give the same lines. */
const settingsOf = ({ view, attributes }: Choice): Attributes =>
  Object.fromEntries(
    Object.keys(parameters[view]).flatMap(name => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * The link inside is a phrase, not a paragraph: many a CMS wraps the lines in a paragraph of its own, which a second
 * one would end.
 */
function elementLines(choice: Choice, circumstances: Circumstances) {
  const { view, embed } = choice;
  const tag = views[view].tag;
  const start = startTag(tag, { ...(embed && { lang: embed }), ...settingsOf(choice) });
  const fallback = startTag('a', { href: pageAddress(choice, circumstances) });
  return `${start}\n  ${fallback}${escapeHtml(circumstances.title)}</a>\n</${tag}>`;
}

function scriptLine({ base, classic }: Circumstances) {
  const attributes = classic
    ? { async: '', src: `${base}widgets.classic.js` }
    : { type: 'module', src: `${base}widgets.js` };
  return `${startTag('script', { ...attributes, referrerpolicy: 'no-referrer' })}</script>`;
}

/** Only what this page will show: what is preloaded and not used is wasted. */
function preloads({ view, embed }: Choice, { base, classic }: Circumstances) {
  const links: Attributes[] = [];
  if (embed && embed !== 'en' && !classic)
    links.push({ rel: 'modulepreload', href: `${base}chunks/words-${embed}.js` });
  if (embed && view !== 'footnote')
    links.push({
      rel: 'preload',
      as: 'fetch',
      crossorigin: '',
      href: `${base}content/${embed}/${view}.json`,
    });
  return links.map(attributes => startTag('link', { ...attributes, referrerpolicy: 'no-referrer' }));
}

const originOf = (base: string) => new URL(base).origin;

const widgetSources = ({ base }: Circumstances) => ({
  'script-src': ["'self'", originOf(base)],
  'connect-src': ["'self'", originOf(base)],
  'style-src': ["'self'"],
});

const widgetPolicy = (circumstances: Circumstances) => policy(widgetSources(circumstances));

const policy = (directives: Record<string, string[]>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';\n');

const languageNote = ({ embed }: Choice): NoteName[] => (embed ? [] : ['language']);

const once: Check[] = [['once']];

function commonChecks({ view, embed, attributes }: Choice): Check[] {
  return [[embed ? 'lang-own' : 'lang'], ...headingChecks(view, attributes), ['themes']];
}

function headingChecks(view: View, attributes: Attributes): Check[] {
  if (view === 'footnote') return [];
  if ('no-heading' in attributes) return [['no-heading']];
  return [['heading-level', { level: attributes['heading-level'] ?? '2' }]];
}

function noteChecks({ view, attributes }: Choice): Check[] {
  if (view === 'resources') return [];
  const { for: id } = attributes;
  return id ? [['note'], ['for', { id }]] : [['note']];
}
