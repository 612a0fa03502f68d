/** Ids of which none means all. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../field.js';

export function severalField(field: Field, startsOpen: boolean) {
  const { name, label, value, options = [], change } = field;
  const { msg, fill } = field.words;
  const chosen = new Set(value?.split(' '));
  const count = options.filter(({ id }) => chosen.has(id)).length;
  const hear = (event: Event) => {
    const box = event.target as HTMLInputElement;
    const ticked = options.filter(({ id }) => (id === box.value ? box.checked : chosen.has(id)));
    change(ticked.map(({ id }) => id).join(' ') || undefined, true);
  };
  return html`
    <details class="several" ?open=${startsOpen} data-name=${name}>
      <summary>
        <span class="several-name">${label}</span>
        <span class="count">
          ${
            count
              ? fill(
                  msg('chosen: {n}', {
                    id: 'maker-chosen-some',
                    desc: 'Beside the name of a group such as “Topic”. {n}: a number.',
                  }),
                  { n: String(count) },
                )
              : msg('all', {
                  id: 'maker-chosen-all',
                  desc: 'Beside the name of a group such as “Topic”: nothing is ticked, so all topics are shown.',
                })
          }
        </span>
      </summary>
      <fieldset class="ticks">
        <legend class="unseen">${label}</legend>
        ${options.map(
          ({ id, name: text, language }, i) => html`
            <label class="tick">
              <input
                type="checkbox"
                id="set-${name}-${i}"
                name=${name}
                value=${id}
                .checked=${live(chosen.has(id))}
                @change=${hear}
              />
              <span lang=${language ?? nothing}>${text}</span>
            </label>
          `,
        )}
      </fieldset>
    </details>
  `;
}
