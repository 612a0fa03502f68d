/** The page on which an editor makes an embed: chooses, looks, copies. What is chosen lives in its address. */
import { html, nothing, render } from 'lit';
import { nativeName } from '../localization/format.js';
import { directionOf, languages, matchLocale } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import { baseForm } from './base-form.js';
import { ChoiceStore, freshFields } from './choice-store.js';
import { readQuery, writeQuery } from './choice.js';
import { copyLines } from './copy-lines.js';
import type { Maker } from './maker.js';
import { leftOut, pasteForm } from './paste-form.js';
import { onPreviewReady, preview, showScene } from './preview.js';
import { loadChoices } from './publisher-content.js';
import { settingsForm } from './settings-form.js';
import { loadMakerWords, wordsIn } from './words.js';

/**
 * Draws the page, and keeps it and its address up to date.
 *
 * @param ownBase - Address of the folder that this script comes from, with its last slash.
 */
export async function openMaker(ownBase: string): Promise<void> {
  const query = new URLSearchParams(location.search);
  const { choice, refused, menus } = readQuery(query);
  const language = readersLanguage(query.get('lang'));
  const store = new ChoiceStore({
    language,
    base: ownBase,
    view: choice.view,
    embed: choice.embed,
    attributes: { overview: {}, resources: {}, footnote: {}, [choice.view]: choice.attributes },
    menus,
    hashes: [],
    pinnable: { keys: [], scripts: [] },
    sources: {},
    fields: freshFields(choice.attributes),
    leftOut: { from: 'own', refusals: refused },
    baseForm: {},
  });
  const makerNow = (): Maker => ({ store, words: wordsIn(store.state.language), ownBase, announce, speak });

  /** The newest language counts, whichever words come first. */
  let asked: Language;
  async function speak(language: Language): Promise<void> {
    asked = language;
    const { base, embed, leftOut } = store.state;
    const [choices] = await Promise.all([
      loadChoices(base, language),
      loadMakerWords(language),
      loadMakerWords(embed || language),
    ]);
    if (asked !== language) return;
    if (base !== store.state.base) return speak(language); // the editor has given another address meanwhile
    const refusals = leftOut?.from === 'own' ? leftOut.refusals.filter(({ why }) => why !== 'missing') : [];
    store.take(
      store.choice,
      { from: 'own', refusals },
      { language, ...choices, pasteMistake: undefined, baseForm: {}, copied: undefined },
    );
  }

  await speak(language);
  document.body.replaceChildren(); // what stood there for those without script
  store.changed = () => draw(makerNow());
  store.changed();
  onPreviewReady(() => void showScene(makerNow()));
}

/** The language that the address asks for, else the first of the browser's that is ours. */
function readersLanguage(asked: string | null): Language {
  for (const tag of [asked ?? '', ...navigator.languages]) {
    const locale = matchLocale(tag);
    if (locale) return locale.language;
  }
  return 'en';
}

/** Shows what has been chosen: on the page, in the preview, in the address. */
function draw(maker: Maker) {
  const { store, words } = maker;
  const { language, menus } = store.state;
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  document.title = words.msg('Make an embed – return and reintegration widgets', { id: 'maker-page-title' });
  render(page(maker), document.body);
  void showScene(maker);
  const address = writeQuery(store.choice, language, menus);
  try {
    if (address !== location.search) history.replaceState(null, '', address);
  } catch {
    // Browsers allow a number of changes within a time; the next one brings the address up to date.
  }
}

function page(maker: Maker) {
  const { msg } = maker.words;
  return html`
    <a class="skip" href="#content">${msg('Skip to the settings', { id: 'maker-page-skip' })}</a>
    <header class="top">
      <p class="top-brand">
        <a href="../">${msg('Return and reintegration widgets', { id: 'maker-page-brand' })}</a>
      </p>
      <nav aria-label=${msg('Language', { id: 'maker-page-language' })}>
        <ul id="languages" class="top-languages">
          ${languages.map(language => html`<li>${languageLink(language, maker)}</li>`)}
        </ul>
      </nav>
    </header>
    <main id="content" class="maker" tabindex="-1">
      <div class="maker-intro">
        <h1>${msg('Make an embed', { id: 'maker-page-heading' })}</h1>
        <p class="lead">
          ${msg(
            'Choose what your page should show, look at it, and copy the lines that your site can take.',
            { id: 'maker-page-lead' },
          )}
        </p>
      </div>
      <div id="maker" class="maker-work">
        <section class="maker-settings" aria-labelledby="settings-heading">
          <h2 id="settings-heading">${msg('Settings', { id: 'maker-settings-heading' })}</h2>
          ${pasteForm(maker)} ${leftOut(maker)} ${settingsForm(maker)}
        </section>
        <section class="maker-preview" aria-labelledby="preview-heading">
          <h2 id="preview-heading">${msg('Preview', { id: 'maker-preview-heading' })}</h2>
          ${preview(maker)}
        </section>
        <section class="maker-copy" aria-labelledby="copy-heading">
          <h2 id="copy-heading" tabindex="-1">${msg('Lines to copy', { id: 'maker-copy-heading' })}</h2>
          ${copyLines(maker)} ${baseForm(maker)}
        </section>
      </div>
    </main>
    <p id="announcer" class="unseen" role="status"></p>
  `;
}

function languageLink(language: Language, { store, speak }: Maker) {
  const choose = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // in a tab of its own
    event.preventDefault();
    store.change({ leftOut: undefined });
    void speak(language);
  };
  return html`<a
    href=${writeQuery(store.choice, language, store.state.menus)}
    lang=${language}
    hreflang=${language}
    dir=${directionOf(language)}
    aria-current=${language === store.state.language ? 'page' : nothing}
    @click=${choose}
    >${nativeName(language)}</a
  >`;
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Tells screen readers, once the editor rests: not at each letter. */
function announce(message: string) {
  const place = document.getElementById('announcer')!;
  clearTimeout(waiting);
  place.textContent = '';
  waiting = setTimeout(() => (place.textContent = message), 1000);
}
