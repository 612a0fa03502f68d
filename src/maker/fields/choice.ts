/** A setting that is one of several values. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../field.js';
import { helpFor, helpId } from './help.js';

export function choiceField(field: Field) {
  const { name, label, value, usual, options = [], change } = field;
  return html`
    <div class="field">
      <label for="set-${name}">${label}</label>
      ${helpFor(field)}
      <select
        id="set-${name}"
        name=${name}
        aria-describedby=${helpId(field)}
        @change=${(event: Event) => change((event.target as HTMLSelectElement).value, true)}
      >
        ${options.map(
          option =>
            html`<option
              value=${option.id}
              lang=${option.language ?? nothing}
              .selected=${live(option.id === (value ?? usual))}
            >
              ${option.name}
            </option>`,
        )}
      </select>
    </div>
  `;
}
