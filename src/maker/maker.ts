/** What each region of the configurator works with. */
import type { Refusal } from './choice.js';
import type { ChoiceStore } from './choice-store.js';
import { mistakeText } from './setting-words.js';
import type { Words } from './words.js';

export interface Maker {
  store: ChoiceStore;
  /** In the editor's language. */
  words: Words;
  /** Address of the publisher's files that the configurator itself comes with. */
  ownBase: string;
  /** Tells screen readers, once the editor rests. */
  announce: (message: string) => void;
  /** Draws the page in a language: what has been typed and is not possible goes, all else stays. */
  speak: (language: Words['language']) => Promise<void>;
}

/** Tells that the change has been taken over. */
export function announceChange({ words: { msg }, announce }: Maker): void {
  announce(msg('Preview and lines have changed.', { id: 'maker-status-changed' }));
}

/** Tells what came of a new value for a setting, as the store says it. */
export function announceResult(result: boolean | Refusal, maker: Maker): void {
  if (result === true) announceChange(maker);
  else if (result) maker.announce(mistakeText(result, maker.words));
}
