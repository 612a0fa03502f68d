/** What `node/states-page.ts` bundles: a page of its own that shows one state at a time, outside of the test runner. */
import type { Language } from '../../src/localization/language.js';
import { stopServing } from '../helpers.js';
import { states } from './states.js';

declare global {
  /** The names of the states, by element. */
  var stateNames: Record<string, string[]>;
  /** Shows one in the place of the last one. */
  var showState: (tag: string, state: string, language: Language) => Promise<void>;
}

globalThis.stateNames = Object.fromEntries(Object.entries(states).map(([tag, by]) => [tag, Object.keys(by)]));

globalThis.showState = async (tag, state, language) => {
  stopServing();
  // Failures are states, too: nobody has to read of them.
  console.error = console.warn = () => {};
  document.documentElement.lang = language;
  const place = document.createElement('main');
  document.querySelector('main')?.remove();
  document.body.prepend(place);
  await states[tag]![state]!(place, language);
};
