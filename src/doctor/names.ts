/** The names that an embed can use, and what somebody may have meant by another one. */
import type { View } from '../content/views.js';
import { neverByAddress, parameters } from '../links-and-frames/address.js';
import type { Kind } from '../links-and-frames/address.js';

/** What the attributes of an element may hold; those that an address cannot set are free. */
export const attributesOf = (view: View): Record<string, Kind | undefined> => ({
  ...parameters[view],
  lang: undefined,
  base: undefined,
  ...(view === 'resources' && Object.fromEntries(neverByAddress.map(name => [name, undefined]))),
});

/** Our scripts by their file names. */
export const scriptFiles = ['widgets.js', 'widgets.classic.js', 'territory-footnote.js'];

/** Attributes that HTML itself or a framework may put on any element. */
const anywhere =
  /^(id|class|style|title|hidden|dir|lang|slot|part|exportparts|role|tabindex|translate|inert|nonce|popover|accesskey|draggable|spellcheck|contenteditable|autofocus|is|itemid|itemprop|itemref|itemscope|itemtype|about|property|typeof|xmlns|key|ref|align|data-.*|aria-.*|on.*|(v|x|ng|hx|wire|nv|ssr|client)-.*|_.*|.*[:@#.[(*].*)$/;

export const isAnybodys = (attribute: string): boolean => anywhere.test(attribute);

/** The name that was probably nearestName, if there is one. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const [best] = known
    .map(other => ({ other, far: bare(name) === bare(other) ? 0 : distance(bare(name), bare(other)) }))
    .filter(({ other, far }) => far <= Math.max(1, Math.floor(other.length / 3)))
    .sort((a, b) => a.far - b.far);
  return best?.other;
}

/** How many letters have to change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
