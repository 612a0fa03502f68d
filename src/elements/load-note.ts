/** Loads a note that is not inside the script. */
import { fetchContent } from '../base/fetch-content.js';
import type { Wanted } from '../base/loader.js';
import { readNote } from '../content/territories-content.js';
import type { NoteContent } from '../content/territories-content.js';

/** @throws ContentError naming the address that failed, the field that is wrong, or the note that does not exist. */
export async function loadNote(wanted: Wanted, territory: string, wording: string): Promise<NoteContent> {
  return readNote(wanted.content ?? (await fetchContent('territories', wanted)), territory, wording);
}
