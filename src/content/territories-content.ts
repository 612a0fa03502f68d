/** What `{lang}/territories.json` holds: the notes that publishers require where a text names a territory. */
import { notUnderstood } from './not-understood.js';
import { ContentError } from './content-error.js';
import { leaveOut } from './leave-out.js';
import type { Shape } from './shape.js';

export interface Wording {
  /** The official text by language. It is never translated by us: a language without one shows another, marked. */
  texts: Record<string, string>;
  /** The organisations that use it, by their own names. */
  usedBy?: string[];
  /** Its publisher puts no sign to a mention. */
  unsigned?: true;
  /** It speaks of the map, report or website that it was written for, or is long: the configurator does not offer it as a note. */
  unfit?: true;
}

/** How texts name a territory, in all languages. */
export interface Spellings {
  /** Its names, with their inflected forms. In a text, a small first letter counts only where the name begins with one. */
  mentions: string[];
  /** Those of `mentions` that are surnames as well: behind a given name they are no mention. */
  surnames?: string[];
  /** Names of something else that hold one of them, such as that of a town. */
  exceptions?: string[];
}

export interface Territory extends Spellings {
  /** Its name in the language, else in English; none where the publisher has none. */
  name?: string;
  /** The language of the name, where that is not the language asked for. */
  nameLanguage?: string;
  /** By the organisation whose words they are: `un`, `eu`, `coe`… */
  wordings: Record<string, Wording>;
}

export interface TerritoriesContent {
  language: string;
  version?: string;
  territories: Record<string, Territory>;
}

/** The one note that an element shows. */
export interface NoteContent {
  language: string;
  version?: string;
  /** None where the note is that inside the script: see `generated/default-spellings.ts`. */
  spellings?: Spellings;
  texts: Wording['texts'];
  territory: string;
  wording: string;
  /** Where its publisher uses no sign: none, in place of that of the element. */
  marker?: '';
  /** As in `Wording`. */
  unfit?: true;
}

const territories: Shape = {
  language: 'string',
  territories: { '*': { mentions: ['string'], wordings: { '*': { texts: { '*': 'string' } } } } },
};

/** @throws ContentError naming the field, where nothing is left to show. */
export const readTerritories = (json: unknown): TerritoriesContent => leaveOut(json, territories);

/** @throws ContentError naming the field that is wrong, or the attribute that asks for a note that does not exist. */
export function readNote(json: unknown, territory: string, wording: string): NoteContent {
  const { language, version, territories: known } = readTerritories(json);
  const refuse = (attribute: string, value: string, notes: object): never => {
    throw new ContentError(notUnderstood(attribute, value, Object.keys(notes).sort().join(', ')));
  };
  const spellings = own(known, territory) ?? refuse('territory', territory, known);
  const { texts, unsigned, unfit } =
    own(spellings.wordings, wording) ?? refuse('wording', wording, spellings.wordings);
  return {
    territory,
    wording,
    language,
    ...(version && { version }),
    ...(unsigned && { marker: '' }),
    ...(unfit && { unfit }),
    spellings,
    texts,
  };
}

/** The entry of that name, and nothing that every object has. */
const own = <T>(entries: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;
