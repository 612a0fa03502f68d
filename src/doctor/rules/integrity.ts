/** The attributes `integrity` and `crossorigin` of a script line. */
import { isForeign } from '../ours.js';
import { has } from '../page.js';
import type { Rule } from '../rule.js';
import { answerOf, writeRight } from './shared.js';

/** The digests that a line names. What it says of a key holds for all releases. */
const digestsIn = (integrity = '') => integrity.split(/\s+/).filter(value => /^sha\d+-/.test(value));

export const integrityRules: Rule[] = [
  {
    id: 'integrity-moving',
    severity: 'warning',
    find: ({ ours }) =>
      ours.scripts
        .filter(
          ({ element, release }) =>
            digestsIn(element.attributes['integrity']).length && release && !release.includes('.'),
        )
        .map(({ element, release }) => ({ element, values: { release: release! } })),
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
      page.ours.scripts.flatMap(({ element, folder, file }) => {
        const found = digestsIn(element.attributes['integrity']);
        const { json } = answerOf(page, `${folder}version.json`);
        const right = (json as { integrity?: Record<string, string> } | undefined)?.integrity?.[file];
        return found.length && right && !found.includes(right)
          ? [{ element, values: { right: `integrity="${right}"` } }]
          : [];
      }),
    cause: msg =>
      msg('“integrity” does not belong to this file: the browser refuses to run it.', {
        id: 'doctor-integrity-mismatch-cause',
      }),
    fix: writeRight,
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
          isForeign(address, page) &&
          /^https?:\/\//.test(element.attributes['src'] ?? ''),
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
      page.ours.scripts
        .filter(
          ({ element: { attributes }, address }) =>
            attributes['crossorigin']?.trim().toLowerCase() === 'use-credentials' &&
            /^https?:/.test(address) &&
            isForeign(address, page),
        )
        .map(({ element }) => ({ element, values: { right: 'crossorigin="anonymous"' } })),
    cause: msg =>
      msg(
        'crossorigin="use-credentials" asks for an answer made for this reader alone. A host that is open to all pages gives none, so browsers refuse the script.',
        { id: 'doctor-crossorigin-credentials-cause' },
      ),
    fix: writeRight,
  },
];
