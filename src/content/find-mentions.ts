/** Finds the names of a territory in a text, also where they are spelt, broken or emphasised in another way. */
import type { Spellings } from './territories-content.js';
import { fold, foldWithOffsets } from '../localization/fold.js';

/** From where to where each mention goes in a text. */
export type FindMentions = (text: string) => [start: number, end: number][];

/** So many characters around a name say what it is part of. */
const near = 100;

const letter = '[\\p{L}\\p{N}]';
const sentenceEnd = /(?:^|[.!?…:;«“"(—–-])\s*$/;

export function mentionFinder({ mentions, exceptions = [], surnames = [] }: Spellings): FindMentions {
  if (!mentions.length) return () => [];
  const names = anyOf(mentions);
  const others = anyOf(exceptions);
  // "Kosovo Field" is a place, a "Kosovo field office" is not there.
  const proper = new Set(exceptions.filter(endsProperly).map(fold));
  const small = new Set(mentions.filter(isSmall).map(fold));
  const alsoSurnames = new Set(surnames.map(fold));
  return text => {
    // The number of a note would become a part of the word.
    const { text: folded, offsetOf } = foldWithOffsets(text.replace(/[¹²³⁰-⁹]/g, '/'));
    const isOther = (other: string, index: number) =>
      !proper.has(other.replace(/\s+/g, ' ')) ||
      endsProperly(text.slice(offsetOf(index), offsetOf(index + other.length)));
    const searched = folded.replace(others, (other, index: number) =>
      isOther(other, index) ? '/'.repeat(other.length) : other,
    );
    return [...searched.matchAll(names)].flatMap(({ 0: found, index }): [number, number][] => {
      const [start, end] = [offsetOf(index), offsetOf(index + found.length)];
      const name = found.replace(/\s+/g, ' ');
      const before = text.slice(Math.max(0, start - near), start);
      const [written, after] = [text.slice(start, end), text.slice(end, end + near)];
      const isNone =
        (isSmall(written) && !small.has(name)) ||
        isInName(before, written, after) ||
        (alsoSurnames.has(name) && isSurname(before, after));
      return isNone ? [] : [[start, end]];
    });
  };
}

/** The longest first, for one can be the beginning of another. */
const anyOf = (spellings: string[]) =>
  new RegExp(
    [...spellings]
      .sort((a, b) => b.length - a.length)
      .map(patternOf)
      .join('|'),
    'gu',
  );

/** Arabic joins particles to a name, Chinese has no spaces; elsewhere a name stands as a word of its own. */
function patternOf(spelling: string): string {
  const name = fold(spelling).replace(/[\s/]+(?!$)/g, '[\\s/]+'); // not the bracket that ends it
  if (/\p{sc=Han}/u.test(name)) return name;
  const joined = /\p{sc=Arabic}/u.test(name) ? `[وف]?[بلكس]?` : '';
  const withArticle = name.replace(/^ال/, '(?:ال|(?<=ل)ل)'); // ل and ال become لل
  return `(?<=(?<!${letter})${joined})${withArticle}(?!${letter})`;
}

const isSmall = (text: string) => /^\p{Ll}/u.test(text);

/** Whether the last of several words has a capital. */
const endsProperly = (text: string) => /[\s-]\p{Lu}[^\s-]*$/u.test(text);

/** Whether the name is part of a hashtag, an address, a file name, or the name of somebody: Kosovo-Smith. */
function isInName(before: string, name: string, after: string): boolean {
  const word = /\S*$/.exec(before)![0] + name + /^\S*/.exec(after)![0];
  return (
    /:\/\/|^www\.|[\p{L}\p{N}]@[\p{L}\p{N}]/u.test(word) ||
    /[#＃@_]$/.test(before) ||
    /^(?:[_@]|\.\p{Ll}|[-‐‑]\p{Lu})/u.test(after)
  );
}

/** Given names begin with a capital within a sentence; initials may stand on either side; "г-жа" stands before surnames alone. */
function isSurname(before: string, after: string): boolean {
  if (/^\s+\p{Lu}\./u.test(after) || /(?<!\p{L})г-[нж]\p{L}*\s+$/iu.test(before)) return true;
  const given = /(\p{Lu}\.|\p{Lu}[\p{L}-]+)\s+$/u.exec(before);
  if (!given) return false;
  return given[1]!.endsWith('.') || !sentenceEnd.test(before.slice(0, given.index));
}

/** What an author types between a name and its sign. */
const between = '[\\s\\p{Cf}]{0,3}';

/** Stars of all scripts and widths, as authors and their keyboards have them. */
export const star = /[*＊﹡∗⁎✱٭]/;

const stars = `[(\\[（［]?${star.source}+[)\\]）］]?`;

const closing = '["\'”’»」』》.,;:!?]{1,2}';

/** Whether nothing but the end of a quotation or a sentence stands here. */
export const isClosing = (text: string): boolean => new RegExp(`^${closing}$`).test(text);

/** Where a sign belongs: behind the name, or behind what closes it where the author's own follows that at once. */
export function signPlace(text: string, end: number, sign: string): number {
  const [closed = ''] = new RegExp(`^${closing}(?=[^ \\n\u00a0])`).exec(text.slice(end, end + 3)) ?? [];
  return closed && typedSign(text, end + closed.length, sign) ? end + closed.length : end;
}

/**
 * Where the author's own sign of a note ends, and begins with the space before it, if it stands at this place of a text. Any
 * other star, more than one of them, or one in brackets is a star as well.
 */
export function typedSign(text: string, at: number, sign: string): number | undefined {
  const signs = /^\*+$/.test(sign) ? stars : sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = new RegExp(`${between}(?:${signs})`, 'uy');
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
