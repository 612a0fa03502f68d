/** The names that an embed can use, and what somebody may have meant by another one. */
import { tagNames, viewNames } from '../content/views.js';
import type { Tag, View } from '../content/views.js';
import { neverByAddress, parameters } from './address.js';
import type { Kind } from './address.js';

const attributes = Object.fromEntries(
  viewNames.map((view): [View, Record<string, Kind | undefined>] => [
    view,
    {
      ...parameters[view],
      lang: undefined,
      base: undefined,
      ...(view === 'resources' && Object.fromEntries(neverByAddress.map(name => [name, undefined]))),
    },
  ]),
) as Record<View, Record<string, Kind | undefined>>;

/** What the attributes of an element may hold; those that an address cannot set are free. */
export const attributesOf = (view: View): Record<string, Kind | undefined> => attributes[view];

/** Our scripts by their file names. */
export const scriptFiles = ['widgets.js', 'widgets.classic.js', 'territory-footnote.js'];

/** Attributes that HTML itself or a framework may put on any element. */
const anywhere =
  /^(id|class|style|title|hidden|dir|lang|slot|part|exportparts|role|tabindex|translate|inert|nonce|popover|accesskey|draggable|spellcheck|contenteditable|autofocus|is|itemid|itemprop|itemref|itemscope|itemtype|about|property|typeof|xmlns|key|ref|align|data-.*|aria-.*|on.*|(v|x|ng|hx|wire|nv|ssr|client)-.*|_.*|.*[:@#.[(*].*)$/;

export const isAnybodys = (attribute: string): boolean => anywhere.test(attribute);

const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The name that was probably meant, if there is one. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map(other => {
      const limit = Math.max(1, Math.floor(other.length / 3));
      return { other, limit, far: distance(bare(name), bare(other), limit) };
    })
    .filter(({ far, limit }) => far <= limit)
    .sort((a, b) => a.far - b.far);
  return best?.other;
}

/** The tag of ours that was probably meant: `<ressource-list>`, `<resourcelist>`, `<return-overview>`, `<territory-note>`. */
export function nearestTag(tag: string): Tag | undefined {
  if (!/^[a-z][^\s<>"'/=]{1,80}$/.test(tag) || (tagNames as string[]).includes(tag)) return undefined;
  const words = wordsIn(tag);
  return tagNames.find(known => {
    // Without its hyphens a tag is nobody's element; with others it may well be.
    if (words.length === 1) return distance(bare(tag), bare(known), 2) <= 2;
    return distance(bare(tag), bare(known), 0) === 0 || countShared(words, wordsIn(known)) === words.length;
  });
}

/** The tag of ours that shares most words with another one, whatever else that says: `<un-resource-list>`, `<kosovo-footnote>`. */
export function tagAlike(tag: string): Tag | undefined {
  if (!tag.includes('-') || tag.length > 80 || (tagNames as string[]).includes(tag)) return undefined;
  const words = wordsIn(tag);
  const [best] = tagNames
    .map(known => ({ known, shared: countShared(words, wordsIn(known)) }))
    .sort((a, b) => b.shared - a.shared);
  return best?.shared ? best.known : undefined;
}

/** How many words stand for one of ours each, in any order. */
function countShared(words: readonly string[], ours: readonly string[]): number {
  const left = [...ours];
  return words.filter(word => {
    const at = left.findIndex(our => isNearWord(word, our));
    return at >= 0 && left.splice(at, 1);
  }).length;
}

/** The words of a tag, singular, as people mix that up. */
const wordsIn = (tag: string) =>
  tag
    .toLowerCase()
    .split(/[-_.\u00ad\u2010-\u2015\u2212]+/) // all that looks like a hyphen
    .filter(Boolean)
    .map(word => word.replace(/ies$/, 'y').replace(/s$/, ''));

function isNearWord(word: string, our: string): boolean {
  const limit = our.length >= 8 ? 2 : 1;
  return distance(word, our, limit) <= limit || (word.length >= 4 && our.endsWith(word));
}

/**
 * How many letters have to change, where two that have changed places count once (Damerau-Levenshtein, neighbours only).
 *
 * @param limit - Words whose lengths differ by more are not compared: the answer is Infinity.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let row = [...b, ''].map((_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
