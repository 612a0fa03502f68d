/**
 * One note per page. Elements that name a territory, or hold the note on it, meet here: the first
 * holder shows the note, every marker leads to it, and the note leads back to the marker the reader
 * came from.
 *
 * The address of a link cannot reach into another shadow root, so the step is made by script; roles
 * (doc-noteref, doc-footnote, doc-backlink: DPUB-ARIA 1.1) say what the parts are.
 */

/** Somebody who names a territory, or holds a note on it, or both. */
export interface NoteParticipant {
  readonly territory: string;
  /** Names the words of the note held here, if any: the same key, the same words. */
  readonly key: string | undefined;
  /** The sign of the note held here. */
  readonly ownMarker: string | undefined;
  /** Whether the author of the page placed the note here: it goes before one that a text brings along. */
  readonly placed: boolean;
  /** Whether there are markers here. */
  readonly mentioned: boolean;
  /** The markers here, in reading order. */
  markers(): HTMLElement[];
  /** Brings the reader to the note. */
  focusNote(): void;
  /** Who shows what may have changed. */
  notesChanged(): void;
}

/** The language to show a note in: the one asked for, else English, else what there is. */
export const noteLanguage = (texts: Record<string, string>, language: string): string | undefined =>
  [language, 'en', ...Object.keys(texts)].find(one => texts[one]);

const topOf = (marker: HTMLElement): number => marker.getBoundingClientRect().top;

const createPage = () => {
  const participants = new Set<NoteParticipant>();
  const tell = () => participants.forEach(participant => participant.notesChanged());
  let lastMarker: HTMLElement | undefined;

  /** Who shows the note that this one needs: the same words where anybody has them, else other words on the territory. */
  const holder = ({ territory, key }: NoteParticipant): NoteParticipant | undefined => {
    const rank = (one: NoteParticipant) => 2 * Number(one.key === key) + Number(one.placed);
    return [...participants]
      .filter(one => one.key && one.territory === territory)
      .sort((a, b) => rank(b) - rank(a))[0];
  };

  /** Who leads to the note that is shown here. */
  const leadingTo = (note: NoteParticipant) => [...participants].filter(one => holder(one) === note);

  return {
    holder,
    /** Takes part, or tells the others of a change. */
    join(participant: NoteParticipant): void {
      participants.add(participant);
      tell();
    },
    leave(participant: NoteParticipant): void {
      participants.delete(participant);
      tell();
    },
    /** Whether a marker leads to the note that is shown here. */
    isMentioned: (note: NoteParticipant): boolean => leadingTo(note).some(one => one.mentioned),
    /** From a marker to the note. */
    follow(marker: HTMLElement, participant: NoteParticipant): void {
      lastMarker = marker;
      holder(participant)?.focusNote();
    },
    /** From the note to the marker the reader came from, else to the topmost one on the page. */
    back(note: NoteParticipant): void {
      const markers = leadingTo(note).flatMap(one => one.markers());
      markers.sort((a, b) => topOf(a) - topOf(b));
      (markers.includes(lastMarker!) ? lastMarker : markers[0])?.focus();
    },
  };
};

// Two scripts of ours on one page (all elements, and one alone) still are one page.
const place = Symbol.for('return-reintegration-widgets.notes');
const page = globalThis as { [place]?: ReturnType<typeof createPage> };

export const territoryNotes = (page[place] ??= createPage());
