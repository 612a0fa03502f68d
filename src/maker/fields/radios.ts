/** One of a few, all of them in sight. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Explained } from '../setting-words.js';

export const radios = <T extends string>(
  name: string,
  choices: Record<T, Explained>,
  chosen: T,
  choose: (value: T) => void,
) =>
  (Object.entries(choices) as [T, Explained][]).map(
    ([value, { label, help }]) => html`
      <div class="choice">
        <input
          type="radio"
          id="${name}-${value}"
          name=${name}
          value=${value}
          .checked=${live(value === chosen)}
          aria-describedby=${help ? `${name}-${value}-help` : nothing}
          @change=${() => choose(value)}
        />
        <label for="${name}-${value}">${label}</label>
        ${help ? html`<p class="help" id="${name}-${value}-help">${help}</p>` : nothing}
      </div>
    `,
  );
