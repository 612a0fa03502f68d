/** Text that may be in another language than the text around it. */
import { html, nothing } from 'lit';
import { languageName } from '../localization/format.js';
import { directionOf, simplified } from '../localization/language.js';
import type { Locale } from '../localization/language.js';
import { fill, wordsOf } from '../localization/messages.js';
import type { LocalizedContent } from './loader.js';

/** An element, or whatever else knows the language around a passage. */
export interface Surroundings {
  readonly locale: Locale;
}

/** A passage with its own `lang` and `dir`. */
export function inLanguage(around: Surroundings, content: unknown, language: string | undefined): unknown {
  if (!language || language === around.locale.language) return content;
  return html`<span part="foreign" lang=${language} dir=${directionOf(language)}>${content}</span>`;
}

/** "(in French)", for text in another language than the text around it. */
export function languageNote({ locale }: Surroundings, language: string | undefined): unknown {
  if (!language || language === locale.language) return nothing;
  // One node of text: a space alone in a node is left out of the names that Chromium makes.
  return html`<small part="language-note">${` ${noteText(language, locale)}`}</small>`;
}

/** Says, in the language asked for, that another one is shown, or the same in other characters. */
export function renderMissingTranslation({
  content: { language },
  asked,
}: LocalizedContent<{ language: string }>): unknown {
  const named = language === asked.language ? asked.tag : language;
  if (language === asked.language && named !== simplified) return nothing;
  return html`<p part="note" lang=${asked.tag} dir=${directionOf(asked.tag)}>${noteText(named, asked)}</p>`;
}

function noteText(named: string, { language, tag }: Locale): string {
  const msg = wordsOf(() => language);
  return fill(msg('(in {language})', { id: 'in-language' }), { language: languageName(named, tag) });
}
