/**
 * The notes that a printed list needs where its documents name a territory: in the words of the United Nations, as
 * <territory-footnote> has them unless a page asks for others.
 */
import { noteLanguage } from '../base/territory-notes.js';
import type { Territory } from '../content/territories-content.js';
import { defaultSpellings } from '../generated/default-spellings.js';
import { defaultNotes } from '../generated/default-notes.js';
import { mentionFinder } from '../content/find-mentions.js';
import type { PrintedNote } from './print-list.js';

/** The territory whose note is inside the script. */
const builtIn = Object.fromEntries(
  Object.entries(defaultNotes).map(([id, { wordings }]) => [
    id,
    { mentions: [], ...defaultSpellings[id], wordings },
  ]),
);

/**
 * @param known - All territories; without, the one whose note is inside the script.
 * @param language - The reader's. A note without a text in it is there in English.
 */
export function notesFor(
  texts: (string | undefined)[],
  language: string,
  known: Record<string, Territory> = builtIn,
): PrintedNote[] {
  const notes: PrintedNote[] = [];
  for (const territory of Object.values(known)) {
    const { texts: words = {} } = territory.wordings['un'] ?? {};
    const its = noteLanguage(words, language);
    const find = mentionFinder(territory);
    if (!its || !texts.some(text => text && find(text).length)) continue;
    notes.push({ marker: '*'.repeat(notes.length + 1), find, text: words[its]!, language: its });
  }
  return notes;
}
