/** Text that may be in another language than what stands around it. */
import { html } from 'lit';
import { directionOf } from '../localization/language.js';
import type { Content, ContentElement } from './content-element.js';

/** Such a passage carries its own `lang` and `dir`, and unless the place is too narrow words that name the language. */
export function inLanguage(
  element: ContentElement<Content>,
  content: unknown,
  language: string | undefined,
  named = true,
): unknown {
  if (!language || language === element.locale.language) return content;
  const passage = html`<span part="foreign" lang=${language} dir=${directionOf(language)}>${content}</span>`;
  return named ? html`${passage}${element.nameLanguage(language)}` : passage;
}
