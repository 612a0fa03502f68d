/** What is said about the choices above the lines to copy. */
import type { Menus } from './choice.js';
import type { Question } from './fields/radios.js';
import type { Pinnable } from './publisher-content.js';
import type { Explained } from './setting-words.js';
import type { Words } from './words.js';

export const formWords = ({ msg }: Words): Record<Menus['form'], Explained> => ({
  element: {
    label: msg('Element', { id: 'maker-form-element' }),
    help: msg('The usual way, if your site lets you add a script.', { id: 'maker-form-element-help' }),
  },
  link: {
    label: msg('Link', { id: 'maker-form-link' }),
    help: msg(
      'Every CMS keeps it. With the script on the page it becomes the content itself, without it readers follow it.',
      { id: 'maker-form-link-help' },
    ),
  },
  frame: {
    label: msg('Frame', { id: 'maker-form-frame' }),
    help: msg('If your site allows frames, but no elements of others.', { id: 'maker-form-frame-help' }),
  },
  include: {
    label: msg('Server include', { id: 'maker-form-include' }),
    help: msg('Your web server puts the finished text into the page: it shows without any script.', {
      id: 'maker-form-include-help',
    }),
  },
  npm: {
    label: msg('npm package', { id: 'maker-form-npm' }),
    help: msg('For developers who build their site with npm.', { id: 'maker-form-npm-help' }),
  },
});

export const scriptWords = ({ msg }: Words): Question<'script'> => ({
  legend: msg('Kind of script', { id: 'maker-script-legend' }),
  choices: {
    module: { label: msg('Module: the usual one, faster', { id: 'maker-script-module' }) },
    classic: { label: msg('Classic: for a CMS that takes no module', { id: 'maker-script-classic' }) },
  },
});

export const linkWords = ({ msg }: Words): Question<'embed'> => ({
  legend: msg('When the link becomes the content', { id: 'maker-upgrade-legend' }),
  choices: {
    alone: { label: msg('Alone in its paragraph: the usual way', { id: 'maker-upgrade-alone' }) },
    yes: { label: msg('Wherever it stands', { id: 'maker-upgrade-yes' }) },
    no: { label: msg('Never: it stays a link', { id: 'maker-upgrade-no' }) },
  },
});

export const schemeWords = ({ msg }: Words): Question<'scheme'> => ({
  legend: msg('Colors of the frame', { id: 'maker-scheme-legend' }),
  choices: {
    light: { label: msg('Light', { id: 'maker-scheme-light' }) },
    dark: { label: msg('Dark', { id: 'maker-scheme-dark' }) },
    host: { label: msg('Those of your page', { id: 'maker-scheme-host' }) },
  },
});

/** What the publisher has: signed scripts, a release at an address of its own. */
export const trustWords = ({ msg, fill }: Words, { keys, release }: Pinnable): Question<'trust'> => ({
  legend: msg('Which script may run', { id: 'maker-trust-legend' }),
  choices: {
    newest: { label: msg('The newest script: the usual way', { id: 'maker-trust-newest' }) },
    ...(keys.length && {
      signed: {
        label: msg('The newest, if the publisher has signed it', { id: 'maker-trust-signed' }),
      },
    }),
    ...(release && {
      pinned: {
        label: fill(
          msg('Version {version} only', { id: 'maker-trust-pinned', desc: '{version}: such as 1.2.0.' }),
          { version: release.version },
        ),
      },
    }),
  },
});
