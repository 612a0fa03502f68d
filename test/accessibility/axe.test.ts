/**
 * What axe finds in each element, state and language. It reads the tree of the page and its computed styles, which hardly differ: in
 * Firefox and WebKit, where it takes longer, one language of each direction stands for all.
 */
import { expect } from '@open-wc/testing';
import { languages } from '../../src/localization/language.js';
import type { Language } from '../../src/localization/language.js';
import { hearConsole, stopServing } from '../helpers.js';
import { states } from './states.js';

const isChromium = navigator.userAgent.includes('Chrome/');
const here: readonly Language[] = isChromium ? languages : ['fr', 'ar'];

for (const [tag, byName] of Object.entries(states))
  describe(`axe finds nothing in <${tag}>`, () => {
    let place: HTMLElement;
    beforeEach(() => {
      hearConsole();
      place = document.body.appendChild(document.createElement('div'));
    });
    afterEach(() => {
      place.remove();
      stopServing();
    });

    for (const [state, show] of Object.entries(byName))
      for (const language of here)
        it(`${state}, in ${language}`, async () => {
          await show(place, language);
          await expect(place).to.be.accessible();
        });
  });
