/** Notes on territories, their markers, and the ids that bring them together. */
import { defaultNote } from '../../content/views.js';
import { defaultSpellings } from '../../generated/default-spellings.js';
import { ancestorsOf, inPage, textOf } from '../page.js';
import type { PageElement } from '../page.js';
import { tagOf } from '../rule.js';
import type { Page, Rule } from '../rule.js';

const untouched = ['script', 'style', 'template', 'noscript', 'textarea', 'pre', 'code', 'title', 'option'];

const isFor = ({ ours }: Page) =>
  ours.elements.filter(({ view, element }) => view === 'footnote' && element.attributes['for']);

const withId = ({ elements }: Page, id: string) =>
  elements.filter(({ attributes }) => attributes['id'] === id);

/** A name of a territory with the usual sign behind it. */
const names = Object.values(defaultSpellings).flatMap(({ mentions }) => mentions);
const marked = new RegExp(`(${names.join('|')})\\s?\\*`, 'u');

export const noteRules: Rule[] = [
  {
    id: 'for-missing',
    severity: 'error',
    find: page =>
      isFor(page).flatMap(({ element }) => {
        const id = element.attributes['for']!;
        return withId(page, id).length ? [] : [{ element, values: { id } }];
      }),
    cause: msg =>
      msg('The note is for a text with the id “{id}”, which is not on the page: nothing gets marked.', {
        id: 'doctor-for-missing-cause',
      }),
    fix: msg => msg('Give the text id="{id}", or correct “for”.', { id: 'doctor-for-missing-fix' }),
  },
  {
    id: 'id-twice',
    severity: 'warning',
    find: page => {
      const ids = [
        ...isFor(page).map(({ element }) => element.attributes['for']!),
        ...page.ours.elements.flatMap(({ element }) => element.attributes['id'] ?? []),
      ];
      return [...new Set(ids)].flatMap(id => {
        const [, second] = withId(page, id).filter(
          element => !ancestorsOf(element).some(({ tag }) => tag === 'template'),
        );
        return second ? [{ element: second, values: { id } }] : [];
      });
    },
    cause: msg =>
      msg('The id “{id}” stands on the page more than once: only the first one counts.', {
        id: 'doctor-id-twice-cause',
      }),
    fix: msg => msg('Give each its own id.', { id: 'doctor-id-twice-fix' }),
  },
  {
    id: 'marker-without-note',
    severity: 'error',
    find({ elements, ours }) {
      const isOurs = new Set(ours.elements.map(({ element }) => inPage(element)));
      const hasNote = ours.elements.some(
        ({ view, element }) =>
          view === 'footnote' || (view === 'overview' && element.attributes['no-footnote'] === undefined),
      );
      if (hasNote || !(ours.elements.length || ours.scripts.length)) return [];
      // Somebody may have written the note by hand.
      if (elements.some(element => /^\*\s*\S.{20}/.test(textOf(element).trim()))) return [];
      const skip = (element: PageElement) => untouched.includes(element.tag) || isOurs.has(element);
      const texts = elements.filter(element => ![element, ...ancestorsOf(element)].some(skip));
      // The sign may stand in an element of its own: "Kosovo<sup>*</sup>".
      const found = texts.find(
        element =>
          element.nodes.some(node => typeof node === 'string' && marked.test(node)) ||
          (element.nodes.some(node => typeof node !== 'string' && /^(sup|a)$/.test(node.tag)) &&
            element.tag !== 'body' &&
            marked.test(textOf(element))),
      );
      return found ? [{ element: found, values: { text: marked.exec(textOf(found))![0] } }] : [];
    },
    cause: msg =>
      msg('The text has the sign of a note, “{text}”, but the page has no note.', {
        id: 'doctor-marker-without-note-cause',
      }),
    fix: msg =>
      msg('Put <territory-footnote></territory-footnote> below the text.', {
        id: 'doctor-marker-without-note-fix',
      }),
  },
  {
    id: 'note-twice',
    severity: 'hint',
    find({ ours }) {
      const keys = new Set<string>();
      return ours.elements
        .filter(({ view }) => view === 'footnote')
        .flatMap(({ element, language }) => {
          const { territory, wording } = { ...defaultNote, ...element.attributes };
          const key = [territory, wording, language].join();
          const isFirst = !keys.has(key);
          keys.add(key);
          if (isFirst) return [];
          // One that only marks a further text is as meant.
          return element.attributes['for']
            ? []
            : [{ element, values: { element: tagOf(element), territory } }];
        });
    },
    cause: msg =>
      msg('The page has the same note on “{territory}” twice: only the first one shows.', {
        id: 'doctor-note-twice-cause',
      }),
    fix: msg => msg('Remove one of the two.', { id: 'doctor-note-twice-fix' }),
  },
];
