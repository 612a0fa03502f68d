/**
 * What the search takes for the same, and for a word, in six languages.
 *
 * `fold` forgets what readers leave out or type in another way. `terms` finds the words of a folded text, and
 * `wordStarts` and `beginnings` the places in a term where a search may begin. The index and the highlighting
 * share them, so that what is found is what is marked.
 */

/** Letters that Unicode does not take apart, but readers type as others. The last two are Persian keys. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
};
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * Compatibility forms apart, small letters, no marks, plain digits; an apostrophe is `'`, any other punctuation `/`.
 *
 * Without marks, أ إ آ are ا, ؤ is و, ئ is ي, ё is е and ñ is n. A reader who has the key finds more than was meant. A reader
 * without it finds the word at all. й becomes и as well: it may arrive in one code point or in two, and a reader who types и for it is
 * understood. № stands apart from its number.
 *
 * Not the same are words with and without a hyphen (co-operation), and with and without dots (U.N.): what would find
 * them is a dictionary, or a second index. Traditional and simplified characters are joined in wider-search.ts.
 */
export const fold = (text: string): string =>
  text
    .replace(/№/g, '/')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}ـ]+/gu, '') // also soft hyphens, direction marks and tatweel
    .replace(letter, character => letters[character]!)
    .replace(/[٠-٩۰-۹]/g, digit => `${digit.charCodeAt(0) & 15}`)
    .replace(/[‘’‛ʼ′`]/g, "'")
    .replace(/[^\p{L}\p{N}\s']/gu, '/');

/** What each character becomes: folding them one by one anew would take longer than a frame. */
const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  let plain = folded.get(character);
  if (plain === undefined) folded.set(character, (plain = fold(character)));
  return plain;
}

/** In these, folding changes no place. */
const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);

/** A folded text, and what says for each of its places (and its end) where that was in the original. */
export function foldWithOffsets(text: string): { text: string; offsetOf: (place: number) => number } {
  if (isAscii(text)) return { text: fold(text), offsetOf: place => place };
  let offsets: number[] | undefined; // asked for in few texts: those that match
  return {
    text: [...text].map(foldCharacter).join(''),
    offsetOf: place => (offsets ??= offsetsIn(text))[place]!,
  };
}

function offsetsIn(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let { length } = foldCharacter(character); length; length--) offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}

/** Chinese characters in a row, or letters and digits, with punctuation between them: "a/res/73/195". */
const chunk = /\p{sc=Han}+|[^\s/'\p{sc=Han}]+(?:[/']+[^\s/'\p{sc=Han}]+)*/gu;

/** Finds the words of Chinese, which has no spaces. */
let segmenter: Intl.Segmenter | undefined;

/**
 * From where to where in a folded text each term goes: what spaces separate, and each Chinese word. Where the
 * browser knows none of these, each two neighbours of Chinese count as a word.
 */
export function terms(text: string): [number, number][] {
  const found: [number, number][] = [];
  let at = 0;
  for (const run of text.match(chunk) ?? []) {
    at = text.indexOf(run, at);
    // The comparison is no rule, only quick: all Chinese comes after this character.
    if (run < '⺀' || !/^\p{sc=Han}/u.test(run)) found.push([at, (at += run.length)]);
    else if (Intl.Segmenter) {
      segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
      for (const { segment } of segmenter.segment(run)) found.push([at, (at += segment.length)]);
    } else {
      const characters = [...run];
      characters.forEach(({ length }, i) => {
        found.push([at, at + length + (characters[i + 1]?.length ?? 0)]);
        at += length;
      });
    }
  }
  return found;
}

/**
 * Where a term begins for those who leave out what is written together with it: French l’ and d’; Arabic و, and the
 * article ال, also after و ف ب ك ل (لل for ل and ال) and two of these (وبال, فلل). Enough must be left to be a word.
 */
export function beginnings(term: string): number[] {
  const found = [0];
  const parts = term.match(
    /^((?:[cdjlmnst]|qu)')?(و(?=...)|ف(?=[بك]?ال..|لل..))?(?:([بك])?(ال)(?=..)|(ل)(ل)(?=..))?/,
  )!;
  for (const part of parts.slice(1)) if (part) found.push(found.at(-1)! + part.length);
  return found;
}

/** All places in a term where a search may begin: "a/res/73/195" is also found by "res/73" or "195". */
export const wordStarts = (term: string): number[] =>
  /[/'وفبكلا]/.test(term)
    ? [...term.matchAll(/[^/']+/g)].flatMap(({ 0: part, index }) =>
        beginnings(part).map(start => index + start),
      )
    : [0]; // most words, and quickly known

/** One word of a search. */
export interface Typed {
  /** As the reader types it. */
  text: string;
  /** The ways in which a word of a document may begin to match. */
  beginnings: string[];
}

export function typedWords(query: string): Typed[] {
  const { text, offsetOf } = foldWithOffsets(query);
  return terms(text).map(([start, end]) => {
    const term = text.slice(start, end);
    return {
      text: query.slice(offsetOf(start), offsetOf(end)),
      beginnings: beginnings(term).map(at => term.slice(at)),
    };
  });
}

/** What a reader looks for: each of these, in any of its ways to begin. */
export const queryWords = (query: string): string[][] =>
  typedWords(query).map(({ beginnings }) => beginnings);
