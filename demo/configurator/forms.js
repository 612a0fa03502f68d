/**
 * The five forms of an embed as text to copy, with the sources that a Content Security Policy has to allow and what
 * to look at before publishing. Text in, text out: no document, no network.
 *
 * @import { Language } from './address.js'
 * @import { Choice } from './choice.js'
 */
import { parameters, tags, writeAddress } from './address.js';

export const formNames = /** @type {const} */ (['element', 'link', 'frame', 'include', 'npm']);

/** @typedef {(typeof formNames)[number]} FormName */

/**
 * @typedef {object} Circumstances
 * @property {string} base - Address of the publisher's files, with its last slash.
 * @property {Language} reader - For forms that have to name a language where none has been chosen.
 * @property {string} title - What the content is called, in its language.
 * @property {boolean} classic - Whether a site takes no module.
 * @property {string[]} hashes - Of the styles inside fragments.
 */

/**
 * Keys are those of words/: of a part its name, of notes and checks their sentence with its values.
 *
 * @typedef {object} Form
 * @property {{ key: string, text: string }[]} parts
 * @property {string} policy
 * @property {string[]} notes
 * @property {[key: string, values?: Record<string, string>][]} checks
 */

/** @type {Record<string, string>} */
const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * For text and for attributes in double quotes.
 *
 * @param {string} text
 */
export const escapeHtml = text => text.replace(/[&<>"]/g, sign => signs[sign] ?? sign);

/**
 * For PHP and JavaScript alike.
 *
 * @param {string} text
 */
const quoted = text => `'${text.replace(/[\\']/g, '\\$&')}'`;

/**
 * A start tag; an attribute without a value is only present.
 *
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function startTag(tag, attributes) {
  const written = Object.entries(attributes).map(([name, value]) =>
    value ? `${name}="${escapeHtml(value)}"` : name,
  );
  return `<${[tag, ...written].join(' ')}>`;
}

/**
 * @param {FormName} form
 * @param {Choice} choice
 * @param {Circumstances} circumstances
 * @returns {Form}
 */
export function writeForm(form, choice, circumstances) {
  return { element, link, frame, include, npm }[form](choice, circumstances);
}

/** @param {Choice} choice @param {Circumstances} circumstances @returns {Form} */
function element(choice, circumstances) {
  const lines = [
    ...preloads(choice, circumstances),
    scriptLine(circumstances),
    '',
    elementLines(choice, circumstances),
  ];
  return {
    parts: [{ key: 'part.element', text: lines.join('\n') }],
    policy: widgetPolicy(circumstances),
    notes: [],
    checks: [...commonChecks(choice), ...once, ['check.fallback'], ...noteChecks(choice), ['check.kept']],
  };
}

/** @param {Choice} choice @param {Circumstances} circumstances @returns {Form} */
function link(choice, circumstances) {
  const { title } = circumstances;
  const href = pageAddress(choice, circumstances);
  return {
    parts: [
      { key: 'part.link', text: `<p>${startTag('a', { href })}${escapeHtml(title)}</a></p>` },
      { key: 'part.script', text: scriptLine(circumstances) },
    ],
    policy: widgetPolicy(circumstances),
    notes: languageNote(choice),
    checks: [
      ['check.link-alone'],
      ['check.link-text'],
      ...commonChecks(choice),
      ...once,
      ...noteChecks(choice),
    ],
  };
}

/** @param {Choice} choice @param {Circumstances} circumstances @returns {Form} */
function frame(choice, circumstances) {
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
      { key: 'part.frame', text: `${startTag('iframe', attributes)}</iframe>` },
      { key: 'part.frames-script', text: `${startTag('script', helper)}</script>` },
    ],
    policy: policy({ 'frame-src': [originOf(base)], 'script-src': ["'self'", originOf(base)] }),
    notes: languageNote(choice),
    checks: [['check.frame-title'], ['check.frame-height'], ['check.frame-dark'], ...commonChecks(choice)],
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

/** @param {Choice} choice @param {Circumstances} circumstances @returns {Form} */
function include(choice, circumstances) {
  const { base, hashes } = circumstances;
  const path = `${languageOf(choice, circumstances)}/${choice.view}/fragment.html`;
  const address = new URL(path, base).href;
  const { host } = new URL(base);
  const location = [
    'ssi on;',
    '',
    'location /return-reintegration/ {',
    '  internal;',
    `  proxy_pass ${base};`,
    `  proxy_set_header Host ${host};`,
    ...(base.startsWith('https:') ? ['  proxy_ssl_server_name on;'] : []),
    '  proxy_set_header Accept-Encoding "";',
    '}',
  ];
  return {
    parts: [
      { key: 'part.ssi', text: `<!--#include virtual="/return-reintegration/${path}" -->` },
      { key: 'part.nginx', text: location.join('\n') },
      { key: 'part.php', text: `<?php readfile(${quoted(address)}); ?>` },
      { key: 'part.script', text: scriptLine(circumstances) },
    ],
    policy: policy({
      ...widgetSources(circumstances),
      'style-src': ["'self'", ...hashes.map(hash => `'${hash}'`)],
    }),
    notes: [...languageNote(choice), ...(Object.keys(choice.attributes).length ? ['note.fragment'] : [])],
    checks: [['check.fresh'], ['check.untouched'], ['check.lang'], ...once, ['check.themes']],
  };
}

/** @param {Choice} choice @param {Circumstances} circumstances @returns {Form} */
function npm(choice, circumstances) {
  const { base } = circumstances;
  return {
    parts: [
      { key: 'part.install', text: 'npm install return-reintegration-widgets' },
      {
        key: 'part.js',
        text: `import { define } from 'return-reintegration-widgets';\n\ndefine({ base: ${quoted(base)} });`,
      },
      { key: 'part.html', text: elementLines(choice, circumstances) },
    ],
    policy: policy({
      'script-src': ["'self'"],
      'connect-src': ["'self'", originOf(base)],
      'style-src': ["'self'"],
    }),
    notes: [],
    checks: [
      ['check.npm-base'],
      ['check.npm-content'],
      ...commonChecks(choice),
      ['check.fallback'],
      ...noteChecks(choice),
    ],
  };
}

/** @param {Choice} choice @param {Circumstances} circumstances */
const languageOf = ({ embed }, { reader }) => embed || reader;

/** @param {Choice} choice @param {Circumstances} circumstances */
function pageAddress(choice, circumstances) {
  const { view } = choice;
  const attributes = settingsOf(choice);
  return writeAddress({ language: languageOf(choice, circumstances), view, attributes }, circumstances.base);
}

/**
 * In the order of the table, so that the same settings always give the same lines.
 *
 * @param {Choice} choice
 * @returns {Record<string, string>}
 */
const settingsOf = ({ view, attributes }) =>
  Object.fromEntries(
    Object.keys(parameters[view]).flatMap(name => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/**
 * The link inside is a phrase, not a paragraph: many a CMS wraps the lines in a paragraph of its own, which a second
 * one would end.
 *
 * @param {Choice} choice
 * @param {Circumstances} circumstances
 */
function elementLines(choice, circumstances) {
  const { view, embed } = choice;
  const tag = tags[view];
  const start = startTag(tag, { ...(embed && { lang: embed }), ...settingsOf(choice) });
  const fallback = startTag('a', { href: pageAddress(choice, circumstances) });
  return `${start}\n  ${fallback}${escapeHtml(circumstances.title)}</a>\n</${tag}>`;
}

/** @param {Circumstances} circumstances */
function scriptLine({ base, classic }) {
  const attributes = classic
    ? { async: '', src: `${base}widgets.classic.js` }
    : { type: 'module', src: `${base}widgets.js` };
  return `${startTag('script', { ...attributes, referrerpolicy: 'no-referrer' })}</script>`;
}

/**
 * Only what this page will show: what is preloaded and not used is wasted.
 *
 * @param {Choice} choice
 * @param {Circumstances} circumstances
 */
function preloads({ view, embed }, { base, classic }) {
  /** @type {Record<string, string>[]} */
  const links = [];
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

/** @param {string} base */
const originOf = base => new URL(base).origin;

/** @param {Circumstances} circumstances */
const widgetSources = ({ base }) => ({
  'script-src': ["'self'", originOf(base)],
  'connect-src': ["'self'", originOf(base)],
  'style-src': ["'self'"],
});

/** @param {Circumstances} circumstances */
const widgetPolicy = circumstances => policy(widgetSources(circumstances));

/** @param {Record<string, string[]>} directives */
const policy = directives =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';\n');

/** @param {Choice} choice */
const languageNote = ({ embed }) => (embed ? [] : ['note.language']);

/** @type {Form['checks']} */
const once = [['check.once']];

/** @param {Choice} choice @returns {Form['checks']} */
function commonChecks({ view, embed, attributes }) {
  return [[embed ? 'check.lang.own' : 'check.lang'], ...headingChecks(view, attributes), ['check.themes']];
}

/** @param {Choice['view']} view @param {Record<string, string>} attributes @returns {Form['checks']} */
function headingChecks(view, attributes) {
  if (view === 'footnote') return [];
  if ('no-heading' in attributes) return [['check.no-heading']];
  return [['check.heading-level', { level: attributes['heading-level'] ?? '2' }]];
}

/** @param {Choice} choice @returns {Form['checks']} */
function noteChecks({ view, attributes }) {
  if (view === 'resources') return [];
  const { for: id } = attributes;
  return id ? [['check.note'], ['check.for', { id }]] : [['check.note']];
}
