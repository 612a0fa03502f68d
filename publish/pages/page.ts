/**
 * The page around a prerendered element: complete without any script, in the language of its address. With
 * `?frame` it shows the element alone.
 */
import { viewNames, views } from '../../src/content/views.ts';
import type { View } from '../../src/content/views.ts';
import { directionOf, languages } from '../../src/localization/language.ts';
import type { Language } from '../../src/localization/language.ts';
import { escapeHtml } from '../../src/maker/markup.ts';
import type { Publisher } from './publisher.ts';

interface PageOptions {
  publisher: Publisher;
  /** The name of a language in itself. */
  nativeName: (language: string) => string;
  formatDate: (date: string, tag: string) => string;
  view: View;
  language: Language;
  /** What the page says, by the keys of content/pages.json. */
  words: (key: string) => string;
  /** The prerendered element. */
  content: string;
}

/** Runs before anything shows, so that a frame never shows what belongs to a page. All else is `landing-page.js`. */
export const frameScript = `{const{hash,search}=location,{dataset}=document.documentElement,query=new URLSearchParams(search),scheme=query.get("scheme");if(/^(true|1)?$/.test(query.get("frame")??0)||hash.startsWith("#?secret="))dataset.frame="";if(/^(light|dark|host)$/.test(scheme))dataset.scheme=scheme}`;

/** Where there is no room for names. In capitals where nothing else is usual. */
const shortNames: Partial<Record<Language, string>> = { ar: 'ع', zh: '中文', ru: 'РУ' };

/** Its footer is a list: paragraphs there would be what a reader mode takes for the text of a short page. */
export function page(options: PageOptions): string {
  const { publisher, nativeName, view, language, words, content } = options;
  const say = (key: string) => escapeHtml(words(key));
  const current = (here: boolean) => (here ? ' aria-current="page"' : '');
  const viewLinks = viewNames.map(
    name => `<li><a href="../${name}/"${current(name === view)}>${say(`short-${name}`)}</a></li>`,
  );
  const languageLinks = languages.map(code => {
    const attributes = `lang="${code}" hreflang="${code}" dir="${directionOf(code)}"${current(code === language)}`;
    const short = shortNames[code] ?? code.toUpperCase();
    return `<li><a href="../../${code}/${view}/" ${attributes}><span class="short" aria-hidden="true">${short}</span><span class="name">${nativeName(code)}</span></a></li>`;
  });
  const name = `<bdi>${escapeHtml(publisher.name)}</bdi>`;
  return `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(pageTitle(view, words))}</title>
<meta name="description" content="${say(`about-${view}`)}">
<script>${frameScript}</script>
<link rel="stylesheet" href="../../page.css">
${preloads(view, language).join('\n')}
<script type="module" src="../../landing-page.js"></script>
<script type="module" src="../../widgets.js"></script>
${discovery(options).join('\n')}
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
<header>
<div class="room">
<p class="publisher">${name}</p>
<nav class="languages" aria-label="${say('language')}"><ul>${languageLinks.join('')}</ul></nav>
<nav class="views" aria-label="${say('pages')}"><ul>${viewLinks.join('')}</ul></nav>
</div>
</header>
<main id="main" class="room" tabindex="-1">
${content}
${news(options)}
<p class="whole" hidden><a href="./" data-no-embed>${say(`whole-${view}`)}</a></p>
</main>
<footer>
<ul class="room">
<li>${say(`words-${view}`)}</li>
<li>${say('published-by').replace('{publisher}', () => name)}</li>
<li class="follow"><a href="../changes.xml" type="application/atom+xml">${say('follow-changes')}</a></li>
<li class="address" dir="ltr">${addressOf(options)}</li>
</ul>
</footer>
</body>
</html>
`;
}

/** What a reader who comes back wants to know: when something has changed, and how to hear of it. */
function news({ publisher: { updated }, view, language, words, formatDate }: PageOptions): string {
  const date = updated && `<time datetime="${updated}">${escapeHtml(formatDate(updated, language))}</time>`;
  const parts = [
    ...(date ? [`<span>${escapeHtml(words('updated')).replace('{date}', () => date)}</span>`] : []),
    ...(view === 'resources'
      ? [`<a href="feed.json" type="application/feed+json">${escapeHtml(words('subscribe'))}</a>`]
      : []),
  ];
  return parts.length ? `<p class="news">${parts.join('\n')}</p>` : '';
}

const addressOf = ({ publisher, view, language }: PageOptions, code: Language = language): string =>
  escapeHtml(`${publisher.address}v1/${code}/${view}/`);

/** The name of the view, and what it is part of. */
export const pageTitle = (view: string, words: (key: string) => string): string =>
  [...new Set([words(view), words('overview')])].join(' – ');

/** What the script will ask for, all at once instead of one after the other. */
const preloads = (view: View, language: Language) => [
  ...(language === 'en' ? [] : [`<link rel="modulepreload" href="../../chunks/words-${language}.js">`]),
  ...(view === 'footnote'
    ? []
    : [
        `<link rel="preload" as="fetch" crossorigin href="../../content/${language}/${views[view].content}.json">`,
      ]),
];

/** What search engines, feed readers, social networks and content management systems look for. They want whole addresses. */
function discovery(options: PageOptions): string[] {
  const { publisher, view, language, words } = options;
  const address = (code: Language) => addressOf(options, code);
  const title = escapeHtml(pageTitle(view, words));
  const meta = {
    'og:type': 'website',
    'og:title': title,
    'og:description': escapeHtml(words(`about-${view}`)),
    'og:url': address(language),
    'og:locale': language,
    'og:site_name': escapeHtml(publisher.name),
  };
  const answers = { json: 'application/json+oembed', xml: 'text/xml+oembed' };
  return [
    `<link rel="canonical" href="${address(language)}">`,
    ...languages.map(code => `<link rel="alternate" hreflang="${code}" href="${address(code)}">`),
    `<link rel="alternate" hreflang="x-default" href="${address('en')}">`,
    ...Object.entries(meta).map(([name, value]) => `<meta property="${name}" content="${value}">`),
    ...(view === 'resources'
      ? [
          `<link rel="alternate" type="application/feed+json" title="${title}" href="${address(language)}feed.json">`,
        ]
      : []),
    ...['json', 'xml'].map(
      ending =>
        `<link rel="alternate" type="application/${ending === 'json' ? 'feed+json' : 'atom+xml'}" title="${escapeHtml(pageTitle('changes', words))}" href="${escapeHtml(publisher.address)}v1/${language}/changes.${ending}">`,
    ),
    ...Object.entries(answers).map(
      ([ending, type]) =>
        `<link rel="alternate" type="${type}" title="${title}" href="${escapeHtml(publisher.address)}v1/oembed/${language}/${view}.${ending}">`,
    ),
  ];
}
