/** The lines to copy: in which form, with what to look at before publishing. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { languageName } from '../localization/format.js';
import type { Menus } from './choice.js';
import { formWords, linkWords, schemeWords, scriptWords, trustWords } from './copy-words.js';
import { pills, radios } from './fields/radios.js';
import { checks, notes, partNames, titles } from './lines-words.js';
import type { PartName } from './lines-words.js';
import { announceChange } from './maker.js';
import type { Maker } from './maker.js';
import type { Pinnable } from './publisher-content.js';
import type { Agreed } from './script-lines.js';
import { wordsIn } from './words.js';
import { writeLines } from './write-lines.js';

/** The forms whose lines load a script of the publisher's. */
const canAgree: Menus['form'][] = ['element', 'link', 'frame'];

/** What the page agrees to; undefined for whatever comes, or where the publisher has nothing to name. */
function agreedTo(trust: Menus['trust'], { keys, release }: Pinnable): Agreed | undefined {
  if (trust === 'signed' && keys.length) return { keys };
  return trust === 'pinned' && release ? { release } : undefined;
}

export function copyLines(maker: Maker) {
  const { store, words } = maker;
  const { msg, fill } = words;
  const { menus, base, language, hashes, pinnable } = store.state;
  const { form, script, embed, scheme } = menus;
  const agreed = canAgree.includes(form) ? agreedTo(menus.trust, pinnable) : undefined;
  const change = (chosen: Partial<Menus>) => {
    store.change({ menus: { ...menus, ...chosen } });
    announceChange(maker);
  };
  const lines = writeLines(form, store.choice, {
    base,
    reader: language,
    title: titles(wordsIn(store.embedLanguage))[store.choice.view],
    classic: script === 'classic',
    scripts: pinnable.scripts,
    agreed,
    hashes,
    embed,
    scheme,
  });
  const trusts = trustWords(words, pinnable);
  const isSigned = !!agreed && 'keys' in agreed;
  const isLinkAlone = form === 'link' && embed === 'no';
  const values = { language: languageName(store.embedLanguage, language) };
  return html`
    <form id="form" @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>${msg('How to include it', { id: 'maker-form-legend' })}</legend>
        <div id="forms" class="cards">
          ${radios('form', formWords(words), form, form => change({ form }))}
        </div>
      </fieldset>
      ${form === 'link' ? pills('embed', linkWords(words), embed, change) : nothing}
      ${form === 'frame' ? pills('scheme', schemeWords(words), scheme, change) : nothing}
      ${
        canAgree.includes(form) && !isLinkAlone && Object.keys(trusts.choices).length > 1
          ? pills('trust', trusts, agreed ? menus.trust : 'newest', change)
          : nothing
      }
      ${
        ['element', 'link', 'include'].includes(form) && !isSigned && !isLinkAlone
          ? pills('script', scriptWords(words), script, change)
          : nothing
      }
    </form>
    <div class="lines">
      <div class="lines-code">
        <div id="notes">
          ${lines.notes.map(name => html`<p class="note">${fill(notes(words)[name], values)}</p>`)}
        </div>
        <div id="parts">
          ${repeat(
            lines.parts,
            ({ name }) => name,
            ({ name, text }) => part(name, text, maker),
          )}
        </div>
      </div>
      <div class="lines-aside">
        <h3>${msg('Before you publish', { id: 'maker-check-heading' })}</h3>
        <ul id="checks" class="checks">
          ${lines.checks.map(
            ([name, own]) => html`<li>${fill(checks(words)[name], { ...values, ...own })}</li>`,
          )}
        </ul>
        <h3>${msg('If your site has a Content Security Policy', { id: 'maker-csp-heading' })}</h3>
        <p id="policy-help" class="help">${policyHelp(maker)}</p>
        <div id="policy">${lines.policy ? part('csp', lines.policy, maker) : nothing}</div>
      </div>
    </div>
  `;
}

function policyHelp({ store, words: { msg, fill } }: Maker): string {
  const { menus, base } = store.state;
  const help = [
    msg('Ask whoever runs it to add these sources. Without such a policy, nothing is needed.', {
      id: 'maker-csp-help',
    }),
  ];
  if (menus.form === 'link')
    help.push(msg('The link alone needs nothing. The script needs these sources.', { id: 'maker-csp-none' }));
  if (menus.form === 'include') {
    const message = msg(
      'The hashes may change with a release: take them from {address}, from where the fragments come.',
      { id: 'maker-csp-hashes', desc: '{address}: of a file.' },
    );
    help.push(fill(message, { address: `${base}csp.json` }));
  }
  return help.join(' ');
}

/** Lines with a button that copies them. */
function part(name: PartName, text: string, maker: Maker) {
  const { store, words } = maker;
  const { msg, fill } = words;
  const title = partNames(words)[name];
  const label = fill(
    msg('Copy: {part}', {
      id: 'maker-copy-label',
      desc: 'For a button. {part}: one of the names maker-part-….',
    }),
    { part: title },
  );
  const { copied } = store.state;
  const told = copied?.part === name && copied.text === text ? copied : undefined;
  return html`
    <div class="part" data-part=${name}>
      <div class="part-head">
        ${name === 'csp' ? html`<h4>${title}</h4>` : html`<h3>${title}</h3>`}
        <span class="done" role="status">${told ? howItWent(told.isDone, maker) : nothing}</span>
        <button
          type="button"
          class="copy"
          aria-label=${label}
          @click=${(event: Event) => copy(name, text, maker, event.currentTarget as HTMLElement)}
        >
          ${msg('Copy', { id: 'maker-copy-button' })}
        </button>
      </div>
      <pre dir="ltr" translate="no" tabindex=${name === 'map' ? 0 : nothing}><code>${text}</code></pre>
    </div>
  `;
}

const howItWent = (isDone: boolean, { words: { msg } }: Maker) =>
  isDone
    ? msg('Copied.', { id: 'maker-copy-done' })
    : msg('This browser does not allow copying. The lines are selected: press Ctrl+C, or ⌘C on a Mac.', {
        id: 'maker-copy-failed',
      });

async function copy(part: PartName, text: string, { store }: Maker, button: HTMLElement) {
  store.change({ copied: undefined }); // so that a second copy is told, too
  let isDone = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    isDone = false;
    const code = button.closest('.part')?.querySelector('code');
    if (code) getSelection()?.selectAllChildren(code);
  }
  store.change({ copied: { part, text, isDone } });
}
