/** A setting that is on or off. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../field.js';
import { helpFor, helpId } from './help.js';

export function flagField(field: Field) {
  const { name, label, value, change } = field;
  return html`
    <div class="field">
      <label class="tick">
        <input
          type="checkbox"
          id="set-${name}"
          name=${name}
          .checked=${live(value !== undefined)}
          aria-describedby=${helpId(field)}
          @change=${(event: Event) => change((event.target as HTMLInputElement).checked ? '' : undefined, true)}
        />
        <span>${label}</span>
      </label>
      ${helpFor(field)}
    </div>
  `;
}
