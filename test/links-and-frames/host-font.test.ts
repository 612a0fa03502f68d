/** On pages that give fonts by class: what inherits there has the browser's font. */
import { expect, html } from '@open-wc/testing';
import { takeHostFonts } from '../../src/links-and-frames/host-font.js';
import { serveContent, settled, show, stopServing } from '../helpers.js';
import { overviewIn } from '../small-content.js';

const tag = 'return-reintegration-overview';
const family = (host: Element) => getComputedStyle(host.shadowRoot!.querySelector('[part=root]')!).fontFamily;
const shown = async (template: Parameters<typeof show>[0]) => family((await show(template)).host);

describe('The font of an element', () => {
  before(() => takeHostFonts());
  beforeEach(() => serveContent({ 'en/overview.json': overviewIn('en') }));
  afterEach(stopServing);

  const overview = html`<return-reintegration-overview lang="en"
    ><p style="font-family: fantasy">Fallback</p></return-reintegration-overview
  >`;
  const browsersOwn = 'font-family: initial';

  it('is that of the nearest paragraph above it where the page leaves it to the browser', async () => {
    const page = html`<main style=${browsersOwn}>
      <p style="font-family: Courier">First</p>
      <section><p style="font-family: Georgia, serif">Above</p></section>
      <p></p>
      <div>${overview}</div>
      <p style="font-family: Courier">Below</p>
    </main>`;
    expect(await shown(page)).to.equal('Georgia, serif');
  });

  it('else that of the first below it in the same part of the page', async () => {
    const page = html`<main style=${browsersOwn}>
      <p style="font-family: Courier">Elsewhere</p>
      <section>${overview}<p style="font-family: Georgia">Below</p><p style="font-family: Courier">Last</p></section>
    </main>`;
    expect(await shown(page)).to.equal('Georgia');
  });

  it('also outside a form with a field of the name that a node has for what is around it', async () => {
    const page = html`<main style=${browsersOwn}>
      <p style="font-family: Georgia">Above</p>
      <form><input name="parentNode" />${overview}</form>
    </main>`;
    expect(await shown(page)).to.equal('Georgia');
  });

  it('or of a heading, on a page without paragraphs', async () => {
    const page = html`<main style=${browsersOwn}><h1 style="font-family: Georgia">Title</h1>${overview}</main>`;
    expect(await shown(page)).to.equal('Georgia');
  });

  it('stays the browser’s beside text in it', async () => {
    const page = html`<main style=${browsersOwn}><p>Above</p>${overview}</main>`;
    const here = await shown(page);
    const probe = document.createElement('span');
    probe.style.fontFamily = 'initial';
    document.body.append(probe);
    expect(here).to.equal(getComputedStyle(probe).fontFamily);
    probe.remove();
  });

  it('is the page’s where that gives one to what is around, or to the element', async () => {
    const around = html`<main style="font-family: Verdana"><p style="font-family: Georgia">Above</p>${overview}</main>`;
    expect(await shown(around)).to.equal('Verdana');
    const itself = html`<main style=${browsersOwn}>
      <p style="font-family: Georgia">Above</p>
      <return-reintegration-overview lang="en" style="font-family: Verdana"></return-reintegration-overview>
    </main>`;
    expect(await shown(itself)).to.equal('Verdana');
  });

  it('is found from inside a component of the page, and in elements that come later', async () => {
    const { host } = await show(
      html`<main style=${browsersOwn}><p style="font-family: Georgia">Above</p>${overview}<div></div></main>`,
    );
    const later = document.createElement(tag);
    later.lang = 'en';
    host.nextElementSibling!.attachShadow({ mode: 'open' }).append(later);
    await settled(later);
    expect(family(later)).to.equal('Georgia');
  });
});
