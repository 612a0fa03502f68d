/** A setting that is typed: a number, a sign, an id. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../field.js';
import { errorText, helpAndErrorIds, helpFor } from './help.js';

export function typedField(field: Field) {
  const { name, kind, label, value, mistake, change } = field;
  const isNumber = kind === 'level' || kind === 'count';
  const hear = (event: Event) =>
    change((event.target as HTMLInputElement).value || undefined, event.type === 'change');
  return html`
    <div class="field">
      <label for="set-${name}">${label}</label>
      ${helpFor(field)}
      <input
        type="text"
        id="set-${name}"
        name=${name}
        class=${isNumber || kind === 'sign' ? 'short' : nothing}
        inputmode=${kind === 'count' ? 'numeric' : nothing}
        autocomplete="off"
        spellcheck="false"
        dir="ltr"
        .value=${live(value ?? '')}
        aria-describedby=${helpAndErrorIds(field)}
        aria-invalid=${mistake ? 'true' : nothing}
        @input=${hear}
        @change=${hear}
      />
      ${errorText(name, mistake)}
    </div>
  `;
}
