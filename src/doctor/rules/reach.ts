/** Whether what the page asks for can be had. */
import { defaultNote } from '../../content/views.js';
import type { View } from '../../content/views.js';
import { isLanguageTag, isYear } from '../../list/known-values.js';
import { feedsOf, contentAddress, secureOf } from '../look-ups.js';
import type { Answer, PageElement } from '../page.js';
import type { Problem, Page, Rule } from '../rule.js';
import { isMisread } from './near-misses.js';
import { choosePossible, writeRight } from './shared.js';

const isGood = ({ status, failure }: Answer) => !failure && (!status || status < 400);

/** In words of the trade, which need no translation. */
const why = ({ status, failure }: Answer) => failure ?? `HTTP ${status}`;

interface Asked {
  element: PageElement;
  address: string;
  /** Any page may read it, without being allowed to. */
  open?: boolean;
}

const scriptsOf = ({ ours }: Page): Asked[] =>
  ours.scripts
    .filter(({ inert }) => !inert)
    .map(({ element, address, file }) => ({
      element,
      address,
      open: file === 'widgets.classic.js' && element.attributes['crossorigin'] === undefined,
    }));

/** Where the script cannot be had, nobody asks for the content beside it. */
const contentOf = ({ ours, answers }: Page): Asked[] =>
  ours.elements.flatMap(element => {
    const lost = ours.scripts.some(
      ({ folder, address }) => folder === element.base && !isGood(answers!.get(address) ?? {}),
    );
    const content = lost ? undefined : contentAddress(element);
    return [...(content ? [content] : []), ...feedsOf(element, ours)].map(address => ({
      element: element.element,
      address,
    }));
  });

/** Each address once. */
function unique(asked: Asked[]): Asked[] {
  return [...new Map(asked.map(one => [one.address, one])).values()];
}

function check(
  page: Page,
  asked: Asked[],
  problem: (answer: Answer, asked: Asked) => Record<string, string> | false,
) {
  return unique(asked).flatMap((one): Problem[] => {
    const answer = page.answers!.get(one.address);
    const values = answer && problem(answer, one);
    return values ? [{ element: one.element, values: { address: one.address, ...values } }] : [];
  });
}

export const reachRules: Rule[] = [
  {
    id: 'script-unreachable',
    severity: 'error',
    needs: ['answers'],
    find: page => check(page, scriptsOf(page), answer => !isGood(answer) && { why: why(answer) }),
    cause: msg =>
      msg('The script cannot be loaded from {address}: {why}.', { id: 'doctor-script-unreachable-cause' }),
    fix: msg =>
      msg(
        'Open the address in a browser. Look for a misspelling, a blocker of advertisements or a firewall; else ask its host.',
        {
          id: 'doctor-unreachable-fix',
        },
      ),
  },
  {
    id: 'content-unreachable',
    severity: 'error',
    needs: ['answers'],
    find: page => check(page, contentOf(page), answer => !isGood(answer) && { why: why(answer) }),
    cause: msg =>
      msg('The content cannot be loaded from {address}: {why}.', { id: 'doctor-content-unreachable-cause' }),
    fix: msg =>
      msg(
        'Open the address in a browser. Look for a misspelling, a blocker of advertisements or a firewall; else ask its host.',
        {
          id: 'doctor-unreachable-fix',
        },
      ),
  },
  {
    id: 'script-mime',
    severity: 'error',
    needs: ['answers'],
    find: page =>
      check(
        page,
        scriptsOf(page),
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
    find: page =>
      check(page, [...scriptsOf(page), ...contentOf(page)], (answer, { open }) =>
        isGood(answer) && answer.shared === false && !open ? {} : false,
      ),
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
      check(page, contentOf(page), answer => isGood(answer) && /html/i.test(answer.type ?? '') && {}),
    cause: msg =>
      msg('{address} answers with a web page, where a list or content is expected.', {
        id: 'doctor-answer-is-page-cause',
      }),
    fix: msg =>
      msg(
        'Write the address of the feed itself (RSS, Atom, JSON Feed, CSV), not of the page that shows it.',
        {
          id: 'doctor-answer-is-page-fix',
        },
      ),
  },
  {
    id: 'id-unknown',
    severity: 'warning',
    needs: ['answers'],
    find: page =>
      [...page.ours.elements, ...page.ours.framed].flatMap(ours => {
        const content = page.answers!.get(contentAddress(ours) ?? '')?.json as Content | undefined;
        if (!content || isMisread(ours.element) || ours.element.attributes['feed'] !== undefined) return [];
        return idsOf(
          content,
          ours.view === 'footnote' ? ours.element.attributes['territory'] || defaultNote.territory : '',
        )
          .filter(({ view }) => view === ours.view)
          .flatMap(({ name, known, isMore }) => {
            const wrong = (ours.element.attributes[name] ?? '')
              .split(/\s+/)
              .filter(id => id && !known.includes(id) && !isMore?.(id));
            const possible = known.slice(0, 12).join(', ') + (known.length > 12 ? ' …' : '');
            return wrong.map(value => ({ element: ours.element, values: { name, value, possible } }));
          });
      }),
    cause: msg => msg('The content knows no {name} “{value}”.', { id: 'doctor-id-unknown-cause' }),
    fix: choosePossible,
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
        ...ours.scripts.map(({ element, address }) => ({ element, address })),
        ...ours.frames,
        ...ours.elements.flatMap(one => {
          const base = one.element.attributes['base'] && one.base ? [one.base] : [];
          return [...base, ...feedsOf(one, ours)].map(address => ({ element: one.element, address }));
        }),
      ];
      return all
        .filter(
          ({ address }) =>
            address.startsWith('http:') && !/^http:\/\/(localhost|127\.|\[::1\])/.test(address),
        )
        .map(({ element, address }) => ({ element, values: { address, right: secureOf(address) } }));
    },
    cause: msg =>
      msg('The page is secure (https), {address} is not: browsers do not load it.', {
        id: 'doctor-mixed-content-cause',
      }),
    fix: writeRight,
  },
];

/** As much of the published content as is needed here. */
interface Content {
  types?: Record<string, unknown> | { id: string }[];
  topics?: Record<string, unknown> | { id: string }[];
  publishers?: Record<string, unknown> | { id: string }[];
  resources?: { date?: string; editions?: { language?: string; urls?: string[] }[] }[];
  sections?: { id: string }[];
  territories?: Record<string, { wordings?: Record<string, unknown> }>;
}

interface Ids {
  view: View;
  name: string;
  known: string[] | undefined;
  /** Others that are understood, though no document has them. */
  isMore?: (id: string) => boolean;
}

function idsOf({ types, topics, publishers, resources, sections, territories }: Content, territory: string) {
  const ids = (all: Content['types']) =>
    all && (Array.isArray(all) ? all.map(({ id }) => id) : Object.keys(all));
  const sorted = (all: (string | undefined)[] | undefined) =>
    all && [...new Set(all)].filter(id => id !== undefined).sort();
  const languages = resources?.flatMap(({ editions }) =>
    editions?.filter(({ urls }) => urls?.length !== 0).map(({ language }) => language),
  );
  const years = resources?.map(({ date }) => date?.slice(0, 4));
  const all: Ids[] = [
    { view: 'resources', name: 'type', known: ids(types) },
    { view: 'resources', name: 'topic', known: ids(topics) },
    { view: 'resources', name: 'publisher', known: ids(publishers) },
    { view: 'resources', name: 'language', known: sorted(languages), isMore: isLanguageTag },
    { view: 'resources', name: 'year', known: sorted(years), isMore: isYear },
    { view: 'overview', name: 'sections', known: ids(sections) },
    { view: 'footnote', name: 'territory', known: ids(territories) },
    { view: 'footnote', name: 'wording', known: ids(territories?.[territory]?.wordings) },
  ];
  return all.flatMap(({ known, ...rest }) => (known ? [{ known, ...rest }] : []));
}
