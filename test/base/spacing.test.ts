/** Space between letters: a reader may need it, and Arabic letters are torn apart by it. And what a page says of its lines. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { serveContent, settled, show, stopServing, waitUntil } from '../helpers.js';
import { catalogue, overviewIn } from '../small-content.js';

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

  it('is that of the page in fields and buttons, too', async () => {
    const style = fixtureSync<HTMLElement>(html`<style>
      resource-list {
        letter-spacing: 3px !important;
        word-spacing: 5px !important;
      }
    </style>`);
    serveContent({ 'fr/resources.json': catalogue('fr', [{}, { title: 'Second' }, { title: 'Third' }]) });
    const root = await show(html`<resource-list lang="fr" page-size="1"></resource-list>`);
    const controls = () => [...root.querySelectorAll('input[type=search], button, select')];
    await waitUntil(() => controls().length > 2);
    for (const control of controls()) {
      const { letterSpacing, wordSpacing } = getComputedStyle(control);
      expect([letterSpacing, wordSpacing], control.outerHTML.slice(0, 80)).to.deep.equal(['3px', '5px']);
    }
    style.remove();
  });
});

/** Old tables are `nowrap`, editors keep line ends (`pre-wrap`), Chinese pages indent each paragraph. */
describe('The lines of an element', () => {
  afterEach(stopServing);

  for (const whiteSpace of ['nowrap', 'pre-wrap'])
    it(`break and begin as usual where all of the page has ${whiteSpace} and an indent`, async () => {
      serveContent({ 'zh/overview.json': overviewIn('zh') });
      const element = fixtureSync(
        html`<return-reintegration-overview
          lang="zh"
          style="white-space: ${whiteSpace}; text-indent: 2em"
        ></return-reintegration-overview>`,
      );
      await settled(element);
      const { whiteSpace: lines, textIndent } = getComputedStyle(element.shadowRoot!.querySelector('p')!);
      expect([lines, textIndent]).to.deep.equal(['normal', '0px']);
    });
});
