/**
 * What axe finds in each element, state and language. Lists take long to come and to read, so those of all languages stand in one
 * page and are read at once. Of several elements with the same note one shows it, so these stand alone.
 */
import { expect } from '@open-wc/testing';
import { languages } from '../../src/localization/language.js';
import { hearConsole, stopServing, waitUntil } from '../helpers.js';
import { states } from './states.js';

/** “Documents” is English and French: a list gets its number once the page has time. */
function landmarksDiffer(elements: HTMLElement[]): boolean {
  const names = elements.flatMap(
    ({ shadowRoot }) => shadowRoot!.querySelector('[role=search]')?.ariaLabel ?? [],
  );
  return new Set(names).size === names.length;
}

for (const [tag, byName] of Object.entries(states))
  describe(`axe finds nothing in <${tag}>`, () => {
    let page: HTMLElement;
    beforeEach(() => {
      hearConsole();
      page = document.body.appendChild(document.createElement('div'));
    });
    afterEach(() => {
      page.remove();
      stopServing();
    });

    const pages = tag === 'resource-list' ? [languages] : languages.map(language => [language]);
    for (const [state, show] of Object.entries(byName))
      for (const shown of pages)
        it(`${state}, in ${shown.join(', ')}`, async () => {
          const elements = await Promise.all(
            shown.map(language => {
              const place = page.appendChild(document.createElement('div'));
              place.id = language; // axe names places by their id
              return show(place, language);
            }),
          );
          await waitUntil(() => landmarksDiffer(elements), 'landmarks whose names differ');
          await expect(page).to.be.accessible();
        });
  });
