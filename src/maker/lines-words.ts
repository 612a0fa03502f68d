/** What is said about the lines to copy: the names of their parts, notes, and what to look at before publishing. */
import type { View } from '../content/views.js';
import type { Words } from './words.js';

/** What the content is called: the text of a link to it. */
export const titles = ({ msg }: Words): Record<View, string> => ({
  overview: msg('Return and Reintegration', {
    id: 'maker-title-overview',
    desc: 'The text of a link to the content.',
  }),
  resources: msg('Documents', { id: 'maker-title-resources', desc: 'The text of a link to the content.' }),
  footnote: msg('Note on the name of a territory', {
    id: 'maker-title-footnote',
    desc: 'The text of a link to the content.',
  }),
});

export type PartName = keyof ReturnType<typeof partNames>;

export const partNames = ({ msg }: Words) => ({
  element: msg('Script and element', { id: 'maker-part-element' }),
  map: msg('Import map, before all scripts', { id: 'maker-part-map' }),
  link: msg('Link, alone in its paragraph', { id: 'maker-part-link' }),
  script: msg('Script, once on the page', { id: 'maker-part-script' }),
  frame: msg('Frame', { id: 'maker-part-frame' }),
  'frames-script': msg('Script that fits the height of frames, once on the page', {
    id: 'maker-part-frames-script',
  }),
  ssi: msg('nginx: in your page', { id: 'maker-part-ssi' }),
  nginx: msg('nginx: in its configuration', { id: 'maker-part-nginx' }),
  php: msg('PHP: in your page', { id: 'maker-part-php' }),
  'php-file': msg('PHP: once, in a file of its own', { id: 'maker-part-php-file' }),
  install: msg('In a terminal', { id: 'maker-part-install' }),
  room: msg('In your style sheet, so that the text below does not jump', { id: 'maker-part-room' }),
  js: msg('In your script', { id: 'maker-part-js' }),
  html: msg('In your page', { id: 'maker-part-html' }),
  csp: msg('Sources to add to the policy', { id: 'maker-part-csp' }),
});

export type NoteName = keyof ReturnType<typeof notes>;

export const notes = ({ msg }: Words) => ({
  language: msg('This form has to name a language. It is {language} here; choose another one above.', {
    id: 'maker-note-language',
    desc: '{language}: the name of a language.',
  }),
  fragment: msg(
    'A fragment has the usual settings only: yours are not in it. For your settings take another form.',
    { id: 'maker-note-fragment' },
  ),
  map: msg(
    'The import map says what each further file must hold. A Content Security Policy has to allow it by hash or nonce; the classic script needs no map.',
    { id: 'maker-note-map' },
  ),
  'pinned-content': msg(
    'In this form the content, too, stays as it was in this version. The element shows the current one.',
    { id: 'maker-note-pinned-content' },
  ),
  sources: msg(
    'Further lists, a search service and the state in the address belong to the element. They are not in this form.',
    { id: 'maker-note-sources' },
  ),
});

export type CheckName = keyof ReturnType<typeof checks>;

export const checks = ({ msg }: Words) => ({
  lang: msg('Your page names its language: <html lang="…">.', { id: 'maker-check-lang' }),
  'lang-own': msg(
    'The language is fixed to {language}. On a page in another language it is marked as such by itself.',
    { id: 'maker-check-lang-own', desc: '{language}: the name of a language.' },
  ),
  'heading-level': msg(
    'The heading has level {level}, and the heading above it on your page is one level higher.',
    { id: 'maker-check-heading-level', desc: '{level}: a number from 1 to 6.' },
  ),
  'no-heading': msg('Your page has a heading of its own above the embed.', { id: 'maker-check-no-heading' }),
  once: msg('The script stands once on the page, however many elements there are.', {
    id: 'maker-check-once',
  }),
  themes: msg('You have looked at it on a light and on a dark page, and on a narrow screen.', {
    id: 'maker-check-themes',
  }),
  kept: msg(
    'After saving, look at the page as a visitor. If your CMS has removed the element, take the link.',
    { id: 'maker-check-kept' },
  ),
  fallback: msg(
    'The link inside the element stays: readers see it until the content has come, or if it cannot come.',
    { id: 'maker-check-fallback' },
  ),
  note: msg('The note comes once per page, however many elements name the territory.', {
    id: 'maker-check-note',
  }),
  for: msg('Your page has one element with the id “{id}”, and its text names the territory.', {
    id: 'maker-check-for',
    desc: '{id}: as in id="…" of HTML.',
  }),
  'link-alone': msg('Nothing else stands in the paragraph of the link.', { id: 'maker-check-link-alone' }),
  'link-text': msg('The words of the link say where it leads, also for readers without script.', {
    id: 'maker-check-link-text',
  }),
  'frame-title': msg('The title of the frame says what is inside, in the language of your page.', {
    id: 'maker-check-frame-title',
  }),
  'frame-dark': msg('The frame is light. If your page is dark, choose other colors for it above.', {
    id: 'maker-check-frame-dark',
  }),
  'frame-height': msg('Without the script the frame keeps its height, and readers scroll inside.', {
    id: 'maker-check-frame-height',
  }),
  key: msg('You have checked the key with the publisher, for example by telephone.', {
    id: 'maker-check-key',
  }),
  pinned: msg('Somebody follows new versions, and then changes the lines.', { id: 'maker-check-pinned' }),
  fresh: msg('Your server fetches the fragment again from time to time, and keeps the last good copy.', {
    id: 'maker-check-fresh',
  }),
  untouched: msg('Nothing changes the fragment on its way, data-view least of all.', {
    id: 'maker-check-untouched',
  }),
  'npm-base': msg('The address of the files is set once, before anything else of ours.', {
    id: 'maker-check-npm-base',
  }),
  'npm-content': msg('The package brings no content: it always comes from that address.', {
    id: 'maker-check-npm-content',
  }),
});
