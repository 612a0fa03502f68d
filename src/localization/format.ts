/** Sizes and language names as each language writes them. All of it is the browser's Intl. */
import type { FileSize } from '../content/resources-content.js';
import { cachedIntl } from './intl-cache.js';

export { formatDate } from './format-date.js';

/** The comma between the parts of a list, with its space. Intl.ListFormat knows sentences ("and") and units, which Chinese writes without any sign. */
export const commaOf = (tag: string): string =>
  tag.startsWith('ar') ? '، ' : tag.startsWith('zh') ? '，' : ', ';

/** "787.1 kB" as the language writes it. */
export function formatSize({ value, unit }: FileSize, tag: string): string {
  return formatOr(`${value} ${unit}`, () =>
    cachedIntl(Intl.NumberFormat, tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value),
  );
}

/** The name of a language in the language `tag`: "French" in English; for `tag` itself, its own name. */
export function languageName(language: string, tag: string): string {
  return formatOr(language, () =>
    // Safari gives names for a label, with a capital, also where they have none within a sentence.
    cachedIntl(Intl.DisplayNames, tag, { type: 'language' })
      .of(language)!
      // As the United Nations write it. In Chinese, a language that is written, not spoken.
      .replace('إنجل', 'إنكل')
      .replace('语', '文')
      .replace(/./, first => (/^en/.test(tag) ? first : first.toLowerCase())),
  );
}

/** Intl throws at values that it does not know. Readers then get the value as it came. */
function formatOr(asItCame: string, format: () => string): string {
  try {
    return format();
  } catch {
    return asItCame;
  }
}

/** The name of a language in itself, as a label: "Français", "العربية". */
export const nativeName = (language: string): string =>
  languageName(language, language).replace(/./u, first => first.toUpperCase());
