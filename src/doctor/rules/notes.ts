/** Notes on territories, their markers, and the ids that bring them together. */
import { defaultNote } from '../../content/views.js';
import { mentionFinder, star, typedSign } from '../../content/find-mentions.js';
import { defaultSpellings } from '../../generated/default-spellings.js';
import { has, inPage, isIn } from '../page.js';
import { readText } from '../page-text.js';
import { onceEach, problemsAt } from '../rule.js';
import type { Page, Rule } from '../rule.js';

const notesForText = ({ ours }: Page) =>
  ours.elements.filter(({ view, element }) => view === 'footnote' && element.attributes['for']);

const findMentions = Object.values(defaultSpellings).map(mentionFinder);

export const noteRules: Rule[] = [
  {
    id: 'for-missing',
    severity: 'error',
    find(page) {
      const ids = new Set(page.elements.map(({ attributes }) => attributes['id']));
      return problemsAt(notesForText(page), ({ element: { attributes } }) => {
        const id = attributes['for']!;
        return !ids.has(id) && !/^[#.]/.test(id) && { id };
      });
    },
    cause: msg =>
      msg('The note is for a text with the id “{id}”, which is not on the page: nothing gets marked.', {
        id: 'doctor-for-missing-cause',
      }),
    fix: msg => msg('Give the text id="{id}", or correct “for”.', { id: 'doctor-for-missing-fix' }),
  },
  {
    id: 'id-twice',
    severity: 'warning',
    find(page) {
      const ids = new Set([
        ...notesForText(page).map(({ element }) => element.attributes['for']!),
        ...page.ours.elements.flatMap(({ element }) => element.attributes['id'] || []),
      ]);
      const seen = new Set<string>();
      const again = problemsAt(page.elements, ({ attributes: { id = '' }, parent }) => {
        if (!ids.has(id) || isIn(parent, ['template'])) return undefined;
        return seen.size === seen.add(id).size && { id };
      });
      return onceEach(again, ({ values }) => values!['id']);
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
        ({ view, element }) => view === 'footnote' || (view === 'overview' && !has(element, 'no-footnote')),
      );
      if (hasNote || !(ours.elements.length || ours.scripts.length)) return [];
      const lines = readText(elements, element => isOurs.has(element));
      // Somebody may have written the note by hand.
      if (lines.some(({ text }) => /^\s*[([（]?[*＊﹡∗⁎✱٭]+[)\]）]?\s*\S.{20}/.test(text))) return [];
      for (const { text, elementAt } of lines.filter(({ text }) => star.test(text)))
        for (const [start, end] of findMentions.flatMap(find => find(text))) {
          const signEnd = typedSign(text, end, '*');
          if (signEnd) return [{ element: elementAt(start), values: { text: text.slice(start, signEnd) } }];
        }
      return [];
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
      const notes = ours.elements.filter(({ view }) => view === 'footnote');
      const shown = new Set(
        onceEach(notes, ({ element, language }) => {
          const { territory, wording } = { ...defaultNote, ...element.attributes };
          return [territory, wording, language].join();
        }),
      );
      return problemsAt(notes, note => {
        const { territory = defaultNote.territory, for: marked } = note.element.attributes;
        // One that only marks a further text is as meant.
        return !shown.has(note) && !marked && { territory };
      });
    },
    cause: msg =>
      msg('The page has the same note on “{territory}” twice: only the first one shows.', {
        id: 'doctor-note-twice-cause',
      }),
    fix: msg => msg('Remove one of the two.', { id: 'doctor-note-twice-fix' }),
  },
];
