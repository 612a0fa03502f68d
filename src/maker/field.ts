/** What a field of a setting is made from. */
import type { View } from '../content/views.js';
import { parameters } from '../links-and-frames/address.js';
import type { Kind } from '../links-and-frames/address.js';
import type { Option } from './choice.js';
import type { Explained } from './setting-words.js';
import type { Words } from './words.js';

export interface Field extends Explained {
  /** Of the parameter. */
  name: string;
  kind?: Kind | undefined;
  /** What the field shows: a possible value, or what has been typed in its place. Undefined: as usual. */
  value: string | undefined;
  /** What is wrong with it; "" for nothing. */
  mistake: string;
  /** What it can be chosen from; undefined where it is typed. */
  options?: Option[] | undefined;
  /** What the element does without the attribute; undefined where that is no value. */
  usual?: string | undefined;
  words: Words;
  /** Undefined: as usual. `isDone`: the editor has left the field, or it is one that has no halfway. */
  change: (value: string | undefined, isDone: boolean) => void;
}

/** Which control a parameter gets. */
export function controlOf(view: View, name: string): 'order' | 'choice' | 'several' | 'flag' | 'typed' {
  const kind = parameters[view][name];
  if (name === 'sections') return 'order';
  if (name === 'territory' || name === 'wording' || kind === 'order') return 'choice';
  if (kind === 'ids') return 'several';
  return kind === 'flag' ? 'flag' : 'typed';
}
