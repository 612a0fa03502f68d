/** One of a few, all of them in sight. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Menus } from '../choice.js';
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

/** What an editor chooses beside the settings of the embed; with an answer for each value that can be had. */
export interface Question<M extends keyof Menus> {
  legend: string;
  choices: Partial<Record<Menus[M], Explained>>;
}

/** A question with few answers, in a row. */
export const pills = <M extends keyof Menus>(
  name: M,
  { legend, choices }: Question<M>,
  chosen: Menus[M],
  choose: (chosen: Partial<Menus>) => void,
) => html`
  <fieldset>
    <legend>${legend}</legend>
    <div class="pills">
      ${radios(name, choices as Record<Menus[M], Explained>, chosen, value => choose({ [name]: value }))}
    </div>
  </fieldset>
`;
