/** The help below a field. */
import { html, nothing } from 'lit';
import type { Field } from '../field.js';

/** What it takes to fill in a field, where that is not plain. */
export const helpFor = ({ name, help }: Field) =>
  help ? html`<p class="help" id="help-${name}">${help}</p>` : nothing;

/** The ids for `aria-describedby`. */
export const helpId = ({ name, help }: Field) => (help ? `help-${name}` : nothing);

export const helpAndErrorIds = ({ name, help }: Field) => `${help ? `help-${name} ` : ''}error-${name}`;

/** What is wrong, beside its field; empty as long as nothing is. */
export const errorText = (name: string, mistake: string) =>
  html`<p class="error" id="error-${name}">${mistake}</p>`;
