/** Whether what the page asks for can be had. */
import { defaultNote } from '../../content/views.js';
import { idsOf } from '../known-ids.js';
import type { Ids } from '../known-ids.js';
import { has, isGood, saysPage } from '../page.js';
import type { Answer, PageElement } from '../page.js';
import { onceEach, problemsAt } from '../rule.js';
import type { Page, Rule, Values } from '../rule.js';
import { isMisread } from '../misread.js';
import { answerOf, isExample, lookForIt, possibleIds, why } from './shared.js';

interface Asked {
  element: PageElement;
  address: string;
}

const isLost = (page: Page, address: string) => isExample(page, address) || !isGood(answerOf(page, address));

/** Where the script cannot be had, nobody asks for the content beside it. */
function contentOf(page: Page): Asked[] {
  const lost = new Set<string | undefined>(
    page.ours.scripts.filter(({ address }) => isLost(page, address)).map(({ folder }) => folder),
  );
  return page.ours.elements.flatMap(({ element, base, content, feeds }) =>
    [...(content && !lost.has(base) ? [content] : []), ...feeds].map(address => ({ element, address })),
  );
}

const isReadList = ({ feeds = [] }: Page, address: string) =>
  feeds.some(reading => reading.address === address && !('error' in reading));

/** Each address once. */
function check(page: Page, asked: Asked[], problem: (answer: Answer, asked: Asked) => Values | false) {
  const once = new Map(asked.map(one => [one.address, one]));
  return problemsAt([...once.values()], one => {
    const { address } = one;
    const answer = page.answers!.get(address);
    const values = answer && problem(answer, one);
    return values && { address, ...values };
  });
}

/** Of an example another rule says more. */
const unreachable = (page: Page, asked: Asked[]) =>
  check(
    page,
    asked,
    (answer, { address }) => !isGood(answer) && !isExample(page, address) && { why: why(answer) },
  );

export const reachRules: Rule[] = [
  {
    id: 'address-example',
    severity: 'error',
    needs: ['answers'],
    find: page =>
      onceEach(
        problemsAt(
          [
            ...page.ours.running,
            ...contentOf(page),
            ...page.ours.frames.filter(({ configuration }) => configuration),
          ],
          ({ address }) => isExample(page, address) && { address },
        ),
        ({ values }) => values!['address'],
      ),
    cause: msg =>
      msg('{address} is only an example of an address: nothing can be loaded from there.', {
        id: 'doctor-address-example-cause',
      }),
    fix: msg =>
      msg('Ask the publisher of the documents for the real address, and write it here.', {
        id: 'doctor-address-example-fix',
      }),
  },
  {
    id: 'script-unreachable',
    severity: 'error',
    needs: ['answers'],
    find: page => [
      ...unreachable(page, page.ours.running),
      // A folder of whoever made the page.
      ...problemsAt(
        page.ours.running,
        ({ address }) => page.address && address.startsWith('file:') && { address, why: 'file:' },
      ),
    ],
    cause: msg =>
      msg('The script cannot be loaded from {address}: {why}.', { id: 'doctor-script-unreachable-cause' }),
    fix: lookForIt,
  },
  {
    id: 'content-unreachable',
    severity: 'error',
    needs: ['answers'],
    find: page => unreachable(page, contentOf(page)),
    cause: msg =>
      msg('The content cannot be loaded from {address}: {why}.', { id: 'doctor-content-unreachable-cause' }),
    fix: lookForIt,
  },
  {
    id: 'script-mime',
    severity: 'error',
    needs: ['answers'],
    find: page =>
      check(
        page,
        page.ours.running,
        answer =>
          isGood(answer) &&
          !!answer.type &&
          !/javascript|ecmascript/i.test(answer.type) && { type: answer.type },
      ),
    cause: msg =>
      msg('{address} is sent as {type}: browsers do not run that as a script.', {
        id: 'doctor-script-mime-cause',
      }),
    fix: msg =>
      msg('Its host has to send it with “Content-Type: text/javascript”.', { id: 'doctor-script-mime-fix' }),
  },
  {
    id: 'cors-missing',
    severity: 'error',
    needs: ['answers'],
    find(page) {
      // Any page may run a classic script, without being allowed to read it.
      const read = page.ours.running.filter(
        ({ element, file }) => file !== 'widgets.classic.js' || has(element, 'crossorigin'),
      );
      const isClosed = (answer: Answer) => isGood(answer) && answer.shared === false && {};
      return check(page, [...read, ...contentOf(page)], isClosed);
    },
    cause: msg =>
      msg('{address} answers, but does not let pages of other hosts read it.', {
        id: 'doctor-cors-missing-cause',
      }),
    fix: msg =>
      msg('Its host has to send “Access-Control-Allow-Origin: *”.', { id: 'doctor-cors-missing-fix' }),
  },
  {
    id: 'answer-is-page',
    severity: 'error',
    needs: ['answers'],
    find: page =>
      check(
        page,
        contentOf(page),
        (answer, { address }) => isGood(answer) && saysPage(answer) && !isReadList(page, address) && {},
      ),
    cause: msg =>
      msg('{address} answers with a web page, where a list or content is expected.', {
        id: 'doctor-answer-is-page-cause',
      }),
    fix: msg =>
      msg(
        'Write the address of the feed itself (RSS, Atom, JSON Feed, CSV), not of the page that shows it.',
        { id: 'doctor-answer-is-page-fix' },
      ),
  },
  {
    id: 'id-unknown',
    severity: 'warning',
    needs: ['answers'],
    find(page) {
      const idsAt = new Map<string, Ids[]>();
      return [...page.ours.elements, ...page.ours.framed].flatMap(({ element, view, content = '' }) => {
        const { json } = answerOf(page, content);
        if (!json || isMisread(element) || has(element, 'feed')) return [];
        const territory = element.attributes['territory'] || defaultNote.territory;
        // Read once for all elements with the same content.
        const key = `${content} ${view === 'footnote' ? territory : ''}`;
        const ids = idsAt.get(key) ?? idsOf(view, json, territory);
        idsAt.set(key, ids);
        return ids.flatMap(({ name, known, isMore }) =>
          (element.attributes[name] ?? '')
            .split(/\s+/)
            .filter(id => id && !known.has(id) && !isMore?.(id))
            .map(value => ({
              element,
              // Asked for only where it is said: of many values few are.
              values: {
                name,
                value,
                get possible() {
                  return possibleIds(value, known);
                },
              },
            })),
        );
      });
    },
    cause: msg => msg('The content knows no {name} “{value}”.', { id: 'doctor-id-unknown-cause' }),
  },
  {
    id: 'mixed-content',
    severity: 'error',
    needs: ['address'],
    find(page) {
      const isUpgraded = page.policies?.some(policy => /\bupgrade-insecure-requests\b/i.test(policy));
      if (!page.address!.startsWith('https:') || isUpgraded) return [];
      const { ours } = page;
      const all = [
        ...ours.scripts,
        ...ours.frames,
        ...ours.elements.flatMap(({ element, base, feeds }) =>
          [...(element.attributes['base'] && base ? [base] : []), ...feeds].map(address => ({
            element,
            address,
          })),
        ),
      ];
      const isBlocked = /^http:(?!\/\/(localhost|127\.|\[::1\]))/;
      return problemsAt(
        all,
        ({ address }) => isBlocked.test(address) && { address, right: address.replace('http:', 'https:') },
      );
    },
    cause: msg =>
      msg('The page is secure (https), {address} is not: browsers do not load it.', {
        id: 'doctor-mixed-content-cause',
      }),
  },
];
