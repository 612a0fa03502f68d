/** Languages and directions. */
import { directionOf, languages } from '../../localization/language.js';
import { localeIn } from '../our-elements.js';
import { has, nearest } from '../page.js';
import { onceEach } from '../rule.js';
import type { Problem, Rule } from '../rule.js';

export const languageRules: Rule[] = [
  {
    id: 'lang-missing',
    severity: 'warning',
    find: ({ ours }) => ours.elements.filter(({ lang }) => !lang?.trim()).slice(0, 1),
    cause: msg =>
      msg(
        'Nothing around {element} names a language: each reader gets that of the browser, whatever the page is in.',
        { id: 'doctor-lang-missing-cause' },
      ),
    fix: msg =>
      msg('Write the language at the page, <html lang="en">, or at the element.', {
        id: 'doctor-lang-missing-fix',
      }),
  },
  {
    id: 'lang-unknown',
    severity: 'warning',
    find: ({ ours }) =>
      ours.elements
        .filter(({ lang, language }) => lang?.trim() && !language)
        .map(({ element, lang }) => ({
          element,
          // A page in another language is as it should be; the element's own is a mistake.
          severity: element.attributes['lang'] === lang ? 'warning' : 'hint',
          values: { lang: lang!, languages: languages.join(', ') },
        })),
    cause: msg =>
      msg('“{lang}” is none of our languages: each reader gets that of the browser, or English.', {
        id: 'doctor-lang-unknown-cause',
      }),
    fix: msg =>
      msg('Give the element one of these: lang="…" with {languages}.', { id: 'doctor-lang-unknown-fix' }),
  },
  {
    id: 'dir-mismatch',
    severity: 'warning',
    find: ({ ours }) =>
      onceEach(
        ours.elements.flatMap(({ element }): Problem[] => {
          const dirOf = nearest(element, ({ attributes }) =>
            /^(ltr|rtl|auto)$/i.test(attributes['dir'] ?? ''),
          );
          const langOf = nearest(element, one => has(one, 'lang'));
          // The element turns by itself: alone it needs no dir, but a page around it does.
          if (!langOf || (langOf === element && dirOf !== element)) return [];
          const lang = langOf.attributes['lang']!;
          const dir = dirOf?.attributes['dir']!.toLowerCase() ?? 'ltr';
          const ours = localeIn(lang);
          const wanted = directionOf(ours?.tag ?? lang);
          // Of a language that is not ours, and in Latin letters as far as we know, the page knows more.
          const isSure = wanted === 'rtl' || ours;
          if (dir === wanted || dir === 'auto' || !isSure) return [];
          return [{ element: langOf, values: { lang, dir, wanted } }];
        }),
      ),
    cause: msg =>
      msg(
        'Text in the language “{lang}” does not run in the direction “{dir}”: order of words and signs goes wrong.',
        { id: 'doctor-dir-mismatch-cause' },
      ),
    fix: msg => msg('Write dir="{wanted}" where lang="{lang}" stands.', { id: 'doctor-dir-mismatch-fix' }),
  },
];
