/** Space between letters: a reader may need it, and Arabic letters are torn apart by it. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { serveContent, settled, stopServing } from '../helpers.js';
import { overviewIn } from '../small-content.js';

describe('Space between letters', () => {
  afterEach(stopServing);

  for (const [language, expected] of [
    ['fr', '3px'],
    ['ar', 'normal'],
  ] as const)
    it(`is ${expected} in ${language} where all of the page has 3px`, async () => {
      serveContent({ [`${language}/overview.json`]: overviewIn(language) });
      const element = fixtureSync(
        html`<return-reintegration-overview
          lang=${language}
          style="letter-spacing: 3px"
        ></return-reintegration-overview>`,
      );
      await settled(element);
      const heading = element.shadowRoot!.querySelector('[part=heading]')!;
      expect(getComputedStyle(heading).letterSpacing).to.equal(expected);
    });
});
