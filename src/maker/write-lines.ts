/**
 * The five forms of an embed as text to copy, with the sources that a Content Security Policy has to allow and what
 * to look at before publishing. Text in, text out: no document, no network.
 */
import { views } from '../content/views.js';
import { parameters, writeAddress } from '../links-and-frames/address.js';
import { frameAttributes } from '../links-and-frames/frame-attributes.js';
import { recipes } from '../generated/recipes.js';
import type { Language } from '../localization/language.js';
import type { Attributes, Choice, Menus } from './choice.js';
import { agreedChecks, commonChecks, noteChecks } from './line-checks.js';
import type { Check } from './line-checks.js';
import type { NoteName, PartName } from './lines-words.js';
import { escapeHtml, inAnyQuotes, quoted, startTag } from './markup.js';
import { elementSources, originOf, policy } from './page-policy.js';
import { roomPart } from './room-part.js';
import { importMap, preloads, releaseIn, scriptAtOnce, scriptBase, scriptLine } from './script-lines.js';
import type { ScriptCircumstances } from './script-lines.js';

export type FormName = Menus['form'];

export interface Circumstances extends ScriptCircumstances {
  /** The editor's language, for forms that have to name one where none has been chosen. */
  reader: Language;
  /** What the content is called, in its language. */
  title: string;
  /** Of the styles inside fragments. */
  hashes: string[];
  /** The colors of a frame. Default: light. */
  scheme?: Menus['scheme'];
  /** When a link becomes the element. Default: where it stands alone. */
  embed?: Menus['embed'];
}

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
  const atOnce = scriptAtOnce(choice, circumstances);
  const lines = [
    ...(atOnce ? [] : preloads(choice, circumstances)),
    scriptLine(circumstances, atOnce),
    '',
    elementLines(choice, circumstances),
  ];
  return {
    parts: [...mapPart(circumstances), { name: 'element', text: lines.join('\n') }, roomPart(choice.view)],
    policy: policy(elementSources(choice, circumstances.base)),
    notes: mapNote(circumstances),
    checks: [
      ...commonChecks(choice),
      ['once'],
      ...agreedChecks(circumstances),
      ['fallback'],
      ...noteChecks(choice),
      ['kept'],
    ],
  };
}

function link(choice: Choice, circumstances: Circumstances): Lines {
  const { title, embed } = circumstances;
  const flags = { alone: [], yes: ['embed'], no: ['embed=no'] }[embed ?? 'alone'];
  const href = withFlags(pageAddress(choice, { ...circumstances, base: scriptBase(circumstances) }), flags);
  const part = { name: 'link', text: `<p>${startTag('a', { href })}${escapeHtml(title)}</a></p>` } as const;
  if (embed === 'no')
    return { parts: [part], policy: '', notes: languageNote(choice), checks: [['link-text']] };
  return {
    parts: [...mapPart(circumstances), part, { name: 'script', text: scriptLine(circumstances) }],
    policy: policy(elementSources(withoutSources(choice), circumstances.base)),
    notes: [...formNotes(choice, circumstances), ...mapNote(circumstances)],
    checks: [
      ...(embed === 'yes' ? [] : [['link-alone'] as Check]),
      ['link-text'],
      ...commonChecks(choice),
      ['once'],
      ...agreedChecks(circumstances),
      ...noteChecks(choice),
    ],
  };
}

function frame(choice: Choice, circumstances: Circumstances): Lines {
  const { base, title, scheme = 'light' } = circumstances;
  const address = pageAddress(choice, { ...circumstances, base: scriptBase(circumstances) });
  const flags = ['frame', ...(scheme === 'light' ? [] : [`scheme=${scheme}`])];
  const attributes = {
    src: withFlags(address, flags),
    title,
    width: '100%',
    height: '600',
    ...frameAttributes,
    sandbox: [...sandbox, ...(choice.view === 'resources' ? forFiles : [])].join(' '),
  };
  return {
    parts: [
      { name: 'frame', text: `${startTag('iframe', attributes)}</iframe>` },
      { name: 'frames-script', text: scriptLine(circumstances, 'frames.js') },
    ],
    policy: policy({ 'frame-src': [originOf(base)], 'script-src': ["'self'", originOf(base)] }),
    notes: formNotes(choice, circumstances),
    checks: [
      ['frame-title'],
      ['frame-height'],
      ...(scheme === 'light' ? [['frame-dark'] as Check] : []),
      ...agreedChecks(circumstances),
      ...commonChecks(choice),
    ],
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
      ...elementSources(withoutSources(choice), circumstances.base),
      'style-src': ["'self'", ...hashes.map(hash => `'${hash}'`)],
    }),
    notes: [
      ...formNotes(choice, circumstances),
      ...(Object.keys(choice.attributes).length ? (['fragment'] as const) : []),
    ],
    checks: [['fresh'], ['untouched'], ['lang'], ['once'], ['themes']],
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
    policy: policy(elementSources(choice, base, [])),
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
  const start = startTag(tag, {
    ...(embed && { lang: embed }),
    // Of a release only the scripts: what they show is content, and stays current.
    ...(releaseIn(circumstances.agreed) && { base: circumstances.base }),
    ...settingsOf(choice),
    ...choice.sources,
  });
  const fallback = startTag('a', { href: pageAddress(choice, circumstances) });
  return `${start}\n  ${fallback}${escapeHtml(circumstances.title)}</a>\n</${tag}>`;
}

/** What an address says of its page, before the settings. */
function withFlags(address: string, flags: string[]) {
  const url = new URL(address);
  url.search = [...flags, url.search.slice(1)].filter(Boolean).join('&');
  return url.href;
}

/** For forms that carry an address, which can say nothing of them. */
const withoutSources = (choice: Choice): Choice => ({ ...choice, sources: {} });

function mapPart(circumstances: Circumstances): Lines['parts'] {
  const text = importMap(circumstances);
  return text ? [{ name: 'map', text }] : [];
}

const mapNote = (circumstances: Circumstances): NoteName[] => (importMap(circumstances) ? ['map'] : []);

/** What a form with an address leaves out, or fixes. */
const formNotes = (choice: Choice, { agreed }: Circumstances): NoteName[] => [
  ...languageNote(choice),
  ...(Object.keys(choice.sources ?? {}).length ? (['sources'] as const) : []),
  ...(releaseIn(agreed) ? (['pinned-content'] as const) : []),
];

const languageNote = ({ embed }: Choice): NoteName[] => (embed ? [] : ['language']);
