/**
 * The settings of one element as form controls: one for each parameter in the published table, by its kind.
 *
 * @import { Kind, View } from './address.js'
 * @import { Option } from './content.js'
 * @import { Words } from './words.js'
 */
import { parameters } from './address.js';
import { usual } from './choice.js';
import { byId, make } from './dom.js';

/** @type {Record<View, Record<string, string[]>>} */
const groups = {
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

/**
 * @typedef {object} Settings
 * @property {View} view
 * @property {Record<string, string>} attributes
 * @property {(name: string) => Option[] | undefined} optionsFor - Undefined where there is nothing to choose from.
 * @property {Words} say
 * @property {(name: string, value: string | undefined, isDone: boolean) => void} change - `isDone`: the editor has
 *   left the field, or it is one that has no halfway. Undefined: as usual.
 */

/**
 * @param {HTMLElement} place
 * @param {Settings} settings
 */
export function drawFields(place, settings) {
  const { view, say } = settings;
  const left = new Set(Object.keys(parameters[view]));
  const sets = Object.entries(groups[view]).map(([group, names]) => {
    const known = names.filter(name => left.delete(name));
    return fieldset(group, known, settings);
  });
  if (left.size) sets.push(fieldset('other', [...left], settings));
  const help = view === 'footnote' ? 'group.heading.footnote' : '';
  place.replaceChildren(...sets);
  if (help) place.lastElementChild?.querySelector('legend')?.after(make('p', { class: 'help' }, say(help)));
}

/**
 * @param {string} group
 * @param {string[]} names
 * @param {Settings} settings
 */
function fieldset(group, names, settings) {
  const { say } = settings;
  const help = say(`group.${group}.help`);
  return make(
    'fieldset',
    {},
    make('legend', {}, say(`group.${group}`)),
    ...(help ? [make('p', { class: 'help' }, help)] : []),
    ...names.flatMap(name => field(name, settings) ?? []),
  );
}

/**
 * @param {string} name
 * @param {Settings} settings
 * @returns {HTMLElement | undefined}
 */
function field(name, settings) {
  const kind = parameters[settings.view][name];
  if (name === 'sections') return order(name, settings);
  if (name === 'territory' || name === 'wording' || kind === 'order') return choice(name, settings);
  if (kind === 'ids') return several(name, settings);
  if (kind === 'flag') return flag(name, settings);
  return typed(name, kind, settings);
}

/**
 * @param {string} name
 * @param {Settings} settings
 */
function flag(name, { attributes, say, change }) {
  const { help, describedBy } = explanation(name, say);
  const box = make('input', {
    type: 'checkbox',
    id: `set-${name}`,
    name,
    checked: name in attributes,
    'aria-describedby': describedBy,
  });
  box.addEventListener('change', () => change(name, box.checked ? '' : undefined, true));
  return make(
    'div',
    { class: 'field' },
    make('label', { class: 'tick' }, box, make('span', {}, label(name, say))),
    ...help,
  );
}

/**
 * @param {string} name
 * @param {Kind | undefined} kind
 * @param {Settings} settings
 */
function typed(name, kind, { attributes, say, change }) {
  const { help, describedBy } = explanation(name, say);
  const isNumber = kind === 'level' || kind === 'count';
  const input = make('input', {
    type: 'text',
    id: `set-${name}`,
    name,
    class: isNumber || kind === 'sign' ? 'short' : undefined,
    inputmode: isNumber ? 'numeric' : undefined,
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': `${describedBy ?? ''} error-${name}`.trim(),
  });
  input.value = attributes[name] ?? '';
  input.addEventListener('input', () => change(name, input.value || undefined, false));
  input.addEventListener('change', () => change(name, input.value || undefined, true));
  return make(
    'div',
    { class: 'field' },
    make('label', { for: input.id }, label(name, say)),
    ...help,
    input,
    make('p', { class: 'error', id: `error-${name}` }),
  );
}

/**
 * @param {string} name
 * @param {Settings} settings
 */
function choice(name, { attributes, optionsFor, say, change }) {
  const options =
    parameters.resources[name] === 'order'
      ? ['newest', 'oldest', 'title'].map(id => ({ id, name: say(`sort.${id}`), language: undefined }))
      : optionsFor(name);
  if (!options) return undefined;
  const { help, describedBy } = explanation(name, say);
  const select = make('select', { id: `set-${name}`, name, 'aria-describedby': describedBy });
  for (const option of options)
    select.append(make('option', { value: option.id, lang: option.language }, option.name));
  const asUsual = /** @type {Record<string, string>} */ (usual)[name] ?? '';
  select.value = attributes[name] ?? asUsual;
  select.addEventListener('change', () =>
    change(name, select.value === asUsual ? undefined : select.value, true),
  );
  return make(
    'div',
    { class: 'field' },
    make('label', { for: select.id }, label(name, say)),
    ...help,
    select,
  );
}

/**
 * Ids of which none is all.
 *
 * @param {string} name
 * @param {Settings} settings
 */
function several(name, { attributes, optionsFor, say, change }) {
  const options = optionsFor(name);
  if (!options?.length) return undefined;
  const chosen = new Set(attributes[name]?.split(' '));
  const count = make('span', { class: 'count' });
  const boxes = options.map(({ id, name: text, language }, i) => {
    const box = make('input', {
      type: 'checkbox',
      id: `set-${name}-${i}`,
      name,
      value: id,
      checked: chosen.has(id),
    });
    return { box, line: make('label', { class: 'tick' }, box, make('span', { lang: language }, text)) };
  });
  const ticked = () => boxes.flatMap(({ box }) => (box.checked ? [box.value] : []));
  const tell = () => {
    const n = ticked().length;
    count.textContent = n ? say('chosen.some', { n }) : say('chosen.all');
  };
  tell();
  const set = make(
    'fieldset',
    { class: 'ticks' },
    make('legend', { class: 'unseen' }, label(name, say)),
    ...boxes.map(({ line }) => line),
  );
  set.addEventListener('change', () => {
    tell();
    change(name, ticked().join(' ') || undefined, true);
  });
  return make(
    'details',
    { class: 'several', open: chosen.size > 0, 'data-name': name },
    make('summary', {}, make('span', { class: 'several-name' }, label(name, say)), ' ', count),
    set,
  );
}

/**
 * Sections, of which there is at least one, in an order.
 *
 * @param {string} name
 * @param {Settings} settings
 */
function order(name, { attributes, optionsFor, say, change }) {
  const options = optionsFor(name);
  if (!options) return undefined;
  const { help, describedBy } = explanation(name, say);
  const asUsual = options.map(({ id }) => id).join(' ');
  const chosen = (attributes[name] ?? asUsual).split(' ');
  const ranked = options.toSorted((a, b) => rank(chosen, a.id) - rank(chosen, b.id));
  const list = make('ul', { class: 'order', role: 'list' });
  const tell = () => {
    const rows = [...list.children];
    rows.forEach((row, i) => {
      const [up, down] = row.querySelectorAll('button');
      // Still there for the focus, and for assistive technology, at either end.
      up?.setAttribute('aria-disabled', String(i === 0));
      down?.setAttribute('aria-disabled', String(i === rows.length - 1));
    });
  };
  const tellAll = () => {
    tell();
    const ticked = [...list.querySelectorAll('input')].flatMap(box => (box.checked ? [box.value] : []));
    const value = ticked.join(' ');
    change(name, value === asUsual ? undefined : value, true);
  };
  for (const { id, name: text } of ranked) {
    const box = make('input', { type: 'checkbox', name, value: id, checked: chosen.includes(id) });
    box.addEventListener('change', tellAll);
    const row = make('li', {}, make('label', { class: 'tick' }, box, make('span', {}, text)));
    for (const [direction, sign] of /** @type {const} */ ([
      ['up', '↑'],
      ['down', '↓'],
    ])) {
      const button = make(
        'button',
        { type: 'button', class: 'move', 'aria-label': say(`move.${direction}`, { name: text }) },
        make('span', { 'aria-hidden': 'true' }, sign),
      );
      button.addEventListener('click', () => {
        const other = direction === 'up' ? row.previousElementSibling : row.nextElementSibling;
        if (!other) return;
        // The other row moves, so that this one keeps the focus.
        if (direction === 'up') row.after(other);
        else row.before(other);
        tellAll();
      });
      row.append(button);
    }
    list.append(row);
  }
  tell();
  return make(
    'fieldset',
    { class: 'ordered', id: `set-${name}`, 'aria-describedby': `${describedBy ?? ''} error-${name}`.trim() },
    make('legend', {}, label(name, say)),
    ...help,
    list,
    make('p', { class: 'error', id: `error-${name}` }),
  );
}

/** @param {string[]} chosen @param {string} id */
const rank = (chosen, id) => (chosen.includes(id) ? chosen.indexOf(id) : chosen.length);

/** @param {string} name @param {Words} say */
const label = (name, say) => say(`set.${name}`) || name;

/** @param {string} name @param {Words} say */
function explanation(name, say) {
  const text = say(`set.${name}.help`);
  const id = `help-${name}`;
  return text
    ? { help: [make('p', { class: 'help', id }, text)], describedBy: id }
    : { help: [], describedBy: undefined };
}

/**
 * Says beside a field why it cannot hold this; without a message, takes it back.
 *
 * @param {string} name
 * @param {string} message
 */
export function showMistake(name, message) {
  const place = document.getElementById(`error-${name}`);
  if (!place) return;
  place.textContent = message;
  const control = byId(`set-${name}`);
  if (!(control instanceof HTMLInputElement)) return;
  if (message) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

/**
 * Puts what cannot be had into its field, for the editor to see and mend.
 *
 * @param {string} name
 * @param {string} value
 * @returns {boolean} Whether there is a field to type it into.
 */
export function fillField(name, value) {
  const control = document.getElementById(`set-${name}`);
  if (!(control instanceof HTMLInputElement) || control.type !== 'text') return false;
  control.value = value;
  return true;
}
