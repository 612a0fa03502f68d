/** What the page around our embeds is like: its base address, its kind of markup, its encoding, its isolation. */
import { addressesOf } from '../look-ups.js';
import { unknownPage } from '../ours.js';
import { nearest } from '../page.js';
import type { Answer } from '../page.js';
import { onceEach, tagOf } from '../rule.js';
import type { Page, Problem, Rule } from '../rule.js';
import { isGood } from './shared.js';

const isPrerendered = ({ attributes }: { attributes: Page['elements'][number]['attributes'] }) =>
  attributes['data-view'] !== undefined;

const isUtf8 = (encoding: string) => /^utf-?8$/i.test(encoding);

/** In which encoding a browser reads a script that is no module (HTML, "fetch a classic script"). */
const encodingOf = ({ charset }: Answer, line: string | undefined, page: string) =>
  [charset, line, page].find(Boolean)!;

/** Headers without which an isolated page does not show a frame. */
function lackingForFrame(headers: Headers, isOther: boolean): string[] {
  const has = (name: string, value: RegExp) => value.test(headers.get(name) ?? '');
  return [
    ...(has('cross-origin-embedder-policy', isolated) ? [] : ['Cross-Origin-Embedder-Policy: require-corp']),
    ...(!isOther || has('cross-origin-resource-policy', /^cross-origin\b/i) ? [] : [open]),
  ];
}

const isolated = /^(require-corp|credentialless)\b/i;
const open = 'Cross-Origin-Resource-Policy: cross-origin';

function refusedByIsolation({ ours, answers, address, embedderPolicy = '' }: Page): Problem[] {
  if (!isolated.test(embedderPolicy)) return [];
  const isOther = (to: string) => new URL(to).origin !== new URL(address ?? unknownPage).origin;
  const frames = ours.frames.filter(({ element }) => element.attributes['credentialless'] === undefined);
  // What a page asks for with "crossorigin", and that is every module, its host allows by another header.
  const scripts = ours.scripts.filter(
    ({ element: { attributes }, isImported, inert }) =>
      /^require-corp/i.test(embedderPolicy) &&
      !(inert || isImported || attributes['type'] === 'module' || attributes['crossorigin'] !== undefined),
  );
  const lacking = (to: string, lacks: (headers: Headers) => string[]) => {
    const answer = answers!.get(to) ?? {};
    return answer.headers && isGood(answer) ? lacks(answer.headers).join('; ') : '';
  };
  return [
    ...frames.map(({ element, address: to }) => ({
      element,
      values: { address: to, right: lacking(to, headers => lackingForFrame(headers, isOther(to))) },
    })),
    ...scripts.map(({ element, address: to }) => ({
      element,
      values: {
        address: to,
        right: lacking(to, headers =>
          isOther(to) && !/^cross-origin\b/i.test(headers.get('cross-origin-resource-policy') ?? '')
            ? [open]
            : [],
        ),
      },
    })),
  ].filter(({ values }) => values.right);
}

export const surroundingRules: Rule[] = [
  {
    id: 'base-href',
    severity: 'hint',
    find({ elements, sent = elements, address = unknownPage, ours }) {
      const to = ours.resolve('');
      const withoutHash = (one: string | undefined) => one?.split('#')[0];
      if (!to || withoutHash(to) === withoutHash(address)) return [];
      return onceEach(
        sent
          .filter(({ tag, attributes }) => tag === 'a' && attributes['href']?.startsWith('#'))
          .flatMap(link => nearest(link, isPrerendered) ?? [])
          .map(element => ({ element, values: { element: tagOf(element), address: to } })),
      );
    },
    cause: msg =>
      msg(
        'The <base> of the page makes the links inside the prerendered {element} lead to {address}: where no script runs, its notes cannot be reached.',
        { id: 'doctor-base-href-cause' },
      ),
    fix: msg =>
      msg('Remove <base>, or use the plain element in place of the prerendered one.', {
        id: 'doctor-base-href-fix',
      }),
  },
  {
    id: 'page-xhtml',
    severity: 'warning',
    find: ({ isXhtml, ours }) =>
      isXhtml
        ? ours.elements.slice(0, 1).map(({ element }) => ({ element, values: { element: tagOf(element) } }))
        : [],
    cause: msg =>
      msg(
        'The page is sent as application/xhtml+xml: not every browser can draw {element} there, and then only what stands between the tags shows.',
        { id: 'doctor-page-xhtml-cause' },
      ),
    fix: msg => msg('Send the page as text/html, or use a frame.', { id: 'doctor-page-xhtml-fix' }),
  },
  {
    id: 'script-encoding',
    severity: 'error',
    needs: ['answers'],
    find: ({ ours, answers, encoding = 'UTF-8' }) =>
      ours.scripts.flatMap(({ element, address, isImported, inert }): Problem[] => {
        const { type, charset } = element.attributes;
        const answer = answers!.get(address) ?? {};
        if (type === 'module' || isImported || inert || answer.isAscii !== false) return [];
        const read = encodingOf(answer, charset, encoding);
        return isUtf8(read) ? [] : [{ element, values: { address, encoding: read } }];
      }),
    cause: msg =>
      msg(
        '{address} is written in UTF-8, but read as {encoding}: the script shows wrong letters or does not run.',
        { id: 'doctor-script-encoding-cause' },
      ),
    fix: msg =>
      msg(
        'Its host has to send “charset=utf-8” in Content-Type. Until then, add charset="utf-8" to the line.',
        { id: 'doctor-script-encoding-fix' },
      ),
  },
  {
    id: 'coep-refused',
    severity: 'error',
    needs: ['answers'],
    find: refusedByIsolation,
    cause: msg =>
      msg('The page is isolated (Cross-Origin-Embedder-Policy): browsers refuse {address} there.', {
        id: 'doctor-coep-refused-cause',
      }),
    fix: msg =>
      msg('Its host has to send: {right}. For a script, “crossorigin” in its line is enough.', {
        id: 'doctor-coep-refused-fix',
      }),
  },
  {
    id: 'addresses-many',
    severity: 'hint',
    needs: ['answers'],
    find(page) {
      const { asked, left } = addressesOf(page);
      const values = { number: String(asked.length + left.length), asked: String(asked.length) };
      return left.length ? [{ values }] : [];
    },
    cause: msg =>
      msg('The page depends on {number} addresses, and only {asked} of them have been asked.', {
        id: 'doctor-addresses-many-cause',
      }),
    fix: msg => msg('Examine the rest on a page of its own.', { id: 'doctor-addresses-many-fix' }),
  },
];
