/** What parsers and other people's styles and scripts do to the elements. */
import { tagNames } from '../../content/views.js';
import { closesParagraph, tagsIn } from '../source.js';
import type { Tag } from '../source.js';
import { textOf } from '../page.js';
import { onceEach } from '../rule.js';
import type { Problem, Page, Rule } from '../rule.js';
import { asElement } from './shared.js';

/** One of our start tags in the source. */
interface Start {
  tag: Tag;
  isClosed: boolean;
  /** Whether it stands in a paragraph, and something between it and its end tag closes that. */
  leavesParagraph: boolean;
}

/** Elements whose boundary no paragraph goes across. */
const endsParagraph = (name: string) => closesParagraph.test(name) || name === 'td' || name === 'th';

function startsIn({ source, ours }: Page): Start[] {
  const names = new Set<string>([...tagNames, ...ours.elements.map(({ element }) => element.tag)]);
  const starts: Start[] = [];
  let isInParagraph = false;
  let blocks = 0;
  /** The last start tag of each name that has met no other tag of this name. */
  const open = new Map<string, { start: Start; wasInParagraph: boolean; blocksBefore: number }>();
  for (const tag of tagsIn(source!)) {
    const { name, kind } = tag;
    if (names.has(name)) {
      const opened = open.get(name);
      if (kind === 'end' && opened) {
        opened.start.isClosed = true;
        opened.start.leavesParagraph = opened.wasInParagraph && blocks > opened.blocksBefore;
      }
      open.delete(name);
      if (kind === 'start') {
        const start: Start = { tag, isClosed: false, leavesParagraph: false };
        starts.push(start);
        open.set(name, { start, wasInParagraph: isInParagraph, blocksBefore: blocks });
      }
    }
    if (kind === 'start' && closesParagraph.test(name)) blocks++;
    if (endsParagraph(name)) isInParagraph = name === 'p' && kind === 'start';
  }
  return starts;
}

/** @param isWrong - What is wrong with a start tag. */
function tagsWhere(page: Page, isWrong: (start: Start) => boolean): Problem[] {
  // As it is written, with its attributes.
  const closed = ({ name, start, end, selfClosed }: Tag) =>
    `${page.source!.slice(start, selfClosed ? end - 1 : end).trim()}></${name}>`;
  const wrong = startsIn(page).filter(isWrong);
  if (!wrong.length) return [];
  // In the browser elements have no line: there the first one stands for all.
  const key = (tag: string, line: number | undefined) => (line === undefined ? tag : `${tag} ${line}`);
  const byPlace = new Map([...page.elements].reverse().map(one => [key(one.tag, one.line), one]));
  return wrong.map(({ tag, tag: { name, line } }) => ({
    line,
    element: byPlace.get(key(name, line)) ?? byPlace.get(name),
    values: { element: `<${name}>`, right: closed(tag) },
  }));
}

/** Script lines of ours that are not closed, or by a slash only: the rest of the page is their text. */
export const swallowing = ({ ours }: Page): Problem[] =>
  ours.scripts
    .filter(({ element, isImported }) => !isImported && textOf(element).includes('<'))
    .map(({ element }) => ({ element, values: { element: '<script>', right: asElement(element) } }));

export const markupRules: Rule[] = [
  {
    id: 'self-closed',
    severity: 'error',
    needs: ['source'],
    find: page => tagsWhere(page, ({ tag, isClosed }) => tag.selfClosed && !isClosed),
    cause: msg =>
      msg(
        'A slash does not close {element}: all that follows lands inside it and vanishes when the content comes, unless our script can put it back.',
        { id: 'doctor-self-closed-cause' },
      ),
  },
  {
    id: 'unclosed',
    severity: 'error',
    needs: ['source'],
    find: page => [
      ...swallowing(page),
      ...tagsWhere(page, ({ tag, isClosed }) => !tag.selfClosed && !isClosed),
    ],
    cause: msg =>
      msg(
        '{element} is never closed: what follows lands inside it and vanishes when the content comes, unless our script can put it back.',
        { id: 'doctor-unclosed-cause' },
      ),
  },
  {
    id: 'closed-by-parser',
    severity: 'warning',
    needs: ['source'],
    find: page => tagsWhere(page, ({ leavesParagraph }) => leavesParagraph),
    cause: msg =>
      msg(
        '{element} stands in a paragraph and has a block inside: the browser closes both before it, so that your own words land beside the element and stay there, unless our script can put them back.',
        { id: 'doctor-closed-by-parser-cause' },
      ),
    fix: msg =>
      msg(
        'Take the <p> around it away (switch automatic paragraphs off), or use only a link or plain text between the tags.',
        { id: 'doctor-closed-by-parser-fix' },
      ),
  },
  {
    id: 'foreign-definition',
    severity: 'error',
    needs: ['live'],
    find: ({ ours, live }) =>
      onceEach(
        ours.elements.filter(({ element }) => live!.definition(element.tag) === 'other'),
        ({ element }) => element.tag,
      ),
    cause: msg =>
      msg('Another script of this page owns the tag {element}, so ours does nothing there.', {
        id: 'doctor-foreign-definition-cause',
      }),
    fix: msg =>
      msg('Register our elements under other names: define with a prefix, as the README says under “npm”.', {
        id: 'doctor-foreign-definition-fix',
      }),
  },
];
