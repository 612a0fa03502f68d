/**
 * The notes that a printed list needs where its documents name a territory: in the words of the United Nations, as
 * <territory-footnote> has them unless a page asks for others.
 */
import { mentionPattern } from '../content/mentions.js';
import type { Territory } from '../content/territories-content.js';
import { defaultMentions } from '../generated/default-mentions.js';
import { defaultNotes } from '../generated/default-notes.js';
import type { PrintedNote } from './print-list.js';

/** The territory whose note is inside the script. */
const builtIn = Object.fromEntries(
  Object.entries(defaultNotes).map(([id, { wordings }]) => [
    id,
    { wordings, mentions: defaultMentions[id] ?? [] },
  ]),
);

/**
 * @param known - All territories; without, the one whose note is inside the script.
 * @param language - The reader's. A note without a text in it is there in English.
 */
export function notesFor(
  texts: (string | undefined)[],
  language: string,
  known: Record<string, Pick<Territory, 'mentions' | 'wordings'>> = builtIn,
): PrintedNote[] {
  const notes: PrintedNote[] = [];
  for (const { mentions, wordings } of Object.values(known)) {
    const { texts: words = {} } = wordings['un'] ?? {};
    const its = [language, 'en', ...Object.keys(words)].find(candidate => words[candidate]);
    if (!its || !mentions.length || !texts.some(text => text?.match(mentionPattern(mentions)))) continue;
    notes.push({ marker: '*'.repeat(notes.length + 1), mentions, text: words[its]!, language: its });
  }
  return notes;
}
