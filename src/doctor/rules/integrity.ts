/** The attributes `integrity` and `crossorigin` of a script line. */
import { isForeign } from '../ours.js';
import { has } from '../page.js';
import type { PageElement } from '../page.js';
import { problemsAt } from '../rule.js';
import type { Rule } from '../rule.js';
import { versionFile } from './shared.js';

/** The digests that a line names. What it says of a key holds for all releases. */
const digestsIn = ({ attributes }: PageElement) =>
  (attributes['integrity'] ?? '').split(/\s+/).filter(value => /^sha\d+-/.test(value));

export const integrityRules: Rule[] = [
  {
    id: 'integrity-moving',
    severity: 'warning',
    find: ({ ours }) =>
      problemsAt(
        ours.scripts,
        ({ element, release }) =>
          release && !release.includes('.') && digestsIn(element).length > 0 && { release },
      ),
    cause: msg =>
      msg(
        '“integrity” ties the script to one file, but {release}/ changes with each release: then the browser refuses it.',
        { id: 'doctor-integrity-moving-cause' },
      ),
    fix: msg =>
      msg('Tie the address to a release too (vX.Y.Z/), or leave “integrity” out.', {
        id: 'doctor-integrity-moving-fix',
      }),
  },
  {
    id: 'integrity-mismatch',
    severity: 'error',
    needs: ['answers'],
    find: page =>
      problemsAt(page.ours.scripts, ({ element, folder, file }) => {
        const right = versionFile(page, folder).integrity?.[file];
        // Whether a digest by another hash is right, only the browser can say.
        const found = digestsIn(element).filter(digest => digest.split('-')[0] === right?.split('-')[0]);
        return right && found.length > 0 && !found.includes(right) && { right: `integrity="${right}"` };
      }),
    cause: msg =>
      msg('“integrity” does not belong to this file: the browser refuses to run it.', {
        id: 'doctor-integrity-mismatch-cause',
      }),
  },
  {
    id: 'integrity-crossorigin',
    severity: 'error',
    find: page =>
      page.ours.scripts.filter(
        ({ element, address, file }) =>
          element.attributes['integrity'] &&
          !has(element, 'crossorigin') &&
          file === 'widgets.classic.js' &&
          isForeign(address, page),
      ),
    cause: msg =>
      msg(
        'A classic script of another host with “integrity” is refused unless its line also says “crossorigin”.',
        { id: 'doctor-integrity-crossorigin-cause' },
      ),
    fix: msg => msg('Add crossorigin to the line.', { id: 'doctor-integrity-crossorigin-fix' }),
  },
  {
    id: 'crossorigin-credentials',
    severity: 'error',
    find: page =>
      problemsAt(
        page.ours.scripts,
        ({ element: { attributes }, address }) =>
          attributes['crossorigin']?.trim().toLowerCase() === 'use-credentials' &&
          isForeign(address, page) && { right: 'crossorigin="anonymous"' },
      ),
    cause: msg =>
      msg(
        'crossorigin="use-credentials" asks for an answer made for this reader alone. A host that is open to all pages gives none, so browsers refuse the script.',
        { id: 'doctor-crossorigin-credentials-cause' },
      ),
  },
];
