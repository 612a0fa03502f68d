/** The published pages, opened by their address. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { languages } from '../../src/localization/language.js';
import { textOf, waitUntil } from '../helpers.js';

const elements = 'return-reintegration-overview, resource-list, territory-footnote';

/** Opens a page in a frame, and waits until its element has its content. */
async function visit(path: string) {
  const frame = fixtureSync<HTMLIFrameElement>(
    html`<iframe title="Page" style="width: 700px; height: 500px" src=${`/v1/${path}`}></iframe>`,
  );
  await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  const window = frame.contentWindow as Window & typeof globalThis;
  const document = frame.contentDocument!;
  const element = document.querySelector<HTMLElement>(elements)!;
  const root: ParentNode = element; // its text stands in the page itself
  return { frame, window, document, element, root };
}

const items = (root: ParentNode) => root.querySelectorAll('[part=item]').length;

/** What WCAG 1.4.12 asks for, as a reader's style sheet sets it. */
const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

describe('The page at an address', () => {
  for (const language of languages)
    it(`is never wider than a window of a phone, with more space in its text or twice the size: ${language}`, async () => {
      const { frame, document } = await visit(`${language}/footnote/index.html`);
      const { documentElement: page } = document;
      frame.style.width = '320px';
      const style = Object.assign(document.createElement('style'), { textContent: textSpacing });
      document.head.append(style);
      expect(page.scrollWidth).to.equal(page.clientWidth);
      style.textContent = 'html { font-size: 200% }';
      frame.style.width = '640px';
      expect(page.scrollWidth).to.equal(page.clientWidth);
    });

  it('shows what its query says', async () => {
    const { root } = await visit('fr/resources/index.html?type=report&limit=2');
    await waitUntil(() => items(root) === 2);
    await waitUntil(() => root.querySelector('[part=chips]')?.textContent?.includes('Rapport'));
  });

  it('lets a reader undo the query’s filters, but not locked ones', async () => {
    const { root, element } = await visit('en/resources/index.html?type=guidance&locked');
    await waitUntil(() => items(root) > 0 && items(root) < 20);
    expect(root.querySelector('[part=chips] button')).to.equal(null);
    expect([element.getAttribute('type'), element.getAttribute('url-state')]).to.deep.equal([
      'guidance',
      'my',
    ]);
  });

  it('keeps what is locked in the address when a reader searches', async () => {
    const { element, window } = await visit('en/resources/index.html?type=guidance&locked');
    await window.customElements.whenDefined('resource-list');
    await (element as HTMLElement & { setState(change: object): Promise<void> }).setState({ sort: 'title' });
    await waitUntil(() => window.location.search.includes('my.sort=title'));
    expect(window.location.search).to.contain('type=guidance').and.to.contain('locked');
  });

  for (const query of ['frame&q=handbook', 'locked&q=handbook'])
    it(`searches for the words in its query: ${query}`, async () => {
      const { root } = await visit(`en/resources/index.html?${query}`);
      await waitUntil(() => items(root) > 0 && items(root) < 25);
      await waitUntil(
        () => root.querySelector<HTMLInputElement>('[part=search] input')?.value === 'handbook',
      );
    });

  for (const form of ['', 'frame', 'locked']) {
    it(`shows all where it knows none of the ids: ${form}`, async () => {
      const { root } = await visit(`en/resources/index.html?type=nonsense&${form}`);
      await waitUntil(() => root.querySelector('[part=toolbar]') && items(root) > 20);
    });

    it(`says that nothing matches where it knows the year: ${form}`, async () => {
      const { root } = await visit(`en/resources/index.html?year=1951&${form}`);
      await waitUntil(() => root.querySelector('[part=empty]'));
    });
  }

  it('takes the sections and their order from its query', async () => {
    const { root } = await visit('en/overview/index.html?sections=objective-21');
    await waitUntil(() => root.querySelectorAll('[part=section]').length === 1);
  });

  it('takes the wording and the sign of a note', async () => {
    const { root } = await visit('en/footnote/index.html?wording=eu&marker=%E2%80%A0');
    await waitUntil(() => textOf(root.querySelector('[part=footnote]'))?.includes('†'));
  });

  for (const [query, inFrame] of [
    ['frame', true],
    ['frame=1', true],
    ['frame=true', true],
    ['frame=false', false],
    ['frame=0', false],
    ['scheme=dark', false],
  ] as const)
    it(`is ${inFrame ? 'a frame' : 'a whole page'} with ?${query}`, async () => {
      const { document, root } = await visit(`en/footnote/index.html?${query}`);
      await waitUntil(() => root.querySelector('[part=footnote]'));
      expect(document.querySelector('header')!.checkVisibility()).to.equal(!inFrame);
      const whole = document.querySelector<HTMLAnchorElement>('.whole a')!;
      expect(whole.checkVisibility()).to.equal(inFrame);
      expect(whole.href.includes('index.html')).to.equal(inFrame); // landing-page.js has changed this link
    });

  it('executes nothing, and writes nothing into itself, that its query says', async () => {
    const bad = encodeURIComponent('"><img src=x onerror="parent.broken=1">');
    const { document, element, root } = await visit(
      `en/resources/index.html?type=${bad}&limit=${bad}&base=https://evil.example/&feed=https://evil.example/&${bad}=1`,
    );
    await waitUntil(() => items(root) > 10);
    expect([...element.attributes].map(({ name }) => name)).to.have.members([
      'data-in-page',
      'data-view',
      'lang',
      'heading-level',
      'page-size',
      'url-state',
    ]);
    expect(document.querySelector('img')).to.equal(null);
    expect('broken' in window).to.equal(false);
  });

  it('leads to the same choice in the other languages', async () => {
    const { document, root } = await visit('fr/resources/index.html?type=guidance');
    await waitUntil(() => items(root) > 0);
    const arabic = document.querySelector<HTMLAnchorElement>('nav a[hreflang=ar]')!;
    expect(new URL(arabic.href).search).to.equal('?type=guidance');
    expect(new URL(arabic.href).pathname).to.equal('/v1/ar/resources/');
  });

  it('keeps the document that its address names, in each language, and says where the whole list is', async () => {
    const { document, window, root } = await visit('fr/resources/index.html?id=unsc-res-1244-1999');
    await waitUntil(() => root.querySelector('[part=toolbar]'));
    expect(window.location.search).to.equal('?id=unsc-res-1244-1999');
    const arabic = document.querySelector<HTMLAnchorElement>('nav a[hreflang=ar]')!;
    expect(new URL(arabic.href).search).to.equal('?id=unsc-res-1244-1999');
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')!;
    expect(new URL(canonical.href).pathname + new URL(canonical.href).search).to.equal('/v1/fr/resources/');
  });

  it('has an address for each section, also without script', async () => {
    const source = await (await fetch('/v1/zh/overview/index.html')).text();
    const page = new DOMParser().parseFromString(source, 'text/html');
    const sections = [...page.querySelectorAll('main [part=section]')];
    expect(sections.length).to.be.greaterThan(2);
    for (const section of sections) expect(page.getElementById(section.id)).to.equal(section);
  });

  it('names itself, its other languages, its feed and its oEmbed answers to programs', async () => {
    const { document } = await visit('ar/resources/index.html');
    const one = (selector: string) => document.querySelector<HTMLLinkElement>(`head > ${selector}`)!;
    const own = 'https://publisher.example/v1/ar/resources/';
    expect(one('link[rel=canonical]').href).to.equal(own);
    expect(one('link[hreflang=x-default]').href).to.equal('https://publisher.example/v1/en/resources/');
    expect(document.querySelectorAll('link[rel=alternate][hreflang]').length).to.equal(7);
    expect(one('meta[property="og:url"]').getAttribute('content')).to.equal(own);
    expect(one('link[type="application/feed+json"]').href).to.equal(`${own}feed.json`);
    for (const type of ['application/json+oembed', 'text/xml+oembed']) {
      const path = new URL(one(`link[type="${type}"]`).href).pathname;
      const answer = await (await fetch(path)).text();
      expect(answer).to.contain('rich').and.to.contain(`${own}?frame`);
    }
    expect(document.title).to.contain('الوثائق');
  });

  for (const path of ['en/overview', 'ar/resources', 'fr/footnote'])
    it(`is accessible: ${path}`, async () => {
      const { frame, root, document } = await visit(`${path}/index.html`);
      await waitUntil(() => root.querySelector('[part=root]'));
      await expect(frame).to.be.accessible();
      expect(document.querySelectorAll('h1').length).to.equal(1);
    });
});
