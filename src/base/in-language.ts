/** Text that may be in another language than what stands around it. */
import { html } from 'lit';
import { directionOf } from '../localization/language.js';
import type { Locale } from '../localization/language.js';

/** What such a passage depends on: the language around it, and the element's words for other languages. */
export interface Surroundings {
  readonly locale: Locale;
  nameLanguage?(language: string): unknown;
}

/** Such a passage carries its own `lang` and `dir`, and unless the place is too narrow words that name the language. */
export function inLanguage(
  around: Surroundings,
  content: unknown,
  language: string | undefined,
  named = true,
): unknown {
  if (!language || language === around.locale.language) return content;
  const passage = html`<span part="foreign" lang=${language} dir=${directionOf(language)}>${content}</span>`;
  return named ? html`${passage}${around.nameLanguage?.(language)}` : passage;
}
