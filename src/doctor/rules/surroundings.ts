/** What the page around our embeds is like: its base address, its kind of markup, its encoding, its isolation. */
import { addressesOf } from '../look-ups.js';
import { isForeign, unknownPage } from '../ours.js';
import { has, isGood, isPrerendered, nearest } from '../page.js';
import { runsAsModule } from '../our-scripts.js';
import { onceEach, problemsAt } from '../rule.js';
import type { Page, Problem, Rule } from '../rule.js';
import { answerOf } from './shared.js';

const isolated = /^(require-corp|credentialless)\b/i;

function refusedByIsolation(page: Page): Problem[] {
  const { ours, embedderPolicy = '' } = page;
  if (!isolated.test(embedderPolicy)) return [];
  const frames = ours.frames.filter(({ element }) => !has(element, 'credentialless'));
  // What a page asks for with "crossorigin", and that is every module, its host allows by another header.
  const scripts = ours.running.filter(
    script =>
      /^require-corp/i.test(embedderPolicy) && !runsAsModule(script) && !has(script.element, 'crossorigin'),
  );
  return problemsAt([...frames, ...scripts], ({ element, address }) => {
    const answer = answerOf(page, address);
    const says = (name: string, value: RegExp) => value.test(answer.headers?.get(name) ?? '');
    const isUnisolated = element.tag === 'iframe' && !says('cross-origin-embedder-policy', isolated);
    const isClosed = isForeign(address, page) && !says('cross-origin-resource-policy', /^cross-origin\b/i);
    const right = [
      isUnisolated && 'Cross-Origin-Embedder-Policy: require-corp',
      isClosed && 'Cross-Origin-Resource-Policy: cross-origin',
    ].filter(Boolean);
    return answer.headers && isGood(answer) && right.length > 0 && { address, right: right.join('; ') };
  });
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
          .map(element => ({ element, values: { address: to } })),
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
    find: ({ isXhtml, ours }) => (isXhtml ? ours.elements.slice(0, 1) : []),
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
    find: page =>
      problemsAt(page.ours.running, script => {
        const { element, address } = script;
        const answer = answerOf(page, address);
        if (runsAsModule(script) || answer.isAscii !== false) return undefined;
        // In which encoding a browser reads a script that is no module (HTML, "fetch a classic script").
        const encoding = answer.charset || element.attributes['charset'] || page.encoding || 'UTF-8';
        return !/^utf-?8$/i.test(encoding) && { address, encoding };
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
