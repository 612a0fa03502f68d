/** The same view on a partner's page in each of its forms, and as plain HTML to compare them with. */
import { tagNames, views } from '../src/content/views.ts';
import { directionOf } from '../src/localization/language.ts';
import type { Language } from '../src/localization/language.ts';
import type { Files } from './built-site.ts';
import { addressOf, peers } from './peers.ts';
import type { Peer } from './peers.ts';

/** The views that take a reader time: the footnote is one sentence. */
export const comparedViews = ['overview', 'resources'] as const;
export type ComparedView = (typeof comparedViews)[number];

const forms = [
  'static',
  'prerendered',
  'two lines, language named',
  'language named, with room',
  'two lines',
  'five lines',
  'frame',
  'by hand, preloaded',
] as const;

/** One of ours, or the name of a library. */
export type Form = string;

/** Nobody has written the list by hand: its floor is in `bench:list`. Libraries draw the overview once: their time is not in the text. */
export const formsOf = (view: ComparedView, language: Language): Form[] => [
  ...forms.filter(form => view === 'overview' || form !== 'by hand, preloaded'),
  ...(view === 'overview' && language === 'fr' ? Object.keys(peers) : []),
];

/** @param site - Where the widgets, and the libraries, come from: another origin than the page's. */
export function hostPage(
  form: Form,
  view: ComparedView,
  language: Language,
  files: Files,
  site: string,
): string {
  const { tag } = views[view];
  const fragment = fragmentOf(view, language, files);
  const scriptAt = (path: string) => `<script type="module" src="${site}${path}"></script>`;
  const script = scriptAt('/v1/widgets.js');
  const inLanguage = scriptAt(`/v1/${language}/widgets.js`);
  const element = `<${tag} lang="${language}"></${tag}>`;
  const room = `<style>${tag} { display: flow-root; min-height: 100vh }</style>`;
  const content = `<link rel="preload" as="fetch" crossorigin href="${site}/v1/content/${language}/${view}.json">`;
  const words =
    language === 'en' ? '' : `<link rel="modulepreload" href="${site}/v1/chunks/words-${language}.js">`;
  const frame = `<iframe src="${site}/v1/${language}/${view}/" title="${view}" style="width: 100%; height: 100vh; border: 0"></iframe>`;
  const contents: Record<Form, [head: string, body: string]> = {
    static: ['', plainHtml(fragment)],
    'five lines': [content + words + script + room, element],
    'by hand, preloaded': [content + scriptAt('/v1/by-hand.js') + room, element],
    'two lines': [script, element],
    'two lines, language named': [inLanguage, element],
    'language named, with room': [inLanguage + room, element],
    prerendered: [script, fragment],
    frame: ['', frame],
  };
  const [head, body] = contents[form] ?? peerLines(peers[form]!, plainHtml(fragment), site);

  // What stands after the widget shows whether the page jumps.
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${form}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>${form}</h1>
${body}
<h2>${form}</h2>
<p>${view}</p>
</body>
</html>
`;
}

function peerLines(peer: Peer, text: string, site: string): [head: string, body: string] {
  const folder = site + addressOf(peer);
  const [, sentence] = firstSentence.exec(text)!;
  return [
    `<link rel="stylesheet" href="${folder}${peer.style}"><script type="module" src="${folder}${peer.script}"></script>`,
    `<${peer.tag} ${peer.attribute}="${sentence!.trim().replaceAll('"', '&quot;')}" open>${text.replace(sentence!, '')}</${peer.tag}>`,
  ];
}

const firstSentence = /<p>([^<&]{30,})/;

/** The first long run of text in a paragraph: when it shows, a reader can begin. */
export function sentenceOf(view: ComparedView, language: Language, files: Files): string {
  const sentence = firstSentence.exec(plainHtml(fragmentOf(view, language, files)))?.[1];
  if (!sentence) throw new Error(`No sentence to wait for in ${language}/${view}/fragment.html`);
  return sentence.trim();
}

function fragmentOf(view: ComparedView, language: Language, files: Files) {
  return files.get(`/v1/${language}/${view}/fragment.html`)!.toString();
}

/** A prerendered element without what makes it one: the same headings, paragraphs, lists and links. */
const plainHtml = (fragment: string) =>
  fragment
    .replace(/<style>[^]*?<\/style>|<!--[^]*?-->|<\?>/g, '')
    .replace(new RegExp(`</?(?:template|slot|${tagNames.join('|')})\\b[^>]*>`, 'g'), '')
    .replace(/ (?:part|role|data-view)="[^"]*"/g, '');
