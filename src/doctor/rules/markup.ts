/** What parsers and other people's styles and scripts do to the elements. */
import { tagNames } from '../../content/views.js';
import { closesParagraph, tagsIn } from '../source.js';
import type { Tag } from '../source.js';
import { tagOf } from '../rule.js';
import type { Problem, Page, Rule } from '../rule.js';
import { writeRight } from './shared.js';

/** Each of our start tags in the source, with what comes after it. */
function startsIn({ source, ours }: Page): { start: Tag; before: Tag[]; after: Tag[] }[] {
  const names: string[] = [...tagNames, ...ours.elements.map(({ element }) => element.tag)];
  const all = tagsIn(source!);
  return all.flatMap((start, i) =>
    names.includes(start.name) && start.kind === 'start'
      ? [{ start, before: all.slice(0, i), after: all.slice(i + 1) }]
      : [],
  );
}

/** The place of its own end tag, or -1. */
const endOf = (start: Tag, after: Tag[]) => {
  const next = after.findIndex(({ name }) => name === start.name);
  return next >= 0 && after[next]!.kind === 'end' ? next : -1;
};

const found = ({ line, name }: Tag, { elements }: Page): Problem => ({
  line,
  element: elements.find(element => element.tag === name && (element.line ?? line) === line),
  values: { element: `<${name}>`, right: `<${name}></${name}>` },
});

/** Whether a paragraph is open after these tags. */
const inParagraph = (before: Tag[]) =>
  before.reduce(
    (open, { name, kind }) =>
      name === 'p'
        ? kind === 'start'
        : closesParagraph.test(name) || name === 'td' || name === 'th'
          ? false
          : open,
    false,
  );

export const markupRules: Rule[] = [
  {
    id: 'self-closed',
    severity: 'error',
    needs: ['source'],
    find: page =>
      startsIn(page)
        .filter(({ start, after }) => start.selfClosed && endOf(start, after) < 0)
        .map(({ start }) => found(start, page)),
    cause: msg =>
      msg(
        'A slash does not close {element}: all that follows lands inside it and vanishes when the content comes, unless our script can put it back.',
        {
          id: 'doctor-self-closed-cause',
        },
      ),
    fix: writeRight,
  },
  {
    id: 'unclosed',
    severity: 'error',
    needs: ['source'],
    find: page =>
      startsIn(page)
        .filter(({ start, after }) => !start.selfClosed && endOf(start, after) < 0)
        .map(({ start }) => found(start, page)),
    cause: msg =>
      msg(
        '{element} is never closed: what follows lands inside it and vanishes when the content comes, unless our script can put it back.',
        {
          id: 'doctor-unclosed-cause',
        },
      ),
    fix: writeRight,
  },
  {
    id: 'closed-by-parser',
    severity: 'warning',
    needs: ['source'],
    find: page =>
      startsIn(page)
        .filter(({ start, before, after }) => {
          const inside = after.slice(0, Math.max(0, endOf(start, after)));
          return (
            inParagraph(before) &&
            inside.some(({ name, kind }) => kind === 'start' && closesParagraph.test(name))
          );
        })
        .map(({ start }) => found(start, page)),
    cause: msg =>
      msg(
        '{element} stands in a paragraph and has a block inside: the browser closes both before it, so that your own words land beside the element and stay there, unless our script can put them back.',
        {
          id: 'doctor-closed-by-parser-cause',
        },
      ),
    fix: msg =>
      msg(
        'Take the <p> around it away (switch automatic paragraphs off), or use only a link or plain text between the tags.',
        {
          id: 'doctor-closed-by-parser-fix',
        },
      ),
  },
  {
    id: 'foreign-definition',
    severity: 'error',
    needs: ['live'],
    find: ({ ours, live }) =>
      ours.elements
        .filter(({ element }, i, all) => all.findIndex(other => other.element.tag === element.tag) === i)
        .filter(({ element }) => live!.definition(element.tag) === 'other')
        .map(({ element }) => ({ element, values: { element: tagOf(element) } })),
    cause: msg =>
      msg('Another script of this page owns the tag {element}, so ours does nothing there.', {
        id: 'doctor-foreign-definition-cause',
      }),
    fix: msg =>
      msg('Register our elements under other names: define with a prefix, as the README says under “npm”.', {
        id: 'doctor-foreign-definition-fix',
      }),
  },
  {
    id: 'element-hidden',
    severity: 'hint',
    needs: ['live'],
    find: ({ ours, live }) =>
      ours.elements
        // A link is hidden as soon as it has become an element.
        .filter(({ element }) => !element.writtenAs && live!.isHidden(element))
        .map(({ element }) => ({ element, values: { element: tagOf(element) } })),
    cause: msg =>
      msg('The page hides {element}: no reader sees it now.', { id: 'doctor-element-hidden-cause' }),
    fix: msg =>
      msg(
        'Look in the style sheets of the page (display, visibility, height) for what hides it or what is around it.',
        {
          id: 'doctor-element-hidden-fix',
        },
      ),
  },
];
