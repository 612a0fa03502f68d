/** Where the publisher's files are. The lines only ever name a folder that has been found to hold them. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BaseMistake } from './choice-store.js';
import { errorText } from './fields/help.js';
import type { Maker } from './maker.js';
import { isPublisher, loadChoices } from './publisher-content.js';

export function baseForm(maker: Maker) {
  const { store, words } = maker;
  const { msg } = words;
  const { base, baseForm } = store.state;
  const { typed = base, step } = baseForm;
  const mistake = baseMistake(maker);
  const hear = (event: Event) => {
    const typed = (event.target as HTMLInputElement).value;
    store.change({ baseForm: { ...store.state.baseForm, typed } });
  };
  const told = {
    checking: msg('Looking for the files at this address…', { id: 'maker-status-checking' }),
    done: msg('The files are there. The lines use this address now.', { id: 'maker-base-done' }),
  };
  return html`
    <form id="base-form" class="base" novalidate @submit=${(event: Event) => takeBase(event, maker)}>
      <label for="set-base">${msg('Address of the publisher’s files', { id: 'maker-base-label' })}</label>
      <p class="help" id="base-help">
        ${msg(
          'Usually right as it is. If you change it, this page checks whether the files are there. It is not part of this page’s address, so nobody can send you a wrong one unnoticed.',
          { id: 'maker-base-help' },
        )}
      </p>
      <div class="base-row">
        <input
          id="set-base"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          dir="ltr"
          .value=${live(typed)}
          aria-describedby="base-help error-base"
          aria-invalid=${mistake ? 'true' : nothing}
          @input=${hear}
        />
        <button type="submit">${msg('Use this address', { id: 'maker-base-button' })}</button>
      </div>
      ${errorText('base', mistake)}
      <p id="base-done" class="done" role="status">${step ? told[step] : ''}</p>
    </form>
  `;
}

function baseMistake({ store, words: { msg } }: Maker): string {
  const { mistake } = store.state.baseForm;
  const texts: Record<BaseMistake, string> = {
    form: msg('This is not a complete address. It looks like this: https://publisher.example/v1/', {
      id: 'maker-error-base-form',
    }),
    http: msg('The address has to begin with https://, or browsers will not load the files into your page.', {
      id: 'maker-error-base-http',
    }),
    query: msg('Only the folder, please: without user name, and without ? or # and what follows.', {
      id: 'maker-error-base-query',
    }),
    unknown: msg(
      'There are no files of these widgets at this address. The lines below keep the last good address.',
      {
        id: 'maker-error-base-unknown',
      },
    ),
  };
  return mistake ? texts[mistake] : '';
}

async function takeBase(event: Event, maker: Maker) {
  event.preventDefault();
  const { store, ownBase, announce, speak } = maker;
  const typed = store.state.baseForm.typed ?? store.state.base;
  const found = folderAt(typed.trim() || ownBase, ownBase);
  const refuse = (mistake: BaseMistake) => {
    store.change({ baseForm: { typed, mistake } });
    announce(baseMistake(maker));
  };
  if ('mistake' in found) return refuse(found.mistake);
  store.change({ baseForm: { typed, step: 'checking' } });
  const isThere = await isPublisher(found.base);
  if (store.state.baseForm.typed !== typed) return; // changed meanwhile
  if (!isThere) return refuse('unknown');
  const { base } = found;
  const { language } = store.state;
  const choices = await loadChoices(base, language);
  store.take(store.choice, { from: 'paste', refusals: [] }, { base, ...choices, baseForm: { step: 'done' } });
  if (language !== store.state.language) await speak(store.state.language);
}

/** The address of the folder with its last slash, or what is wrong with it. */
function folderAt(typed: string, ownBase: string): { base: string } | { mistake: BaseMistake } {
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return { mistake: 'form' };
  const url = new URL(typed);
  const isLocal =
    url.origin === new URL(ownBase).origin || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !isLocal) return { mistake: 'http' };
  if (url.username || url.password || /[?#]/.test(typed)) return { mistake: 'query' };
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { base: url.href };
}
