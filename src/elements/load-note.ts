/** Loads a note that is not inside the script. */
import { fetchContent } from '../base/fetch-content.js';
import type { Wanted } from '../base/loader.js';
import { readNote } from '../content/territories-content.js';
import type { NoteContent } from '../content/territories-content.js';
import { defaultNote } from '../content/views.js';
import { toConsole } from '../safe/to-console.js';

/**
 * Frameworks set `undefined` for what a page leaves out.
 * @throws ContentError naming the address that failed, the field that is wrong, or the note that does not exist.
 */
export async function loadNote(
  wanted: Wanted,
  territory: string = defaultNote.territory,
  wording: string = defaultNote.wording,
): Promise<NoteContent> {
  const note = readNote(wanted.content ?? (await fetchContent('territories', wanted)), territory, wording);
  if (note.unfit)
    toConsole(
      `<territory-footnote> territory="${territory}" wording="${wording}" was written for a map, a report or a website of its publisher, or is long: read whether your page can say so.`,
      'warn',
    );
  return note;
}
