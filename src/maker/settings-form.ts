/** The settings of the element that is chosen: one field for each parameter in the table, by its kind. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { View } from '../content/views.js';
import { parameters } from '../links-and-frames/address.js';
import { nativeName } from '../localization/format.js';
import { directionOf, languages } from '../localization/language.js';
import type { Language } from '../localization/language.js';
import type { Option } from './choice.js';
import { controlOf } from './field.js';
import type { Field } from './field.js';
import { choiceField } from './fields/choice.js';
import { flagField } from './fields/flag.js';
import { orderField } from './fields/order.js';
import { radios } from './fields/radios.js';
import { severalField } from './fields/several.js';
import { typedField } from './fields/typed.js';
import { announceChange, announceResult } from './maker.js';
import type { Maker } from './maker.js';
import { groupWords, mistakeText, settingWords, viewWords } from './setting-words.js';
import type { Explained, GroupName } from './setting-words.js';
import { sourcesFieldset } from './sources-form.js';
import { loadMakerWords } from './words.js';

/** A parameter that stands in no group comes last, as a further setting. */
const groups: Record<View, Partial<Record<GroupName, string[]>>> = {
  overview: { text: ['sections', 'no-footnote'], heading: ['heading-level', 'no-heading'] },
  resources: {
    documents: ['type', 'topic', 'language', 'publisher', 'year', 'locked'],
    order: ['sort', 'limit', 'page-size'],
    tools: ['no-search', 'no-filters', 'no-structured-data'],
    heading: ['heading-level', 'no-heading'],
  },
  footnote: {
    note: ['territory', 'wording', 'marker', 'for'],
    heading: ['heading-level', 'no-heading'],
  },
};

export function settingsForm(maker: Maker) {
  const { store, words } = maker;
  const { msg } = words;
  const { view, embed, content } = store.state;
  const reset = (event: Event) => {
    event.preventDefault();
    store.reset();
    announceChange(maker);
  };
  return html`
    <form id="settings" novalidate @submit=${(event: Event) => event.preventDefault()} @reset=${reset}>
      <fieldset>
        <legend>${msg('What to embed', { id: 'maker-what-legend' })}</legend>
        <div id="views" class="cards">
          ${radios('view', viewWords(words), view, view => {
            store.chooseView(view);
            announceChange(maker);
          })}
        </div>
      </fieldset>
      <div class="field">
        <label for="embed">${msg('Language of the content', { id: 'maker-embed-label' })}</label>
        <select
          id="embed"
          @change=${(event: Event) =>
            chooseEmbed(maker, (event.target as HTMLSelectElement).value as Language | '')}
        >
          <option value="" .selected=${live(!embed)}>
            ${msg('Like the page around it', { id: 'maker-embed-page' })}
          </option>
          ${languages.map(
            language => html`
              <option
                value=${language}
                lang=${language}
                dir=${directionOf(language)}
                .selected=${live(language === embed)}
              >
                ${nativeName(language)}
              </option>
            `,
          )}
        </select>
      </div>
      <div id="content-failed" class="left-out" role="alert">${content ? nothing : failedNotice(maker)}</div>
      <div id="fields">
        ${fieldsets(maker)} ${view === 'resources' ? sourcesFieldset(maker) : nothing}
      </div>
      <button type="reset">${msg('Back to the usual settings', { id: 'maker-settings-reset' })}</button>
    </form>
  `;
}

/** The lines name the content in its language, as soon as the words are here. */
async function chooseEmbed(maker: Maker, embed: Language | '') {
  const { store } = maker;
  store.change({ embed });
  announceChange(maker);
  await loadMakerWords(store.embedLanguage);
  store.change({});
}

function failedNotice({ store, words: { msg }, speak }: Maker) {
  return html`
    <p>
      ${msg(
        'The publisher’s lists could not be loaded: documents, sections and territories cannot be chosen now. The other settings work.',
        { id: 'maker-settings-failed' },
      )}
    </p>
    <button type="button" @click=${() => speak(store.state.language)}>
      ${msg('Try again', { id: 'maker-settings-retry' })}
    </button>
  `;
}

function fieldsets(maker: Maker) {
  const { view } = maker.store.state;
  const all = Object.keys(parameters[view]);
  const grouped = Object.entries(groups[view]) as [GroupName, string[]][];
  const others = all.filter(name => !grouped.some(([, names]) => names.includes(name)));
  return [
    ...grouped.map(([group, names]) => fieldset(group, names, maker)),
    others.length ? fieldset('other', others, maker) : nothing,
  ];
}

function fieldset(group: GroupName, names: string[], maker: Maker) {
  const { words, store } = maker;
  const { msg } = words;
  const { label, help }: Explained = groupWords(words)[group];
  const note =
    group === 'heading' && store.state.view === 'footnote'
      ? msg('The note has no heading of its own, so these two change nothing that readers see.', {
          id: 'maker-group-heading-footnote',
        })
      : help;
  return html`
    <fieldset>
      <legend>${label}</legend>
      ${note ? html`<p class="help">${note}</p>` : nothing} ${names.map(name => fieldFor(name, maker))}
    </fieldset>
  `;
}

function fieldFor(name: string, maker: Maker) {
  const { store, words } = maker;
  const { view, fields } = store.state;
  const kind = parameters[view][name];
  const control = controlOf(view, name);
  const value = store.choice.attributes[name];
  const mistake = fields.mistakes[name];
  const options = kind === 'order' ? sortOptions(maker) : store.optionsFor(name);
  if (!options && ['order', 'choice', 'several'].includes(control)) return nothing;

  const field: Field = {
    label: name,
    ...settingWords(words)[name],
    name,
    kind,
    value: control === 'typed' || control === 'order' ? (fields.typed[name] ?? value) : value,
    mistake: mistake ? mistakeText(mistake, words) : '',
    options,
    usual: store.usualOf(name),
    words,
    change: (value, isDone) => announceResult(store.set(name, value, isDone), maker),
  };
  if (control === 'order')
    return orderField(field, fields.rows, rows => store.change({ fields: { ...store.state.fields, rows } }));
  if (control === 'choice') return choiceField(field);
  if (control === 'several') return options?.length ? severalField(field, name in fields.start) : nothing;
  return control === 'flag' ? flagField(field) : typedField(field);
}

const sortOptions = ({ words: { msg } }: Maker): Option[] => [
  { id: 'newest', name: msg('Newest first', { id: 'maker-sort-newest' }) },
  { id: 'oldest', name: msg('Oldest first', { id: 'maker-sort-oldest' }) },
  { id: 'title', name: msg('By title', { id: 'maker-sort-title' }) },
  { id: 'year', name: msg('By year', { id: 'maker-sort-year' }) },
];
