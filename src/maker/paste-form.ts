/** An editor can begin with the address of one of the publisher's pages; what it says in vain is told. */
import { html, nothing } from 'lit';
import { writeAddress } from '../links-and-frames/address.js';
import { colonOf } from '../localization/colon.js';
import { commaOf, languageName } from '../localization/format.js';
import { readPasted } from './choice.js';
import type { Refusal } from './choice.js';
import { errorText } from './fields/help.js';
import type { Maker } from './maker.js';
import { reasonFor, viewWords } from './setting-words.js';
import { loadMakerWords } from './words.js';

export function pasteForm(maker: Maker) {
  const { msg } = maker.words;
  const mistake = pasteMistake(maker);
  return html`
    <details class="paste" id="paste">
      <summary>${msg('Begin with an address', { id: 'maker-paste-heading' })}</summary>
      <form id="paste-form" novalidate @submit=${(event: Event) => takePasted(event, maker)}>
        <label for="set-paste">
          ${msg('Address of one of the publisher’s pages', { id: 'maker-paste-label' })}
        </label>
        <p class="help" id="paste-help">
          ${msg(
            'Filter the documents on the publisher’s page as you want them, then paste its address here. Or leave this out and go on below.',
            { id: 'maker-paste-help' },
          )}
        </p>
        <input
          id="set-paste"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          dir="ltr"
          aria-describedby="paste-help error-paste"
          aria-invalid=${mistake ? 'true' : nothing}
        />
        ${errorText('paste', mistake)}
        <button type="submit">${msg('Use these settings', { id: 'maker-paste-button' })}</button>
      </form>
    </details>
  `;
}

function pasteMistake({ store, words: { msg, fill } }: Maker): string {
  const { pasteMistake, language, base } = store.state;
  if (!pasteMistake) return '';
  if (pasteMistake === 'empty') return msg('Paste an address first.', { id: 'maker-paste-empty' });
  const example = writeAddress({ language, view: 'resources', attributes: { type: 'guidance' } }, base);
  return fill(
    msg('This is not the address of one of this publisher’s pages. They look like this: {example}', {
      id: 'maker-paste-foreign',
      desc: '{example}: an address.',
    }),
    { example },
  );
}

async function takePasted(event: Event, maker: Maker) {
  event.preventDefault();
  const { store, words, ownBase, announce } = maker;
  const { msg, fill } = words;
  const { base, language } = store.state;
  const form = event.target as HTMLFormElement;
  const pasted = form.querySelector('input')!.value.trim();
  const found = readPasted(pasted, [...new Set([base, ownBase])]);
  if (!found) {
    store.change({ pasteMistake: pasted ? 'foreign' : 'empty' });
    return announce(pasteMistake(maker));
  }
  const { choice, refused } = found;
  store.change({ pasteMistake: undefined });
  await loadMakerWords(choice.embed || language);
  const what = [viewWords(words)[choice.view].label, choice.embed && languageName(choice.embed, language)];
  const taken = fill(
    msg('Settings used: {what}.', {
      id: 'maker-paste-done',
      desc: '{what}: the name of an element, and of the language of its content if one is fixed.',
    }),
    {
      what: what.filter(Boolean).join(commaOf(language)),
    },
  );
  const menus = { ...store.state.menus, ...found.menus };
  store.take(choice, { from: 'paste', refusals: refused, taken }, { menus });
}

/** What could not be taken over, and what could. */
export function leftOut({ store, words }: Maker) {
  const { msg, language } = words;
  const { from, refusals = [], taken } = store.state.leftOut ?? {};
  const intro =
    from === 'own'
      ? msg('The address of this page also says what cannot be used:', { id: 'maker-own-left' })
      : msg('The other settings are used, but not:', { id: 'maker-paste-left' });
  const told = html`<p>${intro}</p>
    <ul>
      ${refusals.map(refusal => html`<li>${whatWasSaid(refusal)}${colonOf(language)}${reasonFor(refusal, words)}</li>`)}
    </ul>`;
  const all = [taken ? html`<p>${taken}</p>` : nothing, refusals.length ? told : nothing];
  const looks = taken && !refusals.length ? 'left-out fine' : 'left-out';
  return html`<div id="left-out" class=${looks} role="status">${all}</div>`;
}

function whatWasSaid({ name, value }: Refusal) {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return html`<code dir="ltr">${shown ? `${name}=${shown}` : name}</code>`;
}
