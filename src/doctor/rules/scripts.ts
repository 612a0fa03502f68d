/** The script line: there, once, of one version, run by the browser. */
import { tagNames } from '../../content/views.js';
import { nearestName, scriptFiles } from '../../links-and-frames/near-names.js';
import { isMisread } from '../misread.js';
import { showsOurs } from '../ours.js';
import type { Ours } from '../ours.js';
import { languageAround } from '../our-elements.js';
import { isJavaScript, runsAsModule } from '../our-scripts.js';
import type { OurScript } from '../our-scripts.js';
import { childrenOf, textOf } from '../page.js';
import type { PageElement } from '../page.js';
import { onceEach, problemsAt } from '../rule.js';
import type { Page, Rule } from '../rule.js';
import { swallowing } from './markup.js';
import { nearMisses, unreadScripts } from './near-misses.js';
import { otherAddresses, rewrittenLines } from './other-addresses.js';
import { versionFile } from './shared.js';
import { escaped, shortcodes } from './shown-as-text.js';

/** The folder of a release, as far as the page names one. */
const folderIn = ({ scripts, links, frames }: Ours): string =>
  scripts[0]?.folder ?? [...links, ...frames][0]?.base ?? '…/v1/';

/** The first script of each release. */
const releasesIn = ({ running }: Ours) => onceEach(running, ({ release, folder }) => release ?? folder);

const named = ({ file, release }: OurScript) => (release ? `${release}/${file}` : file);

/** What stands at the end of an address belongs to it, also a slash or a space. */
const nameInRelease = /\/v\d+(?:\.\d+\.\d+)?\/(?:\w\w\/)?([\w.-]+(?:\/|%[\dA-F]{2})*)$/i;

/** Names of scripts beside ours that do not exist. */
const misnamed = ({ ours }: Page) =>
  problemsAt(ours.otherScripts, element => {
    if (isMisread(element)) return undefined; // its quotation marks are the cause
    const address = ours.resolve(element.attributes['src']!) ?? '';
    const [, name = ''] = nameInRelease.exec(address.replace(/[?#].*/, '')) ?? [];
    const right = name && (nearestName(name, scriptFiles) ?? (/widget|embed/.test(name) && 'widgets.js'));
    return right && { name, right };
  });

/** Whether another rule says why the script of a page is no script to a browser. */
const isScriptMisplaced = (page: Page) =>
  [misnamed, unreadScripts, rewrittenLines].some(find => find(page).length) ||
  page.elements.some(element => element.tag.startsWith('script') && isMisread(element)) ||
  escaped(page).some(({ values }) => values!['tag']!.startsWith('<script'));

export const scriptRules: Rule[] = [
  {
    id: 'script-missing',
    severity: 'error',
    find(page) {
      const { ours, live } = page;
      // The script for notes knows no other element.
      const isEnough = ours.scripts.some(({ file }) => file !== 'territory-footnote.js');
      const first = ours.elements.find(({ view }) => view !== 'footnote' || !ours.scripts.length);
      if (!first || isEnough || live?.definition(first.element.tag) || isScriptMisplaced(page)) return [];
      // Another script may be a bundle that has ours inside.
      const severity =
        ours.otherScripts.some(({ attributes }) => !/\/frames\.js$/.test(attributes['src']!)) && !live
          ? 'hint'
          : 'error';
      const line = `<script type="module" src="${folderIn(ours)}widgets.js"></script>`;
      return [{ element: first.element, severity, values: { line } }];
    },
    cause: msg =>
      msg('The page has {element}, but no script that brings it to life.', {
        id: 'doctor-script-missing-cause',
      }),
    fix: msg =>
      msg('Add this line once: {line}. If a bundle of your own contains the elements, all is well.', {
        id: 'doctor-script-missing-fix',
      }),
  },
  {
    id: 'element-missing',
    severity: 'warning',
    find(page) {
      const { ours, elements, live } = page;
      const [script] = ours.scripts;
      if (!script || showsOurs(ours)) return [];
      // Why, another rule says.
      const others = [escaped, shortcodes, swallowing, ...nearMisses, ...otherAddresses];
      if (others.some(find => find(page).length)) return [];
      if (!live && elements.some(isDrawnByScript)) return [];
      const language = languageAround(script.element) ?? 'en';
      const link = `<a href="${folderIn(ours)}${language}/resources/">…</a>`;
      return [{ element: script.element, values: { link } }];
    },
    cause: msg =>
      msg('The script is here, but no element, link or frame of ours: a filter may have removed the tag.', {
        id: 'doctor-element-missing-cause',
      }),
    fix: msg =>
      msg(
        'Ask whether your role may save such tags. A link survives every filter: {link}, alone in its paragraph.',
        { id: 'doctor-element-missing-fix' },
      ),
  },
  {
    id: 'script-twice',
    severity: 'warning',
    find({ ours }) {
      if (releasesIn(ours).length > 1) return [];
      const [first, ...others] = ours.running;
      return problemsAt(others, ({ isImported, address, language, file }) => {
        const isSame = (isImported || first!.isImported) && address === first!.address;
        // Each of two languages shows its own text.
        const isForAnother = language && first!.language && language !== first!.language;
        return !isSame && !isForAnother && { file, first: first!.file };
      });
    },
    cause: msg =>
      msg(
        '{file} comes after {first} is already there: the first one stays, this one is loaded for nothing.',
        { id: 'doctor-script-twice-cause' },
      ),
    fix: msg => msg('Remove this line: one script is enough for a page.', { id: 'doctor-script-twice-fix' }),
  },
  {
    id: 'two-versions',
    severity: 'error',
    find({ ours }) {
      const [first, ...others] = releasesIn(ours);
      return problemsAt(others, other => ({ first: named(first!), other: named(other) }));
    },
    cause: msg =>
      msg(
        'The page loads {first} and {other}: the first one to arrive stays, and that can differ from visit to visit.',
        { id: 'doctor-two-versions-cause' },
      ),
    fix: msg => msg('Keep one of the two lines.', { id: 'doctor-two-versions-fix' }),
  },
  {
    id: 'version-behind',
    severity: 'hint',
    needs: ['answers'],
    find: page =>
      problemsAt(page.ours.running, ({ folder, release }) => {
        const { version: current } = versionFile(page, new URL('../v1/', folder).href);
        const pinned = release?.slice(1);
        return current && pinned?.includes('.') && isNewer(current, pinned) && { pinned, current };
      }),
    cause: msg =>
      msg('The page is tied to version {pinned}; version {current} has been published since.', {
        id: 'doctor-version-behind-cause',
      }),
    fix: msg =>
      msg('Read what is new, then change the address, and “integrity” with it.', {
        id: 'doctor-version-behind-fix',
      }),
  },
  {
    id: 'script-type',
    severity: 'error',
    find: ({ ours }) =>
      problemsAt(
        ours.running,
        // The classic script runs both ways.
        script => !runsAsModule(script) && script.file !== 'widgets.classic.js' && { file: script.file },
      ),
    cause: msg =>
      msg(
        'The line for {file} has the wrong type: type="module" belongs to all our scripts except widgets.classic.js.',
        { id: 'doctor-script-type-cause' },
      ),
    fix: msg =>
      msg('Where your system removes type="module", use widgets.classic.js without it.', {
        id: 'doctor-script-type-fix',
      }),
  },
  {
    id: 'script-inert',
    severity: 'error',
    find(page) {
      const { scripts, running, elements } = page.ours;
      if (running.length) return [];
      if (!scripts.length) return elements.length ? unreadScripts(page) : [];
      return problemsAt(
        scripts,
        ({ element, misspelt, inert }) => !misspelt && !isMisread(element) && { what: inert! },
      );
    },
    cause: msg =>
      msg('Browsers do not run this script, because of {what}.', { id: 'doctor-script-inert-cause' }),
    fix: msg =>
      msg(
        'Take that away. If a consent tool put it there, allow the script: it sets no cookie and stores nothing.',
        { id: 'doctor-script-inert-fix' },
      ),
  },
  {
    id: 'script-name',
    severity: 'error',
    find: misnamed,
    cause: msg => msg('There is no script of the name {name}.', { id: 'doctor-script-name-cause' }),
  },
];

/** A script of the page that writes our elements, or the place where a framework draws all. */
const isDrawnByScript = (element: PageElement) =>
  element.tag === 'script'
    ? isJavaScript(element) && tagNames.some(tag => textOf(element).includes(tag))
    : /^(root|app|__next|__nuxt|___gatsby|svelte)$/.test(element.attributes['id'] ?? '') &&
      !childrenOf(element).length;

const isNewer = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true }) > 0;
