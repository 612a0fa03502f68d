/** Sections in an order, of which at least one is ticked. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Field } from '../field.js';
import { errorText, helpAndErrorIds, helpFor } from './help.js';

/** `rows`: the ids of all sections as they stand; undefined: the ticked ones first. */
export function orderField(field: Field, rows: string[] | undefined, arrange: (rows: string[]) => void) {
  const { name, label, options = [], usual = '', mistake, change } = field;
  const { msg, fill } = field.words;
  const ticked = (field.value ?? usual).split(' ').filter(Boolean);
  const unticked = options.map(({ id }) => id).filter(id => !ticked.includes(id));
  const all = rows ?? [...ticked, ...unticked];
  const up = msg('Move up: {name}', {
    id: 'maker-move-up',
    desc: 'For a button. {name}: the title of a section.',
  });
  const down = msg('Move down: {name}', {
    id: 'maker-move-down',
    desc: 'For a button. {name}: the title of a section.',
  });

  const tick = (event: Event) => {
    const box = event.target as HTMLInputElement;
    const chosen = all.filter(id => (id === box.value ? box.checked : ticked.includes(id)));
    arrange(all); // a row stays where it is when it is ticked
    change(chosen.join(' '), true);
  };
  const move = (id: string, by: -1 | 1, button: HTMLElement) => {
    const from = all.indexOf(id);
    const other = all[from + by];
    if (!other) return;
    const moved = all.map((one, i) => (i === from ? other : i === from + by ? id : one));
    arrange(moved);
    change(moved.filter(id => ticked.includes(id)).join(' '), true);
    button.focus(); // a row that moves takes the focus from what is inside
  };
  const moveButton = (id: string, by: -1 | 1, isAtEnd: boolean, text: string) => html`
    <button
      type="button"
      class="move"
      aria-label=${text}
      aria-disabled=${isAtEnd}
      @click=${(event: Event) => move(id, by, event.currentTarget as HTMLElement)}
    >
      <span aria-hidden="true">${by < 0 ? '↑' : '↓'}</span>
    </button>
  `;
  const row = (id: string, i: number) => {
    const text = options.find(option => option.id === id)?.name ?? id;
    // Both buttons are there at either end too: for the focus, and for assistive technology.
    return html`
      <li>
        <label class="tick">
          <input
            type="checkbox"
            name=${name}
            value=${id}
            .checked=${live(ticked.includes(id))}
            @change=${tick}
          />
          <span>${text}</span>
        </label>
        ${moveButton(id, -1, i === 0, fill(up, { name: text }))}
        ${moveButton(id, 1, i === all.length - 1, fill(down, { name: text }))}
      </li>
    `;
  };
  return html`
    <fieldset class="ordered" id="set-${name}" aria-describedby=${helpAndErrorIds(field)}>
      <legend>${label}</legend>
      ${helpFor(field)}
      <ul class="order" role="list">
        ${repeat(all, id => id, row)}
      </ul>
      ${errorText(name, mistake)}
    </fieldset>
  `;
}
