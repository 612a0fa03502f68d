/**
 * Where an editor makes an embed: chooses, looks, copies. What is chosen lives in the address of this page, and
 * nowhere else.
 *
 * One thing holds throughout: what is shown and copied is always the last choice that is possible. A mistake is told
 * beside its field and changes neither.
 *
 * @import { Language, View } from './address.js'
 * @import { Choice, Refusal } from './choice.js'
 * @import { Content, Option } from './content.js'
 * @import { FormName } from './forms.js'
 * @import { Scene } from './preview.js'
 * @import { Words } from './words.js'
 */
import {
  directionOf,
  isLanguage,
  languageName,
  languages,
  matchLocale,
  nativeName,
  ownBase,
  readAddress,
  tags,
  views,
  writeAddress,
} from './address.js';
import { offered, plainDigits, readPasted, readQuery, refusalOf, usual, writeQuery } from './choice.js';
import { fetchJson, isPublisher, loadContent, optionsOf } from './content.js';
import { byId, make } from './dom.js';
import { drawFields, fillField, showMistake } from './fields.js';
import { formNames, writeForm } from './forms.js';
import { fillIn, loadWords } from './words.js';

/** The settings of this page that are no settings of the embed; the first of each is usual. */
const menus = /** @type {const} */ ({
  form: formNames,
  script: ['module', 'classic'],
  look: ['plain', 'agency', 'loud', 'dark'],
  width: ['wide', 'narrow'],
  dir: ['auto', 'ltr', 'rtl'],
});

/** @typedef {keyof typeof menus} Menu */

const query = new URLSearchParams(location.search);
const first = readQuery(query);

const state = {
  /** @type {Language} */
  language: readersLanguage(),
  base: ownBase,
  /** @type {View} */
  view: first.choice.view,
  /** @type {Language | ''} */
  embed: first.choice.embed,
  /** Those of the other elements are kept, for an editor who looks around. @type {Record<View, Record<string, string>>} */
  attributes: { overview: {}, resources: {}, footnote: {}, [first.choice.view]: first.choice.attributes },
  /** What the address of this page said and cannot be. @type {Refusal[]} */
  refused: first.refused,
  menus: /** @type {Record<Menu, string>} */ (
    Object.fromEntries(
      Object.entries(menus).map(([menu, values]) => {
        const asked = query.get(menu) ?? '';
        return [menu, /** @type {readonly string[]} */ (values).includes(asked) ? asked : values[0]];
      }),
    )
  ),
};

/** @type {Words} */
let say;
/** What can be chosen; undefined where it cannot be had. @type {Content | undefined} */
let content;
/** The titles of the contents, in their own languages. @type {Words} */
let sayInEmbed;
/** @type {string[]} */
let hashes = [];
/** Whether there is something to show. */
let isReady = false;

/** The language that the address asks for, else the first of the browser's that is ours. */
function readersLanguage() {
  for (const tag of [query.get('lang') ?? '', ...navigator.languages]) {
    const locale = matchLocale(tag);
    if (locale) return locale.language;
  }
  return 'en';
}

/** @returns {Choice} */
const choiceNow = () => ({ view: state.view, embed: state.embed, attributes: state.attributes[state.view] });

/** @param {string} name @param {Record<string, string>} attributes @returns {Option[] | undefined} */
const optionsFor = (name, attributes) =>
  content &&
  optionsOf(name, content, {
    language: state.language,
    say,
    territory: attributes['territory'] ?? usual.territory,
  });

/** For the forms that have to name a language. */
const embedLanguage = () => state.embed || state.language;

/**
 * Draws all of the page in this language. What has been typed and is not possible goes, all else stays.
 *
 * @param {Language} language
 */
async function speak(language) {
  const [words] = await Promise.all([loadWords(language), loadChoices(language)]);
  state.language = language;
  say = words;
  sayInEmbed = await loadWords(embedLanguage());
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  fillIn(say);
  document.title = say('page.title');
  byId('preview').title = say('preview.frame');
  drawLanguages();
  drawMenus();
  drawEmbed();
  byId('content-failed').replaceChildren(...(content ? [] : [failedNotice()]));
  takeChoice(choiceNow(), state.refused, 'own.left');
  byId('policy-help').textContent = '';
  byId('base-done').textContent = '';
  showMistakeAtBase('');
  showMistakeAtPaste('');
  /** @type {HTMLInputElement} */ (byId('set-base')).value = state.base;
  refresh();
}

/** @param {Language} language */
async function loadChoices(language) {
  const base = state.base;
  const [loaded, policy] = await Promise.allSettled([
    loadContent(base, language),
    fetchJson(`${base}csp.json`),
  ]);
  if (base !== state.base) return;
  content = loaded.status === 'fulfilled' ? loaded.value : undefined;
  const styles =
    policy.status === 'fulfilled' && /** @type {{ 'style-src'?: unknown }} */ (policy.value)?.['style-src'];
  // Lines that somebody copies: nothing but what a hash looks like.
  hashes = Array.isArray(styles) ? styles.filter(hash => /^sha256-[\w+/]+=*$/.test(hash)) : [];
}

function failedNotice() {
  const button = make('button', { type: 'button' }, say('settings.retry'));
  button.addEventListener('click', () => void speak(state.language));
  return make('div', {}, make('p', {}, say('settings.failed')), button);
}

/**
 * Makes this the choice, without what is not on offer, and says what has been left out.
 *
 * @param {Choice} choice
 * @param {Refusal[]} refused
 * @param {'own.left' | 'paste.left'} intro
 */
function takeChoice(choice, refused, intro) {
  const { choice: kept, refused: missing } = offered(choice, optionsFor);
  state.view = kept.view;
  state.embed = kept.embed;
  state.attributes[kept.view] = kept.attributes;
  const all = [...refused, ...missing];
  if (intro === 'own.left') state.refused = all;
  drawView();
  if (intro === 'own.left')
    for (const refusal of all)
      if (refusal.why === 'value' && fillField(refusal.name, refusal.value))
        showMistake(refusal.name, mistake(refusal.value, refusal));
  const place = byId('left-out');
  place.replaceChildren(
    ...(all.length
      ? [make('p', {}, say(intro)), make('ul', {}, ...all.map(refusal => make('li', {}, ...reason(refusal))))]
      : []),
  );
  return all;
}

/** @param {Refusal} refusal */
function reason({ name, value, why, kind }) {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  const possible = why === 'value' ? say(`possible.${kind}`) : '';
  return [
    make('code', { dir: 'ltr' }, shown ? `${name}=${shown}` : name),
    ': ',
    say(`why.${why}`, { possible }),
  ];
}

/** @param {string} value @param {Refusal} refusal */
const mistake = (value, { kind }) =>
  say('error.value', { value: value.slice(0, 60), possible: say(`possible.${kind}`) });

function drawLanguages() {
  const items = languages.map(language => {
    const isHere = language === state.language;
    const link = make(
      'a',
      {
        href: ownAddress(language),
        lang: language,
        hreflang: language,
        dir: directionOf(language),
        'aria-current': isHere ? 'page' : undefined,
      },
      nativeName(language),
    );
    return make('li', {}, link);
  });
  const list = byId('languages');
  const focused = [...list.children].findIndex(item => item.contains(document.activeElement));
  list.replaceChildren(...items);
  if (focused >= 0) items[focused]?.querySelector('a')?.focus();
}

/** The choices that are the same whatever is embedded. */
function drawMenus() {
  radios('views', 'view', views, state.view, 'view');
  radios('forms', 'form', menus.form, state.menus.form, 'form');
  radios('scripts', 'script', menus.script, state.menus.script, 'script');
  radios('looks', 'look', menus.look, state.menus.look, 'look');
  radios('widths', 'width', menus.width, state.menus.width, 'width');
  radios('dirs', 'dir', menus.dir, state.menus.dir, 'dir');
}

/**
 * @param {string} place - Id.
 * @param {string} name
 * @param {readonly string[]} values
 * @param {string} chosen
 * @param {string} words - What the keys of their words begin with.
 */
function radios(place, name, values, chosen, words) {
  byId(place).replaceChildren(
    ...values.map(value => {
      const help = say(`${words}.${value}.help`);
      const id = `${name}-${value}`;
      const radio = make('input', {
        type: 'radio',
        id,
        name,
        value,
        checked: value === chosen,
        'aria-describedby': help ? `${id}-help` : undefined,
      });
      return make(
        'div',
        { class: 'choice' },
        radio,
        make('label', { for: id }, say(`${words}.${value}`)),
        ...(help ? [make('p', { class: 'help', id: `${id}-help` }, help)] : []),
      );
    }),
  );
}

function drawEmbed() {
  const select = /** @type {HTMLSelectElement} */ (byId('embed'));
  select.replaceChildren(
    make('option', { value: '' }, say('embed.page')),
    ...languages.map(language =>
      make('option', { value: language, lang: language, dir: directionOf(language) }, nativeName(language)),
    ),
  );
  select.value = state.embed;
}

/** The settings of the element that is chosen. */
function drawView() {
  const { view } = state;
  for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (document.getElementsByName('view')))
    radio.checked = radio.value === view;
  /** @type {HTMLSelectElement} */ (byId('embed')).value = state.embed;
  drawFields(byId('fields'), {
    view,
    attributes: state.attributes[view],
    optionsFor: name => optionsFor(name, state.attributes[view]),
    say,
    change: changeSetting,
  });
}

/**
 * @param {string} name
 * @param {string | undefined} typed
 * @param {boolean} isDone
 */
function changeSetting(name, typed, isDone) {
  const { view } = state;
  const attributes = state.attributes[view];
  const value = typed === undefined ? undefined : accepted(view, name, typed);
  if (typeof value === 'object') {
    // While somebody is still typing, only what has been called a mistake stays one.
    const isTold = Boolean(byId(`error-${name}`).textContent);
    const message = name === 'sections' ? say('error.sections') : mistake(typed ?? '', value);
    if (isDone || isTold) showMistake(name, message);
    if (isDone) announce(message);
    return;
  }
  showMistake(name, '');
  if (value === attributes[name]) return;
  if (value === undefined) delete attributes[name];
  else attributes[name] = value;

  if (name === 'territory') {
    delete attributes['wording'];
    state.attributes[view] = offered(choiceNow(), optionsFor).choice.attributes;
    drawView();
    byId('set-territory').focus();
  }
  if (state.refused.length) {
    // The address of this page no longer says it.
    state.refused = [];
    byId('left-out').replaceChildren();
  }
  refresh();
  announce(say('status.changed'));
}

/**
 * @param {View} view
 * @param {string} name
 * @param {string} typed
 * @returns {string | undefined | Refusal} Undefined for nothing but spaces: as usual.
 */
function accepted(view, name, typed) {
  if (name === 'sections' && !typed) return { name, value: '', why: 'value', kind: 'ids' };
  const plain = name in numeric ? plainDigits(typed) : name === 'marker' ? typed : typed.trim();
  const isText = name in numeric || name === 'for' || name === 'marker';
  if (isText && !plain.trim()) return undefined;
  const refusal = refusalOf(view, name, plain);
  if (refusal) return refusal;
  // As the table reads it.
  const query = new URLSearchParams({ [name]: plain });
  return readAddress(`${ownBase}en/${view}/?${query}`, ownBase)?.attributes[name];
}

const numeric = { 'heading-level': true, limit: true, 'page-size': true };

/** Shows what has been chosen: in the preview, in the lines, in the address of this page. */
function refresh() {
  showScene();
  drawForm();
  for (const link of byId('languages').querySelectorAll('a'))
    if (isLanguage(link.hreflang)) link.href = ownAddress(link.hreflang);
  try {
    history.replaceState(null, '', ownAddress(state.language));
  } catch {
    // Browsers allow a number of changes within a time; the next one brings the address up to date.
  }
}

/** @param {Language} language */
function ownAddress(language) {
  const others = Object.entries(state.menus).filter(
    ([menu, value]) => value !== menus[/** @type {Menu} */ (menu)][0],
  );
  return writeQuery(choiceNow(), { lang: language, ...Object.fromEntries(others) });
}

function showScene() {
  const { view, embed, base, menus } = state;
  const attributes = { ...state.attributes[view] };
  const usualDirection = directionOf(embedLanguage());
  const direction = menus.dir === 'auto' ? usualDirection : /** @type {'ltr' | 'rtl'} */ (menus.dir);
  // The page around speaks the editor's language, if that runs in the direction asked for.
  const language =
    [embedLanguage(), state.language].find(language => directionOf(language) === direction) ??
    (direction === 'rtl' ? 'ar' : 'en');
  void loadWords(language).then(sayAround => {
    const names = ['name', 'home', 'topics', 'contact', 'heading', 'before', 'after'];
    /** @type {Record<string, string>} */
    const words = Object.fromEntries(names.map(name => [name, sayAround(`host.${name}`)]));
    words['mention'] = sayAround('host.mention', { territory: mentionIn(language) });
    /** @type {Scene} */
    const scene = {
      tag: tags[view],
      attributes: {
        ...attributes,
        ...(embed && { lang: embed }),
        ...(base !== ownBase && { base }),
      },
      look: menus.look,
      language,
      direction,
      words,
      mentionId: view === 'footnote' ? (attributes['for'] ?? '') : undefined,
    };
    const preview = /** @type {HTMLIFrameElement} */ (byId('preview'));
    preview.contentWindow?.postMessage({ scene }, window.origin);
    byId('preview').classList.toggle('narrow', menus.width === 'narrow');
  });
}

/**
 * How a text in this language names the territory of the note.
 *
 * @param {Language} language
 */
function mentionIn(language) {
  const id = state.attributes.footnote['territory'] ?? usual.territory;
  const { mentions = [], name } = content?.territories.territories[id] ?? {};
  const script = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };
  const fits =
    language in script ? script[/** @type {keyof typeof script} */ (language)] : /\p{Script=Latin}/u;
  const named = name && mentions.includes(name) && fits.test(name) ? name : undefined;
  return named ?? mentions.find(mention => fits.test(mention)) ?? mentions[0] ?? name ?? '';
}

function drawForm() {
  const name = /** @type {FormName} */ (state.menus.form);
  const choice = choiceNow();
  const { parts, policy, notes, checks } = writeForm(name, choice, {
    base: state.base,
    reader: state.language,
    title: sayInEmbed(`title.${choice.view}`),
    classic: state.menus.script === 'classic',
    hashes,
  });
  byId('script-kind').hidden = !['element', 'link', 'include'].includes(name);
  const language = languageName(embedLanguage(), state.language);
  byId('notes').replaceChildren(...notes.map(key => make('p', { class: 'note' }, say(key, { language }))));
  drawParts(byId('parts'), parts, 3);
  drawParts(byId('policy'), [{ key: 'part.csp', text: policy }], 4);
  byId('checks').replaceChildren(
    ...checks.map(([key, values]) => make('li', {}, say(key, { language, ...values }))),
  );
  const help = [
    say('csp.help'),
    ...(name === 'link' ? [say('csp.none')] : []),
    ...(name === 'include' ? [say('csp.hashes', { address: `${state.base}csp.json` })] : []),
  ];
  byId('policy-help').textContent = help.join(' ');
}

/**
 * Lines to copy. Parts that are there already only change their text: nobody loses the focus on a button.
 *
 * @param {HTMLElement} place
 * @param {{ key: string, text: string }[]} parts
 * @param {3 | 4} level
 */
function drawParts(place, parts, level) {
  const drawn = /** @type {HTMLElement[]} */ ([...place.children]);
  const signature = parts.map(({ key }) => `${key} ${state.language}`).join();
  if (place.dataset['parts'] !== signature) {
    place.dataset['parts'] = signature;
    place.replaceChildren(...parts.map(({ key, text }) => part(key, text, level)));
    return;
  }
  parts.forEach(({ text }, i) => {
    const code = drawn[i]?.querySelector('code');
    if (!code || code.textContent === text) return;
    code.textContent = text;
    const told = drawn[i]?.querySelector('.done');
    if (told) told.textContent = '';
  });
}

/** @param {string} key @param {string} text @param {3 | 4} level */
function part(key, text, level) {
  const name = say(key);
  const code = make('code', {}, text);
  const button = make('button', {
    type: 'button',
    class: 'copy',
    'aria-label': say('copy.label', { part: name }),
  });
  button.append(say('copy.button'));
  const told = make('span', { class: 'done', role: 'status' });
  button.addEventListener('click', async () => {
    told.textContent = '';
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      told.textContent = say('copy.done');
    } catch {
      getSelection()?.selectAllChildren(code);
      told.textContent = say('copy.failed');
    }
  });
  return make(
    'div',
    { class: 'part', 'data-part': key.replace('part.', '') },
    make('div', { class: 'part-head' }, make(level === 3 ? 'h3' : 'h4', {}, name), told, button),
    make('pre', { dir: 'ltr', translate: 'no' }, code),
  );
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/**
 * Tells screen readers, once the editor rests: not at each letter.
 *
 * @param {string} message
 */
function announce(message) {
  const place = byId('announcer');
  clearTimeout(waiting);
  place.textContent = '';
  waiting = setTimeout(() => (place.textContent = message), 1000);
}

/** What the page hears, once for all languages. */
function listen() {
  window.addEventListener('message', event => {
    const preview = /** @type {HTMLIFrameElement} */ (byId('preview'));
    if (event.source !== preview.contentWindow || event.origin !== window.origin) return;
    if (/** @type {{ preview?: string }} */ (event.data ?? {}).preview === 'ready' && isReady) showScene();
  });

  byId('languages').addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || !isLanguage(link.hreflang)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // in a tab of its own
    event.preventDefault();
    state.refused = [];
    void speak(link.hreflang);
  });

  byId('views').addEventListener('change', event => {
    state.view = /** @type {View} */ (/** @type {HTMLInputElement} */ (event.target).value);
    byId('left-out').replaceChildren();
    state.refused = [];
    drawView();
    refresh();
    announce(say('status.changed'));
  });

  byId('embed').addEventListener('change', event => {
    state.embed = /** @type {Language | ''} */ (/** @type {HTMLSelectElement} */ (event.target).value);
    void changeEmbed();
  });

  for (const menu of /** @type {Menu[]} */ (Object.keys(menus)))
    byId(`${menu}s`).addEventListener('change', event => {
      state.menus[menu] = /** @type {HTMLInputElement} */ (event.target).value;
      refresh();
      if (menu === 'form' || menu === 'script') announce(say('status.changed'));
    });

  byId('settings').addEventListener('reset', event => {
    event.preventDefault();
    state.attributes[state.view] = {};
    state.embed = '';
    state.refused = [];
    byId('left-out').replaceChildren();
    drawView();
    void changeEmbed();
  });
  for (const form of document.forms) form.addEventListener('submit', event => event.preventDefault());

  byId('paste-form').addEventListener('submit', () => void takePasted());
  byId('base-form').addEventListener('submit', () => void takeBase());
}

async function changeEmbed() {
  sayInEmbed = await loadWords(embedLanguage());
  refresh();
  announce(say('status.changed'));
}

const showMistakeAtBase = (/** @type {string} */ message) => showMistake('base', message);
const showMistakeAtPaste = (/** @type {string} */ message) => showMistake('paste', message);

async function takePasted() {
  const input = /** @type {HTMLInputElement} */ (byId('set-paste'));
  const pasted = input.value.trim();
  const found = readPasted(pasted, [...new Set([state.base, ownBase])]);
  const example = writeAddress(
    { language: state.language, view: 'resources', attributes: { type: 'guidance' } },
    state.base,
  );
  const message = found ? '' : pasted ? say('paste.foreign', { example }) : say('paste.empty');
  showMistakeAtPaste(message);
  if (!found) return announce(message);
  sayInEmbed = await loadWords(found.choice.embed || state.language);
  const left = takeChoice(found.choice, found.refused, 'paste.left');
  refresh();
  const what = [
    say(`view.${state.view}`),
    ...(state.embed ? [languageName(state.embed, state.language)] : []),
  ].join(', ');
  const done = make('p', {}, say('paste.done', { what }));
  byId('left-out').prepend(done);
  byId('left-out').classList.toggle('fine', !left.length);
}

async function takeBase() {
  const input = /** @type {HTMLInputElement} */ (byId('set-base'));
  const done = byId('base-done');
  done.textContent = '';
  const typed = input.value.trim() || ownBase;
  const found = folderAt(typed);
  let message = typeof found === 'string' ? '' : say(found.mistake);
  if (typeof found === 'string') {
    showMistakeAtBase('');
    done.textContent = say('status.checking');
    if (!(await isPublisher(found))) message = say('error.base.unknown');
    done.textContent = '';
    if (typed !== (input.value.trim() || ownBase)) return; // changed meanwhile
  }
  showMistakeAtBase(message);
  if (message || typeof found !== 'string') return announce(message);
  input.value = found;
  state.base = found;
  await loadChoices(state.language);
  byId('content-failed').replaceChildren(...(content ? [] : [failedNotice()]));
  takeChoice(choiceNow(), [], 'paste.left');
  refresh();
  done.textContent = say('base.done');
}

/**
 * @param {string} typed
 * @returns {string | { mistake: string }} The address with its last slash, or the key of what is wrong.
 */
function folderAt(typed) {
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return { mistake: 'error.base.form' };
  const url = new URL(typed);
  const isLocal =
    url.origin === new URL(ownBase).origin || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !isLocal) return { mistake: 'error.base.http' };
  if (url.username || url.password || /[?#]/.test(typed)) return { mistake: 'error.base.query' };
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

listen();
await speak(state.language);
isReady = true;
showScene();
byId('maker').hidden = false;
