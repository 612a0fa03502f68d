/** What was mended, left out or not understood while a list was read: for the console and the doctor, never for readers. */
import { textOf } from './values.js';

/** So many places of a kind are named; the others are counted: nobody reads a thousand. */
export const examples = 20;

/** So many kinds are told apart: a sender may have given each another name. */
const mostKinds = 100;

export const unknownLanguageNote = 'a language is not known';

/** What a list says somewhere, short enough for a note. */
export const quoted = (value: unknown, most = 40): string => `"${textOf(value).slice(0, most)}"`;

/** Which document of a list, as people count, with the first of these that it is known by: `document 2, "Guide"`. */
export function documentAt(index: number, ...names: unknown[]): string {
  const name = names.map(textOf).find(Boolean);
  return `document ${index + 1}${name ? `, ${quoted(name)}` : ''}`;
}

/** `at`: characters from the beginning. */
export function placeIn(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

export class Notes {
  /** Records of the list that nothing could be made of. */
  skipped = 0;
  readonly #kinds = new Map<string, { count: number; places: Set<string>; hasMore: boolean }>();

  /** `place` is where it was ("line 3, column 14") or what it was ("31/31/2020"). */
  add(reason: string, place?: string | (() => string)): void {
    const told = this.#kinds.has(reason) || this.#kinds.size < mostKinds ? reason : 'something else';
    const kind = this.#kinds.get(told) ?? { count: 0, places: new Set(), hasMore: false };
    this.#kinds.set(told, kind);
    kind.count++;
    if (place === undefined) return;
    if (kind.places.size < examples) kind.places.add(typeof place === 'string' ? place : place());
    else kind.hasMore = true;
  }

  skip(reason: string, place?: string | (() => string)): void {
    this.skipped++;
    this.add(reason, place);
  }

  /** Each kind once, with how often it occurs and where first. */
  get messages(): string[] {
    return [...this.#kinds].map(([reason, { count, places, hasMore }]) => {
      const where = places.size ? ` (${[...places].join('; ')}${hasMore ? ', …' : ''})` : '';
      return `${count > 1 ? `${count} × ` : ''}${reason}${where}`;
    });
  }
}
