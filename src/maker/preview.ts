/** The embed on a made-up page, which stands in a frame of its own: configurator-preview.ts. */
import { html, nothing } from 'lit';
import { views } from '../content/views.js';
import { directionOf } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import type { MakerState } from './choice-store.js';
import { usual } from './choice.js';
import type { Menus } from './choice.js';
import type { Scene } from './configurator-preview.js';
import { pills } from './fields/radios.js';
import type { Question } from './fields/radios.js';
import type { Maker } from './maker.js';
import { loadMakerWords, wordsIn } from './words.js';
import type { Words } from './words.js';

export function preview({ store, words }: Maker) {
  const { msg } = words;
  const { menus } = store.state;
  const { look, width, dir } = menuWords(words);
  const choose = (chosen: Partial<Menus>) => store.change({ menus: { ...menus, ...chosen } });
  return html`
    <form id="scene" class="scene" @submit=${(event: Event) => event.preventDefault()}>
      ${pills('look', look, menus.look, choose)} ${pills('width', width, menus.width, choose)}
      ${pills('dir', dir, menus.dir, choose)}
    </form>
    <p class="past">
      <a href="#copy-heading">${msg('Skip the preview', { id: 'maker-preview-skip' })}</a>
    </p>
    <div class="stage">
      <iframe
        id="preview"
        src="preview.html"
        class=${menus.width === 'narrow' ? 'narrow' : nothing}
        title=${msg('Preview: the embed on a made-up page', { id: 'maker-preview-frame' })}
      ></iframe>
    </div>
  `;
}

/** Shows in the preview what is chosen now. */
export async function showScene({ store, ownBase }: Maker): Promise<void> {
  const { state } = store;
  const embedLanguage = state.embed || state.language;
  const { dir } = state.menus;
  const direction = dir === 'auto' ? directionOf(embedLanguage) : dir;
  // The page around speaks the editor's language, if that runs in the direction asked for.
  const language =
    [embedLanguage, state.language].find(language => directionOf(language) === direction) ??
    (direction === 'rtl' ? 'ar' : 'en');
  await loadMakerWords(language);
  if (state !== store.state) return; // something newer is shown
  const { view, embed, base, attributes } = state;
  // The address of the made-up page is of no use to anybody.
  const { 'url-state': _address, ...sources } = store.choice.sources ?? {};
  const scene: Scene = {
    tag: views[view].tag,
    attributes: {
      ...attributes[view],
      ...sources,
      ...(embed && { lang: embed }),
      ...(base !== ownBase && { base }),
    },
    look: state.menus.look,
    language,
    direction,
    words: wordsAround(language, state),
    mentionId: view === 'footnote' ? (attributes.footnote['for'] ?? '') : undefined,
  };
  frame()?.postMessage({ scene }, window.origin);
}

/** Calls back whenever the made-up page has loaded. */
export function onPreviewReady(ready: () => void): void {
  window.addEventListener('message', event => {
    if (event.source !== frame() || event.origin !== window.origin) return;
    if ((event.data as { preview?: string } | null)?.preview === 'ready') ready();
  });
}

const frame = () => document.querySelector<HTMLIFrameElement>('#preview')?.contentWindow;

/** By the `data-host` of their places in preview.html. */
function wordsAround(language: Language, state: MakerState): Record<string, string> {
  const { msg, fill } = wordsIn(language);
  return {
    name: msg('Example Agency', { id: 'maker-host-name' }),
    home: msg('Home', { id: 'maker-host-home' }),
    topics: msg('Topics', { id: 'maker-host-topics' }),
    contact: msg('Contact', { id: 'maker-host-contact' }),
    heading: msg('A page of your site', { id: 'maker-host-heading' }),
    before: msg('This text is yours. It stands here to show how the embed fits in with it.', {
      id: 'maker-host-before',
    }),
    mention: fill(
      msg('Named in this text: {territory}.', {
        id: 'maker-host-mention',
        desc: 'In the text of a made-up page. {territory}: a name.',
      }),
      {
        territory: mentionIn(language, state),
      },
    ),
    after: msg('Here your own text goes on.', { id: 'maker-host-after' }),
  };
}

/** How a text in this language names the territory of the note. */
function mentionIn(language: Language, { attributes, content }: MakerState): string {
  const id = attributes.footnote['territory'] ?? usual['territory']!;
  const { mentions = [], name } = content?.territories.territories[id] ?? {};
  const scripts: Partial<Record<Language, RegExp>> = {
    ar: /\p{Script=Arabic}/u,
    zh: /\p{Script=Han}/u,
    ru: /\p{Script=Cyrillic}/u,
  };
  const script = scripts[language] ?? /\p{Script=Latin}/u;
  const named = name && mentions.includes(name) && script.test(name) ? name : undefined;
  return named ?? mentions.find(mention => script.test(mention)) ?? mentions[0] ?? name ?? '';
}

const menuWords = ({ msg }: Words): { [M in 'look' | 'width' | 'dir']: Question<M> } => ({
  look: {
    legend: msg('Look of the page around it', { id: 'maker-look-legend' }),
    choices: {
      plain: { label: msg('Plain', { id: 'maker-look-plain' }) },
      agency: { label: msg('Government site', { id: 'maker-look-agency' }) },
      loud: { label: msg('Loud styles', { id: 'maker-look-loud' }) },
      dark: { label: msg('Dark', { id: 'maker-look-dark' }) },
    },
  },
  width: {
    legend: msg('Width', { id: 'maker-width-legend' }),
    choices: {
      wide: { label: msg('Wide', { id: 'maker-width-wide' }) },
      narrow: { label: msg('Narrow (320 pixels)', { id: 'maker-width-narrow' }) },
    },
  },
  dir: {
    legend: msg('Direction of the page around it', { id: 'maker-dir-legend' }),
    choices: {
      auto: { label: msg('Like the content', { id: 'maker-dir-auto' }) },
      ltr: { label: msg('Left to right', { id: 'maker-dir-ltr' }) },
      rtl: { label: msg('Right to left', { id: 'maker-dir-rtl' }) },
    },
  },
});
