/** The page around a prerendered element: complete without any script, in the language of its address. */
import { directionOf, languages } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';

export interface PageOptions {
  /** The name of a language in itself. */
  nativeName: (language: string) => string;
  view: string;
  /** All views: each is a folder beside this one. */
  views: string[];
  language: Language;
  /** What the page says, by the keys of content/pages.json. */
  words: (key: string) => string;
  /** The prerendered element. */
  content: string;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, sign => signs[sign]!);

export function page({ nativeName, view, views, language, words, content }: PageOptions): string {
  const say = (key: string) => escape(words(key));
  const current = (here: boolean) => (here ? ' aria-current="page"' : '');
  const viewLinks = views.map(
    name => `<li><a href="../${name}/"${current(name === view)}>${say(name)}</a></li>`,
  );
  const languageLinks = languages.map(code => {
    const attributes = `lang="${code}" hreflang="${code}" dir="${directionOf(code)}"${current(code === language)}`;
    return `<li><a href="../../${code}/${view}/" ${attributes}>${nativeName(code)}</a></li>`;
  });
  const alternates = languages.map(
    code => `<link rel="alternate" hreflang="${code}" href="../../${code}/${view}/">`,
  );
  // What the script will ask for, all at once instead of one after the other.
  const preloads = [
    ...(language === 'en' ? [] : [`<link rel="modulepreload" href="../../chunks/words-${language}.js">`]),
    ...(view === 'footnote'
      ? []
      : [`<link rel="preload" as="fetch" crossorigin href="../../content/${language}/${view}.json">`]),
  ];
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${say(view)}</title>
<meta name="description" content="${say(`about-${view}`)}">
${alternates.join('\n')}
<link rel="stylesheet" href="../../page.css">
${preloads.join('\n')}
<script type="module" src="../../widgets.js"></script>
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
<header>
<nav aria-label="${say('pages')}"><ul>${viewLinks.join('')}</ul></nav>
<nav aria-label="${say('language')}"><ul>${languageLinks.join('')}</ul></nav>
</header>
<main id="main" tabindex="-1">
${content}
</main>
<footer><p>${say('not-official')}</p></footer>
</body>
</html>
`;
}
